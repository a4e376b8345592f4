import type { LeftPart, StoryAssignment } from "./assign-story.ts";

/** The stories of reports that were assigned one after the other, as the last assignment left them. */
export interface Placements {
  add(reportId: string, assignment: StoryAssignment): void;
  /** The story a report is in by now; null for one that neither was added nor left its story. */
  storyOf(reportId: string): string | null;
  /** By each story, those that turned out to be it. */
  joined(): ReadonlyMap<string, readonly string[]>;
  /** The parts that left stories, as far as they did not come back, with their stories of now. */
  leftParts(): readonly LeftPart[];
}

/** Keeps account of reports while later ones show that two stories are one, or that one is two. */
export function createPlacements(): Placements {
  const placed = new Map<string, string>();
  const isNow = new Map<string, string>();
  const parts: LeftPart[] = [];

  const current = (storyId: string): string => {
    const next = isNow.get(storyId);
    return next === undefined ? storyId : current(next);
  };
  const storyOf = (reportId: string): string | null => {
    const storyId = placed.get(reportId);
    return storyId === undefined ? null : current(storyId);
  };

  return {
    add(reportId, { storyId, joined, left }) {
      placed.set(reportId, storyId);
      for (const [former, now] of joined) isNow.set(former, now);
      for (const part of left) {
        parts.push(part);
        for (const each of part.reports) placed.set(each, part.storyId);
      }
    },
    storyOf,
    joined: () => Map.groupBy(isNow.keys(), current),
    leftParts() {
      return parts.flatMap((part) => {
        const [storyId, from] = [current(part.storyId), current(part.from)];
        const reports = part.reports.filter((each) => storyOf(each) === storyId);
        return storyId === from || reports.length === 0 ? [] : [{ storyId, from, reports }];
      });
    },
  };
}
