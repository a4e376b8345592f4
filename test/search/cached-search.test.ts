import assert from "node:assert/strict";
import { test } from "node:test";
import { cacheSearch } from "../../src/search/cached-search.ts";
import type { Search } from "../../src/search/search.ts";
import { createCache } from "../../src/store/create-cache.ts";
import { NOON, outcome, storedArticle, story } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";

const QUERY = { limit: 10, now: NOON };

test("cacheSearch() searches once for a page, and shows what it names as it is now", async (t) => {
  const store = await temporaryStore(t);
  const told = story("aaaaaaaaaa");
  const report = storedArticle({ name: "aaaaaaaaaa", storyId: told.id });
  const single = storedArticle({ name: "single" });
  await store.commit(outcome({ articles: [report, single], stories: [told] }));
  let searches = 0;
  const search: Search = {
    async search() {
      searches += 1;
      return {
        results: [
          { kind: "story", story: told, article: report, score: 2 },
          { kind: "article", article: single, score: 1 },
        ],
        nextCursor: "next",
      };
    },
  };
  const cached = cacheSearch({ search, store, cache: createCache(store, "search") });
  await cached.search("Potash", QUERY);
  await store.commit(outcome({ stories: [{ ...told, revision: 2, topics: ["sanctions"] }] }));
  const { results, nextCursor } = await cached.search("potash", QUERY);
  assert.equal(searches, 1);
  assert.equal(nextCursor, "next");
  assert.deepEqual(
    results.map((result) =>
      result.kind === "story" ? result.story.topics : result.article.article.id,
    ),
    [["sanctions"], single.article.id],
  );
  await cached.search("potash", { ...QUERY, cursor: "next" });
  await cached.search("potash", { ...QUERY, languages: ["be"] });
  assert.equal(searches, 3);
});

test("cacheSearch() forgets a page after half a minute", async (t) => {
  let now = NOON;
  const store = await temporaryStore(t, () => now);
  let searches = 0;
  const search: Search = {
    async search() {
      searches += 1;
      return { results: [], nextCursor: null };
    },
  };
  t.mock.timers.enable({ apis: ["Date"], now: now.epochMilliseconds });
  const cached = cacheSearch({ search, store, cache: createCache(store, "search") });
  await cached.search("potash", QUERY);
  now = now.add({ seconds: 31 });
  t.mock.timers.setTime(now.epochMilliseconds);
  await cached.search("potash", QUERY);
  assert.equal(searches, 2);
});

test("cacheSearch() says so when pages cannot be kept: a broken disk is no empty cache", async (t) => {
  const store = await temporaryStore(t);
  const search: Search = { search: async () => ({ results: [], nextCursor: null }) };
  const failing = { get: async () => undefined, set: async () => false };
  await assert.rejects(cacheSearch({ search, store, cache: failing }).search("potash", QUERY));
});
