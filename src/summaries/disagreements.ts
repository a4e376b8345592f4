import type { Analyzer } from "../analysis/analyze.ts";
import { eventConcepts } from "../stories/concepts.ts";
import { sentences } from "../text/sentences.ts";
import { breathe } from "../time/breathe.ts";
import type { Counted } from "./counts-in.ts";
import { countsIn } from "./counts-in.ts";
import type { Occasion } from "./occasions-in.ts";
import { occasionsIn } from "./occasions-in.ts";
import type { Title, TitleFamily } from "./title-words.ts";
import { isVerdict, TITLE_FAMILIES } from "./title-words.ts";
import { createTitleReader } from "./titles-in.ts";

/** What is compared of a report. */
export interface ComparedReport {
  readonly articleId: string;
  readonly outlet: string;
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: Temporal.Instant;
}

/** One value with those who say it, the first to say it first. */
export interface Version<Value> {
  readonly value: Value;
  readonly articleIds: readonly string[];
}

/** Something that the sources of a story tell differently. */
export type Disagreement =
  | { readonly kind: "count"; readonly of: Counted; readonly versions: readonly Version<number>[] }
  /** Days as `MM-DD`. */
  | { readonly kind: "date"; readonly of: Occasion; readonly versions: readonly Version<string>[] }
  /** Ids of places. */
  | {
      readonly kind: "place";
      readonly of: Occasion;
      readonly versions: readonly Version<string>[];
    }
  /** What a person, by id, or `freed`, those who were freed, are called. */
  | { readonly kind: "title"; readonly of: string; readonly versions: readonly Version<Title>[] };

/**
 * Numbers, days, places and titles in which the outlets of one story differ, by rule.
 *
 * Precision first: an outlet counts only with what it states once and for certain near the beginning
 * of its latest report; one that gives two values itself, a bound or a part says nothing here. So a
 * list of none means "none was found", not "they agree".
 */
export type FindDisagreements = (
  reports: readonly ComparedReport[],
) => Promise<readonly Disagreement[]>;

/** News says what happened at the beginning; behind it stands what happened before. */
const READ_CHARACTERS = 700;
/** Sentences that speak of this occasion and not of the one before. */
const HEADLINE_AND_LEAD = 3;
/** Said a day before anybody said otherwise: the count has grown since, nobody denies it. */
const SUPERSEDED_AFTER = Temporal.Duration.from({ hours: 24 });
/** More is no disagreement but a matter that our rules misread. */
const MOST_VERSIONS = 4;

/** Makes the finder; reading its words takes a moment. */
export function createDisagreementFinder(
  analyzer: Pick<Analyzer, "entitiesIn" | "entity">,
): FindDisagreements {
  const concepts = eventConcepts();
  const titlesIn = createTitleReader({ analyzer, concepts });

  function read(report: ComparedReport): Statement[] {
    const { title, text, language } = report;
    const told = [title, ...sentences(text.slice(0, READ_CHARACTERS), language)];
    const counts = told.flatMap((sentence) =>
      countsIn(sentence, language, concepts).map(
        ({ of, value }): Statement => ({ kind: "count", of, value, sentence }),
      ),
    );
    const occasions = told
      .slice(0, HEADLINE_AND_LEAD)
      .flatMap((sentence) =>
        occasionsIn(sentence, language, { analyzer, concepts }).map(
          (fact): Statement => ({ ...fact, sentence }),
        ),
      );
    const titles = told.flatMap((sentence) =>
      titlesIn(sentence, language).flatMap(({ of, title }) =>
        familiesOf(title).map(
          (family): Statement => ({ kind: "title", of, family, value: title, sentence }),
        ),
      ),
    );
    return [...counts, ...occasions, ...titles];
  }

  return async (reports) => {
    const slots = new Map<string, Said[]>();
    for (const report of reports) {
      // A story may have hundreds, and others wait for their answers.
      await breathe();
      for (const statements of bySlot(read(report))) {
        const [first] = statements;
        if (!first || statements.some(({ value }) => value !== first.value)) continue;
        const slot = slots.get(slotOf(first)) ?? [];
        slot.push({ ...first, report });
        slots.set(slotOf(first), slot);
      }
    }
    return [...slots.values()].flatMap((said) => disagreement(withoutBothSided(said)) ?? []);
  };
}

type Statement = { readonly sentence: string } & (
  | { readonly kind: "count"; readonly of: Counted; readonly value: number }
  | { readonly kind: "date" | "place"; readonly of: Occasion; readonly value: string }
  | {
      readonly kind: "title";
      readonly of: string;
      readonly family: TitleFamily;
      readonly value: Title;
    }
);
type Said = Statement & { readonly report: ComparedReport };

function slotOf(statement: Statement): string {
  const { kind, of } = statement;
  return kind === "title" ? `${kind} ${of} ${statement.family}` : `${kind} ${of}`;
}

function familiesOf(title: Title): readonly TitleFamily[] {
  // The keys of an object literal are its own.
  const families = Object.keys(TITLE_FAMILIES) as TitleFamily[];
  return families.filter((family) => TITLE_FAMILIES[family].some((each) => each === title));
}

function bySlot(statements: readonly Statement[]): Iterable<readonly Statement[]> {
  return Map.groupBy(statements, slotOf).values();
}

/** Who counts 25 and adds that others speak of 11 takes no side; "11, not 25" does. */
function withoutBothSided(said: readonly Said[]): readonly Said[] {
  const values = new Set(said.map(({ value }) => value));
  return said.filter(({ kind, value, sentence }) => {
    if (kind !== "count") return true;
    return [...values].every(
      (other) =>
        other === value || !new RegExp(`(?<!\\d)(?<!${NOT})${other}(?!\\d)`, "iu").test(sentence),
    );
  });
}

const NOT = "(?:not|не|ня|nie|ne)\\s";

function disagreement(said: readonly Said[]): Disagreement | null {
  const inOrder = said.toSorted((a, b) =>
    Temporal.Instant.compare(a.report.publishedAt, b.report.publishedAt),
  );
  const latest = [...new Map(inOrder.map((each) => [each.report.outlet, each])).values()];
  const current = latest.filter((each) => !isSuperseded(each, latest));
  const versions = [...Map.groupBy(current, ({ value }) => value)].map(([value, those]) => ({
    value,
    articleIds: those.map(({ report }) => report.articleId),
  }));
  const [first] = current;
  if (!first || versions.length < 2 || versions.length > MOST_VERSIONS) return null;
  const { kind, of } = first;
  // "Dictator" and "self-proclaimed president" deny the same.
  if (kind === "title" && current.every(({ value }) => isVerdict(value))) return null;
  // A slot holds statements of one kind, and a kind has values of one type.
  return { kind, of, versions } as Disagreement;
}

function isSuperseded(each: Said, all: readonly Said[]): boolean {
  const others = all.filter(({ value }) => value !== each.value);
  return others.some(
    ({ report }) =>
      Temporal.Instant.compare(each.report.publishedAt.add(SUPERSEDED_AFTER), report.publishedAt) <
      0,
  );
}
