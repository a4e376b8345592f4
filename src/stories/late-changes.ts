import type { IndexedReport, LeftPart, StoryAssignment } from "./assign-story.ts";
import type { ReportIndex } from "./report-index.ts";
import { compare, type Evidence } from "./similarity.ts";
import { storyIdFor } from "./story-id.ts";
import { MOST_MEMBERS, mean, sampleOf } from "./story-members.ts";
import { findTwoEvents } from "./two-events.ts";

/**
 * The log-odds that a report belongs to a story of so many reports, from those with the members it was
 * compared with, on a day of so many stories.
 */
export type StoryOdds = (
  fresh: Pick<IndexedReport, "language" | "day">,
  compared: readonly IndexedReport[],
  odds: readonly number[],
  size: number,
  crowd: number,
) => number;

/** What later reports may show of stories: that two are one, or that one tells two events. */
export interface LateChanges {
  /** The story and those of the others that are the same, under the oldest of their ids. */
  join(
    storyId: string,
    others: readonly string[],
    crowd: number,
  ): Pick<StoryAssignment, "storyId" | "joined">;
  /** The part of a story that tells another event, as a report has shown, made a story of its own. */
  part(reportId: string, storyId: string, crowd: number): LeftPart | null;
  /** Two stories that came apart are joined no more. */
  keepApart(one: string, other: string): void;
}

/** Changes stories in the index, by the judges of pairs and of stories. */
export function createLateChanges({
  index,
  judge,
  oddsOf,
}: {
  readonly index: ReportIndex;
  readonly judge: (evidence: Evidence) => number;
  readonly oddsOf: StoryOdds;
}): LateChanges {
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

  const join = (
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

  const part = (reportId: string, storyId: string, crowd: number): LeftPart | null => {
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
      const [toStaying, toLeaving] = [staying, leaving].map((side) =>
        mean(side.map((other) => judgeAt(each, other))),
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

  return { join, part, keepApart };
}

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
const JOINS_STORIES_FROM = 0.8;
