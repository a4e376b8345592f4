import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { Feed } from "../../src/feeds/feed.ts";
import {
  createFeedFetcher,
  type FeedFetcherOptions,
  type FetchResult,
} from "../../src/feeds/fetch-feed.ts";

const RSS =
  '<rss version="2.0"><channel><title>T</title><item><title>One</title><link>/1</link></item></channel></rss>';
const NONE = { etag: null, lastModified: null, contentHash: null };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Every fault a feed can have, by path. */
const answers: Readonly<Record<string, Answer>> = {
  "/rss": (_, response) => {
    response.setHeader("cache-control", "max-age=600");
    response.setHeader("last-modified", "Mon, 23 Nov 2026 10:00:00 GMT");
    response.end(RSS);
  },
  "/etag": (request, response) => {
    response.setHeader("etag", '"v1"');
    response.statusCode = request.headers["if-none-match"] === '"v1"' ? 304 : 200;
    response.end(response.statusCode === 304 ? "" : RSS);
  },
  "/who": (request, response) => {
    response.end(RSS.replace("One", String(request.headers["user-agent"])));
  },
  "/html": (_, response) => response.end("<html><body>Log in</body></html>"),
  "/challenge": (_, response) => response.end("<html><title>Just a moment...</title></html>"),
  "/empty": (_, response) => response.end(),
  "/huge": (_, response) => response.end(Buffer.alloc(3_000_000, 32)),
  "/endless": (_, response) => {
    const more = () => {
      if (!response.destroyed && response.write(Buffer.alloc(65_536, 32))) setImmediate(more);
    };
    response.on("drain", more);
    more();
  },
  "/bomb": (_, response) => {
    response.setHeader("content-encoding", "gzip");
    response.end(gzipSync(Buffer.alloc(50_000_000, 32)));
  },
  "/gzip": (_, response) => {
    response.setHeader("content-encoding", "gzip");
    response.end(gzipSync(RSS));
  },
  "/silent": () => {},
  "/stall": (_, response) => {
    response.write("<rss>");
  },
  "/drip": (_, response) => {
    const timer = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(timer));
  },
  "/loop": (_, response) => redirect(response, 302, "/loop"),
  "/moved": (_, response) => redirect(response, 301, "/moved-again"),
  "/moved-again": (_, response) => redirect(response, 308, "/rss"),
  "/lent": (_, response) => redirect(response, 302, "/rss"),
  "/to-file": (_, response) => redirect(response, 301, "file:///etc/passwd"),
  "/to-private": (_, response) =>
    redirect(response, 302, "http://[::ffff:169.254.169.254]/latest?key=secret"),
  "/404": (_, response) => status(response, 404),
  "/403": (_, response) => status(response, 403),
  "/500": (_, response) => status(response, 500),
  "/429": (_, response) => {
    response.setHeader("retry-after", "120");
    status(response, 429);
  },
  "/503": (_, response) => {
    response.setHeader("retry-after", "Mon, 23 Nov 2026 11:00:00 GMT");
    status(response, 503);
  },
  "/cut": (_, response) => {
    response.setHeader("content-length", "1000");
    response.write("<rss>");
    setImmediate(() => response.destroy());
  },
  "/telegram": (_, response) =>
    response.end(
      '<section class="tgme_channel_history"><div class="tgme_widget_message" data-post="Ab/7"><div class="tgme_widget_message_text">Hi</div></div></section>',
    ),
};

function redirect(response: ServerResponse, code: number, location: string): void {
  response.writeHead(code, { location }).end();
}

function status(response: ServerResponse, code: number): void {
  response.writeHead(code).end("<html>secret stack trace</html>");
}

let base = "";
const open = new Set<Socket>();
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://x");
  (answers[pathname] ?? ((_, none) => status(none, 404)))(request, response);
});
server.on("connection", (socket) => open.add(socket));

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  base = `http://127.0.0.1:${address.port}`;
});
after(() => {
  for (const socket of open) socket.destroy();
  server.close();
});

const feed = (url: string, kind: Feed["kind"] = "feed"): Feed => ({
  id: "a",
  name: "A",
  url,
  language: "en",
  country: "BY",
  camp: "other",
  kind,
  every: null,
  enabled: true,
  listed: false,
  note: null,
  encoding: null,
  proxy: null,
});

async function fetchOnce(
  url: string,
  {
    validators = NONE,
    kind = "feed" as Feed["kind"],
    ...options
  }: Partial<FeedFetcherOptions> & {
    validators?: typeof NONE | Record<keyof typeof NONE, string | null>;
    kind?: Feed["kind"];
  } = {},
): Promise<FetchResult> {
  const fetcher = createFeedFetcher({
    allowPrivateNetwork: true,
    maxBodyBytes: 1_000_000,
    timeouts: { headersMs: 5_000, totalMs: 5_000 },
    now: () => Temporal.Instant.from("2026-11-23T10:00Z"),
    ...options,
  });
  try {
    return await fetcher.fetchFeed(feed(url, kind), validators);
  } finally {
    await fetcher.close();
  }
}

test("fetchFeed() brings the document with its validators", async () => {
  const result = await fetchOnce(`${base}/rss`);
  assert.ok(result.kind === "fetched", JSON.stringify(result));
  assert.equal(result.document.entries[0]?.url, `${base}/1`);
  assert.equal(result.lastModified, "Mon, 23 Nov 2026 10:00:00 GMT");
  assert.equal(result.nextHint?.toString(), "PT600S");
  assert.match(result.contentHash ?? "", /^[0-9a-f]{64}$/);
  assert.equal(result.movedTo, null);
});

test("fetchFeed() takes 304 as unchanged and keeps the validators", async () => {
  const first = await fetchOnce(`${base}/etag`);
  assert.ok(first.kind === "fetched");
  const { etag, lastModified, contentHash } = first;
  const second = await fetchOnce(`${base}/etag`, {
    validators: { etag, lastModified, contentHash },
  });
  assert.deepEqual(second, {
    kind: "unchanged",
    etag: '"v1"',
    lastModified: null,
    contentHash,
    nextHint: null,
  });
});

test("fetchFeed() knows an unchanged body of a server that always says 200", async () => {
  const first = await fetchOnce(`${base}/gzip`);
  assert.ok(first.kind === "fetched");
  const second = await fetchOnce(`${base}/gzip`, {
    validators: { ...NONE, contentHash: first.contentHash },
  });
  assert.equal(second.kind, "unchanged");
});

test("fetchFeed() says who asks", async () => {
  const result = await fetchOnce(`${base}/who`, { contact: "https://bot.example" });
  assert.ok(result.kind === "fetched");
  assert.equal(
    result.document.entries[0]?.title,
    "Counterbalance/0.1 (feed reader; +https://bot.example)",
  );
});

test("fetchFeed() reports a move only if every step of it is permanent", async () => {
  const moved = await fetchOnce(`${base}/moved`);
  assert.ok(moved.kind === "fetched");
  assert.equal(moved.movedTo, `${base}/rss`);
  const lent = await fetchOnce(`${base}/lent`);
  assert.ok(lent.kind === "fetched");
  assert.equal(lent.movedTo, null);
});

test("fetchFeed() reads a channel's preview page", async () => {
  const result = await fetchOnce(`${base}/telegram`, { kind: "telegram" });
  assert.ok(result.kind === "fetched", JSON.stringify(result));
  assert.equal(result.document.entries[0]?.id, "tg:ab/7");
});

const failures: readonly (readonly [
  string,
  string,
  string,
  string,
  Partial<FeedFetcherOptions>,
])[] = [
  ["a page", "/html", "not-a-feed", 'it is not a feed: root element is "html"', {}],
  ["a bot wall", "/challenge", "blocked", "it shows a bot check instead of the feed", {}],
  ["an empty body", "/empty", "not-a-feed", "it is not a feed: it is empty", {}],
  ["a huge body", "/huge", "too-large", "it is larger than 1000000 bytes", {}],
  ["a body without end", "/endless", "too-large", "it is larger than 1000000 bytes", {}],
  ["a gzip bomb", "/bomb", "too-large", "it is larger than 1000000 bytes", {}],
  [
    "a server that says nothing",
    "/silent",
    "timeout",
    "it did not answer in time",
    { timeouts: { headersMs: 100, totalMs: 300 } },
  ],
  [
    "a body that stalls",
    "/stall",
    "timeout",
    "it did not answer in time",
    { timeouts: { totalMs: 200 } },
  ],
  [
    "a body that drips",
    "/drip",
    "timeout",
    "it did not answer in time",
    { timeouts: { totalMs: 200 } },
  ],
  ["a redirect loop", "/loop", "redirects", "it redirects more than 5 times", {}],
  [
    "a redirect to a file",
    "/to-file",
    "redirects",
    "it leads to file:///etc/passwd, which is no web address",
    {},
  ],
  ["a missing page", "/404", "gone", "the server answers 404", {}],
  ["a refusal", "/403", "blocked", "the server answers 403", {}],
  ["a broken server", "/500", "down", "the server answers 500", {}],
  ["a body cut off", "/cut", "down", "UND_ERR_SOCKET", {}],
];

for (const [what, at, problem, reason, options] of failures) {
  test(`fetchFeed() notes ${what}`, { timeout: 20_000 }, async () => {
    const result = await fetchOnce(`${base}${at}?key=secret`, options);
    assert.deepEqual(result, {
      kind: "failed",
      problem,
      detail: `Cannot read feed ${base}${at}: ${reason}`,
      retryAfter: null,
    });
  });
}

test("fetchFeed() notes a server that is not there", async () => {
  const result = await fetchOnce("http://127.0.0.1:1/rss");
  assert.ok(result.kind === "failed");
  assert.equal(result.problem, "down");
});

test("fetchFeed() passes on how long the server wants to be left alone", async () => {
  for (const [at, expected] of [
    ["/429", "PT120S"],
    ["/503", "PT3600S"],
  ]) {
    const result = await fetchOnce(`${base}${at}`);
    assert.ok(result.kind === "failed");
    assert.equal(result.retryAfter?.toString(), expected);
  }
});

const privateHosts = [
  "127.0.0.1",
  "localhost",
  "2130706433",
  "0x7f.1",
  "[::1]",
  "[::ffff:127.0.0.1]",
  "0",
  "169.254.169.254",
  "10.1.2.3",
  "router.local",
];

for (const host of privateHosts) {
  test(`fetchFeed() does not go to ${host} unless private networks are allowed`, async () => {
    const { port } = new URL(base);
    const result = await fetchOnce(`http://${host}:${port}/rss`, { allowPrivateNetwork: false });
    assert.ok(result.kind === "failed");
    assert.equal(result.problem, "private-address");
  });
}

test("fetchFeed() does not follow a redirect into a private network, nor tell its query", async () => {
  // The public feed is played by a proxy, so that the first step may be taken at all.
  const proxy = createServer((_, response) => {
    redirect(response, 302, "http://[::ffff:169.254.169.254]/latest?key=secret");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  assert.ok(address !== null && typeof address === "object");
  const http = `http://127.0.0.1:${address.port}`;
  try {
    proxy.on("connect", (request, client: Socket) => {
      // undici tunnels plain HTTP, too: the tunnel ends at the proxy's own server.
      assert.match(request.url ?? "", /^feeds\.example:80$/);
      const upstream = connect(address.port, "127.0.0.1", () => {
        client.write("HTTP/1.1 200 OK\r\n\r\n");
        client.pipe(upstream).pipe(client);
      });
    });
    const result = await fetchOnce("http://feeds.example/rss", {
      allowPrivateNetwork: false,
      proxy: { http, https: "", none: "" },
    });
    assert.ok(result.kind === "failed");
    assert.equal(result.problem, "private-address");
    assert.ok(!result.detail.includes("secret"), result.detail);
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
});
