import type { EntityMention } from "../analysis/analysis.ts";
import { readBackground } from "./background.ts";
import { eventConcepts } from "./concepts.ts";
import { readFeatures } from "./features.ts";
import { createJudge } from "./judge.ts";
import { MODEL } from "./model.ts";
import { arePrintsAlike, textPrint } from "./near-duplicate.ts";
import { createReportIndex } from "./report-index.ts";
import { compare } from "./similarity.ts";

export interface ComparedReport {
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly entities: readonly EntityMention[];
}

/**
 * A judgement on two reports by themselves, of one day: do they tell one event?
 *
 * Grouping knows what else the day brought; here only the background tells common terms from rare.
 */
export function createSameEvent(): (a: ComparedReport, b: ComparedReport) => boolean {
  const { rarity } = createReportIndex(readBackground(), 1);
  const concepts = eventConcepts();
  const judge = createJudge(MODEL);
  return (a, b) => {
    if (a.language === b.language && arePrintsAlike(textPrint(a), textPrint(b))) return true;
    const [left, right] = [a, b].map((report) => ({
      features: readFeatures(report, concepts, rarity),
      day: 0,
      language: report.language,
    }));
    if (left === undefined || right === undefined) return false;
    return judge(compare(left, right, ORDINARY_DAYS)) > 0;
  };
}

/** Stories of the days from which the two are taken: without a crowd any two would be the likeliest pair. */
export const ORDINARY_DAYS = 60;
