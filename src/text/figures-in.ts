import { CARDINALS, DAYS, MONTHS, ORDINALS, POWERS, UNITS, WEEKDAYS } from "./figure-words.ts";
import { fold } from "./fold.ts";
import { rememberWords } from "./remember.ts";

/**
 * What a text says in figures: numbers with their units, ordinals, months, weekdays and "today", from
 * digits or words in the six languages. Keys of equal texts in different languages are equal:
 * `n 5`, `n 5 percent`, `n 5 month 9`, `month 9`, `weekday 1`, `day 0`.
 *
 * A number with a unit has its bare key, too: "the 300" may stand for "300 trucks", not the other way round.
 */
export function figuresIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const tokens = [...text.matchAll(FIGURE_TOKEN)].map(([token]) => token);
  const words = tokens.map((token) => fold(asMonth(token)));
  for (let at = 0; at < tokens.length; ) {
    const date = DATE.exec(tokens[at] ?? "");
    if (date !== null) {
      const [, day = "", month = "", year = ""] = date;
      for (const key of [`n ${Number(day)}`, `month ${Number(month)}`, `n ${year}`]) found.add(key);
      found.add(`n ${Number(day)} month ${Number(month)}`);
      at += 1;
      continue;
    }
    const number = numberAt(tokens, words, at);
    if (number === null) {
      addNamed(found, words[at]);
      at += 1;
      continue;
    }
    at = number.next;
    found.add(`n ${number.value}`);
    const [before, behind] = [senses(words[number.first - 1]), senses(words[at])];
    const unit = before.unit ?? behind.unit;
    if (unit !== undefined) found.add(`n ${number.value} ${unit}`);
    const month = behind.month ?? before.month;
    if (month !== undefined && Number(number.value) <= 31) {
      found.add(`n ${number.value} month ${month}`);
    }
  }
  return found;
}

/** A date in figures, a time, a number with its separators, a sign of a unit, a word. */
export const FIGURE_TOKEN =
  /\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}:\d{2}|\d+(?:[\u00A0\u202F ]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[%$€£¥]|\p{L}[\p{L}\p{M}'’]*/gu;
const DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** The token, with the English month of May in its Polish form: folded, it would be the verb. */
export function asMonth(token: string): string {
  return token === "May" ? "maj" : token;
}

/** A number as it stands among tokens. */
export interface NumberAt {
  readonly value: number | string;
  readonly first: number;
  readonly next: number;
}

/** A number in figures or words with the thousands and millions behind it; null if there is none. */
export function numberAt(
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
    const word = senses(words[first]).cardinal;
    if (word === undefined) return null;
    value = word;
    const unit = senses(words[next]).cardinal;
    if (value >= 20 && value < 100 && value % 10 === 0 && unit !== undefined && unit < 10) {
      value += unit;
      next += 1;
    }
  }
  for (;;) {
    const { power } = senses(words[next]);
    if (power === undefined) break;
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

/** What a folded word says of numbers and days; what it does not say is undefined. */
interface Senses {
  readonly cardinal: number | undefined;
  readonly power: number | undefined;
  readonly unit: string | undefined;
  /** 1 to 12, as weekdays are 1 to 7. */
  readonly month: number | undefined;
  readonly weekday: number | undefined;
  readonly ordinal: number | undefined;
  /** Days from today. */
  readonly day: number | undefined;
}

// Each word would be tried by a hundred expressions, and grouping reads every report.
const sensesOf = rememberWords(
  20_000,
  (word): Senses => ({
    cardinal: found(CARDINALS, word),
    power: found(POWERS, word),
    unit: found(UNITS, word),
    // "May" is a month and "may" a verb.
    month: word === "may" ? undefined : placeOf(MONTHS, word),
    weekday: placeOf(WEEKDAYS, word),
    ordinal: placeOf(ORDINALS, word),
    day: found(DAYS, word),
  }),
);

function senses(word = ""): Senses {
  return sensesOf(word, "");
}

function found<T>(table: readonly (readonly [T, RegExp])[], word: string): T | undefined {
  return table.find(([, pattern]) => pattern.test(word))?.[0];
}

function placeOf(patterns: readonly RegExp[], word: string): number | undefined {
  const at = patterns.findIndex((each) => each.test(word));
  return at === -1 ? undefined : at + 1;
}

function addNamed(keys: Set<string>, word: string | undefined): void {
  const { month, weekday, day, ordinal, power } = senses(word);
  if (month !== undefined) keys.add(`month ${month}`);
  if (weekday !== undefined) keys.add(`weekday ${weekday}`);
  if (day !== undefined) keys.add(`day ${day}`);
  if (ordinal !== undefined) keys.add(`ordinal ${ordinal}`);
  if (power !== undefined) keys.add(`power ${power}`);
}
