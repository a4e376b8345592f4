import type { Feed } from "../feeds/feed.ts";

/** A feed as its JSON line begins. */
export function feedLine(feed: Feed): object {
  const { id, name, url, language, country, camp, kind, enabled, listed } = feed;
  return { id, name, url, language, country, camp, kind, enabled, listed };
}
