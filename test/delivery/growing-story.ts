import { createAnalyzer } from "../../src/analysis/analyze.ts";
import type { Camp } from "../../src/feeds/feed.ts";
import type { DecidedReport } from "../../src/stories/build-story.ts";
import { buildStory } from "../../src/stories/build-story.ts";
import type { Story } from "../../src/stories/story.ts";
import { minutes } from "../store/samples.ts";

/** One outlet's report in a story that grows. */
export interface Telling {
  /** Minutes after noon at which it was published, and seen. */
  readonly at: number;
  readonly outlet: string;
  readonly camp?: Camp;
  readonly language: string;
  readonly title: string;
  readonly text?: string;
  readonly copies?: string;
}

export const analyzer = createAnalyzer();

/** The reports, analyzed as the pipeline does. An article's id is its outlet and minute. */
export function decided(tellings: readonly Telling[]): readonly DecidedReport[] {
  return tellings.map(({ at, outlet, language, title, ...rest }) => {
    const text = rest.text ?? `${title}.`;
    const { camp = "independent-belarus", copies = null } = rest;
    const article = {
      id: `${outlet} ${at}`,
      feedId: outlet,
      outlet,
      camp,
      listed: false,
      url: `https://${outlet.toLowerCase()}.example/${at}`,
      declaredLanguage: language,
      title,
      text,
      description: "",
      publishedAt: minutes(at),
      seenAt: minutes(at),
    };
    const analysis = analyzer.analyze({ title, text, declaredLanguage: language });
    return { article, analysis: { ...analysis, language }, nearDuplicateOf: copies };
  });
}

/** The story of the reports, told in the language of the first. */
export function storyOf(reports: readonly DecidedReport[], id = "growsgrows"): Story {
  const [first] = reports;
  if (!first) throw new RangeError("A story has reports");
  const { article, analysis } = first;
  const summary = {
    language: analysis.language,
    headline: article.title,
    headlineArticleId: article.id,
    sentences: [{ text: article.text, articleId: article.id }],
    by: "extract" as const,
  };
  const now = minutes(Math.max(0, reports.length - 1));
  const built = buildStory(null, id, reports, [summary], now);
  return { ...built, revision: reports.length };
}
