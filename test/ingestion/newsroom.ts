import { type SeededRandom, seededRandom } from "./seeded-random.ts";

/** One item that a feed published. What it says follows from these numbers alone. */
export interface Item {
  readonly feed: number;
  readonly number: number;
  readonly published: Temporal.Instant;
  /** Number of the agency text that several feeds republish word for word; null for a text of its own. */
  readonly wire: number | null;
}

/** Numbers from here on are an archive's: shown one day, published long ago. */
export const FIRST_OLD_NUMBER = 1_000_000;

/** What an item says, in its publisher's language. */
export interface Words {
  readonly title: string;
  readonly text: string;
  /** Words that no other item has: read wrongly or under another item, they are missed. */
  readonly mark: string;
}

/** By what the item is found again in the store: in its address, or else in its text. */
export function tokenOf({ feed, number }: Pick<Item, "feed" | "number">): string {
  return `${feed}x${number}`;
}

/** The token in an article's address or words; null if there is none. */
export function findToken(article: { url: string; title: string; text: string }): string | null {
  const inUrl = /\/(\d{1,3}x\d{1,7})\//.exec(article.url)?.[1];
  const post = /^https:\/\/t\.me\/feed(\d{1,3})\/(\d{1,7})$/.exec(article.url);
  if (inUrl !== undefined) return inUrl;
  if (post !== null) return `${post[1]}x${post[2]}`;
  return /\[(\d{1,3}x\d{1,7})\]/.exec(`${article.title} ${article.text}`)?.[1] ?? null;
}

/** The words of an item. One in thirteen concerns Belarus abroad; one in forty is a bulletin like the last one. */
export function wordsOf(item: Item, language: "ru" | "en", seed: number): Words {
  const random =
    item.wire === null
      ? seededRandom(seed, item.feed, item.number)
      : seededRandom(seed, 1_000_003, item.wire);
  const sounds = SOUNDS[language];
  const mark = properName(random, sounds);
  const label = item.wire === null ? `[${tokenOf(item)}] ` : "";
  const fill = (template: string) =>
    template
      .replace(/\{state:(.*?)\}/, (_, states: string) => random.pick(states.split("|")))
      .replaceAll("{name}", mark)
      .replaceAll("{other}", properName(random, sounds))
      .replaceAll("{town}", properName(random, sounds))
      .replaceAll("{figure}", String(random.between(11, 9_800)));
  const kind = random.next();
  if (kind < 0.025) {
    const { title, text } = BULLETIN[language];
    return {
      title: title.replace("{number}", String(item.wire ?? item.number)),
      text: `${label}${fill(text)}`,
      mark,
    };
  }
  const titles = kind < 0.1 ? RELEVANT[language] : OTHER[language];
  const sentences = random.shuffle(SENTENCES[language]).slice(0, random.between(1, 3));
  return {
    title: fill(random.pick(titles)),
    text: `${label}${fill([random.pick(titles), "", ...sentences].join(". "))}`,
    mark,
  };
}

const SOUNDS = {
  ru: ["ба", "ко", "лю", "ве", "ну", "тар", "ши", "мо", "гри", "дас", "пе", "зон", "хи", "раб"],
  en: ["ba", "ko", "lu", "ve", "nu", "tar", "shi", "mo", "gri", "das", "pe", "zon", "hi", "rab"],
};

function properName(random: SeededRandom, sounds: readonly string[]): string {
  const name = Array.from({ length: random.between(4, 5) }, () => random.pick(sounds)).join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const BULLETIN = {
  ru: {
    title: "Курсы валют и погода: выпуск {number}",
    text: "Доллар стоит {figure}, евро {figure}. В городе {town} ветер до {figure} метров, сообщил {name}.",
  },
  en: {
    title: "Exchange rates and weather: bulletin {number}",
    text: "The dollar costs {figure}, the euro {figure}. In {town} winds reach {figure}, {name} said.",
  },
};

const RELEVANT = {
  ru: [
    "Посол {state:Китая|Вьетнама|Сербии|Ирана} {name} обсудил в Минске поставки калия из Беларуси",
    "{state:Польша|Литва|Латвия|Украина} закрыла погранпереход {name} на границе с Беларусью",
    "{state:Евросоюз|Канада|Британия|Япония} ввёл санкции против белорусского завода «{name}»",
    "Лукашенко принял в Минске министра {name} и говорил о торговле с {state:Россией|Пакистаном|Кубой}",
    "МИД Беларуси вручил ноту {state:Литве|Польше|Чехии|США} из-за инцидента у деревни {name}",
    "Беларусь и {state:Зимбабве|Индия|Казахстан|Турция} открыли в {name} завод тракторов",
  ],
  en: [
    "{state:China|Vietnam|Serbia|Iran}'s envoy {name} discusses potash exports from Belarus in Minsk",
    "{state:Poland|Lithuania|Latvia|Ukraine} closes the {name} border crossing with Belarus",
    "{state:EU|Canada|Britain|Japan} imposes sanctions on Belarusian plant {name}",
    "Lukashenko receives minister {name} in Minsk to discuss trade with {state:Russia|Pakistan|Cuba}",
    "Belarus hands {state:Lithuania|Poland|Czechia|the US} a protest note over the incident at {name}",
    "Belarus and {state:Zimbabwe|India|Kazakhstan|Turkey} open a tractor plant in {name}",
  ],
};

const OTHER = {
  ru: [
    "Хоккеист {name} забросил {figure} шайб за клуб из города {town}",
    "В городе {town} открыли музей имени {name}",
    "Врач {name} рассказал, как пережить жару в {figure} дней",
    "Пожар на складе «{name}» тушили {figure} минут",
    "Учитель {name} вырастил тыкву весом {figure} килограммов",
    "Оркестр {name} сыграет в {town} новую симфонию",
  ],
  en: [
    "Striker {name} scores for the club from {town} again",
    "A museum named after {name} opens in {town}",
    "Doctor {name} explains how to live through {figure} hot days",
    "Fire at the {name} warehouse takes {figure} minutes to put out",
    "Teacher {name} grows a pumpkin of {figure} kilograms",
    "The {name} orchestra plays a new symphony in {town}",
  ],
};

const SENTENCES = {
  ru: [
    "Об этом сообщил {other} во вторник",
    "По словам очевидца из города {town}, всё длилось {figure} минут",
    "Подробности обещают назвать позже, сказал {other}",
    "В прошлом году таких случаев было {figure}",
    "Жители {town} узнали об этом последними",
    "{other} отказался отвечать на вопросы",
    "Стоимость оценили в {figure} рублей",
    "Следующая встреча пройдёт в городе {town}",
  ],
  en: [
    "{other} said so on Tuesday",
    "A witness from {town} said it took {figure} minutes",
    "Details will follow, {other} promised",
    "Last year there were {figure} such cases",
    "People in {town} were the last to hear of it",
    "{other} declined to answer questions",
    "The cost was put at {figure} roubles",
    "The next meeting takes place in {town}",
  ],
};
