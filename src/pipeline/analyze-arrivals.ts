import type { Analysis } from "../analysis/analysis.ts";
import type { Analyzer } from "../analysis/analyze.ts";
import type { SecondOpinion } from "../analysis/second-opinion.ts";
import type { Article } from "../articles/article.ts";
import type { FullText } from "../articles/full-text.ts";
import type { Log } from "../log.ts";
import { breathe } from "../time/breathe.ts";
import { askSecondOpinions } from "./ask-second-opinions.ts";
import type { Arrival, Candidate } from "./candidate.ts";
import { completeTexts } from "./complete-texts.ts";

export interface AnalyzeArrivalsDeps {
  readonly analyzer: Analyzer;
  readonly fullText?: Pick<FullText, "complete"> | undefined;
  readonly secondOpinion?: SecondOpinion | undefined;
  readonly log: Log;
}

/**
 * Articles with language, relevance, topics and entities; of teasers that may be
 * relevant, by the text of their pages; close calls as a second opinion decides
 * them. One that cannot be analyzed is left out:
 * no other article must pay for a fault of ours.
 */
export async function analyzeArrivals(
  arrivals: readonly Arrival[],
  { analyzer, fullText, secondOpinion, log }: AnalyzeArrivalsDeps,
): Promise<readonly Candidate[]> {
  function attempt(article: Article): Analysis | null {
    try {
      return analyzer.analyze(article);
    } catch (error) {
      log.error({ err: error, feed: article.feedId }, "Cannot analyze an article");
      return null;
    }
  }

  const candidates: Candidate[] = [];
  for (const arrival of arrivals) {
    await breathe();
    const analysis = attempt(arrival.article);
    if (analysis !== null) candidates.push({ ...arrival, analysis });
  }
  const completed = fullText
    ? await completeTexts(candidates, {
        fullText,
        reread(candidate, article) {
          const analysis = attempt(article);
          return analysis === null ? candidate : { ...candidate, article, analysis };
        },
      })
    : candidates;
  return secondOpinion ? await askSecondOpinions(completed, secondOpinion) : completed;
}
