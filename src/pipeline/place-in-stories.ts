import type { Store } from "../store/store.ts";
import {
  createStoryIndex,
  type LeftPart,
  type StoryAssignment,
  type StoryIndex,
} from "../stories/assign-story.ts";
import { createPlacements } from "../stories/placements.ts";
import { breathe } from "../time/breathe.ts";
import { inPieces } from "../time/in-pieces.ts";
import type { Candidate, Placed } from "./candidate.ts";
import { toStoryInput } from "./story-input.ts";

/** Grouping looks back so far: the index's own window. */
const STORY_WINDOW = Temporal.Duration.from({ hours: 14 * 24 });

/** The index of the reports that the store has in stories: needed after a start. */
export async function restoreStoryIndex(
  store: Pick<Store, "articles">,
  now: Temporal.Instant,
): Promise<StoryIndex> {
  await breathe();
  const index = createStoryIndex();
  for await (const stored of store.articles.inStoriesSince(now.subtract(STORY_WINDOW))) {
    await breathe();
    const { article, analysis, storyId, nearDuplicateOf } = stored;
    if (storyId === null) continue;
    index.restore(toStoryInput(article, analysis), storyId, nearDuplicateOf);
  }
  return index;
}

/** Candidates with their stories, and what became of stories meanwhile. */
export interface Placing {
  /** In the order of the candidates. */
  readonly placed: readonly Placed[];
  /** By each story, those that turned out to be it. */
  readonly joined: ReadonlyMap<string, readonly string[]>;
  /** What turned out to tell another event than its story. */
  readonly leftParts: readonly LeftPart[];
}

/**
 * Relevant articles with the story each belongs to.
 *
 * An edited article stays in its story, and leaves it if it is not relevant any
 * more; one that an edit made relevant is placed as if it had just come. Where later ones
 * show that two stories are one, or that a report belongs elsewhere, all are where they belong by then.
 */
export async function placeInStories(
  candidates: readonly Candidate[],
  index: StoryIndex,
): Promise<Placing> {
  const assigned: [Candidate, StoryAssignment | null][] = [];
  const placements = createPlacements();
  for (const candidate of candidates) {
    await breathe();
    const assignment = await place(candidate, index);
    if (assignment !== null) placements.add(candidate.article.id, assignment);
    assigned.push([candidate, assignment]);
  }
  const placed = assigned.map(([candidate, assignment]) => ({
    ...candidate,
    storyId: assignment && placements.storyOf(candidate.article.id),
    nearDuplicateOf: assignment?.nearDuplicateOf ?? null,
  }));
  return { placed, joined: placements.joined(), leftParts: placements.leftParts() };
}

/** Null for what belongs to no story. */
async function place(
  { article, analysis, previous }: Candidate,
  index: StoryIndex,
): Promise<StoryAssignment | null> {
  const before = previous?.storyId ?? null;
  if (analysis.relevant && previous !== null && before !== null) {
    const { nearDuplicateOf } = previous;
    return { storyId: before, nearDuplicateOf, joined: new Map(), left: [] };
  }
  if (analysis.relevant) return inPieces(index.assigning(toStoryInput(article, analysis)));
  if (before !== null) index.forget(article.id);
  return null;
}
