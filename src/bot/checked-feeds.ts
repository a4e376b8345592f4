import { allFeeds } from "../feeds/all-feeds.ts";
import type { Feed } from "../feeds/feed.ts";
import type { FeedHealth } from "../feeds/feed-health.ts";
import { feedHealth } from "../feeds/feed-health.ts";
import type { FeedState } from "../feeds/feed-state.ts";
import type { Store } from "../store/store.ts";

/** A feed with what its polls left and how it fares. */
export interface CheckedFeed {
  readonly feed: Feed;
  /** Undefined before its first poll. */
  readonly state: FeedState | undefined;
  readonly health: FeedHealth;
}

export interface CheckedFeedsDeps {
  readonly catalogue: readonly Feed[];
  readonly store: { readonly feeds: Pick<Store["feeds"], "states" | "added"> };
  readonly now: () => Temporal.Instant;
}

/** The enabled feeds, the file's and those added, as they fare now. */
export async function checkedFeeds({
  catalogue,
  store,
  now,
}: CheckedFeedsDeps): Promise<readonly CheckedFeed[]> {
  const [states, added] = await Promise.all([store.feeds.states(), store.feeds.added()]);
  return allFeeds(catalogue, added)
    .filter(({ enabled }) => enabled)
    .map((feed) => {
      const state = states.get(feed.id);
      return { feed, state, health: feedHealth(feed, state, now()) };
    });
}

/** When the feed's newest item is of, as far as known; null if it has brought nothing. */
export function newestOf({ state }: CheckedFeed): Temporal.Instant | null {
  return state?.newestItemAt ?? state?.lastNewAt ?? null;
}

/** The latest of the moments; null if there is none. */
export function latestOf(
  moments: readonly (Temporal.Instant | null | undefined)[],
): Temporal.Instant | null {
  return (
    moments
      .flatMap((moment) => moment ?? [])
      .sort(Temporal.Instant.compare)
      .at(-1) ?? null
  );
}
