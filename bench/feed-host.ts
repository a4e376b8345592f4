/** A host of many feeds in a process of its own: `node feed-host.ts FEEDS ITEMS` prints its address. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { syntheticItem } from "./synthetic-news.ts";

const [feeds = 1000, items = 20] = process.argv.slice(2).map(Number);
const started = Date.now();
const bodies = new Map<string, string>();

const server = createServer((request, response) => {
  const feed = Number(/^\/(\d+)\.xml$/.exec(request.url ?? "")?.[1] ?? feeds);
  if (feed >= feeds) {
    response.writeHead(404).end();
    return;
  }
  const etag = `"${feed}"`;
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { "content-type": "application/rss+xml; charset=utf-8", etag });
  response.end(bodyOf(feed));
});

server.listen(0, "127.0.0.1", () => {
  // A TCP server that listens has an address object.
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});

function bodyOf(feed: number): string {
  let body = bodies.get(`${feed}`);
  if (body === undefined) {
    const entries = Array.from({ length: items }, (_, index) => {
      const { title, text } = syntheticItem(feed * items + index);
      const date = new Date(started - 60_000 * (feed % 600) - 1000 * index).toUTCString();
      return `<item><guid>${feed}-${index}</guid><title>${title}</title><link>https://feed${feed}.example.org/${index}</link><pubDate>${date}</pubDate><description>${text}</description></item>`;
    });
    body = `<?xml version="1.0"?><rss version="2.0"><channel><title>${feed}</title><link>https://feed${feed}.example.org/</link>${entries.join("")}</channel></rss>`;
    bodies.set(`${feed}`, body);
  }
  return body;
}
