import { createHash } from "node:crypto";
import type { Entry } from "../feeds/entry.ts";
import type { Feed } from "../feeds/feed.ts";
import { addressKey } from "./address-key.ts";
import type { Article } from "./article.ts";
import { fromEntry } from "./from-entry.ts";
import { type Portrait, portraitOf } from "./likeness.ts";
import { textKey } from "./text-key.ts";

/** An entry as one poll showed it, with everything it may be known by. */
export interface Sighting {
  /** The publisher's GUID; empty if it gave none. */
  readonly guid: string;
  /** `addressKey` of its page; null if it has none of its own. */
  readonly address: string | null;
  readonly article: Article;
  /** `textKey` of the article as the feed tells it. */
  readonly key: string;
  /** The entry has a date that can be believed; otherwise `publishedAt` is the moment of the poll. */
  readonly isDated: boolean;
  readonly portrait: Portrait;
}

/** What an entry shows; null when it has neither title nor text. */
export function sight(entry: Entry, feed: Feed, seenAt: Temporal.Instant): Sighting | null {
  const article = fromEntry(entry, feed, seenAt);
  if (article === null) return null;
  return {
    guid: entry.id,
    address: addressKey(article.url),
    article,
    key: textKey(article),
    isDated: entry.published?.equals(article.publishedAt) ?? false,
    portrait: portraitOf(article),
  };
}

/** The names under which the sighting's feed may know it, the strongest first; none if only words tell it. */
export function namesOf({ guid, address }: Sighting): readonly string[] {
  return [guid, address ?? ""].filter((name) => name !== "");
}

/**
 * The sighting under an id of its own, for an item whose address or GUID already
 * names another article.
 */
export function withOwnId(sighting: Sighting): Sighting {
  const { article, guid, key } = sighting;
  const name = [article.feedId, guid, key, article.publishedAt.toString()].join("\n");
  const id = createHash("sha256").update(name).digest("hex").slice(0, 16);
  return { ...sighting, article: { ...article, id } };
}
