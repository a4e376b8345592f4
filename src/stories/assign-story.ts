import type { EntityMention, TopicId } from "../analysis/analysis.ts";
import { atOnce, type Pieces } from "../time/in-pieces.ts";
import { readBackground } from "./background.ts";
import { eventConcepts } from "./concepts.ts";
import { type Features, readFeatures } from "./features.ts";
import { createJudge, LEAST_ODDS } from "./judge.ts";
import { MODEL } from "./model.ts";
import { arePrintsAlike, type TextPrint, textPrint } from "./near-duplicate.ts";
import { type Regrouping, regroup } from "./regroup.ts";
import { createReportIndex } from "./report-index.ts";
import { compare } from "./similarity.ts";
import { storyIdFor } from "./story-id.ts";
import type { Trees } from "./trees.ts";

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
export interface StoryAssignment extends Regrouping {
  readonly storyId: string;
  /** The report whose text it republishes: itself no copy. */
  readonly nearDuplicateOf: string | null;
}

/** Reports that leave a story for another: one of their own, or one that was known. */
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
  /** The same with pauses, in which no other report may be assigned. */
  assigning(report: StoryInput): Pieces<StoryAssignment>;
  /** Makes known a report that an earlier run assigned. */
  restore(report: StoryInput, storyId: string, nearDuplicateOf: string | null): void;
  /** Takes a report out: it was edited into something that belongs to no story. */
  forget(reportId: string): void;
}

/** A report as the index keeps it. */
export interface IndexedReport {
  readonly id: string;
  /** Another one for each report that is read. */
  readonly serial: number;
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
  options: { readonly windowDays?: number; readonly model?: Trees } = {},
): StoryIndex {
  const windowDays = options.windowDays ?? WINDOW_DAYS;
  const judge = createJudge(options.model ?? MODEL);
  const concepts = eventConcepts();
  const index = createReportIndex(readBackground(), windowDays);
  let serial = 0;
  /** Odds of pairs by their serials: a story's reports are compared again with each that comes near. */
  const judged = new Map<number, number>();

  const read = (report: StoryInput): Omit<IndexedReport, "storyId" | "nearDuplicateOf"> => ({
    id: report.id,
    serial: serial++,
    outlet: report.outlet,
    language: report.language,
    day: report.date.epochMilliseconds / MS_PER_DAY,
    features: readFeatures(report, concepts, index.rarity),
    print: textPrint(report),
  });

  /** Log-odds that two reports tell one event. */
  const oddsOf = (one: Compared, other: Compared): number => {
    if (Math.abs(one.day - other.day) > windowDays) return LEAST_ODDS;
    const [younger, older] = one.serial > other.serial ? [one, other] : [other, one];
    const key = younger.serial * MOST_SERIALS + older.serial;
    let odds = judged.get(key);
    if (odds === undefined) {
      odds = judge(compare(younger, older, index.crowdOn(younger.day)));
      if (judged.size >= MOST_JUDGED) judged.clear();
      judged.set(key, odds);
    }
    return odds;
  };

  function* assigning(report: StoryInput): Pieces<StoryAssignment> {
    const fresh = read(report);
    // Without words only the entities would speak, and everything here is about Belarus.
    const candidates = fresh.features.length === 0 ? [] : index.candidates(fresh);
    const original = candidates.find(
      (other) =>
        other.id !== report.id &&
        other.language === fresh.language &&
        arePrintsAlike(fresh.print, other.print),
    );
    if (original !== undefined) {
      const nearDuplicateOf = original.nearDuplicateOf ?? original.id;
      const { storyId } = original;
      index.add({ ...fresh, storyId, nearDuplicateOf });
      return { storyId, nearDuplicateOf, joined: new Map(), left: [] };
    }
    const near = nearStories(candidates, (other) => oddsOf(fresh, other));
    const added = { ...fresh, storyId: storyIdFor(report.id), nearDuplicateOf: null };
    index.add(added);
    const asked = new Set([added.storyId, ...near]);
    const changes = yield* regroup([...asked], added, { index, oddsOf });
    return { storyId: added.storyId, nearDuplicateOf: null, ...changes };
  }

  return {
    assign: (report) => atOnce(assigning(report)),
    assigning,
    restore(report, storyId, nearDuplicateOf) {
      index.add({ ...read(report), storyId, nearDuplicateOf });
    },
    forget: index.remove,
  };
}

type Compared = Omit<IndexedReport, "storyId" | "nearDuplicateOf">;

/**
 * The stories with a candidate that likely tells the same event. Candidates come most alike first: after several
 * stories in vain those behind would not do so, either.
 */
function nearStories(
  candidates: readonly IndexedReport[],
  oddsOf: (other: IndexedReport) => number,
): readonly string[] {
  const near: string[] = [];
  let inVain = 0;
  for (const [storyId, found] of Map.groupBy(candidates, (each) => each.storyId)) {
    if (inVain === MOST_IN_VAIN || near.length === MOST_NEAR) break;
    const most = Math.max(...found.slice(0, MOST_ALIKE).map(oddsOf));
    if (most > 0) near.push(storyId);
    inVain = most > HOPELESS ? 0 : inVain + 1;
  }
  return near;
}

const MS_PER_DAY = 86_400_000;

/**
 * A matter that is told again after two weeks is news of its own. Longer joins
 * the yearly notice to the last one; shorter cuts events that unfold.
 */
const WINDOW_DAYS = 14;

/** Pairs whose odds are remembered. Starting anew is the simplest bound. */
const MOST_JUDGED = 50_000;
/** Above any serial; two of them are still a whole number to JavaScript. */
const MOST_SERIALS = 2 ** 26;
/** Of a story's candidates so many are asked, the most alike. */
const MOST_ALIKE = 3;
/** Stories that are grouped anew with a report. */
const MOST_NEAR = 5;
/** A story whose likeliest reports are below is asked in vain. */
const HOPELESS = -2;
/**
 * After so many stories in a row without hope no other is asked: on a full day those behind are most
 * of the work. With three the labelled events lost a point of recall, with eight nothing.
 */
const MOST_IN_VAIN = 8;
