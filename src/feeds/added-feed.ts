import type { FoundFeed } from "./discover-feeds.ts";
import type { Camp, Feed } from "./feed.ts";

export interface AddedFeedOptions {
  readonly found: Pick<FoundFeed, "url" | "title" | "kind">;
  readonly camp: Camp;
  readonly language: string;
  /** Every feed there is: the new id is none of theirs. */
  readonly existing: readonly Feed[];
}

const MAX_NAME = 80;
const MAX_ID = 60;

/**
 * A found feed as one to poll, with an id made of its host, then its name, then a number.
 *
 * It is listed where another feed of its host is, and among Belarusian independent
 * outlets always: taken for harmless by mistake, it could cost a reader dearly.
 */
export function addedFeed({ found, camp, language, existing }: AddedFeedOptions): Feed {
  const { url, kind } = found;
  const host = hostOf(url);
  const name = Array.from(found.title.replace(/\s+/g, " ").trim()).slice(0, MAX_NAME).join("");
  const neighbors = existing.filter((feed) => hostOf(feed.url) === host && kind === feed.kind);
  return {
    id: freeId({ url, kind, name }, new Set(existing.map(({ id }) => id))),
    name: name || host,
    url,
    language,
    // All channels share one host, which tells nothing about them.
    country: kind === "telegram" ? "INT" : (neighbors[0]?.country ?? "INT"),
    camp,
    kind,
    every: null,
    enabled: true,
    listed:
      camp === "independent-belarus" || (kind === "feed" && neighbors.some(({ listed }) => listed)),
    note: null,
    encoding: null,
    proxy: null,
  };
}

function freeId(
  { url, kind, name }: Pick<Feed, "url" | "kind" | "name">,
  taken: ReadonlySet<string>,
): string {
  const channel = URL.parse(url)?.pathname.split("/").findLast(Boolean) ?? "";
  const base = slug(kind === "telegram" ? `${channel}-tg` : hostOf(url)) || "feed";
  const named = slug(`${base}-${name}`);
  for (const id of [base, named]) if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) {
    const id = `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_ID)
    .replace(/^-+|-+$/g, "");
}

function hostOf(url: string): string {
  return (URL.parse(url)?.hostname ?? "").replace(/^www\./, "");
}
