import { createHash } from "node:crypto";
import type { EntityMention, TopicId } from "../analysis/analysis.ts";
import { readBackground } from "./background.ts";
import { createConceptFinder } from "./concepts.ts";
import { type Features, readFeatures } from "./features.ts";
import { createJudge, type StoryModel } from "./judge.ts";
import { arePrintsAlike, type TextPrint, textPrint } from "./near-duplicate.ts";
import { createReportIndex } from "./report-index.ts";
import { compare } from "./similarity.ts";

/** What grouping reads of a report. */
export interface StoryInput {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: Temporal.Instant;
  readonly outlet: string;
  /** Host of the address: two reports of one site on one day are rarely the same event told twice. */
  readonly host?: string;
  readonly language: string;
  readonly entities: readonly EntityMention[];
  readonly topics: readonly TopicId[];
}

/** What was decided about a report. */
export interface StoryAssignment {
  readonly storyId: string;
  /** The report whose text it republishes: itself no copy. */
  readonly nearDuplicateOf: string | null;
}

export interface StoryIndex {
  /**
   * The story a report belongs to, a new one if it is the first of its event, and the earlier
   * report whose text it republishes. The report is known from then on. Reports may come in any
   * order; those further apart than the window are never one story by themselves.
   */
  assign(report: StoryInput): StoryAssignment;
  /** Makes known a report that an earlier run assigned. */
  restore(report: StoryInput, storyId: string, nearDuplicateOf: string | null): void;
  /** Takes a report out: it was edited into something that belongs to no story. */
  forget(reportId: string): void;
}

/** A report as the index keeps it. */
export interface IndexedReport {
  readonly id: string;
  /** Changes when its story turns out to be another. */
  storyId: string;
  readonly nearDuplicateOf: string | null;
  readonly outlet: string;
  readonly language: string;
  /** Days since 1970, with fractions. */
  readonly day: number;
  readonly features: Features;
  readonly print: TextPrint;
}

/** Groups reports into stories as they arrive; keeps what the window needs in memory. */
export function createStoryIndex(
  options: { readonly windowDays?: number; readonly model?: StoryModel } = {},
): StoryIndex {
  const windowDays = options.windowDays ?? WINDOW_DAYS;
  const judge = createJudge(options.model);
  const concepts = createConceptFinder();
  const index = createReportIndex(readBackground(), windowDays);

  const read = (report: StoryInput): Omit<IndexedReport, "storyId" | "nearDuplicateOf"> => ({
    id: report.id,
    outlet: report.outlet,
    language: report.language,
    day: report.date.epochMilliseconds / MS_PER_DAY,
    features: readFeatures(report, concepts, index.rarity),
    print: textPrint(report),
  });

  return {
    assign(report) {
      const fresh = read(report);
      // Without words only the entities would speak, and everything here is about Belarus.
      const candidates = fresh.features.length === 0 ? [] : index.candidates(fresh);
      const original = candidates.find(
        (other) => other.language === fresh.language && arePrintsAlike(fresh.print, other.print),
      );
      const crowd = index.crowdOn(fresh.day);
      const judged = new Map<IndexedReport, number>();
      const judgeAgainst = (other: IndexedReport): number => {
        const odds = judged.get(other) ?? judge(compare(fresh, other, crowd));
        judged.set(other, odds);
        return odds;
      };
      const storyId =
        original?.storyId ??
        bestStory(candidates, judgeAgainst, index.membersOf) ??
        storyIdFor(report.id);
      const nearDuplicateOf =
        original === undefined ? null : (original.nearDuplicateOf ?? original.id);
      index.add({ ...fresh, storyId, nearDuplicateOf });
      return { storyId, nearDuplicateOf };
    },
    restore(report, storyId, nearDuplicateOf) {
      index.add({ ...read(report), storyId, nearDuplicateOf });
    },
    forget: index.remove,
  };
}

const MS_PER_DAY = 86_400_000;

/**
 * A matter that is told again after two weeks is news of its own. Longer joins
 * the yearly notice to the last one; shorter cuts events that unfold.
 */
const WINDOW_DAYS = 14;

/** Members of a story that a report is compared with: more change the mean little and cost time. */
const MOST_MEMBERS = 12;
/** Of a story's members those that looked most alike are compared, too: one may tell the new turn. */
const MOST_ALIKE = 3;

/**
 * The mean over the story, whoever looked alike or not, counts more than the best
 * match: the best alone lets a chain of half-matches grow, the mean alone cuts off
 * what is told anew.
 */
const BEST_SHARE = 0.3;

/**
 * Log-odds from which a report joins. Below 0, because the mean over a story's
 * members lies below the match that decides. Lower finds more on quiet days and
 * joins different events on full ones; a wrong merge is worse than a miss.
 */
const JOINS_FROM = -0.45;

function bestStory(
  candidates: readonly IndexedReport[],
  judgeAgainst: (other: IndexedReport) => number,
  membersOf: (storyId: string) => readonly IndexedReport[],
): string | undefined {
  const near = Map.groupBy(candidates, ({ storyId }) => storyId);
  let best: { readonly storyId: string; readonly score: number } | undefined;
  for (const [storyId, found] of near) {
    const members = membersOf(storyId);
    const odds = sampleOf(members).map(judgeAgainst);
    const strongest = Math.max(...odds, ...found.slice(0, MOST_ALIKE).map(judgeAgainst));
    const mean = odds.reduce((sum, value) => sum + value, 0) / odds.length;
    const score = BEST_SHARE * strongest + (1 - BEST_SHARE) * mean;
    if (score > JOINS_FROM && (best === undefined || score > best.score)) best = { storyId, score };
  }
  return best?.storyId;
}

/** Members evenly over the story's course, the first and the last among them. */
function sampleOf(members: readonly IndexedReport[]): readonly IndexedReport[] {
  if (members.length <= MOST_MEMBERS) return members;
  const step = (members.length - 1) / (MOST_MEMBERS - 1);
  return Array.from({ length: MOST_MEMBERS }, (_, i) => members[Math.round(i * step)]).filter(
    (member) => member !== undefined,
  );
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** 50 bits of SHA-256 over the first article's id. */
function storyIdFor(articleId: string): string {
  const digest = createHash("sha256").update(articleId).digest();
  return Array.from(digest.subarray(0, 10), (byte) => ALPHABET.charAt(byte & 31)).join("");
}
