import type { Keyv } from "keyv";
import type { Log } from "../log.ts";
import type { Article } from "./article.ts";
import { createPageFetcher, type PageFetcherOptions } from "./page-fetcher.ts";
import { createPageReader } from "./page-reader.ts";
import { hasPage } from "./teaser.ts";
import { tellsMore } from "./tells-more.ts";

/** Completes articles of which the feed shows only the beginning. */
export interface FullText {
  /**
   * The article with its page's main text as `text`; the very same article if
   * there is none to be had within 20 seconds. Never rejects.
   */
  complete(article: Article): Promise<Article>;
  /** Ends what is under way: those articles come back as they were. */
  close(): Promise<void>;
}

export interface FullTextOptions extends PageFetcherOptions {
  /** Texts by canonical URL; an empty one stands for a page that gave none. */
  readonly cache: Pick<Keyv, "get" | "set">;
  readonly log: Log;
}

/** The article itself is in the store: this saves a second request after a crash or from another feed. */
const TEXT_LIFE_MS = 7 * 24 * 3_600_000;
const FAILURE_LIFE_MS = 3_600_000;
/** News do not wait longer for their pages: whatever hangs, the teaser goes on. */
const PATIENCE_MS = 20_000;

/** Completes teasers with the text of their pages. A failure costs only the full text. */
export function createFullText(options: FullTextOptions): FullText {
  const { cache, log } = options;
  const fetcher = createPageFetcher(options);
  const reader = createPageReader();
  const closing = new AbortController();

  /** The text of the page, empty if it has none; remembered either way. */
  async function textOf(url: string, signal: AbortSignal): Promise<string> {
    const kept = await cache.get<string>(url);
    if (kept !== undefined) return kept;
    const text = await fetchText(url, signal);
    if (text === null) return "";
    await cache.set(url, text, text === "" ? FAILURE_LIFE_MS : TEXT_LIFE_MS);
    return text;
  }

  /** Null where the failure is ours or the hour's, and the page may be asked for again at once. */
  async function fetchText(url: string, signal: AbortSignal): Promise<string | null> {
    try {
      const fetched = await fetcher.fetch(url, signal);
      if (fetched.kind === "busy") return null;
      if (fetched.kind === "page") return await reader.read(fetched.page);
      log.debug({ host: hostOf(url), reason: fetched.reason }, "no full text");
    } catch (error) {
      if (signal.aborted) return null;
      const reason = error instanceof Error ? error.message : String(error);
      log.debug({ host: hostOf(url), reason }, "no full text");
    }
    return "";
  }

  return {
    async complete(article) {
      if (!hasPage(article.url)) return article;
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(PATIENCE_MS)]);
      try {
        const text = withoutTitle(
          await Promise.race([textOf(article.url, signal), aborted(signal)]),
          article.title,
        );
        return tellsMore(article, text) ? { ...article, text } : article;
      } catch (error) {
        // A cache that fails, or a fault of ours: no reason to lose the article.
        if (!signal.aborted) log.warn({ err: error, host: hostOf(article.url) }, "no full text");
        return article;
      }
    },
    async close() {
      closing.abort();
      await reader.close();
    },
  };
}

/** Rejects when the signal does, however deaf what it was given to is. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new Error("No more time for the full text"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
  });
}

/** Pages repeat the headline above the text. */
function withoutTitle(text: string, title: string): string {
  const start = `${title}\n\n`;
  return title !== "" && text.startsWith(start) ? text.slice(start.length) : text;
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? "";
}
