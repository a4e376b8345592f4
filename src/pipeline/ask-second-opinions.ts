import type { Analysis } from "../analysis/analysis.ts";
import type { SecondOpinion } from "../analysis/second-opinion.ts";
import type { Candidate } from "./candidate.ts";

/** Asked about in one batch: a first poll of a hundred feeds brings thousands of old items. */
const MOST_ASKED = 20;
/** For all answers together: the news of the others must not wait for a slow model. */
const DEADLINE_MS = 10_000;

/**
 * The candidates, close calls among the fresh ones as a second opinion decides them. What is not
 * answered in time stays as it is.
 */
export async function askSecondOpinions(
  candidates: readonly Candidate[],
  secondOpinion: SecondOpinion,
): Promise<readonly Candidate[]> {
  const close = candidates
    .filter(({ isFresh, analysis }) => isFresh && secondOpinion.isClose(analysis))
    .slice(0, MOST_ASKED);
  if (close.length === 0) return candidates;
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  const asked = await Promise.all(
    close.map(async (candidate): Promise<[Candidate, Analysis]> => {
      const { article, analysis } = candidate;
      return [candidate, await secondOpinion.ask(article, analysis, deadline)];
    }),
  );
  const opinions = new Map(asked);
  return candidates.map((candidate) => {
    const analysis = opinions.get(candidate);
    return analysis === undefined ? candidate : { ...candidate, analysis };
  });
}
