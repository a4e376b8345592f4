import type { IndexedReport } from "./assign-story.ts";
import { LAYERS, type Layer, type Rarity } from "./bag.ts";
import type { Features } from "./features.ts";

export interface ReportIndex {
  readonly rarity: Rarity;
  add(report: IndexedReport): void;
  remove(reportId: string): void;
  /** Reports within the window that share telling terms, most alike first. */
  candidates(fresh: Pick<IndexedReport, "features" | "day">): IndexedReport[];
  /** Gives reports to a story, a new one if nobody knows it; a story without reports is forgotten. */
  move(moved: readonly IndexedReport[], intoId: string): void;
  /** Which of two stories was known first. */
  isOlder(storyId: string, thanId: string): boolean;
  /** How many stories had a report on the day or the two before and after it; at most `CROWDED`. */
  crowdOn(day: number): number;
  /** Reports of the story that the index still has, in the order they came. */
  membersOf(storyId: string): readonly IndexedReport[];
}

interface Members {
  readonly reports: IndexedReport[];
  readonly terms: Set<number>;
  /** Rises with each story that becomes known. */
  readonly since: number;
}

/**
 * An inverted index over reports: a new one meets only those that share its telling terms.
 *
 * It keeps every report of the window around the newest and at most `MOST_REPORTS`; older ones
 * are forgotten in bulk, so that memory is bounded however long the process runs.
 */
export function createReportIndex(
  background: ReadonlyMap<number, number>,
  windowDays: number,
): ReportIndex {
  let reports: IndexedReport[] = [];
  /** By place: the terms a report is found by. */
  let termsOf: Int32Array[] = [];
  let postings = new Map<number, number[]>();
  let frequency = new Map<number, number>();
  let stories = new Map<string, Members>();
  let days = new Map<number, Set<string>>();
  /** What `crowdOn` found since a story last came or went: it is asked with every pair. */
  const crowds = new Map<number, number>();
  let known = 0;
  /** By place, all 0 between two searches: walking the few that were found beats walking all. */
  const scores = new Float64Array(MOST_REPORTS);
  const dayOf = new Float64Array(MOST_REPORTS);

  /** A term counts once a story: an event told forty times does not make its own words common. */
  const count = ({ features }: IndexedReport, { terms }: Members): void => {
    for (const layer of LAYERS) {
      for (const id of features.layers[layer].ids) {
        if (terms.has(id)) continue;
        terms.add(id);
        frequency.set(id, (frequency.get(id) ?? 0) + 1);
      }
    }
  };
  const post = (report: IndexedReport, terms: Int32Array): void => {
    const at = reports.push(report) - 1;
    termsOf.push(terms);
    dayOf[at] = report.day;
    const story = stories.get(report.storyId) ?? { reports: [], terms: new Set(), since: known++ };
    stories.set(report.storyId, story);
    story.reports.push(report);
    count(report, story);
    const date = Math.floor(report.day);
    const today = days.get(date) ?? new Set();
    days.set(date, today.add(report.storyId));
    crowds.clear();
    for (const id of terms) {
      const list = postings.get(id);
      if (list === undefined) postings.set(id, [at]);
      else list.push(at);
    }
  };
  const forgetOld = (): void => {
    const [before, terms] = [reports, termsOf];
    const newestFirst = [...before.keys()].sort((a, b) => (dayOf[b] ?? 0) - (dayOf[a] ?? 0));
    const newest = dayOf[newestFirst[0] ?? 0] ?? 0;
    const kept = newestFirst
      .filter((at) => newest - (dayOf[at] ?? 0) <= 2 * windowDays)
      .slice(0, KEPT_REPORTS)
      .reverse()
      .flatMap((at) => {
        const [report, found] = [before[at], terms[at]];
        return report === undefined || found === undefined ? [] : [{ report, found }];
      });
    reports = [];
    termsOf = [];
    postings = new Map();
    frequency = new Map();
    stories = new Map();
    days = new Map();
    for (const { report, found } of kept) post(report, found);
  };

  return {
    rarity(id) {
      const total = stories.size + PRIOR_STORIES;
      // The story that a report may join has its terms: in that one alone they are as telling as ever.
      const others = Math.max(0, (frequency.get(id) ?? 0) - 1);
      const expected = ((background.get(id) ?? 0) * PRIOR_STORIES) / 1000;
      return Math.log((total + 1) / (others + expected + RAREST));
    },
    add(report) {
      post(
        report,
        Int32Array.from(tellingTerms(report.features), ([id]) => id),
      );
      if (reports.length >= MOST_REPORTS) forgetOld();
    },
    remove(reportId) {
      const at = reports.findIndex(({ id }) => id === reportId);
      const report = reports[at];
      if (report === undefined) return;
      // Its place stays, for the postings count places; no window reaches it there.
      dayOf[at] = Number.NEGATIVE_INFINITY;
      const story = stories.get(report.storyId);
      story?.reports.splice(story.reports.indexOf(report), 1);
    },
    candidates({ features, day }) {
      const found: number[] = [];
      for (const [id, weight] of tellingTerms(features)) {
        const list = postings.get(id) ?? [];
        for (let i = Math.max(0, list.length - LONGEST_LIST); i < list.length; i++) {
          const at = list[i] ?? 0;
          const score = scores[at] ?? 0;
          if (score === 0) found.push(at);
          scores[at] = score + weight;
        }
      }
      const inWindow = found.filter((at) => Math.abs((dayOf[at] ?? 0) - day) <= windowDays);
      const best = likeliest(inWindow, scores).flatMap((at) => reports[at] ?? []);
      for (const at of found) scores[at] = 0;
      return best;
    },
    move(moved, intoId) {
      const into = stories.get(intoId) ?? { reports: [], terms: new Set(), since: known++ };
      stories.set(intoId, into);
      for (const report of [...moved]) {
        const fromId = report.storyId;
        const from = stories.get(fromId);
        if (from === undefined || from === into) continue;
        crowds.clear();
        from.reports.splice(from.reports.indexOf(report), 1);
        report.storyId = intoId;
        into.reports.push(report);
        count(report, into);
        const today = days.get(Math.floor(report.day));
        today?.add(intoId);
        if (from.reports.every(({ day }) => Math.floor(day) !== Math.floor(report.day))) {
          today?.delete(fromId);
        }
        if (from.reports.length > 0) continue;
        stories.delete(fromId);
        for (const id of from.terms) frequency.set(id, (frequency.get(id) ?? 1) - 1);
      }
    },
    isOlder(storyId, thanId) {
      return (stories.get(storyId)?.since ?? known) < (stories.get(thanId)?.since ?? known);
    },
    crowdOn(day) {
      const date = Math.floor(day);
      const found = crowds.get(date);
      if (found !== undefined) return found;
      const around = [-2, -1, 0, 1, 2].map((step) => days.get(date + step) ?? new Set<string>());
      // On full days one of them tells, and a story of several days need not be counted once.
      const crowd = around.some(({ size }) => size >= CROWDED)
        ? CROWDED
        : Math.min(
            CROWDED,
            around.reduce((all, today) => all.union(today), new Set<string>()).size,
          );
      crowds.set(date, crowd);
      return crowd;
    },
    membersOf(storyId) {
      return stories.get(storyId)?.reports ?? [];
    },
  };
}

/**
 * Reports kept before the oldest are dropped; 10 to 20 kB each. Two weeks are a few thousand: it bounds
 * what an archive takes. Dropping fewer at once would fill the memory with what the rebuilding leaves.
 */
const MOST_REPORTS = 16_000;
const KEPT_REPORTS = 10_000;
/**
 * Weight of the background against what has been seen, in stories. Low, so that
 * the third day's stories already say what these weeks' news is full of; from 400
 * down each step joined fewer events that share only that.
 */
const PRIOR_STORIES = 30;
/** What a term never seen counts as, in stories: telling apart the rare from the rarer. */
const RAREST = 0.2;
/** A term in more reports than this tells little: only the latest are looked at. */
const LONGEST_LIST = 1500;
const MOST_CANDIDATES = 60;
/** Fuller than this makes no difference. */
const CROWDED = 999;
const MOST_TERMS = 48;
const LAYER_WEIGHT: Readonly<Record<Layer, number>> = {
  word: 1,
  name: 1.2,
  concept: 0.8,
  entity: 0.8,
  number: 0.8,
  deed: 0.6,
};

/** Those with the highest scores, highest first, of equal ones the latest: among thousands, without sorting all. */
function likeliest(found: readonly number[], scores: Float64Array): readonly number[] {
  const best: number[] = [];
  const isAhead = (one: number, other: number): boolean => {
    const [left, right] = [scores[one] ?? 0, scores[other] ?? 0];
    return left > right || (left === right && one > other);
  };
  for (const at of found) {
    const last = best[MOST_CANDIDATES - 1];
    if (last !== undefined && !isAhead(at, last)) continue;
    let place = Math.min(best.length, MOST_CANDIDATES - 1);
    for (; place > 0 && isAhead(at, best[place - 1] ?? at); place--)
      best[place] = best[place - 1] ?? at;
    best[place] = at;
  }
  return best;
}

/** The terms a report is found by, with what each adds to a candidate's score. */
function tellingTerms(features: Features): Map<number, number> {
  const rows: [number, number][] = [];
  for (const layer of LAYERS) {
    const { ids, whole } = features.layers[layer];
    ids.forEach((id, i) => {
      rows.push([id, (whole.each[i] ?? 0) * LAYER_WEIGHT[layer]]);
    });
  }
  // Of equal terms some must be left out: always the same, as when the model was learned.
  rows.sort(([a, x], [b, y]) => y - x || (a >>> 0) - (b >>> 0));
  return new Map(rows.slice(0, MOST_TERMS));
}
