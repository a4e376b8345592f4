import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { createPageServer, type PageOptions } from "../../src/sandbox/page-server.ts";

test("createPageServer() serves the page and every file that it names", async (t) => {
  const base = await serve(t);
  const page = await (await fetch(base)).text();
  const names = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map((match) => match[1] ?? "");
  assert.ok(names.includes("app.js"));
  const seen = new Set<string>();
  for (const name of names) await followImports(base, name, seen);
  assert.ok(seen.has("format-text.js"), [...seen].join());
});

test("createPageServer() forbids everything from elsewhere", async (t) => {
  const response = await fetch(await serve(t));
  await response.arrayBuffer();
  const policy = response.headers.get("content-security-policy") ?? "";
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self';/);
  assert.doesNotMatch(policy, /unsafe|https?:/);
});

for (const path of ["/none.js", "/page", "/..%2fpage-server.ts", "/%2e%2e/demo.ts", "/a/b.js"]) {
  test(`createPageServer() has no page at ${path}`, async (t) => {
    const response = await fetch(`${await serve(t)}${path}`);
    await response.arrayBuffer();
    assert.equal(response.status, 404);
  });
}

test("createPageServer() refuses what is no reading", async (t) => {
  const response = await fetch(await serve(t), { method: "POST", body: "x" });
  await response.arrayBuffer();
  assert.equal(response.status, 405);
});

test("createPageServer() tells what is behind a link, or null", async (t) => {
  const about = { site: "Site", title: "Title", description: "Text" };
  const base = await serve(t, { preview: (url) => (url === "http://a.test/?b=c" ? about : null) });
  const ask = async (url: string): Promise<unknown> =>
    (await fetch(`${base}/_page/preview?url=${encodeURIComponent(url)}`)).json();
  assert.deepEqual(await ask("http://a.test/?b=c"), about);
  assert.equal(await ask("http://a.test/"), null);
});

async function followImports(base: string, name: string, seen: Set<string>): Promise<void> {
  if (seen.has(name)) return;
  seen.add(name);
  const response = await fetch(`${base}/${name}`);
  const text = await response.text();
  assert.equal(response.status, 200, name);
  for (const [, imported] of text.matchAll(/from "\.\/([^"]+)"/g)) {
    await followImports(base, imported ?? "", seen);
  }
}

async function serve(t: TestContext, options?: PageOptions): Promise<string> {
  const server = createServer(createPageServer(options)).listen(0, "127.0.0.1");
  t.after(() => server.close());
  await once(server, "listening");
  // A TCP server that listens has an address object.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
