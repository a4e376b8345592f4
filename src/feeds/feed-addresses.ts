import type { Feed } from "./feed.ts";
import type { FeedState } from "./feed-state.ts";

/** A move is believed after it was said for so long by every poll: sites redirect everything while they are rebuilt. */
const CONFIRMED_AFTER_DAYS = 1;
/** Of a moved feed's days each seventh asks the old address: the move may be taken back, or the catalogue mended. */
const LOOK_BACK_DAYS = 7;

/**
 * Where to ask for the feed: the first address, then, should that fail, the next.
 *
 * A permanent redirect replaces the catalogue's address once it has been
 * confirmed. The catalogue's stays behind it as a fallback, so that no move,
 * mistaken or malicious, can lose the feed.
 */
export function feedAddresses(
  feed: Pick<Feed, "url" | "kind">,
  { movedTo = null, movedSince = null }: Partial<Pick<FeedState, "movedTo" | "movedSince">>,
  now: Temporal.Instant,
): readonly string[] {
  if (feed.kind === "telegram") return [previewPage(feed.url)];
  if (movedTo === null || movedSince === null || movedTo === feed.url) return [feed.url];
  const days = Math.floor(now.since(movedSince).total("hours") / 24);
  if (days < CONFIRMED_AFTER_DAYS) return [feed.url];
  return days % LOOK_BACK_DAYS === 0 ? [feed.url, movedTo] : [movedTo, feed.url];
}

/** The page with a channel's latest posts. */
function previewPage(address: string): string {
  const url = URL.parse(address);
  const name = /^\/(?:s\/)?(\w{1,64})\/?$/.exec(url?.pathname ?? "")?.[1];
  const isTelegram = url?.hostname === "t.me" || url?.hostname === "telegram.me";
  // Another host is a mirror or a test: the address is taken at its word.
  return isTelegram && name !== undefined ? `https://t.me/s/${name}` : address;
}
