import assert from "node:assert/strict";
import dns from "node:dns";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import { type AddressInfo, connect, createServer as createTcpServer, type Server } from "node:net";
import { type TestContext, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { Timeouts } from "../../src/feeds/create-dispatcher.ts";
import { type FeedProblem, FetchFailure } from "../../src/feeds/fetch-failure.ts";
import { createHttpClient, type HttpClientOptions } from "../../src/feeds/http-client.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on loopback that answers every request so; its address, without a slash at the end. */
async function serve(t: TestContext, answer: Answer): Promise<string> {
  const server = createServer(answer);
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${await portOf(server)}`;
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A TCP server that listens has an address object.
  return (server.address() as AddressInfo).port;
}

function client(t: TestContext, options: Partial<HttpClientOptions> = {}) {
  const http = createHttpClient({ allowPrivateNetwork: true, ...options });
  t.after(() => http.close());
  return http;
}

/** A client whose every request goes to this proxy, so that it can visit names of the public internet. */
function clientBehind(t: TestContext, proxy: string, options: Partial<HttpClientOptions> = {}) {
  return client(t, {
    allowPrivateNetwork: false,
    proxy: { http: proxy, https: "", none: "" },
    spacingMs: 0,
    ...options,
  });
}

function failsAs(problem: FeedProblem, message?: string) {
  return (error: unknown) => {
    assert.ok(error instanceof FetchFailure, String(error));
    assert.equal(error.problem, problem, error.message);
    if (message !== undefined) assert.equal(error.message, message);
    return true;
  };
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test("get() brings the body, the final address and the headers", async (t) => {
  const base = await serve(t, ({ url }, response) => {
    if (url === "/old") response.writeHead(301, { location: "/n%C3%A9ws?a=1#top" }).end();
    else response.setHeader("x-path", url ?? "").end("body");
  });
  const answer = await client(t).get(`${base}/old`);
  assert.equal(answer.status, 200);
  assert.equal(text(answer.bytes), "body");
  assert.equal(answer.headers.get("x-path"), "/n%C3%A9ws?a=1");
  assert.equal(answer.movedTo, answer.url);
});

test("get() follows a redirect whose address is raw UTF-8, as servers write it", async (t) => {
  const base = await serve(t, ({ url }, response) => {
    if (url === "/old") {
      // As bytes: the server's own setHeader() refuses what others send.
      response.socket?.end(
        Buffer.from("HTTP/1.1 302 Found\r\nLocation: /новости\r\nContent-Length: 0\r\n\r\n"),
      );
    } else response.end(decodeURI(url ?? ""));
  });
  const answer = await client(t).get(`${base}/old`);
  assert.equal(text(answer.bytes), "/новости");
});

test("get() asks again where a kept connection was closed without a word", async (t) => {
  let visits = 0;
  const base = await serve(t, ({ socket }, response) => {
    visits += 1;
    if (visits !== 2) response.end(`${visits}`);
    else socket.destroy();
  });
  const { get } = client(t, { spacingMs: 0 });
  assert.equal(text((await get(base)).bytes), "1");
  assert.equal(text((await get(base)).bytes), "3");
});

test("get() says who asks, with the version of package.json", async (t) => {
  const base = await serve(t, ({ headers }, response) => response.end(headers["user-agent"]));
  const { version } = JSON.parse(
    await readFile(new URL("../../package.json", import.meta.url), "utf8"),
  );
  const { bytes } = await client(t, { contact: () => "https://t.me/bot" }).get(base);
  assert.equal(text(bytes), "Counterbalance/0.1 (feed reader; +https://t.me/bot)");
  assert.ok(version.startsWith("0.1."), "the client's VERSION is behind package.json");
});

test("get() takes a refusal as an answer and leaves its body alone", async (t) => {
  const base = await serve(t, (_, response) => {
    response.writeHead(503, { "retry-after": "7" }).end(Buffer.alloc(5_000_000, 32));
  });
  const { status, bytes, headers } = await client(t).get(base);
  assert.deepEqual([status, bytes.byteLength, headers.get("retry-after")], [503, 0, "7"]);
});

test("get() takes a refusal as an answer though its body never ends", async (t) => {
  const base = await serve(t, (_, response) => {
    response.statusCode = 500;
    response.write("Oh");
  });
  const { status } = await client(t, { timeouts: { totalMs: 100 } }).get(base);
  assert.equal(status, 500);
});

const cuts: readonly (readonly [string, Answer])[] = [
  [
    "Content-Length",
    (_, response) => {
      response.writeHead(200, { "content-length": 1000 }).write("<rss>");
      setImmediate(() => response.destroy());
    },
  ],
  [
    "chunks",
    (_, response) => {
      response.write("<rss>");
      setImmediate(() => response.destroy());
    },
  ],
  [
    "the gzip trailer",
    (_, response) => {
      const half = gzipSync(Buffer.from("<rss></rss>".repeat(99))).subarray(0, -9);
      response.writeHead(200, { "content-encoding": "gzip" }).end(half);
    },
  ],
  [
    "the gzip trailer of a server that just hangs up",
    (_, response) => {
      const half = gzipSync(Buffer.from("<rss></rss>".repeat(99))).subarray(0, -3);
      response.socket?.write("HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
      response.socket?.end(half);
    },
  ],
];

for (const [what, answer] of cuts) {
  test(`get() does not pass a cut body for a whole one: it shows by ${what}`, async (t) => {
    const base = await serve(t, answer);
    await assert.rejects(client(t).get(base), failsAs("down"));
  });
}

test("get() takes a smaller limit for one request", async (t) => {
  const base = await serve(t, (_, response) => response.end(Buffer.alloc(2000, 32)));
  const http = client(t);
  assert.equal((await http.get(base)).bytes.byteLength, 2000);
  await assert.rejects(http.get(base, { maxBytes: 1000 }), failsAs("too-large"));
});

const LONG = 60_000;
const silences: readonly (readonly [string, Answer, Partial<Timeouts>])[] = [
  ["whose answer does not begin", () => {}, { headersMs: 100 }],
  ["whose answer does not go on", (_, response) => response.write("<rss>"), { bodyMs: 100 }],
  [
    "that drips",
    (_, response) => {
      const timer = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(timer));
    },
    { totalMs: 100 },
  ],
  [
    "that redirects to something that drips",
    ({ url }, response) => {
      if (url === "/") response.writeHead(302, { location: "/drip" }).end();
      else response.write("<rss>");
    },
    { totalMs: 100 },
  ],
];

for (const [what, answer, limit] of silences) {
  test(`get() does not wait for a server ${what}`, { timeout: 10_000 }, async (t) => {
    const base = await serve(t, answer);
    const timeouts = { connectMs: LONG, headersMs: LONG, bodyMs: LONG, totalMs: LONG, ...limit };
    const request = client(t, { timeouts }).get(`${base}/`);
    await assert.rejects(request, failsAs("timeout", "it did not answer in time"));
  });
}

test("get() does not wait for a server that never ends its greeting", {
  timeout: 10_000,
}, async (t) => {
  const server = createTcpServer((socket) => t.after(() => socket.destroy()));
  t.after(() => server.close());
  const http = client(t, { timeouts: { connectMs: 200 } });
  await assert.rejects(http.get(`https://127.0.0.1:${await portOf(server)}/`), failsAs("timeout"));
});

test("get() asks before it follows to another origin; a no leaves the redirect for an answer", async (t) => {
  const asked: string[] = [];
  const target = await serve(t, (_, response) => response.end("arrived"));
  const base = await serve(t, (request, response) => {
    asked.push(request.url ?? "");
    const location = request.url === "/" ? "/here" : `${target}/there`;
    response.writeHead(302, { location }).end();
  });
  const http = client(t);
  const questions: string[] = [];
  const answer = (isYes: boolean) => async (url: URL) => {
    questions.push(url.href);
    return isYes;
  };
  const refused = await http.get(`${base}/`, { mayFollow: answer(false) });
  assert.deepEqual([refused.status, refused.url], [302, `${base}/here`]);
  const followed = await http.get(`${base}/`, { mayFollow: answer(true) });
  assert.equal(new TextDecoder().decode(followed.bytes), "arrived");
  assert.deepEqual(questions, [`${target}/there`, `${target}/there`]);
  assert.deepEqual(asked, ["/", "/here", "/", "/here"]);
});

test("get() does not wait for a proxy that says nothing", { timeout: 10_000 }, async (t) => {
  const server = createTcpServer((socket) => t.after(() => socket.destroy()));
  t.after(() => server.close());
  const proxy = `socks5://127.0.0.1:${await portOf(server)}`;
  const http = client(t, { timeouts: { connectMs: 200 } });
  await assert.rejects(http.get("http://feeds.example/", { proxy }), failsAs("timeout"));
});

test("get() ends when its caller gives up", { timeout: 5000 }, async (t) => {
  const base = await serve(t, () => {});
  const caller = new AbortController();
  const request = client(t).get(base, { signal: caller.signal });
  setImmediate(() => caller.abort());
  await assert.rejects(request, FetchFailure);
});

test("close() breaks off what is under way and refuses what comes later", async (t) => {
  const asked = Promise.withResolvers<void>();
  const base = await serve(t, () => asked.resolve());
  const http = client(t);
  const request = http.get(base);
  await asked.promise;
  const check = assert.rejects(request, failsAs("stopped"));
  await http.close();
  await check;
  await assert.rejects(http.get(base), failsAs("stopped"));
});

test("close() keeps nobody waiting for a host's turn", { timeout: 5000 }, async (t) => {
  const asked = Promise.withResolvers<void>();
  const proxy = await serve(t, () => asked.resolve());
  const http = clientBehind(t, proxy, { spacingMs: 60_000 });
  const requests = Array.from({ length: 20 }, () => http.get("http://feeds.example/rss"));
  const checks = requests.map((request) => assert.rejects(request, failsAs("stopped")));
  await asked.promise;
  await http.close();
  await Promise.all(checks);
});

test("get() asks one host twice at a time at most, and apart; another does not wait", async (t) => {
  const starts: [string, number][] = [];
  const active = new Map<string, number>();
  let highest = 0;
  const proxy = await serve(t, ({ url = "" }, response) => {
    const { host } = new URL(url);
    starts.push([host, performance.now()]);
    active.set(host, (active.get(host) ?? 0) + 1);
    highest = Math.max(highest, active.get(host) ?? 0);
    setTimeout(() => {
      active.set(host, (active.get(host) ?? 0) - 1);
      response.end();
    }, 600);
  });
  const http = clientBehind(t, proxy, { spacingMs: 200 });
  const hosts = ["a.example", "a.example", "a.example", "a.example", "b.example"];
  await Promise.all(hosts.map((host) => http.get(`http://${host}/`)));
  assert.equal(highest, 2);
  const ofA = starts.filter(([host]) => host === "a.example").map(([, at]) => at);
  for (const [index, at] of ofA.slice(1).entries()) {
    const gap = at - (ofA[index] ?? 0);
    // What a first connection takes longer on a busy machine is far less than this.
    assert.ok(gap > 100, `${gap} ms between two starts at one host`);
  }
  assert.ok(
    starts.findIndex(([host]) => host === "b.example") < 2,
    "b.example waited for a.example",
  );
});

test("get() leaves a host alone that asked for a pause, whatever address of it is meant", async (t) => {
  let now = Temporal.Instant.from("2026-11-23T10:00Z");
  const asked: string[] = [];
  const proxy = await serve(t, ({ url = "" }, response) => {
    asked.push(url);
    if (asked.length > 1) response.end();
    else response.writeHead(429, { "retry-after": "90" }).end();
  });
  const http = clientBehind(t, proxy, { now: () => now });
  assert.equal((await http.get("http://t.example/s/one")).status, 429);
  now = now.add({ seconds: 60 });
  await assert.rejects(http.get("http://t.example/s/two"), (error) => {
    assert.ok(error instanceof FetchFailure);
    assert.equal(error.problem, "blocked");
    assert.equal(error.retryAfter?.total("seconds"), 30);
    return true;
  });
  assert.equal((await http.get("http://other.example/")).status, 200);
  now = now.add({ seconds: 31 });
  assert.equal((await http.get("http://t.example/s/two")).status, 200);
  assert.equal(asked.length, 3);
});

/** A SOCKS5 server that knows one user at most and leads every name to this port; the names it was asked for. */
async function socks(t: TestContext, port: number): Promise<{ address: string; names: string[] }> {
  const names: string[] = [];
  const server = createTcpServer((client) => {
    client.on("error", () => {});
    client.once("data", () => {
      client.write(Uint8Array.of(5, 0));
      client.once("data", (request: Buffer) => {
        // 5, connect, 0, by name, its length, the name, the port.
        names.push(
          request[3] === 3 ? request.subarray(5, 5 + (request[4] ?? 0)).toString() : "an address",
        );
        const upstream = connect(port, "127.0.0.1", () => {
          client.write(Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0));
          client.pipe(upstream).pipe(client);
        });
        upstream.on("error", () => client.destroy());
        client.on("close", () => upstream.destroy());
      });
    });
  });
  t.after(() => server.close());
  return { address: `socks5://127.0.0.1:${await portOf(server)}`, names };
}

test("get() takes a request's own proxy, by SOCKS5 too, which resolves the name", async (t) => {
  const base = await serve(t, ({ headers }, response) => response.end(headers.host));
  const proxy = await socks(t, Number(new URL(base).port));
  const http = client(t, { allowPrivateNetwork: false });
  const { bytes } = await http.get("http://hidden.onion/rss", { proxy: proxy.address });
  assert.equal(text(bytes), "hidden.onion");
  assert.deepEqual(proxy.names, ["hidden.onion"]);
});

test("get() takes a request's own HTTP proxy over the settings'", async (t) => {
  const wrong = await serve(t, (_, response) => response.end("wrong"));
  const right = await serve(t, ({ url }, response) => response.end(url));
  const { bytes } = await clientBehind(t, wrong).get("http://feeds.example/rss", { proxy: right });
  assert.equal(text(bytes), "http://feeds.example/rss");
});

test("get() sends no private name or address to a proxy", async (t) => {
  const proxy = await socks(t, 1);
  const http = client(t, { allowPrivateNetwork: false });
  for (const host of ["127.0.0.1", "[::ffff:10.0.0.1]", "localhost.", "router", "db.internal"]) {
    await assert.rejects(
      http.get(`http://${host}/`, { proxy: proxy.address }),
      failsAs("private-address"),
    );
  }
  assert.deepEqual(proxy.names, []);
});

test("get() notes a SOCKS5 proxy that is not there", async (t) => {
  const http = client(t, { allowPrivateNetwork: false });
  await assert.rejects(
    http.get("http://feeds.example/", { proxy: "socks5://127.0.0.1:1" }),
    failsAs("down"),
  );
});

const resolved = [
  ["127.0.0.1"],
  ["10.0.0.1", "192.168.0.1"],
  ["169.254.169.254"],
  ["::1"],
  ["::ffff:127.0.0.1"],
  ["64:ff9b::7f00:1"],
  ["2002:7f00:1::1"],
  ["fd00:ec2::254"],
] as const;

for (const addresses of resolved) {
  test(`get() does not follow a public name to ${addresses.join(" and ")}`, async (t) => {
    let visits = 0;
    const base = await serve(t, (_, response) => {
      visits += 1;
      response.end();
    });
    const lookup = t.mock.method(dns, "lookup", (...args: unknown[]) => {
      const callback = args.at(-1) as (error: null, found: object[]) => void;
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
    });
    syncBuiltinESMExports();
    t.after(() => {
      lookup.mock.restore();
      syncBuiltinESMExports();
    });
    const { port } = new URL(base);
    await assert.rejects(
      client(t, { allowPrivateNetwork: false }).get(`http://rebind.example:${port}/`),
      failsAs("private-address", "its name leads to a private address"),
    );
    assert.equal(visits, 0);
    assert.equal(lookup.mock.callCount(), 1);
  });
}

const hops: readonly string[] = [
  "http://127.0.0.1/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://[::1]/",
  "http://[::ffff:169.254.169.254]/",
  "http://[64:ff9b::a00:1]/",
  "http://localhost./",
  "http://metadata.google.internal/",
  "//10.0.0.1/",
];

for (const location of hops) {
  test(`get() does not follow a redirect to ${location}`, async (t) => {
    const proxy = await serve(t, (_, response) => response.writeHead(302, { location }).end());
    await assert.rejects(
      clientBehind(t, proxy).get("http://feeds.example/"),
      failsAs("private-address"),
    );
  });
}
