import type { Story } from "./story.ts";

/**
 * The story that others turned out to be, as the one before to build the joined one on; null if
 * there was none of them.
 *
 * Its revision is the highest of all: whoever was told of either is told again only of what is
 * newer. Its reports are its own still, so that the joined story is seen to have changed.
 */
export function joinedStory(id: string, own: Story | null, former: readonly Story[]): Story | null {
  const [first] = own === null ? former : [own];
  if (first === undefined || former.length === 0) return own;
  const ids = [own ?? [], former].flat().flatMap((story) => [story.id, ...(story.formerIds ?? [])]);
  return {
    ...first,
    id,
    reports: own?.reports ?? [],
    revision: Math.max(first.revision, ...former.map(({ revision }) => revision)),
    formerIds: [...new Set(ids)].filter((each) => each !== id),
  };
}
