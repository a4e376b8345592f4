import type { Story } from "../stories/story.ts";

/** A phone screen or three: what is left is counted, and found by search. */
export const MAX_DIGEST_STORIES = 12;

/**
 * The digest's stories, the day's lead first.
 *
 * Corroborated stories come before single-source ones, and a topic that has
 * filled its share waits until the other topics' stories have had their turn.
 */
export function chooseStories(
  stories: readonly Story[],
  limit: number = MAX_DIGEST_STORIES,
): readonly Story[] {
  const ranked = [...stories].sort(
    (a, b) => weight(b) - weight(a) || Temporal.Instant.compare(b.updatedAt, a.updatedAt),
  );
  const share = Math.max(3, Math.ceil(limit * 0.4));
  const perTopic = new Map<string, number>();
  const chosen: Story[] = [];
  const waiting: Story[] = [];
  for (const story of ranked) {
    const topic = story.topics[0] ?? "";
    const count = perTopic.get(topic) ?? 0;
    perTopic.set(topic, count + 1);
    (count < share ? chosen : waiting).push(story);
  }
  return [...chosen, ...waiting].slice(0, limit);
}

/** Independent voices weigh most, then how many sides tell it, then relevance. */
function weight(story: Story): number {
  const own = story.reports.filter((report) => report.nearDuplicateOf === null);
  const voices = new Set(own.map((report) => report.outlet)).size;
  const camps = new Set(own.map((report) => report.camp)).size;
  return Math.log2(1 + voices) + 0.5 * Math.log2(1 + camps) + story.relevance;
}
