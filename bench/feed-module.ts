import { parseFeed } from "../src/feeds/parse-feed.ts";

/** A parsed feed as the contract with the outside shows it. */
export interface ParsedFeed {
  readonly title: string;
  readonly link: string;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    /** ISO 8601, or null. */
    readonly published: string | null;
    readonly html: string;
    readonly summary: string;
    readonly author: string;
    readonly categories: readonly string[];
  }[];
}

/** The product's own parser, for measuring from outside. Rejects what is not a feed. */
export async function parse(
  bytes: Uint8Array,
  headers: { readonly contentType?: string; readonly url?: string } = {},
): Promise<ParsedFeed> {
  const { title, link, entries } = await parseFeed(bytes, headers);
  const items = entries.map(({ source: _, ...entry }) => ({
    ...entry,
    published: entry.published?.toString() ?? null,
  }));
  return { title, link, items };
}
