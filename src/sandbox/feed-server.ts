import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { stringify } from "yaml";
import { articlePage } from "./samples/article-page.ts";
import { type PublishedItem, renderFeed } from "./samples/render-feed.ts";
import type { SampleFeed, SampleItem, Samples } from "./samples/sample.ts";

export interface FeedServerOptions {
  readonly samples: Samples;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The moment from which the items' `after` counts, in milliseconds since 1970. */
  readonly startedAt: number;
}

/** What a chat client shows under a message with a link. */
export interface LinkPreview {
  readonly site: string;
  readonly title: string;
  readonly description: string;
}

/** The server, not listening yet. */
export interface FeedServer {
  /** Resolves to the server's address, without a slash at the end. Port 0 (the default) takes a free one. */
  listen(port?: number): Promise<string>;
  close(): Promise<void>;
  /** The content of a `FEEDS_FILE` that names these feeds. Throws before `listen`. */
  feedsFile(): string;
  /** Adds an item that no sample file holds; it appears when its `after` comes. */
  publish(item: SampleItem): void;
  /** What the article at the address is about; null for any other address. */
  preview(url: string): LinkPreview | null;
}

const HOST = "127.0.0.1";
/** As outlets do, a feed holds only its newest items. */
const ITEMS_PER_FEED = 30;

/**
 * A server of the sample feeds and their article pages, on loopback.
 *
 * An item appears when its time has come and is corrected when its edit's time
 * has; conditional requests get 304 in between. Feeds are at `/feeds/<id>`,
 * articles at `/<feed id><path>`.
 */
export function createFeedServer(options: FeedServerOptions): FeedServer {
  const { samples, now, startedAt } = options;
  const feeds = new Map(samples.feeds.map((feed) => [feed.id, feed]));
  const items = [...samples.items];
  let base: string | null = null;

  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? "/");
    const feed = path === null ? undefined : feeds.get(path.split("/")[1] ?? "");
    const polled = path?.startsWith("/feeds/")
      ? feeds.get(path.slice("/feeds/".length))
      : undefined;
    const item = feed && published(feed).find((shown) => shown.url === `${address()}${path}`);
    if (request.method !== "GET" && request.method !== "HEAD") {
      send(response, 405, "text/plain", "Only GET is understood here");
    } else if (polled) {
      sendFeed(request, response, polled);
    } else if (feed && item) {
      send(response, 200, "text/html; charset=utf-8", articlePage(feed, item));
    } else {
      send(response, 404, "text/plain; charset=utf-8", "There is no such page");
    }
  });

  return {
    async listen(port = 0) {
      server.listen(port, HOST);
      await once(server, "listening");
      base = `http://${HOST}:${portOf(server)}`;
      return base;
    },
    async close() {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
    feedsFile() {
      const entries = samples.feeds.map(({ format: _, charset: __, ...feed }) => ({
        ...feed,
        url: `${address()}/feeds/${feed.id}`,
      }));
      return stringify({ feeds: entries });
    },
    publish(item) {
      items.push(item);
    },
    preview(url) {
      for (const feed of samples.feeds) {
        const item = published(feed).find((shown) => shown.url === url);
        if (item) return { site: feed.name, title: item.title, description: item.text };
      }
      return null;
    },
  };

  function address(): string {
    if (base === null) throw new Error("The feed server has no address before listen()");
    return base;
  }

  function published(feed: SampleFeed): readonly PublishedItem[] {
    const elapsed = (now() - startedAt) / 1000;
    return items
      .filter((item) => item.feed === feed.id && item.after <= elapsed)
      .sort((a, b) => b.after - a.after)
      .map((item) => {
        const edit = item.edit && item.edit.after <= elapsed ? item.edit : null;
        return {
          id: item.id,
          title: edit?.title ?? item.title,
          text: edit?.text ?? item.text,
          url: `${address()}/${feed.id}${item.path}`,
          published: new Date(startedAt + item.after * 1000),
          updated: new Date(startedAt + (edit ?? item).after * 1000),
        };
      });
  }

  function sendFeed(request: IncomingMessage, response: ServerResponse, feed: SampleFeed): void {
    const shown = published(feed).slice(0, ITEMS_PER_FEED);
    const { contentType, bytes } = renderFeed(feed, shown, `${address()}/${feed.id}/`);
    const changedAt = new Date(Math.max(0, ...shown.map((item) => item.updated.getTime())));
    response.setHeader("ETag", etagOf(bytes));
    response.setHeader("Last-Modified", changedAt.toUTCString());
    if (isUnchanged(request, etagOf(bytes), changedAt)) {
      response.writeHead(304).end();
    } else {
      send(response, 200, contentType, bytes);
    }
  }
}

/** RFC 9110, 13.2.2: where the client sends an ETag, the date is not looked at. */
function isUnchanged(request: IncomingMessage, etag: string, changedAt: Date): boolean {
  const known = request.headers["if-none-match"];
  if (known !== undefined) return known.split(/\s*,\s*/).includes(etag);
  const since = Date.parse(request.headers["if-modified-since"] ?? "");
  return Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}

function etagOf(bytes: Uint8Array): string {
  return `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
}

function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Uint8Array,
): void {
  response.writeHead(status, {
    "Content-Type": contentType,
    "Content-Length": Buffer.byteLength(body),
    "X-Content-Type-Options": "nosniff",
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

function pathOf(target: string): string | null {
  return URL.parse(target, "http://sample.invalid")?.pathname ?? null;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("The feed server has no port");
  return address.port;
}
