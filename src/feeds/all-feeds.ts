import type { Feed } from "./feed.ts";

/**
 * The feeds file's feeds as operators switched them, then those that operators added.
 *
 * Of a feed that stands in the file only `enabled` is taken from what was added
 * under its id: a corrected address in the file must not hide behind an old copy.
 */
export function allFeeds(catalogue: readonly Feed[], added: readonly Feed[]): readonly Feed[] {
  const switched = new Map(added.map((feed) => [feed.id, feed]));
  const declared = new Set(catalogue.map(({ id }) => id));
  return [
    ...catalogue.map((feed) => {
      const enabled = switched.get(feed.id)?.enabled ?? feed.enabled;
      return enabled === feed.enabled ? feed : { ...feed, enabled };
    }),
    ...added.filter(({ id }) => !declared.has(id)),
  ];
}
