import type { Store } from "../store/store.ts";
import { createStoryIndex, currentStory, type StoryIndex } from "../stories/assign-story.ts";
import { breathe } from "../time/breathe.ts";
import type { Candidate, Placed } from "./candidate.ts";
import { toStoryInput } from "./story-input.ts";

/** Grouping looks back so far: the index's own window. */
const STORY_WINDOW = Temporal.Duration.from({ hours: 14 * 24 });

/** The index of the reports that the store has in stories: needed after a start. */
export async function restoreStoryIndex(
  store: Pick<Store, "articles">,
  now: Temporal.Instant,
): Promise<StoryIndex> {
  const index = createStoryIndex();
  for await (const stored of store.articles.inStoriesSince(now.subtract(STORY_WINDOW))) {
    await breathe();
    const { article, analysis, storyId, nearDuplicateOf } = stored;
    if (storyId === null) continue;
    index.restore(toStoryInput(article, analysis), storyId, nearDuplicateOf);
  }
  return index;
}

/**
 * Relevant articles with the story each belongs to, in the order of the candidates.
 *
 * An edited article stays in its story, and leaves it if it is not relevant any
 * more; one that an edit made relevant is placed as if it had just come. Where two
 * stories turn out to be one, those placed in the younger before are in the older.
 */
export async function placeInStories(
  candidates: readonly Candidate[],
  index: StoryIndex,
): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  const isNow = new Map<string, string>();
  for (const candidate of candidates) {
    await breathe();
    const each = place(candidate, index);
    for (const former of each.joined) if (each.storyId !== null) isNow.set(former, each.storyId);
    placed.push({ ...candidate, ...each });
  }
  return placed.map((each) =>
    each.storyId === null ? each : { ...each, storyId: currentStory(each.storyId, isNow) },
  );
}

function place(
  { article, analysis, previous }: Candidate,
  index: StoryIndex,
): Pick<Placed, "storyId" | "nearDuplicateOf" | "joined"> {
  const before = previous?.storyId ?? null;
  if (analysis.relevant && previous !== null && before !== null) {
    return { storyId: before, nearDuplicateOf: previous.nearDuplicateOf, joined: [] };
  }
  if (analysis.relevant) return index.assign(toStoryInput(article, analysis));
  if (before !== null) index.forget(article.id);
  return { storyId: null, nearDuplicateOf: null, joined: [] };
}
