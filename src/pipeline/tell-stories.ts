import type { Store } from "../store/store.ts";
import { buildStory } from "../stories/build-story.ts";
import { joinedStory } from "../stories/joined-story.ts";
import type { Story, StoryReport, StorySummary } from "../stories/story.ts";
import { summarizeStory } from "../summaries/summarize-story.ts";
import type { Summarizer } from "../summaries/summarizer.ts";
import { breathe } from "../time/breathe.ts";
import type { Placing } from "./place-in-stories.ts";

export interface TellStoriesDeps {
  readonly store: Pick<Store, "articles" | "stories">;
  readonly summarizer: Summarizer;
  readonly now: Temporal.Instant;
}

/**
 * The stories that got, changed or lost a report, told anew where a reader would
 * see a difference. One that lost its last report comes without any; one that others turned out
 * to be comes with their reports and ids, and one that has left another says so.
 *
 * The summary that a model wrote stays meanwhile, as long as what it rests on stands as it was:
 * the message would change to and fro while the model is asked again.
 */
export async function tellStories(
  { placed, joined: formerOf, leftParts }: Placing,
  { store, summarizer, now }: TellStoriesDeps,
): Promise<readonly Story[]> {
  const touched = new Set([
    ...placed.flatMap(({ storyId, previous }) => [storyId, previous?.storyId ?? null]),
    ...leftParts.flatMap(({ storyId, from }) => [storyId, from]),
  ]);
  const former = new Set([...formerOf.values()].flat());
  const ids = [...touched].filter((id) => id !== null).filter((id) => !former.has(id));
  const before = new Map(
    (await store.stories.get([...ids, ...former])).map((story) => [story.id, story]),
  );
  const byStory = Map.groupBy(placed, ({ storyId }) => storyId);
  const renewed = new Set(placed.map(({ article }) => article.id));
  const movedTo = new Map(
    leftParts.flatMap(({ storyId, reports }) => reports.map((each) => [each, storyId] as const)),
  );
  const changed: Story[] = [];
  for (const id of ids) {
    await breathe();
    const own = before.get(id) ?? null;
    const joined = (formerOf.get(id) ?? []).flatMap((each) => before.get(each) ?? []);
    const previous = joinedStory(id, own, joined);
    const kept = [own ?? [], joined]
      .flat()
      .flatMap((story) => story.reports)
      .filter(({ articleId }) => !renewed.has(articleId))
      .filter(({ articleId }) => (movedTo.get(articleId) ?? id) === id);
    const moved = [...movedTo.keys()].filter(
      (each) => movedTo.get(each) === id && !renewed.has(each),
    );
    const earlier = await store.articles.get([
      ...new Set([...kept.map(({ articleId }) => articleId), ...moved]),
    ]);
    const reports = [...earlier, ...(byStory.get(id) ?? [])];
    if (reports.length === 0) {
      if (previous !== null) changed.push({ ...previous, reports: [] });
      continue;
    }
    const summaries = withModels(await summarizeStory(reports, summarizer), previous, kept);
    const story = buildStory(previous, id, reports, summaries, now);
    const left = leftParts.find(({ storyId }) => storyId === id);
    if (previous === null && left !== undefined) {
      const arrivals = (byStory.get(id) ?? []).filter((each) => each.previous === null);
      const seen = arrivals.map(({ article }) => article.seenAt).sort(Temporal.Instant.compare);
      changed.push({ ...story, partedFrom: { storyId: left.from, at: seen[0] ?? now } });
    } else if (story.revision !== previous?.revision) changed.push(story);
  }
  return changed;
}

/** Stories told anew from the reports they have: what the summarizer says may have changed. */
export async function retellStories(
  ids: readonly string[],
  { store, summarizer, now }: TellStoriesDeps,
): Promise<readonly Story[]> {
  const changed: Story[] = [];
  for (const previous of await store.stories.get(ids)) {
    const reports = await store.articles.get(previous.reports.map(({ articleId }) => articleId));
    if (reports.length === 0) continue;
    const summaries = await summarizeStory(reports, summarizer);
    const story = buildStory(previous, previous.id, reports, summaries, now);
    if (story.revision !== previous.revision) changed.push(story);
  }
  return changed;
}

function withModels(
  summaries: readonly StorySummary[],
  previous: Story | null,
  kept: readonly StoryReport[],
): readonly StorySummary[] {
  const standing = new Set(kept.map(({ articleId }) => articleId));
  return summaries.map((summary) => {
    const old = previous?.summaries.find(
      ({ by, language, sentences }) =>
        by === "model" &&
        language === summary.language &&
        sentences.every(({ articleId }) => standing.has(articleId)),
    );
    if (old === undefined || summary.by === "model") return summary;
    return { ...summary, sentences: old.sentences, by: old.by };
  });
}
