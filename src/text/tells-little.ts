/**
 * Whether a headline leaves its news out: it says that somebody spoke and not what (`В Кремле
 * прокомментировали решение ЕС`), or names a document (`Statement by the spokesperson on …`).
 */
export function tellsLittle(title: string): boolean {
  return saysThatSaid(title) || namesDocument(title);
}

/** Whether it says that somebody spoke, and not what. */
export function saysThatSaid(title: string): boolean {
  return SAYS_THAT_SAID.test(title) || NAMES_TOPIC.test(title);
}

/** Whether it names a document and not what happened. */
export function namesDocument(title: string): boolean {
  return NAMES_DOCUMENT.test(title);
}

const SAYS_THAT_SAID =
  /(?<!\p{L})(?:прокомментир\S+|оценил[аи]?|отреагир\S+|высказал(?:ся|ась|ись)|ответил[аи]? на|пояснил[аи]?|пракаментав\S+|ацаніл[аі]|ацаніў|адрэагав\S+|выказа(?:ўся|лася|ліся)|прокоментув\S+|оцінив|оцінил[аи]|відреагув\S+|висловив\S*|skomentowa\S+|ocenił[aoi]?|zareagowa\S+|odniósł się|pakomentavo|įvertino|sureagavo|comments on|commented on|reacts to|reacted to|weighs in)(?!\p{L})/iu;

/** `… стало одной из тем послания`: it was spoken of, too. */
const NAMES_TOPIC =
  /(?<!\p{L})(?:стал[аио]?|была?|были|ста(?:ў|ла|ло|лі)|був|бул[аио]|став) (?:(?:одной|одним|однією|адной|адным) (?:из|з|із) )?(?:(?:главн|основн|ключев|головн|галоўн|асноўн|ключов)\S+ )?(?:тем|тэм)(?:ой|ами|ою|ай|амі)?(?!\p{L})|(?<!\p{L})(?:stał\S* się|był\S*) (?:jednym z )?(?:główn\S+ )?temat(?:em|ów|ami)(?!\p{L})|(?<!\p{L})tapo (?:viena iš )?(?:\S+ ){0,3}tem(?:a|ų|omis)(?!\p{L})|(?<!\p{L})(?:among the|one of the) (?:main |key )?topics(?!\p{L})/iu;

const NAMES_DOCUMENT =
  /^(?:statement by|statement of|remarks by|readout of|letter to|fact sheet|press release|message to|notice on|transcript|заявление (?:мид|президента|пресс)|обращение|комментарий|заява (?:мзс|мін|прес)|заява прэс|каментар|коментар|oświadczenie|komunikat|pareiškimas|pranešimas spaudai)(?!\p{L})/iu;
