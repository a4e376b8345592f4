import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** An item as a test publishes it. */
export interface TestItem {
  readonly guid: string;
  readonly title: string;
  readonly text: string;
  readonly published?: Date;
}

/** A real HTTP server with RSS feeds that a test fills while it runs. */
export interface FeedHost {
  readonly url: string;
  /** The newest item is the first in the document. */
  publish(feed: string, item: TestItem): void;
  /** Answers of this feed from now on; null mends it. */
  breakFeed(feed: string, answer: { readonly status: number; readonly body: string } | null): void;
  close(): Promise<void>;
}

/** Starts a feed host on a free port of the loopback; `onServed` is told of each document that goes out whole. */
export async function createFeedHost(onServed?: (feed: string) => void): Promise<FeedHost> {
  const feeds = new Map<string, TestItem[]>();
  const broken = new Map<string, { status: number; body: string }>();
  const server = createServer((request, response) => {
    const name = (request.url ?? "/").slice(1).replace(/\.xml$/, "");
    const fault = broken.get(name);
    if (fault) {
      response.writeHead(fault.status, { "content-type": "text/html" }).end(fault.body);
      return;
    }
    const items = feeds.get(name) ?? [];
    const etag = `"${items.length}-${items[0]?.guid ?? ""}"`;
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, { "content-type": "application/rss+xml; charset=utf-8", etag });
    response.end(toRss(name, items, `http://${request.headers.host}`));
    onServed?.(name);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A TCP server that listens has an address object.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    publish(feed, item) {
      feeds.set(feed, [item, ...(feeds.get(feed) ?? [])]);
    },
    breakFeed(feed, answer) {
      if (answer) broken.set(feed, answer);
      else broken.delete(feed);
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function toRss(name: string, items: readonly TestItem[], host: string): string {
  const escapeXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const body = items.map(
    (item) =>
      `<item><guid isPermaLink="false">${item.guid}</guid><title>${escapeXml(item.title)}</title>` +
      `<link>${host}/${name}/${item.guid}</link><pubDate>${(item.published ?? new Date()).toUTCString()}</pubDate>` +
      `<description>${escapeXml(item.text)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${name}</title><link>${host}/</link><description>t</description>${body.join("")}</channel></rss>`;
}
