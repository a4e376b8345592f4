import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { parse } from "yaml";
import { createFeedServer, type FeedServer } from "../../src/sandbox/feed-server.ts";
import { loadSamples } from "../../src/sandbox/samples/load-samples.ts";
import type { SampleItem, Samples } from "../../src/sandbox/samples/sample.ts";

const STARTED_AT = Date.UTC(2026, 10, 23, 8, 0, 0);

test("loadSamples() gives enough items, events, languages and noise for the demo", async () => {
  const { feeds, items } = await loadSamples();
  const languageOf = new Map(feeds.map((feed) => [feed.id, feed.language]));
  assert.ok(items.length >= 72, `${items.length} items`);
  assert.ok(items.filter((item) => item.event === null).length >= 20);
  assert.ok(new Set(items.map((item) => item.event)).size >= 15);
  assert.deepEqual(
    new Set(items.map((item) => languageOf.get(item.feed))),
    new Set(["be", "ru", "en", "uk", "pl", "lt"]),
  );
});

test("loadSamples() has an event that grows from one source to five in three languages", async () => {
  const { feeds, items } = await loadSamples();
  const growing = items.filter((item) => item.event === "potash-deal");
  assert.ok(growing.every((item) => item.after > 0));
  assert.ok(new Set(growing.map((item) => item.after)).size >= 5);
  const languages = growing.map((item) => feeds.find((feed) => feed.id === item.feed)?.language);
  assert.ok(new Set(languages).size >= 3);
});

test("loadSamples() leaves no gap of half a minute in the demo's first five", async () => {
  const { items } = await loadSamples();
  const times = [0, ...items.map((item) => item.after).filter((after) => after > 0 && after < 300)];
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  assert.ok(Math.max(...gaps) <= 30, `longest gap ${Math.max(...gaps)} s`);
});

test("createFeedServer() shows an item when its time has come, with that time", async (t) => {
  const { server, base, clock } = await listening(t, await loadSamples());
  const before = await body(`${base}/feeds/sample-dispatch`);
  assert.doesNotMatch(before, /potash sanctions as Belarus/);
  clock.seconds = 15;
  const after = await body(`${base}/feeds/sample-dispatch`);
  assert.match(after, /frees 52 prisoners/);
  assert.match(after, /<published>2026-11-23T08:00:15.000Z/);
  assert.equal(server.preview(`${base}/sample-dispatch/nothing`), null);
});

test("createFeedServer() corrects an item under the same id and address", async (t) => {
  const { base, clock } = await listening(t, await loadSamples());
  clock.seconds = 141;
  const corrected = await body(`${base}/feeds/sample-dispatch`);
  assert.match(corrected, /frees 61 prisoners/);
  assert.doesNotMatch(corrected, /frees 52 prisoners/);
  assert.match(corrected, /<updated>2026-11-23T08:02:20.000Z/);
});

test("createFeedServer() answers 304 until the feed changes", async (t) => {
  const { base, clock } = await listening(t, await loadSamples());
  const url = `${base}/feeds/sample-dispatch`;
  const first = await fetch(url);
  await first.arrayBuffer();
  const etag = first.headers.get("etag") ?? "";
  const lastModified = first.headers.get("last-modified") ?? "";
  assert.equal((await get(url, { "if-none-match": etag })).status, 304);
  assert.equal((await get(url, { "if-modified-since": lastModified })).status, 304);
  clock.seconds = 16;
  assert.equal((await get(url, { "if-none-match": etag })).status, 200);
  assert.equal((await get(url, { "if-modified-since": lastModified })).status, 200);
});

test("createFeedServer() serves a windows-1251 feed that decodes to the sample's text", async (t) => {
  const { base } = await listening(t, await loadSamples());
  const response = await fetch(`${base}/feeds/sample-mta`);
  assert.match(response.headers.get("content-type") ?? "", /windows-1251/);
  const text = new TextDecoder("windows-1251").decode(await response.arrayBuffer());
  assert.match(text, /encoding="windows-1251"/);
  assert.match(text, /Беларусь и Вьетнам подписали соглашение/);
});

test("createFeedServer() keeps a letter that windows-1251 lacks", async (t) => {
  const { feeds } = await loadSamples();
  const { base, server } = await listening(t, { feeds, items: [] });
  server.publish({ ...ITEM, title: "Kaušas € ≠ 😀" });
  const text = new TextDecoder("windows-1251").decode(
    await (await fetch(`${base}/feeds/sample-mta`)).arrayBuffer(),
  );
  assert.match(text, /Kau&#353;as € &#8800; &#128512;/);
});

test("createFeedServer() serves RSS, Atom, RDF and JSON Feed", async (t) => {
  const { base } = await listening(t, await loadSamples());
  assert.match(await body(`${base}/feeds/sample-vesnik`), /<rss /);
  assert.match(await body(`${base}/feeds/sample-neman`), /<feed xmlns/);
  assert.match(await body(`${base}/feeds/sample-amber`), /<rdf:RDF/);
  const json: unknown = JSON.parse(await body(`${base}/feeds/sample-depesza`));
  assert.ok(typeof json === "object" && json !== null && "items" in json);
});

test("createFeedServer() serves the page behind each link, with markup as text", async (t) => {
  const { feeds } = await loadSamples();
  const { base, server } = await listening(t, { feeds, items: [] });
  server.publish({ ...ITEM, title: "<script>alert(1)</script>" });
  const page = await body(`${base}/sample-mta/a/b`);
  assert.match(page, /<h1>&lt;script&gt;/);
  assert.deepEqual(server.preview(`${base}/sample-mta/a/b`), {
    site: "Minsk Telegraph",
    title: "<script>alert(1)</script>",
    description: "Text.",
  });
  assert.equal((await get(`${base}/sample-mta/none`, {})).status, 404);
});

test("createFeedServer() answers strange requests with 404 or 405", async (t) => {
  const { base } = await listening(t, await loadSamples());
  assert.equal((await get(`${base}//`, {})).status, 404);
  assert.equal((await get(`${base}/feeds/__proto__`, {})).status, 404);
  const post = await fetch(`${base}/feeds/sample-mta`, { method: "POST", body: "x" });
  await post.arrayBuffer();
  assert.equal(post.status, 405);
});

test("createFeedServer() writes a feeds file with every feed once", async (t) => {
  const samples = await loadSamples();
  const { base, server } = await listening(t, samples);
  const { feeds }: { feeds: { id: string; url: string; camp: string }[] } = parse(
    server.feedsFile(),
  );
  assert.deepEqual(
    feeds.map(({ id, url }) => [id, url]),
    samples.feeds.map(({ id }) => [id, `${base}/feeds/${id}`]),
  );
  assert.ok(feeds.every((feed) => feed.camp.length > 0));
});

const ITEM: SampleItem = {
  id: "extra",
  feed: "sample-mta",
  event: null,
  title: "Title",
  text: "Text.",
  path: "/a/b",
  after: 0,
  nearDuplicateOf: null,
  edit: null,
};

async function listening(
  t: TestContext,
  samples: Samples,
): Promise<{ server: FeedServer; base: string; clock: { seconds: number } }> {
  const clock = { seconds: 0 };
  const server = createFeedServer({
    samples,
    now: () => STARTED_AT + clock.seconds * 1000,
    startedAt: STARTED_AT,
  });
  t.after(() => server.close());
  return { server, base: await server.listen(), clock };
}

async function get(url: string, headers: Record<string, string>): Promise<Response> {
  const response = await fetch(url, { headers });
  await response.arrayBuffer();
  return response;
}

async function body(url: string): Promise<string> {
  return (await fetch(url)).text();
}
