import { createHash } from "node:crypto";
import type { EntityMention, TopicId } from "../analysis/analysis.ts";
import { readBackground } from "./background.ts";
import { createConceptFinder } from "./concepts.ts";
import { type Features, readFeatures } from "./features.ts";
import { createJudge, type StoryModel } from "./judge.ts";
import { MODEL } from "./model.ts";
import { arePrintsAlike, type TextPrint, textPrint } from "./near-duplicate.ts";
import { createReportIndex } from "./report-index.ts";
import { compare, fullness } from "./similarity.ts";
import { lookAtStory, STORY_INPUT_NAMES, storyInputsOf } from "./story-judge.ts";
import { createTrees } from "./trees.ts";
import { findTwoEvents, LEAST_PART } from "./two-events.ts";

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

  const oddsOf = (
    fresh: Pick<IndexedReport, "language" | "day">,
    compared: readonly IndexedReport[],
    odds: readonly number[],
    size: number,
    crowd: number,
  ): number => judgeStory(storyInputsOf(lookAtStory(fresh, compared, odds, size, fullness(crowd))));

  /** Whether the reports of the smaller story, one with another, belong to the larger. */
  const isOneEvent = (one: string, other: string, crowd: number): boolean => {
    const [small = [], large = []] = [one, other]
      .map(index.membersOf)
      .sort((a, b) => a.length - b.length);
    const compared = sampleOf(large, MOST_MEMBERS);
    const each = sampleOf(small, MOST_JOINING).map((member) => {
      const odds = compared.map((against) => judge(compare(member, against, crowd)));
      return oddsOf(member, compared, odds, large.length, crowd);
    });
    return mean(each) > JOINS_STORIES_FROM;
  };

  /** Stories that came apart: what lies between them is near to both, and would join them again. */
  let apart: readonly (readonly [string, string])[] = [];
  const keepApart = (one: string, other: string): void => {
    apart = [...apart, [one, other] as const].slice(-MOST_APART);
  };
  const areApart = (one: string, other: string): boolean =>
    apart.some((pair) => pair.includes(one) && pair.includes(other));

  /** The story and those of the others that are the same, under the oldest of their ids. */
  const joinStories = (
    storyId: string,
    others: readonly string[],
    crowd: number,
  ): Pick<StoryAssignment, "storyId" | "joined"> => {
    const joined: string[] = [];
    let oldest = storyId;
    for (const other of others) {
      if (areApart(oldest, other) || !isOneEvent(oldest, other, crowd)) continue;
      const [older, younger] = index.isOlder(oldest, other) ? [oldest, other] : [other, oldest];
      index.merge(younger, older);
      const renamed = (id: string) => (id === younger ? older : id);
      apart = apart.map(([one, two]) => [renamed(one), renamed(two)]);
      joined.push(younger);
      oldest = older;
    }
    return { storyId: oldest, joined };
  };

  /** The part of a story that tells another event, as a report has shown, made a story of its own. */
  const partStory = (reportId: string, storyId: string, crowd: number): LeftPart | null => {
    const judgeAt = (one: IndexedReport, other: IndexedReport): number =>
      judge(compare(one, other, crowd));
    const members = index.membersOf(storyId);
    const own = members.filter(({ nearDuplicateOf }) => nearDuplicateOf === null);
    const sample = sampleOf(own, MOST_PARTED);
    const parts = findTwoEvents(sample, judgeAt);
    if (parts === null) return null;
    const [staying, leaving] = parts;
    const leaves = (each: IndexedReport): boolean => {
      if (sample.includes(each)) return leaving.includes(each);
      const [toStaying, toLeaving] = [staying, leaving].map((part) =>
        mean(part.map((other) => judgeAt(each, other))),
      );
      return (toLeaving ?? 0) > (toStaying ?? 0);
    };
    const gone = new Set(own.filter(leaves).map(({ id }) => id));
    const reports = members.filter(({ id, nearDuplicateOf }) => gone.has(nearDuplicateOf ?? id));
    const newId = storyIdFor(`${reportId} parts ${storyId}`);
    index.part(reports, newId);
    keepApart(storyId, newId);
    return { storyId: newId, from: storyId, reports: reports.map(({ id }) => id) };
  };

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
      const fitting = fittingStories(candidates, (storyId, found) => {
        const hasHope = found.slice(0, MOST_ALIKE).some((other) => judgeAgainst(other) > HOPELESS);
        if (!hasHope) return HOPELESS;
        const members = index.membersOf(storyId);
        const compared = chooseMembers(members, found);
        return oddsOf(fresh, compared, compared.map(judgeAgainst), members.length, crowd);
      });
      let storyId = original?.storyId ?? fitting[0]?.storyId ?? storyIdFor(report.id);
      const nearDuplicateOf =
        original === undefined ? null : (original.nearDuplicateOf ?? original.id);
      index.add({ ...fresh, storyId, nearDuplicateOf });
      const odds = index.membersOf(storyId).flatMap((each) => judged.get(each) ?? []);
      const left = isDivided(odds) ? partStory(report.id, storyId, crowd) : null;
      if (left?.reports.includes(report.id)) storyId = left.storyId;
      const others = fitting.map((each) => each.storyId).filter((other) => other !== storyId);
      const joined = joinStories(storyId, others, crowd);
      return { ...joined, nearDuplicateOf, left };
    },
    restore(report, storyId, nearDuplicateOf) {
      index.add({ ...read(report), storyId, nearDuplicateOf });
    },
    keepApart,
    forget: index.remove,
  };
}

/** Whether a report fits some of its story and not others: only then the story is looked through. */
function isDivided(odds: readonly number[]): boolean {
  const fitting = odds.filter((each) => each > 0).length;
  return fitting >= LEAST_PART - 1 && odds.length - fitting >= LEAST_PART;
}

interface Fitting {
  readonly storyId: string;
  readonly odds: number;
}

/**
 * The stories of the candidates that fit, likeliest first. Candidates come most alike first: after
 * several stories in vain those behind would not fit, either.
 */
function fittingStories(
  candidates: readonly IndexedReport[],
  judge: (storyId: string, found: readonly IndexedReport[]) => number,
): readonly Fitting[] {
  const fitting: Fitting[] = [];
  let inVain = 0;
  for (const [storyId, found] of Map.groupBy(candidates, (each) => each.storyId)) {
    if (inVain === MOST_IN_VAIN) break;
    const odds = judge(storyId, found);
    if (odds > 0) fitting.push({ storyId, odds });
    inVain = odds > HOPELESS ? 0 : inVain + 1;
  }
  return fitting.sort((one, other) => other.odds - one.odds);
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
/** Where even the likeliest members are below, in log-odds, the others are not asked: few stories were joined from there. */
const HOPELESS = -2;
/**
 * After so many stories in a row without hope no other is asked: on a full day those behind are most
 * of the work. With three the labelled events lost a point of recall, with eight nothing.
 */
const MOST_IN_VAIN = 8;
/** Members of the smaller of two stories that are asked whether they belong to the larger. */
const MOST_JOINING = 5;
/** Members of a story that are judged one with another to see whether it tells two events. */
const MOST_PARTED = 16;
/** Pairs that are kept apart; older ones have left the window. */
const MOST_APART = 100;
/**
 * Mean log-odds from which two stories are one. Above what a report needs: a wrong
 * one joins all the reports of both.
 */
const JOINS_STORIES_FROM = 0.6;

/** Those of a story's members with which a report is compared: over its whole course, and the likeliest. */
export function chooseMembers(
  members: readonly IndexedReport[],
  found: readonly IndexedReport[],
): readonly IndexedReport[] {
  return [...new Set([...sampleOf(members, MOST_MEMBERS), ...found.slice(0, MOST_ALIKE)])];
}

/** At most so many members, evenly over the story's course, the first and the last among them. */
function sampleOf(members: readonly IndexedReport[], most: number): readonly IndexedReport[] {
  if (members.length <= most) return members;
  const step = (members.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => members[Math.round(i * step)]).filter(
    (member) => member !== undefined,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** 50 bits of SHA-256 over the first article's id. */
function storyIdFor(articleId: string): string {
  const digest = createHash("sha256").update(articleId).digest();
  return Array.from(digest.subarray(0, 10), (byte) => ALPHABET.charAt(byte & 31)).join("");
}
