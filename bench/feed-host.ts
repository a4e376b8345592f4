/**
 * Many feeds, each at an address of its own as on the web, in a process of their own:
 * `node feed-host.ts FEEDS ITEMS` prints the feeds' addresses, one a line. All of 127.0.0.0/8
 * is this machine on Linux; elsewhere the feeds share one address.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { syntheticItem } from "./synthetic-news.ts";

const [feeds = 1000, items = 20] = process.argv.slice(2).map(Number);
const started = Date.now();
const bodies = new Map<string, string>();

const port = await listen(createServer(answer), "127.0.0.1", 0);
const addresses: string[] = [];
for (let feed = 0; feed < feeds; feed += 1) {
  const own = `127.1.${feed >> 8}.${feed & 255}`;
  const host = process.platform === "linux" ? own : "127.0.0.1";
  if (host === own) await listen(createServer(answer), host, port);
  addresses.push(`http://${host}:${port}/${feed}.xml`);
}
process.stdout.write(`${addresses.join("\n")}\n`);

async function listen(server: Server, host: string, at: number): Promise<number> {
  server.listen(at, host);
  await once(server, "listening");
  // A TCP server that listens has an address object.
  return (server.address() as AddressInfo).port;
}

function answer(request: IncomingMessage, response: ServerResponse): void {
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
}

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
