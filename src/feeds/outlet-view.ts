import type { Entry } from "./entry.ts";
import type { Feed } from "./feed.ts";
import { fromSearch, searchEngine } from "./search-feed.ts";

/**
 * Returns a function that gives the feed as an entry is to be read: of a
 * search's result with the camp of the outlet behind it, and listed as that one
 * is, where the outlet has a feed of its own in the catalogue; else as it is.
 *
 * A host whose feeds are of different camps says nothing.
 */
export function createOutletView(feeds: readonly Feed[]): (entry: Entry, feed: Feed) => Feed {
  const outlets = new Map<string, Pick<Feed, "camp" | "country" | "listed"> | null>();
  for (const feed of feeds) {
    // All channels share one host, and a search engine is nobody's outlet.
    if (feed.kind !== "feed" || searchEngine(feed.url) !== null) continue;
    const host = hostOf(feed.url);
    const { camp, country } = feed;
    const known = outlets.get(host);
    const listed = feed.listed || (known?.listed ?? false);
    const isClear = known === undefined || known?.camp === camp;
    outlets.set(host, isClear ? { camp, country, listed } : null);
  }

  return (entry, feed) => {
    const engine = searchEngine(feed.url);
    if (engine === null) return feed;
    let host = hostOf(fromSearch(entry, engine).source?.url ?? "");
    // `eng.gazette.example` is the Gazette's, too.
    while (host.includes(".")) {
      const outlet = outlets.get(host);
      if (outlet !== undefined) return outlet === null ? feed : { ...feed, ...outlet };
      host = host.slice(host.indexOf(".") + 1);
    }
    return feed;
  };
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^(?:www|rss|feeds?)\./, "") ?? "";
}
