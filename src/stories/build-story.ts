import type { Analysis, TopicId } from "../analysis/analysis.ts";
import type { Article } from "../articles/article.ts";
import type { Story, StoryReport, StorySummary } from "./story.ts";

/** A report with everything that was decided about it. */
export interface DecidedReport {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly nearDuplicateOf: string | null;
}

/**
 * The story of the given reports, which are all it has, old and new.
 *
 * The id is the one that `assign` gave the reports. The revision is 1 at first and rises by one only if a reader would see a change:
 * other reports, topics, headline or sentences. What stays the same keeps
 * `updatedAt`, too, so an unchanged story is deeply equal to the previous one.
 */
export function buildStory(
  previous: Story | null,
  id: string,
  reports: readonly DecidedReport[],
  summaries: readonly StorySummary[],
  now: Temporal.Instant,
): Story {
  const sorted = reports.toSorted(
    (a, b) =>
      Temporal.Instant.compare(a.article.publishedAt, b.article.publishedAt) ||
      (a.article.id < b.article.id ? -1 : 1),
  );
  const story: Story = {
    id,
    revision: 1,
    startedAt: sorted[0]?.article.publishedAt ?? now,
    updatedAt: now,
    relevance: Math.max(0, ...reports.map(({ analysis }) => analysis.relevance)),
    topics: topicsOf(reports),
    entities: entitiesOf(reports),
    reports: sorted.map(toReport),
    summaries,
  };
  if (previous === null) return story;
  const changed = whatReadersSee(story) !== whatReadersSee(previous);
  return {
    ...story,
    ...(previous.formerIds && { formerIds: previous.formerIds }),
    ...(previous.partedFrom && { partedFrom: previous.partedFrom }),
    revision: changed ? previous.revision + 1 : previous.revision,
    updatedAt: changed ? now : previous.updatedAt,
  };
}

function toReport({ article, analysis, nearDuplicateOf }: DecidedReport): StoryReport {
  return {
    articleId: article.id,
    feedId: article.feedId,
    outlet: article.outlet,
    camp: article.camp,
    listed: article.listed,
    language: analysis.language,
    title: article.title,
    url: article.url,
    publishedAt: article.publishedAt,
    seenAt: article.seenAt,
    nearDuplicateOf,
  };
}

/** A topic that few reports see is one outlet's angle, not the story's matter. */
const LEAST_TOPIC_SHARE = 0.3;

function topicsOf(reports: readonly DecidedReport[]): TopicId[] {
  // Six copies of one wire text would outvote five newsrooms: copies do not vote.
  const own = reports.filter(({ nearDuplicateOf }) => nearDuplicateOf === null);
  const voters = own.length > 0 ? own : reports;
  const totals = new Map<TopicId, number>();
  for (const { analysis } of voters) {
    for (const { id, score } of analysis.topics) totals.set(id, (totals.get(id) ?? 0) + score);
  }
  const ranked = [...totals].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const enough = ranked.filter(([id]) => {
    const votes = voters.filter(({ analysis }) => analysis.topics.some((topic) => topic.id === id));
    return votes.length / voters.length >= LEAST_TOPIC_SHARE;
  });
  // Reports that agree on nothing still have a matter: the strongest one.
  return (enough.length > 0 ? enough : ranked.slice(0, 1)).map(([id]) => id);
}

const MOST_ENTITIES = 12;

function entitiesOf(reports: readonly DecidedReport[]): string[] {
  const totals = new Map<string, number>();
  for (const { analysis } of reports) {
    for (const { id, salience } of analysis.entities) {
      totals.set(id, (totals.get(id) ?? 0) + salience);
    }
  }
  return [...totals]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_ENTITIES)
    .map(([id]) => id);
}

function whatReadersSee({ topics, reports, summaries }: Story): string {
  return JSON.stringify([
    topics,
    reports.map(({ articleId, outlet, title, url }) => [articleId, outlet, title, url]),
    summaries.map(({ language, headline, sentences }) => [language, headline, sentences]),
  ]);
}
