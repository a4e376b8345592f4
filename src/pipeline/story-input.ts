import type { Analysis } from "../analysis/analysis.ts";
import type { Article } from "../articles/article.ts";
import type { StoryInput } from "../stories/assign-story.ts";

/** What grouping reads of an article. */
export function toStoryInput(article: Article, analysis: Analysis): StoryInput {
  const host = URL.parse(article.url)?.hostname;
  return {
    ...(host && { host }),
    id: article.id,
    title: article.title,
    text: article.text,
    date: article.publishedAt,
    outlet: article.outlet,
    language: analysis.language,
    entities: analysis.entities,
    topics: analysis.topics.map(({ id }) => id),
  };
}
