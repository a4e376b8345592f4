import type { StoredArticle } from "./store.ts";

/** Every article has it: a query of filters alone needs something that matches. */
export const FACET_ALL = "all";
/** The article belongs to a story. */
export const FACET_IN_STORY = "in_story";

/** The facet of one value of a filter, as one index term. */
export function facet(kind: "language" | "camp" | "topic" | "feed", value: string): string {
  // Every other sign would break the term in two; a doubled name is told apart by its letters.
  return `${kind}_${value.toLowerCase().replace(/[^0-9a-z]/g, (sign) => `_${sign.codePointAt(0)}_`)}`;
}

/** What search filters can ask of the article. */
export function facetsOf({ article, analysis, storyId }: StoredArticle): readonly string[] {
  return [
    FACET_ALL,
    ...(storyId === null ? [] : [FACET_IN_STORY]),
    facet("language", analysis.language),
    facet("camp", article.camp),
    facet("feed", article.feedId),
    ...analysis.topics.map((topic) => facet("topic", topic.id)),
  ];
}
