import type { Article } from "../articles/article.ts";
import { isTeaser } from "../articles/teaser.ts";
import type { Candidate } from "./candidate.ts";

export interface CompleteTextsDeps {
  /** Gives the article with its page's text, or as it is; never throws. */
  readonly fullText: { complete(article: Article): Promise<Article> };
  /** The candidate with another text. */
  readonly reread: (candidate: Candidate, article: Article) => Candidate;
}

/**
 * A teaser this probable may turn out to be about Belarus's policy. Relevance
 * starts at about a half; lower fetches pages of half the world's news, higher
 * leaves articles unfound whose headline is a pun.
 */
const WORTH_A_PAGE = 0.2;
/** For all pages of a batch: the news of the others must not wait for a slow site. */
const DEADLINE_MS = 10_000;

/**
 * The candidates, those that are fresh, only teasers and perhaps relevant with
 * the text of their pages. What is not there in time goes as a teaser.
 */
export async function completeTexts(
  candidates: readonly Candidate[],
  { fullText, reread }: CompleteTextsDeps,
): Promise<readonly Candidate[]> {
  const wanted = candidates.filter(
    ({ article, analysis, isFresh, previous }) =>
      isFresh && previous === null && analysis.relevance >= WORTH_A_PAGE && isTeaser(article),
  );
  if (wanted.length === 0) return candidates;
  const deadline = Promise.withResolvers<null>();
  const timer = setTimeout(() => deadline.resolve(null), DEADLINE_MS);
  const completed = new Map<Candidate, Candidate>();
  await Promise.all(
    wanted.map(async (candidate) => {
      const article = await Promise.race([fullText.complete(candidate.article), deadline.promise]);
      if (article === null || article === candidate.article) return;
      completed.set(candidate, reread(candidate, article));
    }),
  );
  clearTimeout(timer);
  return candidates.map((candidate) => completed.get(candidate) ?? candidate);
}
