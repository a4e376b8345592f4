import { fold } from "../text/fold.ts";

/**
 * What a text says in figures: numbers with their units, ordinals, months, weekdays and "today", from
 * digits or words in the six languages. Keys of equal texts in different languages are equal:
 * `n 5`, `n 5 percent`, `month 9`, `weekday 1`, `day 0`.
 *
 * A number with a unit has its bare key, too: "the 300" may stand for "300 trucks", not the other way round.
 */
export function figuresIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const tokens = [...text.matchAll(TOKEN)].map(([token]) => token);
  const words = tokens.map(fold);
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? "";
    const date = DATE.exec(token);
    if (date !== null) {
      const [, day = "", month = "", year = ""] = date;
      found
        .add(`n ${Number(day)}`)
        .add(`month ${Number(month)}`)
        .add(`n ${year}`);
      at += 1;
      continue;
    }
    const number = numberAt(tokens, words, at);
    if (number === null) {
      addNamed(found, tokens[at] ?? "", words[at] ?? "");
      at += 1;
      continue;
    }
    at = number.next;
    found.add(`n ${number.value}`);
    const unit = unitOf(words[number.first - 1]) ?? unitOf(words[at]);
    if (unit !== undefined) found.add(`n ${number.value} ${unit}`);
  }
  return found;
}

// A date in figures, a time, a number with its separators, a sign of a unit, a word.
const TOKEN =
  /\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}:\d{2}|\d+(?:[\u00A0\u202F ]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[%$€£¥]|\p{L}[\p{L}\p{M}'’]*/gu;
const DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

interface NumberAt {
  readonly value: number | string;
  readonly first: number;
  readonly next: number;
}

/** A number in figures or words with the thousands and millions behind it; null if there is none. */
function numberAt(
  tokens: readonly string[],
  words: readonly string[],
  first: number,
): NumberAt | null {
  const token = tokens[first] ?? "";
  if (/^\d+:\d+$/.test(token)) return { value: token, first, next: first + 1 };
  let value: number;
  let next = first + 1;
  if (/^\d/.test(token)) value = toNumber(token);
  else {
    const word = cardinal(words[first] ?? "");
    if (word === undefined) return null;
    value = word;
    const unit = cardinal(words[next] ?? "");
    if (value >= 20 && value < 100 && value % 10 === 0 && unit !== undefined && unit < 10) {
      value += unit;
      next += 1;
    }
  }
  for (let power = powerOf(words[next]); power !== undefined; power = powerOf(words[next])) {
    value = Math.round(value * power * 1000) / 1000;
    next += 1;
  }
  return { value, first, next };
}

/** `1 500`, `1,500` and `1.500` are fifteen hundred; `1,5` and `1.5` are not. */
function toNumber(written: string): number {
  const digits = written.replace(/[\u00A0\u202F ]/g, "");
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(digits)) return Number(digits.replace(/[.,]/g, ""));
  return Number(digits.replaceAll(",", ".").replace(/\.(?=.*\.)/g, ""));
}

function cardinal(word: string): number | undefined {
  return CARDINALS.find(([, pattern]) => pattern.test(word))?.[0];
}

function powerOf(word = ""): number | undefined {
  return POWERS.find(([, pattern]) => pattern.test(word))?.[0];
}

function unitOf(word = ""): string | undefined {
  return UNITS.find(([, pattern]) => pattern.test(word))?.[0];
}

function addNamed(found: Set<string>, token: string, word: string): void {
  // "May" is a month and "may" a verb.
  const month =
    word === "may" && token !== "May" ? -1 : MONTHS.findIndex((each) => each.test(word));
  if (month !== -1) found.add(`month ${month + 1}`);
  const weekday = WEEKDAYS.findIndex((each) => each.test(word));
  if (weekday !== -1) found.add(`weekday ${weekday + 1}`);
  const day = DAYS.find(([, pattern]) => pattern.test(word));
  if (day !== undefined) found.add(`day ${day[0]}`);
  const ordinal = ORDINALS.findIndex((each) => each.test(word));
  if (ordinal !== -1) found.add(`ordinal ${ordinal + 1}`);
  const power = powerOf(word);
  if (power !== undefined) found.add(`power ${power}`);
}

// Folded words: no marks on Latin letters, ё as е, ў as у. Order: en, ru, be, uk, pl, lt.
const CARDINALS: readonly (readonly [number, RegExp])[] = [
  [0.5, /^(?:half|halves|половин\p{L}*|палов\p{L}*|полов\p{L}*|polow\p{L}*|puse|puses|pusei)$/u],
  [
    1,
    /^(?:one|один|одна|одно|одного|одной|одному|адзін|адна|адно|аднаго|адной|аднаму|одне|одніей|jeden|jedna|jedno|jednego|jednej|vienas|viena|vieno|vienos|vienam|vienai)$/,
  ],
  [
    2,
    /^(?:two|both|twice|два|две|двух|двум|двумя|двое|двоих|оба|обе|обеих|обоих|дзве|двума|двох|абодва|абедзве|двома|двоих|обидва|обидві|дві|dwa|dwie|dwoch|dwom|dwaj|dwoje|oba|obie|obu|du|dvi|dvieju|dviem|abu|abi|abieju)$/,
  ],
  [
    3,
    /^(?:three|три|трех|трем|тремя|трое|троих|тры|трох|трыма|трьох|трьома|троє|trzy|trzech|trzem|trzej|troje|trys|triju|trims)$/,
  ],
  [
    4,
    /^(?:four|четыре|четырех|четверо|четверых|чатыры|чатырох|чацвёра|чацвера|чотири|чотирьох|четверо|cztery|czterech|czworo|keturi|keturios|keturiu)$/,
  ],
  [
    5,
    /^(?:five|пять|пяти|пятеро|пятерых|пятью|пяць|пяцёра|пяцера|пять|пятьох|piec|pieciu|piecioro|penki|penkios|penkiu)$/,
  ],
  [
    6,
    /^(?:six|шесть|шести|шестеро|шестерых|шэсць|шасці|шасцёра|шасцера|шість|шести|шістьох|szesc|szesciu|szescioro|sesi|sesios|sesiu)$/,
  ],
  [
    7,
    /^(?:seven|семь|семи|семеро|семерых|сем|сямі|сямёра|сямера|сім|семи|сімох|siedem|siedmiu|siedmioro|septyni|septynios|septyniu)$/,
  ],
  [
    8,
    /^(?:eight|восемь|восьми|восми|восем|васмі|вісім|восьми|вісьмох|osiem|osmiu|astuoni|astuonios|astuoniu)$/,
  ],
  [
    9,
    /^(?:nine|девять|девяти|дзевяць|дзевяці|девять|dziewiec|dziewieciu|devyni|devynios|devyniu)$/,
  ],
  [10, /^(?:ten|десять|десяти|дзесяць|дзесяці|dziesiec|dziesieciu|desimt|desimties)$/],
  [
    11,
    /^(?:eleven|одиннадцат[ьи]|адзінаццац[ьі]|одинадцят[ьи]|jedenascie|jedenastu|vienuolika|vienuolikos)$/,
  ],
  [
    12,
    /^(?:twelve|dozen|двенадцат[ьи]|дюжин\p{L}*|дванаццац[ьі]|дванадцят[ьи]|dwanascie|dwunastu|tuzin\p{L}*|dvylika|dvylikos)$/u,
  ],
  [
    13,
    /^(?:thirteen|тринадцат[ьи]|трынаццац[ьі]|тринадцят[ьи]|trzynascie|trzynastu|trylika|trylikos)$/,
  ],
  [
    14,
    /^(?:fourteen|четырнадцат[ьи]|чатырнаццац[ьі]|чотирнадцят[ьи]|czternascie|czternastu|keturiolika|keturiolikos)$/,
  ],
  [
    15,
    /^(?:fifteen|пятнадцат[ьи]|пятнаццац[ьі]|пятнадцят[ьи]|pietnascie|pietnastu|penkiolika|penkiolikos)$/,
  ],
  [
    16,
    /^(?:sixteen|шестнадцат[ьи]|шаснаццац[ьі]|шістнадцят[ьи]|szesnascie|szesnastu|sesiolika|sesiolikos)$/,
  ],
  [
    17,
    /^(?:seventeen|семнадцат[ьи]|семнаццац[ьі]|сімнадцят[ьи]|siedemnascie|siedemnastu|septyniolika)$/,
  ],
  [
    18,
    /^(?:eighteen|восемнадцат[ьи]|васемнаццац[ьі]|вісімнадцят[ьи]|osiemnascie|osiemnastu|astuoniolika)$/,
  ],
  [
    19,
    /^(?:nineteen|девятнадцат[ьи]|дзевятнаццац[ьі]|девятнадцят[ьи]|dziewietnascie|dziewietnastu|devyniolika)$/,
  ],
  [20, /^(?:twenty|двадцат[ьи]|дваццац[ьі]|двадцят[ьи]|dwadziescia|dwudziestu|dvidesimt\p{L}*)$/u],
  [
    30,
    /^(?:thirty|тридцат[ьи]|трыццац[ьі]|тридцят[ьи]|trzydziesci|trzydziestu|trisdesimt\p{L}*)$/u,
  ],
  [40, /^(?:forty|сорок|сорока|сорак|сарака|czterdziesci|czterdziestu|keturiasdesimt\p{L}*)$/u],
  [
    50,
    /^(?:fifty|пятьдесят|пятидесяти|пяцдзясят|пяцідзесяці|пятдесят|piecdziesiat|piecdziesieciu|penkiasdesimt\p{L}*)$/u,
  ],
  [
    60,
    /^(?:sixty|шестьдесят|шестидесяти|шэсцдзясят|шістдесят|szescdziesiat|szescdziesieciu|sesiasdesimt\p{L}*)$/u,
  ],
  [
    70,
    /^(?:seventy|семьдесят|семидесяти|семдзесят|сімдесят|siedemdziesiat|siedemdziesieciu|septyniasdesimt\p{L}*)$/u,
  ],
  [
    80,
    /^(?:eighty|восемьдесят|восьмидесяти|восемдзесят|вісімдесят|osiemdziesiat|osiemdziesieciu|astuoniasdesimt\p{L}*)$/u,
  ],
  [
    90,
    /^(?:ninety|девяносто|девяноста|дзевяноста|девяносто|dziewiecdziesiat|dziewiecdziesieciu|devyniasdesimt\p{L}*)$/u,
  ],
  [100, /^(?:hundred|сто|ста|сотня|сотни|сто|sto|stu|simtas|simto|simta)$/],
  [200, /^(?:двести|двухсот|дзвесце|двухсот|двісті|dwiescie|dwustu)$/],
  [300, /^(?:триста|трехсот|трыста|трохсот|trzysta|trzystu)$/],
  [400, /^(?:четыреста|чатырыста|чотириста|czterysta|czterystu)$/],
  [500, /^(?:пятьсот|пятисот|пяцьсот|пятсот|piecset|pieciuset)$/],
];

const POWERS: readonly (readonly [number, RegExp])[] = [
  [100, /^(?:hundreds?|simtai|simtu)$/],
  [
    1e3,
    /^(?:thousands?|тыс|тысяч\p{L}*|тис|тисяч\p{L}*|tys|tysiac\p{L}*|tysiec\p{L}*|tukst|tukstanc\p{L}*)$/u,
  ],
  [
    1e6,
    /^(?:millions?|mln|m|млн|миллион\p{L}*|мільен\p{L}*|мільйон\p{L}*|milion\p{L}*|milijon\p{L}*)$/u,
  ],
  [
    1e9,
    /^(?:billions?|bn|млрд|миллиард\p{L}*|мільярд\p{L}*|мільярд\p{L}*|mld|miliard\p{L}*|mlrd|milijard\p{L}*)$/u,
  ],
  [
    1e12,
    /^(?:trillions?|трлн|триллион\p{L}*|трыльен\p{L}*|трильйон\p{L}*|bln|bilion\p{L}*|trln|trilijon\p{L}*)$/u,
  ],
];

const UNITS: readonly (readonly [string, RegExp])[] = [
  [
    "percent",
    /^(?:%|percent|процент\p{L}*|працэнт\p{L}*|адсотк\p{L}*|адсотак|відсот\p{L}*|procent\p{L}*|proc)$/u,
  ],
  [
    "dollar",
    /^(?:\$|usd|dollars?|долл|дол|доллар\p{L}*|долар\p{L}*|даляр\p{L}*|dolar\p{L}*|doleri\p{L}*)$/u,
  ],
  ["euro", /^(?:€|eur|euros?|евро|еура|эура|євро|eurai|euru)$/u],
  ["ruble", /^(?:byn|rub|roubles?|rubles?|руб|рубл\p{L}*|rubli|rubl\p{L}*)$/u],
  ["zloty", /^(?:pln|zlot\p{L}*|zl|злот\p{L}*)$/u],
  ["yuan", /^(?:¥|yuans?|юан\p{L}*|juan\p{L}*|juaniu)$/u],
  ["pound", /^(?:£|gbp|pounds?|фунт\p{L}*|funt\p{L}*)$/u],
  ["kilometer", /^(?:km|км|kilomet\p{L}*|километр\p{L}*|кіламетр\p{L}*|кілометр\p{L}*)$/u],
  ["ton", /^(?:t|т|tons?|tonnes?|тонн\p{L}*|тон\p{L}{0,2}|tony?|tonos|tonu)$/u],
  ["minute", /^(?:minutes?|минут\p{L}*|хвілін\p{L}*|хвилин\p{L}*|minut\p{L}*|minuci\p{L}*)$/u],
  ["hour", /^(?:hours?|час|часа|часов|гадзін\p{L}*|годин\p{L}*|godzin\p{L}*|valand\p{L}*)$/u],
  ["day", /^(?:days?|день|дня|дней|дзень|дні|дзен|днів|суток|сутак|dzien|dni|dien\p{L}*)$/u],
  [
    "week",
    /^(?:weeks?|недел\p{L}*|тыдзень|тыдня|тыдн\p{L}*|тиждень|тижн\p{L}*|tydzien|tygodn\p{L}*|savait\p{L}*)$/u,
  ],
  [
    "month",
    /^(?:months?|месяц\p{L}*|месяц|месяцау|місяц\p{L}*|miesiac\p{L}*|miesiec\p{L}*|menes\p{L}*)$/u,
  ],
  ["year", /^(?:years?|лет|гадоу|рокив|років|lat|lata|metai|metu|metus)$/u],
];

const MONTHS: readonly RegExp[] = [
  /^(?:january|январ\p{L}*|студзен\p{L}*|студзеня|січ\p{L}*|styczen|styczni\p{L}*|saus\p{L}*)$/u,
  /^(?:february|феврал\p{L}*|лют\p{L}{0,3}|luty|lutego|lutym|vasar(?:is|io|i|yje))$/u,
  /^(?:march|март\p{L}{0,2}|сакавік\p{L}*|берез(?:ень|ня|ні)|marzec|marca|marcu|kovas|kovo|kova)$/u,
  /^(?:april|апрел\p{L}*|красавік\p{L}*|квіт(?:ень|ня|ні)|kwiecien|kwietni\p{L}*|baland\p{L}*)$/u,
  /^(?:may|май|мая|мае|май|траў(?:ень|ня)|трау(?:ень|ня)|трав(?:ень|ня|ні)|maj|maja|maju|geguz\p{L}*)$/u,
  /^(?:june|июн\p{L}*|чэрвен\p{L}*|чэрвень|черв(?:ень|ня|ні)|czerwiec|czerwca|czerwcu|birzel\p{L}*)$/u,
  /^(?:july|июл\p{L}*|ліпен\p{L}*|лип(?:ень|ня|ні)|lipiec|lipca|lipcu|liep(?:a|os|oje))$/u,
  /^(?:august|август\p{L}*|жні(?:вень|уня|ўня)|серп(?:ень|ня|ні)|sierpien|sierpni\p{L}*|rugpj\p{L}*)$/u,
  /^(?:september|сентябр\p{L}*|верас(?:ень|ня|ні)|wrzesien|wrzesni\p{L}*|rugsej\p{L}*)$/u,
  /^(?:october|октябр\p{L}*|кастрычнік\p{L}*|жовт(?:ень|ня|ні)|pazdziernik\p{L}*|spal(?:is|io|i|yje))$/u,
  /^(?:november|ноябр\p{L}*|лістапад\p{L}*|листопад\p{L}*|listopad\p{L}*|lapkrit\p{L}*)$/u,
  /^(?:december|декабр\p{L}*|снеж(?:ань|ня|ні)|груд(?:ень|ня|ні)|grudzien|grudni\p{L}*|gruod\p{L}*)$/u,
];

const WEEKDAYS: readonly RegExp[] = [
  /^(?:monday|понедельник\p{L}*|панядзел\p{L}*|понеділ\p{L}*|poniedzial\p{L}*|pirmadien\p{L}*)$/u,
  /^(?:tuesday|вторник\p{L}*|аутор\p{L}*|вівтор\p{L}*|wtor(?:ek|ku|kiem)|antradien\p{L}*)$/u,
  /^(?:wednesday|среда|среду|среды|серада|сераду|серады|середа|середу|середи|srod[aeyo]|trecia(?:dien)\p{L}*)$/u,
  /^(?:thursday|четверг\p{L}*|чацв[ея]р\p{L}*|четвер|четверга|czwart(?:ek|ku|kiem)|ketvirtadien\p{L}*)$/u,
  /^(?:friday|пятниц\p{L}*|пятніц\p{L}*|piat(?:ek|ku|kiem)|penktadien\p{L}*)$/u,
  /^(?:saturday|суббот\p{L}*|субот\p{L}*|sobot\p{L}*|sobote|sestadien\p{L}*)$/u,
  /^(?:sunday|воскресень\p{L}*|нядзел\p{L}*|неділ\p{L}*|niedziel\p{L}*|sekmadien\p{L}*)$/u,
];

const DAYS: readonly (readonly [number, RegExp])[] = [
  [-1, /^(?:yesterday|вчера|учора|вчора|wczoraj|vakar)$/],
  [0, /^(?:today|сегодня|сення|сьогодні|dzis|dzisiaj|siandien)$/],
  [1, /^(?:tomorrow|завтра|заутра|jutro|rytoj)$/],
];

const ORDINALS: readonly RegExp[] = [
  /^(?:first|перв\p{L}{2,3}|перш\p{L}{1,3}|pierwsz\p{L}{1,3}|pirm(?:as|a|oji|asis|a|osios|ojo|uoju|oje))$/u,
  /^(?:second|втор(?:ой|ая|ое|ого|ую|ым)|друг(?:і|ая|ое|ога|ую|ий|а|е|ого|у)|drug(?:i|a|ie|iego|iej)|antr(?:as|a|oji|asis|ojo))$/u,
  /^(?:third|трет(?:ий|ья|ье|ьего|ью|я|є|ього|ю)|трэц(?:і|яя|яе|яга|юю)|trzeci\p{L}{0,3}|trec(?:ias|ia|iasis|iojo))$/u,
];
