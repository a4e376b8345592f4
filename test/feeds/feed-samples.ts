import type { Feed } from "../../src/feeds/feed.ts";
import type { FeedState } from "../../src/feeds/feed-state.ts";
import { minutes, NOON } from "../store/samples.ts";

/** An enabled feed of the Belarusian state. */
export function sampleFeed(id: string, part: Partial<Feed> = {}): Feed {
  return {
    id,
    name: `Name of ${id}`,
    url: `https://${id}.example/feed`,
    language: "ru",
    country: "BY",
    camp: "state-belarus",
    kind: "feed",
    every: null,
    enabled: true,
    listed: false,
    note: null,
    encoding: null,
    proxy: null,
    ...part,
  };
}

/** What a poll at noon left, which brought an item of noon; one an hour is usual. */
export function sampleState(feedId: string, part: Partial<FeedState> = {}): FeedState {
  return {
    feedId,
    etag: null,
    lastModified: null,
    contentHash: null,
    nextPollAt: minutes(5),
    failures: 0,
    failingSince: null,
    lastSuccessAt: NOON,
    lastNewAt: NOON,
    newestItemAt: NOON,
    typicalGap: Temporal.Duration.from({ hours: 1 }),
    problem: null,
    problemDetail: null,
    warning: null,
    movedTo: null,
    movedSince: null,
    heldSince: null,
    ...part,
  };
}

/** The state of a feed that fails since that moment. */
export function failingState(
  feedId: string,
  since: Temporal.Instant,
  part: Partial<FeedState> = {},
): FeedState {
  return sampleState(feedId, {
    failures: 3,
    failingSince: since,
    lastSuccessAt: since.subtract({ minutes: 5 }),
    newestItemAt: since.subtract({ hours: 1 }),
    problem: "down",
    problemDetail: `Cannot read feed https://${feedId}.example/feed: HTTP 503`,
    ...part,
  });
}
