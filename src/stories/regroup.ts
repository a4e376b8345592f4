import type { Pieces } from "../time/in-pieces.ts";
import type { IndexedReport, LeftPart } from "./assign-story.ts";
import { groupByLinkage } from "./linkage.ts";
import type { ReportIndex } from "./report-index.ts";
import { storyIdFor } from "./story-id.ts";
import { findTwoEvents, LEAST_PART } from "./two-events.ts";

/** What became of stories when their reports were grouped anew. */
export interface Regrouping {
  /** Stories that turned out to be another, with that one's id. */
  readonly joined: ReadonlyMap<string, string>;
  /** Reports that turned out to belong to another story than theirs. */
  readonly left: readonly LeftPart[];
}

/**
 * Groups the reports of some stories anew, as they look with a report that has just come and is
 * a story of its own so far, and changes the index accordingly.
 *
 * A story lives on in the group that has most of its reports; where several do, under the oldest id. Copies
 * go where their original goes. Of a long story a sample is grouped, and the others follow it.
 *
 * Thousands of pairs take tenths of a second, so it pauses; the index changes in one go at the end. What
 * `oddsOf` said of a pair it must remember.
 */
export function* regroup(
  storyIds: readonly string[],
  fresh: IndexedReport,
  {
    index,
    oddsOf,
  }: {
    readonly index: ReportIndex;
    readonly oddsOf: (one: IndexedReport, other: IndexedReport) => number;
  },
): Pieces<Regrouping> {
  // Nobody has heard of the story that a new report is by itself; one that comes again may have founded a known one.
  const unheard = index.membersOf(fresh.storyId).length === 1 ? fresh.storyId : null;
  const stories = storyIds.map((id) => originalsOf(index.membersOf(id)));
  const most = Math.min(MOST_SAMPLED, Math.floor(MOST_GROUPED / stories.length));
  const sampled = stories.flatMap((members) => sampleOf(members, most));
  for (const one of sampled) {
    for (const other of sampled) if (other !== one) oddsOf(one, other);
    yield;
  }
  const groups = groupByLinkage(sampled, oddsOf, ONE_EVENT_FROM)
    .flatMap((group) => findTwoEvents(group, oddsOf) ?? [group])
    .map((group) => [...group]);
  const inSample = new Set(sampled);
  for (const members of stories) {
    const open = partsOf(members[0]?.storyId, groups);
    for (const each of members) {
      if (inSample.has(each)) continue;
      likeliest(each, open, oddsOf)?.push(each);
      yield;
    }
  }

  const heirs = new Map(storyIds.map((id) => [id, partsOf(id, groups)[0]]));
  const joined = new Map<string, string>();
  const left: LeftPart[] = [];
  for (const group of groups) {
    const inherited = storyIds.filter((id) => heirs.get(id) === group);
    const [oldest = storyIdFor(`${fresh.id} parts ${group[0]?.id}`), ...younger] =
      inherited.toSorted((one, other) => (index.isOlder(one, other) ? -1 : 1));
    for (const [from, reports] of Map.groupBy(group, ({ storyId }) => storyId)) {
      if (inherited.includes(from)) continue;
      const gone = withCopies(reports, index.membersOf(from));
      left.push({ storyId: oldest, from, reports: gone.map(({ id }) => id) });
      index.move(gone, oldest);
    }
    for (const id of younger) {
      if (id !== unheard) joined.set(id, oldest);
      index.move(index.membersOf(id), oldest);
    }
  }
  return { joined, left };
}

/** How two groups of one event are linked at least, in log-odds; below 0, for reports may tell one event in other words. Chosen by cross-validation. */
const ONE_EVENT_FROM = -1.25;
/** Reports of one story that are grouped, and of all: more change the means little and cost time. */
const MOST_SAMPLED = 24;
const MOST_GROUPED = 48;
/** Reports of a group that one beside the sample is compared with: a story may have hundreds of those. */
const MOST_COMPARED = 12;

/** The reports with a text of their own; all, where the index has lost those that were copied. */
function originalsOf(members: readonly IndexedReport[]): readonly IndexedReport[] {
  const own = members.filter(({ nearDuplicateOf }) => nearDuplicateOf === null);
  return own.length > 0 ? own : members;
}

/** At most so many: the story's beginning and its latest turn, which with a new report are nearly the same as before it. */
function sampleOf(members: readonly IndexedReport[], most: number): readonly IndexedReport[] {
  if (members.length <= most) return members;
  const first = Math.ceil(most / 2);
  return [...members.slice(0, first), ...members.slice(first - most)];
}

/** The group that a report of the same story fits best. */
function likeliest<Group extends readonly IndexedReport[]>(
  report: IndexedReport,
  groups: readonly Group[],
  oddsOf: (one: IndexedReport, other: IndexedReport) => number,
): Group | undefined {
  const [only, ...others] = groups;
  if (only === undefined || others.length === 0) return only;
  const fit = (group: Group): number =>
    mean(sampleOf(group, MOST_COMPARED).map((other) => oddsOf(report, other)));
  return others.reduce((best, group) => (fit(group) > fit(best) ? group : best), only);
}

/** The groups that the rest of a story may be in: that with most of its sample, and those with a part of it. */
function partsOf<Group extends readonly IndexedReport[]>(
  storyId: string | undefined,
  groups: readonly Group[],
): readonly Group[] {
  const share = (group: Group): number => group.filter((each) => each.storyId === storyId).length;
  const [heir, ...others] = groups.toSorted((one, other) => share(other) - share(one));
  return heir === undefined ? [] : [heir, ...others.filter((group) => share(group) >= LEAST_PART)];
}

function withCopies(
  reports: readonly IndexedReport[],
  members: readonly IndexedReport[],
): readonly IndexedReport[] {
  const ids = new Set(reports.map(({ id }) => id));
  return members.filter(({ id, nearDuplicateOf }) => ids.has(nearDuplicateOf ?? id) || ids.has(id));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
