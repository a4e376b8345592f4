import type { Analyzer } from "../analysis/analyze.ts";
import type { Camp } from "../feeds/feed.ts";
import { CAMPS } from "../feeds/feed.ts";
import type { DecidedReport } from "../stories/build-story.ts";
import { OPPOSITES } from "../stories/concept-table.ts";
import { sidesOf } from "../stories/sides.ts";
import type { Story } from "../stories/story.ts";
import type { Counted } from "../summaries/counts-in.ts";
import { breathe } from "../time/breathe.ts";
import type { OfficialWord } from "./official-word.ts";
import { createReportReader, type ReadReport } from "./read-report.ts";

/** Something new in a story that is worth a sound, with the article that says so first. */
export type Change = { readonly articleId: string } & (
  | { readonly kind: "count"; readonly of: Counted; readonly from: number; readonly to: number }
  /** What had been closed is open, who had been arrested is free, or the other way round. */
  | { readonly kind: "turn" }
  | { readonly kind: OfficialWord }
  /** A side that the story concerns has said its first word. */
  | { readonly kind: "voice"; readonly camp: Camp }
  /** A state that nobody had named so far. */
  | { readonly kind: "party"; readonly entity: string }
);

/**
 * What became different in a story since the moment, by its reports.
 *
 * Precision first, for each change rings: one outlet's own number is a disagreement, not a change,
 * and what a headline leaves open is no turn. So none found does not mean that nothing happened.
 */
export type FindChanges = (
  story: Story,
  reports: readonly DecidedReport[],
  since: Temporal.Instant,
) => Promise<readonly Change[]>;

/** Within this the sides of an event come one after the other; later, silence has been noticed. */
const SILENCE = Temporal.Duration.from({ hours: 1 });
/** A higher number is a growing one only if it comes later; at once it is another's count. */
const GROWS_AFTER = Temporal.Duration.from({ hours: 1 });
/** So many outlets must say what one may have misheard. */
const ENOUGH = 2;
/** The sides that speak for a state; the others' media join every story sooner or later. */
const SPEAKS_FOR: Readonly<Partial<Record<Camp, readonly string[]>>> = {
  "state-belarus": ["state/belarus"],
  "state-russia": ["state/russia"],
  ukraine: ["state/ukraine"],
  poland: ["state/poland"],
  baltics: ["state/lithuania", "state/latvia", "state/estonia"],
  china: ["state/china"],
  "us-government": ["state/united-states"],
  "eu-institution": ["body/eu"],
};

/** Makes the finder; reading its words takes a moment. */
export function createChangeFinder(analyzer: Pick<Analyzer, "entitiesIn">): FindChanges {
  const read = createReportReader(analyzer);
  return async (story, reports, since) => {
    const voices = reports
      .filter(({ nearDuplicateOf }) => nearDuplicateOf === null)
      .toSorted((a, b) => Temporal.Instant.compare(a.article.seenAt, b.article.seenAt));
    const own: ReadReport[] = [];
    for (const report of voices) {
      await breathe();
      own.push(read(report));
    }
    const isOld = ({ report }: ReadReport) =>
      Temporal.Instant.compare(report.article.seenAt, since) <= 0;
    const [before, fresh] = [own.filter(isOld), own.filter((each) => !isOld(each))];
    if (before.length === 0 || fresh.length === 0) return [];
    return [
      ...officialWords(before, fresh),
      ...turns(before, fresh),
      ...changedCounts(before, fresh),
      ...newParties(before, fresh),
      ...newVoices(story, before, fresh),
    ];
  };
}

/** The first official word on what had only been heard of, and the first denial. */
function officialWords(
  before: readonly ReadReport[],
  fresh: readonly ReadReport[],
): readonly Change[] {
  return (["confirmed", "denied"] as const).flatMap((kind): readonly Change[] => {
    if (before.some(({ official }) => official === kind)) return [];
    if (kind === "confirmed" && !before.every(({ hearsay }) => hearsay)) return [];
    const [first] = fresh.filter(({ official }) => official === kind);
    return first ? [{ kind, articleId: idOf(first) }] : [];
  });
}

function turns(before: readonly ReadReport[], fresh: readonly ReadReport[]): readonly Change[] {
  const says = ({ deeds }: ReadReport, deed: string, opposite: string) =>
    deeds.has(deed) && !deeds.has(opposite);
  for (const [one, other] of OPPOSITES) {
    for (const [was, is] of [
      [one, other],
      [other, one],
    ] as const) {
      const said = before.filter((each) => says(each, was, is));
      if (said.length === 0 || before.some(({ deeds }) => deeds.has(is))) continue;
      const turned = fresh.filter((each) => says(each, is, was));
      const [first] = turned;
      if (first && isCertain(turned, said)) return [{ kind: "turn", articleId: idOf(first) }];
    }
  }
  return [];
}

function changedCounts(
  before: readonly ReadReport[],
  fresh: readonly ReadReport[],
): readonly Change[] {
  const matters = new Set(before.flatMap(({ counts }) => [...counts.keys()]));
  return [...matters].flatMap((of): readonly Change[] => {
    const said = before.filter(({ counts }) => counts.has(of));
    const values = said.map(({ counts }) => counts.get(of) ?? 0);
    const from = values.at(-1) ?? 0;
    const others = fresh.filter(({ counts }) => {
      const value = counts.get(of);
      return value !== undefined && !values.includes(value);
    });
    // The latest word counts: a toll that was 60 and is 80 has not become 60.
    for (const { counts } of others.toReversed()) {
      const to = counts.get(of) ?? 0;
      const those = others.filter((each) => each.counts.get(of) === to);
      const [first] = those;
      if (first && (isCertain(those, said) || hasGrown(first, to, said, values))) {
        return [{ kind: "count", of, from, to, articleId: idOf(first) }];
      }
    }
    return [];
  });
}

/** Several say so, or one who corrects what it said itself. */
function isCertain(those: readonly ReadReport[], before: readonly ReadReport[]): boolean {
  const outlets = new Set(those.map(({ outlet }) => outlet));
  return outlets.size >= ENOUGH || before.some(({ outlet }) => outlets.has(outlet));
}

function hasGrown(
  first: ReadReport,
  to: number,
  said: readonly ReadReport[],
  values: readonly number[],
): boolean {
  return (
    to > Math.max(...values) &&
    said.every(
      ({ publishedAt }) =>
        Temporal.Instant.compare(publishedAt.add(GROWS_AFTER), first.publishedAt) <= 0,
    )
  );
}

function newParties(
  before: readonly ReadReport[],
  fresh: readonly ReadReport[],
): readonly Change[] {
  const known = new Set(
    before.flatMap(({ report, states }) => [
      ...states,
      ...report.analysis.entities.map(({ id }) => id),
      // Who is at home does not name it: "the government closes the border".
      ...(SPEAKS_FOR[report.article.camp] ?? []),
      "state/belarus",
    ]),
  );
  const named = new Set(fresh.flatMap(({ states }) => [...states]));
  return [...named.difference(known)].flatMap((entity): readonly Change[] => {
    const those = fresh.filter(({ states }) => states.has(entity));
    const outlets = new Set(those.map(({ outlet }) => outlet));
    const [first] = those;
    return first && outlets.size >= ENOUGH
      ? [{ kind: "party", entity, articleId: idOf(first) }]
      : [];
  });
}

function newVoices(
  story: Story,
  before: readonly ReadReport[],
  fresh: readonly ReadReport[],
): readonly Change[] {
  const ids = new Set(before.map(idOf));
  const told = { ...story, reports: story.reports.filter(({ articleId }) => ids.has(articleId)) };
  const { silent, first } = sidesOf(told, new Set(CAMPS));
  return silent.flatMap((camp): readonly Change[] => {
    const states = SPEAKS_FOR[camp] ?? [];
    const isParty = camp === "state-belarus" || states.some((id) => story.entities.includes(id));
    if (!isParty) return [];
    const speaks = fresh.find(({ report }) => report.article.camp === camp);
    const wasNoticed =
      speaks &&
      first &&
      Temporal.Instant.compare(first.publishedAt.add(SILENCE), speaks.publishedAt) <= 0;
    return wasNoticed ? [{ kind: "voice", camp, articleId: idOf(speaks) }] : [];
  });
}

function idOf({ report }: ReadReport): string {
  return report.article.id;
}
