import type { Feed } from "./feed.ts";

export interface PollLimits {
  /** Feeds asked at the same time. */
  readonly concurrency?: number;
  /** Of those, from one host: more gets a reader banned. */
  readonly perHost?: number;
}

/**
 * Runs `visit` for every feed, many hosts at a time and few feeds per host.
 *
 * A slow host holds up only its own feeds: hosts take turns, and a host at its
 * limit is passed over. `visit` is expected not to throw; if it does, the other
 * feeds are still visited and the first error is thrown at the end.
 */
export async function pollFeeds<F extends Pick<Feed, "url">>(
  feeds: readonly F[],
  visit: (feed: F) => Promise<void>,
  { concurrency = 20, perHost = 2 }: PollLimits = {},
): Promise<void> {
  const queues = [...Map.groupBy(feeds, hostOf).values()].map((queue) => [...queue].reverse());
  const failures: unknown[] = [];
  const slots = Math.max(1, concurrency);

  // One lane is one place at one host; a round of first lanes stands before the second ones.
  const lanes = Array.from({ length: perHost }, () => queues).flat();
  let nextLane = 0;

  async function work(): Promise<void> {
    while (nextLane < lanes.length) {
      const queue = lanes[nextLane];
      nextLane += 1;
      for (let feed = queue?.pop(); feed !== undefined; feed = queue?.pop()) {
        try {
          await visit(feed);
        } catch (error) {
          failures.push(error);
        }
      }
    }
  }

  await Promise.all(Array.from({ length: Math.min(slots, lanes.length) }, work));
  if (failures.length > 0) throw failures[0];
}

function hostOf(feed: Pick<Feed, "url">): string {
  return URL.parse(feed.url)?.host ?? feed.url;
}
