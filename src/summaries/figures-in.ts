import { fold } from "../text/fold.ts";
import { CARDINALS, DAYS, MONTHS, ORDINALS, POWERS, UNITS, WEEKDAYS } from "./figure-words.ts";

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
  const words = tokens.map(fold);
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? "";
    const date = DATE.exec(token);
    if (date !== null) {
      const [, day = "", month = "", year = ""] = date;
      for (const key of [`n ${Number(day)}`, `month ${Number(month)}`, `n ${year}`]) found.add(key);
      found.add(`n ${Number(day)} month ${Number(month)}`);
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
    const month = monthOf(tokens[at]) ?? monthOf(tokens[number.first - 1]);
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

function monthOf(token = ""): number | undefined {
  // "May" is a month and "may" a verb.
  if (token === "may") return undefined;
  const at = MONTHS.findIndex((each) => each.test(fold(token)));
  return at === -1 ? undefined : at + 1;
}

function addNamed(found: Set<string>, token: string, word: string): void {
  const month = monthOf(token);
  if (month !== undefined) found.add(`month ${month}`);
  const weekday = WEEKDAYS.findIndex((each) => each.test(word));
  if (weekday !== -1) found.add(`weekday ${weekday + 1}`);
  const day = DAYS.find(([, pattern]) => pattern.test(word));
  if (day !== undefined) found.add(`day ${day[0]}`);
  const ordinal = ORDINALS.findIndex((each) => each.test(word));
  if (ordinal !== -1) found.add(`ordinal ${ordinal + 1}`);
  const power = powerOf(word);
  if (power !== undefined) found.add(`power ${power}`);
}
