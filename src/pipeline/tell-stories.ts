import type { Store } from "../store/store.ts";
import { buildStory } from "../stories/build-story.ts";
import type { Story } from "../stories/story.ts";
import { summarizeStory } from "../summaries/summarize-story.ts";
import type { Summarizer } from "../summaries/summarizer.ts";
import { createBreather } from "../time/breather.ts";
import type { Placed } from "./candidate.ts";

export interface TellStoriesDeps {
  readonly store: Pick<Store, "articles" | "stories">;
  readonly summarizer: Summarizer;
  readonly now: Temporal.Instant;
}

/**
 * The stories that got, changed or lost a report, told anew where a reader would
 * see a difference. One that lost its last report comes without any.
 */
export async function tellStories(
  placed: readonly Placed[],
  { store, summarizer, now }: TellStoriesDeps,
): Promise<readonly Story[]> {
  const touched = new Set(
    placed.flatMap(({ storyId, previous }) => [storyId, previous?.storyId ?? null]),
  );
  const ids = [...touched].filter((id) => id !== null);
  const before = new Map((await store.stories.get(ids)).map((story) => [story.id, story]));
  const byStory = Map.groupBy(placed, ({ storyId }) => storyId);
  const renewed = new Set(placed.map(({ article }) => article.id));
  const breathe = createBreather();
  const changed: Story[] = [];
  for (const id of ids) {
    await breathe();
    const previous = before.get(id) ?? null;
    const kept = (previous?.reports ?? []).filter(({ articleId }) => !renewed.has(articleId));
    const earlier = await store.articles.get(kept.map(({ articleId }) => articleId));
    const reports = [...earlier, ...(byStory.get(id) ?? [])];
    if (reports.length === 0) {
      if (previous !== null) changed.push({ ...previous, reports: [] });
      continue;
    }
    const summaries = await summarizeStory(reports, summarizer);
    const story = buildStory(previous, id, reports, summaries, now);
    if (story.revision !== previous?.revision) changed.push(story);
  }
  return changed;
}
