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
/** Two stories about Poland and the EU may be of two matters: a crossing, a loan, a person tells. */
const BROAD =
  /^(?:state\/.*|person\/putin|place\/(?:moscow|brussels|washington|europe|the-west)|other\/(?:political-prisoners|russia-ukraine-war)|body\/(?:eu|un|nato|kremlin|foreign-ministry|belarus-mfa|belarus-government))$/;
/** The names that tell a story apart; behind them stand those that it only mentions. */
const MOST_TELLING = 8;
/** Of these so many are looked for. */
const MOST_NAMES = 3;
const MOST_FOUND = 60;

/**
 * Earlier stories about the same matter, newest first: they share a topic and two of the names that
 * tell them apart, one of which is not just a state or the like where the story has any such.
 */
export async function earlierStories(
  story: Story,
  { search, analyzer, now }: EarlierDeps,
): Promise<readonly Story[]> {
  const telling = tellingOf(story);
  if (telling.length < 2) return [];
  const narrow = telling.filter((id) => !BROAD.test(id));
  const nameOf = (id: string) => analyzer.entity(id)?.names.en?.[0];
  const queries =
    narrow.length > 0
      ? narrow.slice(0, MOST_NAMES).flatMap((id) => nameOf(id) ?? [])
      : [
          telling
            .slice(0, 2)
            .flatMap((id) => nameOf(id) ?? [])
            .join('" "'),
        ];
  const found = new Map<string, Story>();
  for (const query of queries) {
    const { results } = await search.search(`"${query}"`, { limit: MOST_FOUND, now: now() });
    for (const result of results) {
      if (result.kind === "story") found.set(result.story.id, result.story);
    }
  }
  const ofSameMatter = (other: Story) => {
    const shared = tellingOf(other).filter((id) => telling.includes(id));
    return shared.length >= 2 && (narrow.length === 0 || shared.some((id) => !BROAD.test(id)));
  };
  return [...found.values()]
    .filter(
      (other) =>
        other.id !== story.id &&
        ofSameMatter(other) &&
        other.topics.some((topic) => story.topics.includes(topic)) &&
        Temporal.Instant.compare(other.updatedAt, story.startedAt) < 0,
    )
    .toSorted((a, b) => Temporal.Instant.compare(b.startedAt, a.startedAt));
}

function tellingOf({ entities }: Story): readonly string[] {
  return entities.filter((id) => !EVERYWHERE.test(id)).slice(0, MOST_TELLING);
}
