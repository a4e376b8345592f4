import type { Story } from "../stories/story.ts";

/** One message that is read on the way to work; what is left is told by its headline, or counted. */
export const MAX_DIGEST_STORIES = 8;

/**
 * The digest's stories, the day's lead first.
 *
 * A topic that has filled its share waits until the other topics' stories have had their turn; of
 * those chosen, what several outlets tell stands before what only one does.
 */
export function chooseStories(
  stories: readonly Story[],
  limit: number = MAX_DIGEST_STORIES,
): readonly Story[] {
  const ranked = stories
    .map((story) => ({ story, ...rankOf(story) }))
    .toSorted(
      (a, b) =>
        Number(b.isCorroborated) - Number(a.isCorroborated) ||
        b.weight - a.weight ||
        Temporal.Instant.compare(b.story.updatedAt, a.story.updatedAt),
    )
    .map(({ story }) => story);
  const share = Math.max(3, Math.ceil(limit / 3));
  const perTopic = new Map<string, number>();
  const inShare: Story[] = [];
  const waiting: Story[] = [];
  for (const story of ranked) {
    const topic = story.topics[0] ?? "";
    const count = perTopic.get(topic) ?? 0;
    perTopic.set(topic, count + 1);
    (count < share ? inShare : waiting).push(story);
  }
  const chosen = new Set([...inShare, ...waiting].slice(0, limit));
  return ranked.filter((story) => chosen.has(story));
}

/** Independent voices weigh most, then how many sides tell it, then relevance. */
function rankOf(story: Story): { readonly isCorroborated: boolean; readonly weight: number } {
  const own = story.reports.filter((report) => report.nearDuplicateOf === null);
  const voices = new Set(own.map((report) => report.outlet)).size;
  const camps = new Set(own.map((report) => report.camp)).size;
  return {
    isCorroborated: voices > 1,
    weight: Math.log2(1 + voices) + 0.5 * Math.log2(1 + camps) + story.relevance,
  };
}
