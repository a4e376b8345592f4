import type { Feed } from "../feeds/feed.ts";

/** An outlet has a feed for each section; a host with more feeds than this serves many outlets. */
const MOST = 6;

/** For each feed the ids of those that stand on its host, its own first: they bring the same articles. */
export function siblingsAmong(feeds: readonly Feed[]): (feed: Feed) => readonly string[] {
  const byHost = Map.groupBy(feeds, hostOf);
  return (feed) => {
    // All channels share one host.
    const others = feed.kind === "telegram" ? [] : (byHost.get(hostOf(feed)) ?? []);
    return [...new Set([feed.id, ...others.slice(0, MOST).map(({ id }) => id)])].slice(0, MOST);
  };
}

function hostOf({ url }: Feed): string {
  return URL.parse(url)?.hostname.replace(/^www\./, "") ?? url;
}
