import type { Analysis } from "../analysis/analysis.ts";
import type { Analyzer } from "../analysis/analyze.ts";
import type { Article } from "../articles/article.ts";
import type { FullText } from "../articles/full-text.ts";
import type { Log } from "../log.ts";
import { createBreather } from "../time/breather.ts";
import type { Arrival, Candidate } from "./candidate.ts";
import { completeTexts } from "./complete-texts.ts";

export interface AnalyzeArrivalsDeps {
  readonly analyzer: Analyzer;
  readonly fullText?: Pick<FullText, "complete"> | undefined;
  readonly log: Log;
}

/**
 * Articles with language, relevance, topics and entities; of teasers that may be
 * relevant, by the text of their pages. One that cannot be analyzed is left out:
 * no other article must pay for a fault of ours.
 */
export async function analyzeArrivals(
  arrivals: readonly Arrival[],
  { analyzer, fullText, log }: AnalyzeArrivalsDeps,
): Promise<readonly Candidate[]> {
  function attempt(article: Article): Analysis | null {
    try {
      return analyzer.analyze(article);
    } catch (error) {
      log.error({ err: error, feed: article.feedId }, "Cannot analyze an article");
      return null;
    }
  }

  const breathe = createBreather();
  const candidates: Candidate[] = [];
  for (const arrival of arrivals) {
    await breathe();
    const analysis = attempt(arrival.article);
    if (analysis !== null) candidates.push({ ...arrival, analysis });
  }
  if (!fullText) return candidates;
  return await completeTexts(candidates, {
    fullText,
    reread(candidate, article) {
      const analysis = attempt(article);
      return analysis === null ? candidate : { ...candidate, article, analysis };
    },
  });
}
