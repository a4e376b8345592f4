import { createHostGate } from "../feeds/host-gate.ts";
import type { HttpClient } from "../feeds/http-client.ts";
import { retryAfter } from "../feeds/http-wait.ts";
import type { Page } from "./page-reader.ts";
import { parseRobots, type RobotsRules } from "./robots.ts";

export interface PageFetcherOptions {
  readonly get: HttpClient["get"];
  readonly now: () => Temporal.Instant;
  readonly random: () => number;
  /** Between two pages of one host. */
  readonly spacingMs?: number;
}

/** A page, or that there is none to be had. */
export type FetchedPage =
  | { readonly kind: "page"; readonly page: Page }
  /** The page may not or cannot be read, now and presumably in an hour. */
  | { readonly kind: "refused"; readonly reason: string }
  /** The host has had its share of requests: nothing is wrong with the page. */
  | { readonly kind: "busy" };

/** Fetches pages as robots.txt and our budget allow. */
export interface PageFetcher {
  /** Asks for a page once, where its host's robots.txt and our budget allow it. Rejects as `get` does. */
  fetch(url: string, signal: AbortSignal): Promise<FetchedPage>;
}

/** A reader clicking through a site is not quicker. */
const SPACING_MS = 1000;
/** More waiting than this, and the news would wait with them: the rest keeps its teasers. */
const MAX_WAITING = 8;
/** An agency brings 20 reports an hour, of which we ask for the relevant: more is a fault of ours. */
const MAX_PAGES_PER_HOUR = 30;
const HOUR = Temporal.Duration.from({ hours: 1 });
const PAGE_TIMEOUT_MS = 8000;
const ROBOTS_TIMEOUT_MS = 5000;
const MAX_PAGE_BYTES = 3_000_000;
/** Of a longer file the beginning is read (RFC 9309 §2.5), but it has to arrive. */
const MAX_ROBOTS_BYTES = 3_000_000;
/** RFC 9309 §2.4: no longer than a day. */
const ROBOTS_LIFE = Temporal.Duration.from({ hours: 24 });
/** A server that cannot say what it allows allows nothing (RFC 9309 §2.3.1.4); it is asked again after this. */
const ROBOTS_RETRY = HOUR;
const PRODUCT = "Counterbalance";
/** Patterns and paths are compared letter by letter: no report has a longer address. */
const MAX_URL_LENGTH = 2048;
const MANY_HOSTS = 1000;

interface Host {
  waiting: number;
  /** When the pages of the last hour were asked for. */
  visits: Temporal.Instant[];
  closedUntil: Temporal.Instant | null;
  robots: { readonly rules: RobotsRules; readonly until: Temporal.Instant } | null;
}

/** Fetches article pages as a considerate crawler does: robots.txt, one page at a time per host, so many an hour. */
export function createPageFetcher(options: PageFetcherOptions): PageFetcher {
  const { get, now, random, spacingMs = SPACING_MS } = options;
  const gate = createHostGate({ perHost: 1, spacingMs, random });
  const hosts = new Map<string, Host>();

  async function visit(url: URL, host: Host, signal: AbortSignal): Promise<FetchedPage> {
    const at = now();
    host.visits = host.visits.filter((visit) => isBefore(at.subtract(HOUR), visit));
    const isClosed = host.closedUntil !== null && isBefore(at, host.closedUntil);
    if (signal.aborted || isClosed || host.visits.length >= MAX_PAGES_PER_HOUR) {
      return { kind: "busy" };
    }
    if (!(await mayRead(url, signal))) return refused("robots.txt");

    host.visits.push(at);
    const answer = await get(url.href, {
      headers: { accept: "text/html,application/xhtml+xml;q=0.9" },
      signal: AbortSignal.any([signal, AbortSignal.timeout(PAGE_TIMEOUT_MS)]),
      maxBytes: MAX_PAGE_BYTES,
      mayFollow: (next) => mayRead(next, signal),
    });
    if (answer.status === 429 || answer.status === 503) {
      host.closedUntil = at.add(retryAfter(answer.headers, at) ?? HOUR);
    }
    if (answer.status !== 200) return refused(`status ${answer.status}`);
    const contentType = answer.headers.get("content-type") ?? "";
    if (!/html|^$/i.test(contentType)) return refused(`content type ${contentType.slice(0, 50)}`);
    const arrivedAt = new URL(answer.url);
    // An article taken down redirects to the front page, which names it among its news for a while.
    if (arrivedAt.pathname === "/" && url.pathname !== "/") return refused("front page");
    return { kind: "page", page: { bytes: answer.bytes, contentType } };
  }

  async function mayRead(url: URL, signal: AbortSignal): Promise<boolean> {
    const host = hostOf(url);
    if (host.robots === null || isBefore(host.robots.until, now())) {
      host.robots = await askRobots(url.origin, signal);
    }
    return host.robots.rules(`${url.pathname}${url.search}`);
  }

  async function askRobots(
    origin: string,
    signal: AbortSignal,
  ): Promise<NonNullable<Host["robots"]>> {
    const silent = { rules: () => false, until: now().add(ROBOTS_RETRY) };
    try {
      const { status, bytes } = await get(`${origin}/robots.txt`, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(ROBOTS_TIMEOUT_MS)]),
        maxBytes: MAX_ROBOTS_BYTES,
      });
      // "Too many requests" is about us, not about the file.
      if (status >= 500 || status === 429) return silent;
      const text = status === 200 ? new TextDecoder().decode(bytes) : "";
      return { rules: parseRobots(text, PRODUCT), until: now().add(ROBOTS_LIFE) };
    } catch (error) {
      // Our own impatience says nothing about the server.
      if (signal.aborted) throw error;
      return silent;
    }
  }

  function hostOf({ origin }: URL): Host {
    const known = hosts.get(origin);
    if (known !== undefined) return known;
    if (hosts.size >= MANY_HOSTS) {
      for (const [name, { waiting }] of hosts) if (waiting === 0) hosts.delete(name);
    }
    const host: Host = { waiting: 0, visits: [], closedUntil: null, robots: null };
    hosts.set(origin, host);
    return host;
  }

  return {
    async fetch(address, signal) {
      const url = new URL(address);
      if (address.length > MAX_URL_LENGTH) return refused("address");
      const host = hostOf(url);
      if (host.waiting >= MAX_WAITING) return { kind: "busy" };
      host.waiting += 1;
      const leave = await gate.enter(url.host);
      try {
        return await visit(url, host, signal);
      } finally {
        host.waiting -= 1;
        leave();
      }
    },
  };
}

function refused(reason: string): FetchedPage {
  return { kind: "refused", reason };
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
