import type { Analyzer } from "../analysis/analyze.ts";
import type { Search } from "../search/search.ts";
import type { Story } from "../stories/story.ts";

export interface EarlierDeps {
  readonly search: Search;
  readonly analyzer: Pick<Analyzer, "entity">;
  readonly now: () => Temporal.Instant;
}

/** Nearly every story names them. */
const EVERYWHERE = /^(?:state\/belarus|person\/lukashenko|place\/minsk)$/;
const MOST_NAMES = 3;
const MOST_FOUND = 60;

/** Earlier stories about the same matter, newest first: they share two of the names that tell it apart. */
export async function earlierStories(
  story: Story,
  { search, analyzer, now }: EarlierDeps,
): Promise<readonly Story[]> {
  const telling = story.entities.filter((id) => !EVERYWHERE.test(id)).slice(0, MOST_NAMES);
  const names = telling.flatMap((id) => analyzer.entity(id)?.names.en?.[0] ?? []);
  if (telling.length < 2 || names.length < 2) return [];
  const { results } = await search.search(names.map((name) => `"${name}"`).join(" "), {
    limit: MOST_FOUND,
    now: now(),
  });
  const shared = (other: Story) => telling.filter((id) => other.entities.includes(id)).length;
  return results
    .flatMap((result) => (result.kind === "story" ? [result.story] : []))
    .filter(
      (other) =>
        other.id !== story.id &&
        shared(other) >= 2 &&
        other.topics.some((topic) => story.topics.includes(topic)) &&
        Temporal.Instant.compare(other.updatedAt, story.startedAt) < 0,
    )
    .toSorted((a, b) => Temporal.Instant.compare(b.startedAt, a.startedAt));
}
