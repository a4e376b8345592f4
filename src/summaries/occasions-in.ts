import type { Analyzer } from "../analysis/analyze.ts";
import type { ConceptFinder } from "../stories/concepts.ts";
import { MONTHS } from "../text/figure-words.ts";
import { asMonth, FIGURE_TOKEN } from "../text/figures-in.ts";
import { fold } from "../text/fold.ts";
import { HEDGE, isNegation } from "./polarity.ts";

/** Occasions that have one day: visits last, elections have their commissions' days. */
const OCCASIONS = ["talks", "summit", "sign", "close", "open"] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** A day or a place that a sentence gives an occasion. */
export interface OccasionFact {
  readonly kind: "date" | "place";
  readonly of: Occasion;
  /** `MM-DD`, or the id of a place. */
  readonly value: string;
}

export interface OccasionReader {
  readonly analyzer: Pick<Analyzer, "entitiesIn">;
  readonly concepts: ConceptFinder;
}

/**
 * When and where a sentence says something takes place, where it says it without doubt: a clause with
 * one occasion and one date, or one city behind "in". Ranges, nights, plans and denials say nothing.
 */
export function occasionsIn(
  sentence: string,
  language: string,
  reader: OccasionReader,
): readonly OccasionFact[] {
  // A year tells of another occasion than the news: it must stay with its day.
  const dated = sentence.replace(/, (?=(?:19|20)\d\d\b)/gu, " ");
  return dated.split(BETWEEN_CLAUSES).flatMap((clause) => factsOf(clause, language, reader));
}

const BETWEEN_CLAUSES = /[,;:()](?=\s|$)|\s[–—-]\s/u;
const MAX_CLAUSE = 600;
/** Of these a place is told; a border closes at many. */
const PLACED: ReadonlySet<Occasion> = new Set(["talks", "summit", "sign"]);

function factsOf(
  clause: string,
  language: string,
  reader: OccasionReader,
): readonly OccasionFact[] {
  const text = clause.slice(0, MAX_CLAUSE);
  const words = [...text.matchAll(FIGURE_TOKEN)].map(([token]) => fold(asMonth(token)));
  if (words.some((word) => HEDGE.test(word) || isNegation(word) || UNSURE.test(word))) return [];
  const occasions = new Set(
    words.flatMap(
      (word) => OCCASIONS.find((of) => of === reader.concepts.conceptOf(word, language)) ?? [],
    ),
  );
  const [of] = occasions;
  if (of === undefined || occasions.size > 1) return [];
  const date = dateOf(text, words);
  const place = PLACED.has(of) ? placeOf(text, language, reader) : null;
  return [
    ...(date === null ? [] : [{ kind: "date" as const, of, value: date }]),
    ...(place === null ? [] : [{ kind: "place" as const, of, value: place }]),
  ];
}

/** The clause's only date; null for none, for several and for a range. */
function dateOf(text: string, words: readonly string[]): string | null {
  if (/\d\s?[–—-]\s?\d/u.test(text)) return null;
  const found = new Set<string>();
  words.forEach((word, at) => {
    const month = MONTHS.findIndex((each) => each.test(word)) + 1;
    // "May" is a month beside a number only.
    if (month === 0) return;
    const days = [words[at - 1], words[at - 2], words[at + 1]].filter(isDay);
    found.add(days.length === 1 ? `${pad(month)}-${pad(Number(days[0]))}` : "?");
  });
  const [date = "?"] = found;
  return found.size === 1 && date !== "?" ? date : null;
}

function isDay(word: string | undefined): boolean {
  return word !== undefined && /^(?:[1-9]|[12]\d|3[01])$/.test(word);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** The only city that the clause names, if it says "in" before it. */
function placeOf(text: string, language: string, { analyzer }: OccasionReader): string | null {
  const cities = analyzer.entitiesIn(text, language).filter(({ id }) => id.startsWith("place/"));
  const [city] = cities;
  if (cities.length !== 1 || city?.count !== 1) return null;
  const behindIn = [...text.matchAll(IN_NAME)].some(([, name, ending]) =>
    analyzer.entitiesIn(name ?? ending ?? "", language).some(({ id }) => id === city.id),
  );
  return behindIn ? city.id : null;
}

/** What stands behind "in": a name of one or two words. Lithuanian says it by an ending. */
const IN_NAME =
  /(?:(?<![\p{L}])(?:in|в|во|у|ў|w|we)\s+(\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)?))|(?<!\p{L})(\p{Lu}[\p{L}]*(?:uje|yje|oje|ėje|e))(?!\p{L})/gu;

/** A night has two dates; "earlier", "last" and a year speak of another occasion. */
const UNSURE =
  /^(?:night|overnight|ноч\S*|ніч|noc\S*|nakt\S*|earlier|previous\S*|last|since|until|before|after|(?:19|20)\d\d|ранее|прошл(?:ы[йхме]|ого|ому?|ой|ая|ую)|до|после|раней|летась|мінул\S*|да|пасля|раніше|минул\S*|після|wczesniej|ubiegl\S*|przed|po|anksciau|praejus\S*|pries|po|iki)$/;
