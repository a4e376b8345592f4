import { type Analysis, LANGUAGES } from "../analysis/analysis.ts";
import type { Article } from "../articles/article.ts";
import { arePrintsAlike, type TextPrint, textPrint } from "../stories/near-duplicate.ts";
import type { StorySummary } from "../stories/story.ts";
import { sentences } from "../text/sentences.ts";
import { breathe } from "../time/breathe.ts";
import type { Summarizer } from "./summarizer.ts";
import { LONGEST_HEADLINE } from "./summarizer.ts";

/** Sentences under a headline: more would not be read in a chat. */
const MOST_SENTENCES = 3;
/** Reports read for one language's summary, oldest first and newest last: a long story has hundreds. */
const MOST_REPORTS = 24;

/**
 * The story as told in each of the six languages that a report is written in,
 * in the order of `LANGUAGES`.
 *
 * A text republished by several outlets is one voice. A story whose reports are
 * all in other languages is told in the language of its first report, so there
 * is at least one summary for at least one report. Sentences may be missing
 * (reports that are only headlines); none repeats the headline.
 */
export async function summarizeStory(
  reports: readonly { readonly article: Article; readonly analysis: Analysis }[],
  summarizer: Summarizer,
): Promise<readonly StorySummary[]> {
  const written = new Set(reports.map(({ analysis }) => analysis.language));
  const languages: string[] = LANGUAGES.filter((language) => written.has(language));
  const [first] = reports;
  if (languages.length === 0 && first !== undefined) languages.push(first.analysis.language);
  return await Promise.all(
    languages.map(async (language) => {
      // Not all six before the first lets others have their turn.
      await breathe();
      const voices = distinct(reports.filter(({ analysis }) => analysis.language === language));
      return await summarizeIn(language, voices, summarizer);
    }),
  );
}

async function summarizeIn(
  language: string,
  voices: readonly { readonly article: Article }[],
  summarizer: Summarizer,
): Promise<StorySummary> {
  const summary = await summarizer.summarize({
    language,
    sentences: MOST_SENTENCES,
    sources: voices.map(({ article }) => ({
      title: wholeTitle(article, language),
      // The publisher's own description is the best lead there is.
      text: article.description === "" ? article.text : `${article.description}\n\n${article.text}`,
      description: article.description,
      language,
      outlet: article.outlet,
      url: article.url,
      publishedAt: article.publishedAt,
    })),
  });
  const idOf = (source: number): string =>
    voices[source]?.article.id ?? voices[0]?.article.id ?? "";
  return {
    language: summary.language,
    headline: summary.headline,
    headlineArticleId: idOf(summary.headlineSource),
    // A post without a title is headed by its first sentence, which then need not stand twice.
    sentences: summary.sentences
      .filter(({ text }) => text.replace(/(?<=[^.])\.$/u, "") !== summary.headline)
      .map(({ text, source }) => ({ text, articleId: idOf(source) })),
    by: summary.by,
  };
}

/** A post's title is the beginning of its first sentence: cut where it is long, here it stands whole. */
function wholeTitle({ title, text }: Article, language: string): string {
  if (!title.endsWith("…")) return title;
  const beginning = title.slice(0, -1);
  const [first = ""] = sentences(text.slice(0, 2 * LONGEST_HEADLINE), language);
  const at = first.indexOf(beginning);
  // Decoration may stand before it.
  const whole = at === -1 || at > 10 ? "" : first.slice(at).replace(/(?<=[^.])\.$/u, "");
  return whole === "" || whole.length > LONGEST_HEADLINE ? title : whole;
}

/** One report of each text, the earliest; the longest telling of a story is cut in its middle. */
function distinct<T extends { readonly article: Article }>(reports: readonly T[]): T[] {
  const sorted = reports.toSorted((a, b) =>
    Temporal.Instant.compare(a.article.publishedAt, b.article.publishedAt),
  );
  const near =
    sorted.length <= MOST_REPORTS
      ? sorted
      : [...sorted.slice(0, MOST_REPORTS / 2), ...sorted.slice(-MOST_REPORTS / 2)];
  const kept: { readonly report: T; readonly print: TextPrint }[] = [];
  for (const report of near) {
    const print = textPrint(report.article);
    if (!kept.some((other) => arePrintsAlike(other.print, print))) kept.push({ report, print });
  }
  return kept.map(({ report }) => report);
}
