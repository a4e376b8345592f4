import type { Article } from "./article.ts";

/** Hosts that many publishers share, each in a folder of its own. */
const SHARED = /^(?:t\.me|telegram\.me|youtube\.com|facebook\.com|x\.com|twitter\.com|vk\.com)$/;

/**
 * Whose site an article stands on: its host without `www.`, with the channel on
 * hosts that are shared, with the outlet at a search engine's address. The feed's
 * id where there is no address.
 */
export function siteOf(article: Pick<Article, "url" | "feedId" | "outlet">): string {
  const url = URL.parse(article.url);
  if (url === null || url.hostname === "") return article.feedId;
  const host = url.hostname.replace(/^www\./, "");
  if (host === "news.google.com") return `${host}/${article.outlet}`;
  return SHARED.test(host) ? `${host}/${url.pathname.split("/")[1] ?? ""}` : host;
}
