import type { TopicId } from "../analysis/analysis.ts";
import { CAMPS, type Camp } from "../feeds/feed.ts";
import type { FindTopic } from "./find-topic.ts";

/** What narrows a search. Values of one kind are alternatives; kinds must all fit. */
export interface QueryFilters {
  topics?: TopicId[];
  camps?: Camp[];
  outlets?: string[];
  languages?: string[];
  from?: Temporal.Instant;
  to?: Temporal.Instant;
}

type FilterKind = "topic" | "camp" | "outlet" | "language" | "from" | "to";

const KINDS: ReadonlyMap<string, FilterKind> = new Map([
  ...alias("topic", "topic t tag тема тэма temat tema"),
  ...alias("from", "from since after с со от з ад від od nuo"),
  ...alias("to", "to until till before до да по do iki"),
  ...alias("outlet", "source src outlet feed site источник крыніца джерело źródło šaltinis"),
  ...alias("camp", "camp side сторона бок strona pusė"),
  ...alias("language", "lang language l язык мова język kalba"),
]);

function alias(kind: FilterKind, names: string): (readonly [string, FilterKind])[] {
  return names.split(" ").map((name) => [name, kind] as const);
}

/**
 * Adds the filter to the others, if `key` is one and understands the value.
 * False, and nothing changed, if not: then the two are just words.
 */
export function addFilter(
  filters: QueryFilters,
  { key, value }: { readonly key: string; readonly value: string },
  findTopic: FindTopic,
): boolean {
  const values = value
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== "");
  switch (KINDS.get(key.toLowerCase())) {
    case "topic": {
      const topics = values.map(findTopic).filter((topic) => topic !== null);
      return addAll(topics, values, (found) => {
        filters.topics = [...(filters.topics ?? []), ...found];
      });
    }
    case "camp": {
      const camps = values.map(campsNamed);
      return addAll(
        camps.filter((found) => found.length > 0),
        values,
        (found) => {
          filters.camps = [...(filters.camps ?? []), ...found.flat()];
        },
      );
    }
    case "outlet":
      return addAll(
        values.filter((name) => /[\p{L}\p{N}]/u.test(name)),
        values,
        (found) => {
          filters.outlets = [...(filters.outlets ?? []), ...found];
        },
      );
    case "language": {
      const languages = values.map((name) => /^([a-z]{2,3})(?:-|$)/.exec(name)?.[1]);
      return addAll(
        languages.filter((code) => code !== undefined),
        values,
        (found) => {
          filters.languages = [...(filters.languages ?? []), ...found];
        },
      );
    }
    case "from": {
      const period = parsePeriod(value);
      if (period !== null) {
        filters.from = period.start;
      }
      return period !== null;
    }
    case "to": {
      const period = parsePeriod(value);
      if (period !== null) {
        filters.to = period.end;
      }
      return period !== null;
    }
    case undefined:
      return false;
  }
}

/** Adds what was understood, if that is every value and there is one. */
function addAll<T>(
  found: readonly T[],
  values: readonly string[],
  add: (found: readonly T[]) => void,
): boolean {
  if (found.length === 0 || found.length < values.length) {
    return false;
  }
  add(found);
  return true;
}

/** Camps by id, or by one of its words: `poland`, `state` for both, `belarus` for both. */
function campsNamed(name: string): readonly Camp[] {
  const exact = CAMPS.filter((camp) => camp === name);
  return exact.length > 0 ? exact : CAMPS.filter((camp) => camp.split("-").includes(name));
}

/** The year, month or day (in UTC) that `2025`, `2025-09` or `2025-09-12` names; null for anything else. */
function parsePeriod(
  text: string,
): { readonly start: Temporal.Instant; readonly end: Temporal.Instant } | null {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  if (match === null) {
    return null;
  }
  const [, year, month, day] = match;
  try {
    const first = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) },
      { overflow: "reject" },
    );
    const length =
      day !== undefined ? { days: 1 } : month !== undefined ? { months: 1 } : { years: 1 };
    const at = (date: Temporal.PlainDate) => date.toZonedDateTime("UTC").toInstant();
    return { start: at(first), end: at(first.add(length)) };
  } catch (error) {
    if (error instanceof RangeError) {
      return null;
    }
    throw error;
  }
}
