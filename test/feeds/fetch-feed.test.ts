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
  type KnownFeed,
} from "../../src/feeds/fetch-feed.ts";
import { sampleFeed } from "./feed-samples.ts";

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
  "/challenge-503": (_, response) => {
    response.setHeader("cf-mitigated", "challenge");
    status(response, 503);
  },
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
  "/home": (request, response) => {
    response.setHeader("etag", '"home"');
    response.statusCode = request.headers["if-none-match"] === '"home"' ? 304 : 200;
    response.end(response.statusCode === 304 ? "" : RSS);
  },
  "/moved-home": (_, response) => redirect(response, 301, "/home"),
  "/half-way": (_, response) => redirect(response, 301, "/lent"),
  "/session": (_, response) => redirect(response, 301, `/rss?${"s".repeat(3000)}`),
  "/always-304": (_, response) => status(response, 304),
  "/liar": (request, response) => {
    response.setHeader("etag", '"never-changes"');
    response.statusCode = request.headers["if-none-match"] === undefined ? 200 : 304;
    response.end(response.statusCode === 304 ? "" : RSS.replace("One", "Unseen"));
  },
  "/part": (_, response) => response.writeHead(206, { "content-range": "bytes 0-9/99" }).end(RSS),
  "/nothing": (_, response) => response.writeHead(204).end(),
  "/cut-gzip": (_, response) => {
    response.setHeader("content-encoding", "gzip");
    response.setHeader("etag", '"half"');
    response.end(gzipSync(RSS).subarray(0, -9));
  },
  "/ttl": (request, response) => {
    response.setHeader("etag", '"ttl"');
    response.statusCode = request.headers["if-none-match"] === '"ttl"' ? 304 : 200;
    response.end(response.statusCode === 304 ? "" : RSS.replace("<item>", "<ttl>30</ttl><item>"));
  },
  "/koi8": (_, response) => {
    response.setHeader("content-type", "text/xml; charset=windows-1251");
    // "Новости" in KOI8-R.
    const title = Buffer.from([0xee, 0xcf, 0xd7, 0xcf, 0xd3, 0xd4, 0xc9]);
    const [head = "", tail = ""] = RSS.split("One");
    response.end(Buffer.concat([Buffer.from(head), title, Buffer.from(tail)]));
  },
  "/404": (_, response) => status(response, 404),
  "/403": (_, response) => status(response, 403),
  "/500": (_, response) => status(response, 500),
  "/429": (_, response) => {
    response.setHeader("retry-after", "120");
    status(response, 429);
  },
  "/503": (_, response) => {
    response.setHeader("date", "Mon, 23 Nov 2026 10:00:00 GMT");
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
/** The paths in the order they were asked for. */
const asked: string[] = [];
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://x");
  asked.push(pathname);
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

const feed = (url: string): Feed => sampleFeed("a", { url, language: "en", camp: "other" });

const NOW = Temporal.Instant.from("2026-11-23T10:00Z");

async function fetchOnce(
  url: string,
  {
    known = NONE,
    part = {},
    ...options
  }: Partial<FeedFetcherOptions> & { known?: KnownFeed; part?: Partial<Feed> } = {},
): Promise<FetchResult> {
  const fetcher = createFeedFetcher({
    allowPrivateNetwork: true,
    maxBodyBytes: 1_000_000,
    timeouts: { headersMs: 5_000, totalMs: 5_000 },
    now: () => NOW,
    ...options,
  });
  try {
    return await fetcher.fetchFeed({ ...feed(url), ...part }, known);
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
    known: { etag, lastModified, contentHash },
  });
  assert.deepEqual(second, {
    kind: "unchanged",
    etag: '"v1"',
    lastModified: null,
    contentHash,
    movedTo: null,
    nextHint: null,
    ttl: null,
  });
});

test("fetchFeed() knows an unchanged body of a server that always says 200", async () => {
  const first = await fetchOnce(`${base}/gzip`);
  assert.ok(first.kind === "fetched");
  const second = await fetchOnce(`${base}/gzip`, {
    known: { ...NONE, contentHash: first.contentHash },
  });
  assert.equal(second.kind, "unchanged");
});

test("fetchFeed() says who asks", async () => {
  const result = await fetchOnce(`${base}/who`, { contact: () => "https://bot.example" });
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
  const result = await fetchOnce(`${base}/telegram`, { part: { kind: "telegram" } });
  assert.ok(result.kind === "fetched", JSON.stringify(result));
  assert.equal(result.document.entries[0]?.id, "tg:ab/7");
});

test("fetchFeed() reports the permanent part of a way, and no session", async () => {
  const halfWay = await fetchOnce(`${base}/half-way`);
  assert.ok(halfWay.kind === "fetched");
  assert.equal(halfWay.movedTo, `${base}/lent`);
  const session = await fetchOnce(`${base}/session`);
  assert.ok(session.kind === "fetched");
  assert.equal(session.movedTo, null);
});

test("fetchFeed() reports a move also by an answer of 304", async () => {
  const known = { ...NONE, etag: '"home"' };
  const result = await fetchOnce(`${base}/moved-home`, { known });
  assert.ok(result.kind === "unchanged", JSON.stringify(result));
  assert.equal(result.movedTo, `${base}/home`);
});

const moves: readonly (readonly [string, string, string, string | null, string])[] = [
  ["asks the new address of a confirmed move", "/moved-home", "/home", "/home", "/home"],
  ["falls back to the old address when the new one fails", "/rss", "/404", null, "/404 /rss"],
  ["falls back when the new address is no feed any more", "/rss", "/html", null, "/html /rss"],
  [
    "follows when the new address has moved on",
    "/404",
    "/moved",
    "/rss",
    "/moved /moved-again /rss",
  ],
  ["forgets a move when the new address is only lent", "/404", "/lent", "/lent", "/lent /rss"],
];

for (const [behavior, old, movedTo, expected, expectedWay] of moves) {
  test(`fetchFeed() ${behavior}`, async () => {
    asked.length = 0;
    const movedSince = NOW.subtract({ hours: 30 });
    const result = await fetchOnce(`${base}${old}`, {
      known: { ...NONE, movedTo: `${base}${movedTo}`, movedSince },
    });
    assert.ok(result.kind === "fetched", JSON.stringify(result));
    assert.equal(result.movedTo, expected === null ? null : `${base}${expected}`);
    assert.equal(asked.join(" "), expectedWay);
  });
}

test("fetchFeed() tells of two addresses that fail what is wrong with the first", async () => {
  const result = await fetchOnce(`${base}/404`, {
    known: { ...NONE, movedTo: `${base}/500`, movedSince: NOW.subtract({ hours: 30 }) },
  });
  assert.ok(result.kind === "failed");
  assert.equal(result.detail, `Cannot read feed ${base}/500: the server answers 500`);
});

test("fetchFeed() does not yet believe a move of today", async () => {
  asked.length = 0;
  await fetchOnce(`${base}/rss`, {
    known: { ...NONE, movedTo: `${base}/home`, movedSince: NOW.subtract({ hours: 20 }) },
  });
  assert.deepEqual(asked, ["/rss"]);
});

test("fetchFeed() sees through a server that says 304 for ever, once in a while", async () => {
  const known = { ...NONE, etag: '"never-changes"', lastNewAt: NOW.subtract({ hours: 30 }) };
  for (const [chance, kind] of [
    [0.9, "unchanged"],
    [0.01, "fetched"],
  ] as const) {
    const result = await fetchOnce(`${base}/liar`, { known, random: () => chance });
    assert.equal(result.kind, kind);
  }
  const busy = { ...known, lastNewAt: NOW.subtract({ hours: 2 }) };
  assert.equal(
    (await fetchOnce(`${base}/liar`, { known: busy, random: () => 0 })).kind,
    "unchanged",
  );
});

test("fetchFeed() remembers the document's ttl when nothing has changed", async () => {
  const fetcher = createFeedFetcher({ allowPrivateNetwork: true });
  try {
    const first = await fetcher.fetchFeed(feed(`${base}/ttl`), NONE);
    assert.ok(first.kind === "fetched");
    assert.equal(first.document.ttl?.total("minutes"), 30);
    const second = await fetcher.fetchFeed(feed(`${base}/ttl`), first);
    assert.ok(second.kind === "unchanged");
    assert.equal(second.ttl?.total("minutes"), 30);
  } finally {
    await fetcher.close();
  }
});

test("fetchFeed() believes the catalogue on the encoding, before the server", async () => {
  const result = await fetchOnce(`${base}/koi8`, { part: { encoding: "koi8-r" } });
  assert.ok(result.kind === "fetched");
  assert.equal(result.document.entries[0]?.title, "Новости");
});

test("fetchFeed() goes by the feed's own proxy", async () => {
  const port = new URL(base).port;
  const result = await fetchOnce("http://feeds.example/rss", {
    allowPrivateNetwork: false,
    part: { proxy: `http://127.0.0.1:${port}` },
  });
  assert.ok(result.kind === "fetched", JSON.stringify(result));
  assert.equal(result.document.entries[0]?.url, "http://feeds.example/1");
});

test("fetchFeed() says that it was stopped, which is nothing against the feed", async () => {
  const fetcher = createFeedFetcher({ allowPrivateNetwork: true });
  const answer = fetcher.fetchFeed(feed(`${base}/silent`), NONE);
  await fetcher.close();
  const result = await answer;
  assert.ok(result.kind === "failed");
  assert.equal(result.problem, "stopped");
});

const failures: readonly (readonly [
  string,
  string,
  string,
  string,
  Partial<FeedFetcherOptions>,
])[] = [
  ["a page", "/html", "not-a-feed", "it is not a feed: it is a web page", {}],
  ["a bot wall", "/challenge", "blocked", "it shows a bot check instead of the feed", {}],
  [
    "a bot wall that says so",
    "/challenge-503",
    "blocked",
    "it shows a bot check instead of the feed",
    {},
  ],
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
  ["a cut gzip body", "/cut-gzip", "down", "its answer is cut off", {}],
  ["a part of a body", "/part", "down", "the server answers 206", {}],
  ["an answer without content", "/nothing", "down", "the server answers 204", {}],
  [
    "a 304 that nobody asked for",
    "/always-304",
    "down",
    "it answers 304 though it was asked for everything",
    {},
  ],
  ["a body cut off", "/cut", "down", "it broke the connection off (UND_ERR_SOCKET)", {}],
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

test("fetchFeed() goes round in a circle five times, not for ever", async () => {
  asked.length = 0;
  await fetchOnce(`${base}/loop`);
  assert.equal(asked.length, 6);
});

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
