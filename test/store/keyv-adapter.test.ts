import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { type TestContext, test } from "node:test";
import { Keyv } from "keyv";
import { createCache } from "../../src/store/create-cache.ts";
import { openStore } from "../../src/store/open-store.ts";
import { minutes, NOON } from "./samples.ts";
import { DATA_KEY, temporaryFile, temporaryStore } from "./temporary-store.ts";

/** A cache whose clock the test moves. */
async function cacheWithClock(t: TestContext) {
  let now = NOON;
  const store = await temporaryStore(t, () => now);
  return {
    store,
    cache: store.cache("pages"),
    goTo(moment: Temporal.Instant) {
      now = moment;
    },
  };
}

const later = minutes(5).epochMilliseconds;

test("KeyvAdapter gives back what was set, and undefined for the rest", async (t) => {
  const { cache } = await cacheWithClock(t);
  assert.equal(await cache.set("key", "value"), true);
  assert.equal(await cache.set('it\'s "quoted"', "'"), true);
  assert.equal(await cache.get("key"), "value");
  assert.equal(await cache.get('it\'s "quoted"'), "'");
  assert.equal(await cache.get("other"), undefined);
  await cache.set("key", "newer");
  assert.equal(await cache.get("key"), "newer");
});

test("KeyvAdapter deletes and tells whether there was something", async (t) => {
  const { cache } = await cacheWithClock(t);
  await cache.set("a", "1");
  assert.equal(await cache.has("a"), true);
  assert.equal(await cache.delete("a"), true);
  assert.equal(await cache.delete("a"), false);
  assert.equal(await cache.has("a"), false);
  await cache.set("b", "2");
  assert.deepEqual(await cache.deleteMany(["b", "c", "b"]), [true, false, false]);
});

test("KeyvAdapter answers for many keys in their order", async (t) => {
  const { cache } = await cacheWithClock(t);
  const entries = Array.from({ length: 250 }, (_, index) => ({
    key: `k${index}`,
    value: `${index}`,
  }));
  assert.equal((await cache.setMany(entries))?.length, 250);
  assert.deepEqual(await cache.getMany(["k249", "none", "k0"]), ["249", undefined, "0"]);
  assert.deepEqual(await cache.hasMany(["k1", "none"]), [true, false]);
  const twice = [
    { key: "k", value: "first" },
    { key: "k", value: "last" },
  ];
  assert.deepEqual(await cache.setMany(twice), [true, true]);
  assert.equal(await cache.get("k"), "last");
});

test("KeyvAdapter does nothing for no keys", async (t) => {
  const { cache } = await cacheWithClock(t);
  assert.deepEqual(await cache.setMany([]), []);
  assert.deepEqual(await cache.getMany([]), []);
  assert.deepEqual(await cache.hasMany([]), []);
  assert.deepEqual(await cache.deleteMany([]), []);
});

test("KeyvAdapter forgets an entry at the moment it expires", async (t) => {
  const { cache, goTo } = await cacheWithClock(t);
  await cache.set("short", "1", later);
  await cache.set("long", "2");
  await cache.set("past", "3", NOON.epochMilliseconds - 1);
  assert.deepEqual(await cache.getMany(["short", "long", "past"]), ["1", "2", undefined]);
  goTo(minutes(5));
  assert.deepEqual(await cache.getMany(["short", "long"]), [undefined, "2"]);
  assert.deepEqual(await cache.hasMany(["short", "long"]), [false, true]);
  // Set again without an end, the old one's does not stay.
  await cache.set("short", "4");
  assert.equal(await cache.get("short"), "4");
});

test("KeyvAdapter keeps caches and namespaces apart", async (t) => {
  const { store, cache } = await cacheWithClock(t);
  const other = store.cache("answers");
  const named = store.cache("pages");
  named.namespace = "n";
  await cache.set("k", "pages");
  await other.set("k", "answers");
  await named.set("k", "named");
  await named.clear();
  assert.equal(await cache.get("k"), "pages");
  assert.equal(await other.get("k"), "answers");
  assert.equal(await named.get("k"), undefined);
});

test("KeyvAdapter iterates over the live entries of its namespace alone", async (t) => {
  const { store, cache, goTo } = await cacheWithClock(t);
  assert.ok(cache.iterator);
  await store.cache("answers").set("foreign", "x");
  await cache.set("gone", "x", later);
  const expected = new Map<unknown, unknown>();
  for (let index = 0; index < 600; index++) {
    expected.set(`k${index}`, `${index}`);
  }
  await cache.setMany([...expected].map(([key, value]) => ({ key: String(key), value })));
  goTo(minutes(5));
  const found = new Map<unknown, unknown>();
  for await (const [key, value] of cache.iterator()) {
    found.set(key, value);
  }
  assert.deepEqual(found, expected);
});

test("KeyvAdapter under a Keyv keeps values of every kind", async (t) => {
  const store = await temporaryStore(t);
  const cache = createCache(store, "values");
  const values = [false, null, 0, "", '"', { fizz: ["buzz"] }, Buffer.from("bar")];
  for (const [index, value] of values.entries()) {
    assert.equal(await cache.set(`${index}`, value), true);
    assert.deepEqual(await cache.get(`${index}`), value);
  }
});

test("maintain() removes expired cache entries from the file", async (t) => {
  const { store, cache, goTo } = await cacheWithClock(t);
  const entries = Array.from({ length: 1200 }, (_, index) => ({
    key: `k${index}`,
    value: "x",
    ...(index > 0 && { expires: later }),
  }));
  await cache.setMany(entries);
  await store.maintain(minutes(6));
  // The clock goes back: what is still there would be seen.
  goTo(NOON);
  assert.deepEqual(await cache.hasMany(["k0", "k1", "k1199"]), [true, false, false]);
});

test("createCache() rejects when the database fails, and never says 'not found'", async (t) => {
  const file = await temporaryFile(t);
  const store = await openStore({ database: { kind: "sqlite", file }, dataKey: DATA_KEY });
  const cache = createCache(store, "pages");
  await cache.set("key", "value");
  await store.close();
  await assert.rejects(cache.get("key"));
  await assert.rejects(cache.set("key", "value"));
  await assert.rejects(cache.has("key"));
  await assert.rejects(cache.delete("key"));
  assert.ok(new Keyv({ store: store.cache("pages") }));
});

test("KeyvAdapter leaves neither keys nor values readable in the file", async (t) => {
  const file = await temporaryFile(t);
  const store = await openStore({ database: { kind: "sqlite", file }, dataKey: DATA_KEY });
  t.after(() => store.close());
  await createCache(store, "dialogs").set("chat 777000111", "waits for a topic");
  const bytes = Buffer.concat([await readFile(file), await readFile(`${file}-wal`)]);
  assert.ok(bytes.includes("dialogs"));
  assert.ok(!bytes.includes("777000111"));
  assert.ok(!bytes.includes("waits for"));
});
