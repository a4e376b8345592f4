import type { IndexedReport } from "./assign-story.ts";
import { type Features, LAYERS, type Layer, type Rarity } from "./features.ts";

export interface ReportIndex {
  readonly rarity: Rarity;
  add(report: IndexedReport): void;
  /** Reports within the window that share telling terms, most alike first. */
  candidates(fresh: Pick<IndexedReport, "features" | "day">): IndexedReport[];
  /** How many reports the index has of the day and the days beside it. */
  crowdOn(day: number): number;
  /** Reports of the story that the index still has, in the order they came. */
  membersOf(storyId: string): readonly IndexedReport[];
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
  let postings = new Map<number, number[]>();
  let frequency = new Map<number, number>();
  let stories = new Map<string, IndexedReport[]>();

  let days = new Map<number, number>();

  const count = (report: IndexedReport): void => {
    for (const layer of LAYERS) {
      for (const id of report.features.layers[layer].ids) {
        frequency.set(id, (frequency.get(id) ?? 0) + 1);
      }
    }
  };
  const post = (report: IndexedReport): void => {
    const at = reports.push(report) - 1;
    count(report);
    const date = Math.floor(report.day);
    days.set(date, (days.get(date) ?? 0) + 1);
    for (const id of tellingTerms(report.features).keys()) {
      const list = postings.get(id);
      if (list === undefined) postings.set(id, [at]);
      else list.push(at);
    }
    const members = stories.get(report.storyId);
    if (members === undefined) stories.set(report.storyId, [report]);
    else members.push(report);
  };
  const forgetOld = (): void => {
    const kept = reports.toSorted((a, b) => b.day - a.day);
    const newest = kept[0]?.day ?? 0;
    const inWindow = kept
      .filter(({ day }) => newest - day <= 2 * windowDays)
      .slice(0, KEPT_REPORTS);
    reports = [];
    postings = new Map();
    frequency = new Map();
    stories = new Map();
    days = new Map();
    for (const report of inWindow.reverse()) post(report);
  };

  return {
    rarity(id) {
      const total = reports.length + PRIOR_REPORTS;
      const seen = (frequency.get(id) ?? 0) + ((background.get(id) ?? 0) * PRIOR_REPORTS) / 1000;
      return Math.log((total + 1) / (seen + 0.7));
    },
    add(report) {
      post(report);
      if (reports.length >= MOST_REPORTS) forgetOld();
    },
    candidates({ features, day }) {
      const scores = new Map<number, number>();
      for (const [id, weight] of tellingTerms(features)) {
        const list = postings.get(id);
        if (list === undefined) continue;
        for (let i = list.length - 1; i >= Math.max(0, list.length - LONGEST_LIST); i--) {
          const at = list[i] ?? 0;
          if (Math.abs((reports[at]?.day ?? 0) - day) > windowDays) continue;
          scores.set(at, (scores.get(at) ?? 0) + weight);
        }
      }
      return [...scores]
        .sort(([a, x], [b, y]) => y - x || b - a)
        .slice(0, MOST_CANDIDATES)
        .flatMap(([at]) => reports[at] ?? []);
    },
    crowdOn(day) {
      const date = Math.floor(day);
      return [-1, 0, 1].reduce((sum, step) => sum + (days.get(date + step) ?? 0), 0);
    },
    membersOf(storyId) {
      return stories.get(storyId) ?? [];
    },
  };
}

/** Reports kept before the oldest are dropped; about 20 kB each. */
const MOST_REPORTS = 16_000;
const KEPT_REPORTS = 12_000;
/** Weight of the background against what has been seen, in reports. */
const PRIOR_REPORTS = 500;
/** A term in more reports than this tells little: only the latest are looked at. */
const LONGEST_LIST = 1500;
const MOST_CANDIDATES = 60;
const MOST_TERMS = 48;
const LAYER_WEIGHT: Readonly<Record<Layer, number>> = {
  word: 1,
  name: 1.2,
  concept: 0.8,
  entity: 0.8,
  number: 0.8,
};

/** The terms a report is found by, with what each adds to a candidate's score. */
function tellingTerms(features: Features): Map<number, number> {
  const rows: [number, number][] = [];
  for (const layer of LAYERS) {
    const { ids, weights } = features.layers[layer];
    ids.forEach((id, i) => {
      rows.push([id, (weights[i] ?? 0) * LAYER_WEIGHT[layer]]);
    });
  }
  rows.sort(([a, x], [b, y]) => y - x || a - b);
  return new Map(rows.slice(0, MOST_TERMS));
}
