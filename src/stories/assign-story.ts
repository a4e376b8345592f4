import type { EntityMention, TopicId } from "../analysis/analysis.ts";
import { readBackground } from "./background.ts";
import { eventConcepts } from "./concepts.ts";
import { type Features, readFeatures } from "./features.ts";
import { createJudge, type StoryModel } from "./judge.ts";
import { createLateChanges, type StoryOdds } from "./late-changes.ts";
import { MODEL } from "./model.ts";
import { arePrintsAlike, type TextPrint, textPrint } from "./near-duplicate.ts";
import { createReportIndex } from "./report-index.ts";
import { compare, fullness } from "./similarity.ts";
import { storyIdFor } from "./story-id.ts";
import { lookAtStory, STORY_INPUT_NAMES, storyInputsOf } from "./story-judge.ts";
import { chooseMembers, MOST_ALIKE } from "./story-members.ts";
import { createTrees } from "./trees.ts";
import { LEAST_PART } from "./two-events.ts";

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
  /** Stories that this report showed to be `storyId`, too: their reports belong to it from now on. */
  readonly joined: readonly string[];
  /** Reports that this one showed to tell another event than their story; it may be one of them. */
  readonly left: LeftPart | null;
}

/** The part of a story that leaves it for one of its own. */
export interface LeftPart {
  readonly storyId: string;
  readonly from: string;
  readonly reports: readonly string[];
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
  /** Makes known that an earlier run parted the two stories: what is near to both joins them no more. */
  keepApart(one: string, other: string): void;
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
  const model = options.model ?? MODEL;
  const judge = createJudge(model.pair);
  const judgeStory = createTrees(model.story, STORY_INPUT_NAMES);
  const concepts = eventConcepts();
  const index = createReportIndex(readBackground(), windowDays);

  const read = (report: StoryInput): Omit<IndexedReport, "storyId" | "nearDuplicateOf"> => ({
    id: report.id,
    outlet: report.outlet,
    language: report.language,
    day: report.date.epochMilliseconds / MS_PER_DAY,
    features: readFeatures(report, concepts, index.rarity),
    print: textPrint(report),
  });

  const oddsOf: StoryOdds = (fresh, compared, odds, size, crowd) =>
    judgeStory(storyInputsOf(lookAtStory(fresh, compared, odds, size, fullness(crowd))));

  const late = createLateChanges({ index, judge, oddsOf });

  return {
    assign(report) {
      const fresh = read(report);
      // Without words only the entities would speak, and everything here is about Belarus.
      const candidates = fresh.features.length === 0 ? [] : index.candidates(fresh);
      const original = candidates.find(
        (other) =>
          other.id !== report.id &&
          other.language === fresh.language &&
          arePrintsAlike(fresh.print, other.print),
      );
      const crowd = index.crowdOn(fresh.day);
      const judged = new Map<IndexedReport, number>();
      const judgeAgainst = (other: IndexedReport): number => {
        const odds = judged.get(other) ?? judge(compare(fresh, other, crowd));
        judged.set(other, odds);
        return odds;
      };
      const near = nearStories(candidates, (storyId, found) => {
        const hasHope = found.slice(0, MOST_ALIKE).some((other) => judgeAgainst(other) > HOPELESS);
        if (!hasHope) return HOPELESS;
        const members = index.membersOf(storyId);
        const compared = chooseMembers(members, found);
        return oddsOf(fresh, compared, compared.map(judgeAgainst), members.length, crowd);
      });
      const fitting = near.filter((each) => each.odds > 0);
      let storyId = original?.storyId ?? fitting[0]?.storyId ?? storyIdFor(report.id);
      const nearDuplicateOf =
        original === undefined ? null : (original.nearDuplicateOf ?? original.id);
      index.add({ ...fresh, storyId, nearDuplicateOf });
      const odds = index.membersOf(storyId).flatMap((each) => judged.get(each) ?? []);
      const left = isDivided(odds) ? late.part(report.id, storyId, crowd) : null;
      if (left?.reports.includes(report.id)) storyId = left.storyId;
      // A bare headline is near to too much: it asks only about what it fits.
      const asked = fresh.features.length < BARE ? fitting : near;
      const others = asked.map((each) => each.storyId).filter((other) => other !== storyId);
      const joined = late.join(storyId, others, crowd);
      return { ...joined, nearDuplicateOf, left };
    },
    restore(report, storyId, nearDuplicateOf) {
      index.add({ ...read(report), storyId, nearDuplicateOf });
    },
    keepApart: late.keepApart,
    forget: index.remove,
  };
}

/** Whether a report fits some of its story and not others: only then the story is looked through. */
function isDivided(odds: readonly number[]): boolean {
  const fitting = odds.filter((each) => each > 0).length;
  return fitting >= LEAST_PART - 1 && odds.length - fitting >= LEAST_PART;
}

interface NearStory {
  readonly storyId: string;
  readonly odds: number;
}

/**
 * The stories of the candidates that fit or nearly do, likeliest first: fragments of one event may fit one
 * another where this report fits only one of them. Candidates come most alike first: after several stories in
 * vain those behind would not fit, either.
 */
function nearStories(
  candidates: readonly IndexedReport[],
  judge: (storyId: string, found: readonly IndexedReport[]) => number,
): readonly NearStory[] {
  const near: NearStory[] = [];
  let inVain = 0;
  for (const [storyId, found] of Map.groupBy(candidates, (each) => each.storyId)) {
    if (inVain === MOST_IN_VAIN) break;
    const odds = judge(storyId, found);
    if (odds > NEAR) near.push({ storyId, odds });
    inVain = odds > HOPELESS ? 0 : inVain + 1;
  }
  return near.sort((one, other) => other.odds - one.odds);
}

const MS_PER_DAY = 86_400_000;

/**
 * A matter that is told again after two weeks is news of its own. Longer joins
 * the yearly notice to the last one; shorter cuts events that unfold.
 */
const WINDOW_DAYS = 14;

/** From these log-odds on a story nearly fits: whether it is one with that of the report is asked. */
const NEAR = -1;
/** Content words below which a report is little more than a headline. */
const BARE = 20;
/** Where even the likeliest members are below, in log-odds, the others are not asked: few stories were joined from there. */
const HOPELESS = -2;
/**
 * After so many stories in a row without hope no other is asked: on a full day those behind are most
 * of the work. With three the labelled events lost a point of recall, with eight nothing.
 */
const MOST_IN_VAIN = 8;
