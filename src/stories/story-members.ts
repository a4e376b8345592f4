import type { IndexedReport } from "./assign-story.ts";

/** Those of a story's members with which a report is compared: over its whole course, and the likeliest. */
export function chooseMembers(
  members: readonly IndexedReport[],
  found: readonly IndexedReport[],
): readonly IndexedReport[] {
  return [...new Set([...sampleOf(members, MOST_MEMBERS), ...found.slice(0, MOST_ALIKE)])];
}

/** At most so many members, evenly over the story's course, the first and the last among them. */
export function sampleOf(
  members: readonly IndexedReport[],
  most: number,
): readonly IndexedReport[] {
  if (members.length <= most) return members;
  const step = (members.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => members[Math.round(i * step)]).filter(
    (member) => member !== undefined,
  );
}

/** The mean; 0 of none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

/** Members of a story that a report is compared with: more change the mean little and cost time. */
export const MOST_MEMBERS = 12;
/** Of a story's members those that looked most alike are compared, too: one may tell the new turn. */
export const MOST_ALIKE = 3;
