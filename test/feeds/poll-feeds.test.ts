import assert from "node:assert/strict";
import { test } from "node:test";
import { pollFeeds } from "../../src/feeds/poll-feeds.ts";

const feeds = (...urls: string[]) => urls.map((url) => ({ url }));

test("pollFeeds() visits every feed once", async () => {
  const urls = Array.from({ length: 100 }, (_, i) => `https://h${i % 7}.example/${i}`);
  const seen: string[] = [];
  await pollFeeds(feeds(...urls), async ({ url }) => {
    await Promise.resolve();
    seen.push(url);
  });
  assert.deepEqual(seen.sort(), urls.sort());
});

test("pollFeeds() asks no host for more than two feeds at a time", async () => {
  const urls = Array.from({ length: 60 }, (_, i) => `https://h${i % 3}.example/${i}`);
  const active = new Map<string, number>();
  let highest = 0;
  let together = 0;
  let highestTogether = 0;
  await pollFeeds(
    feeds(...urls),
    async ({ url }) => {
      const { host } = new URL(url);
      active.set(host, (active.get(host) ?? 0) + 1);
      together += 1;
      highest = Math.max(highest, active.get(host) ?? 0);
      highestTogether = Math.max(highestTogether, together);
      await new Promise(setImmediate);
      active.set(host, (active.get(host) ?? 0) - 1);
      together -= 1;
    },
    { concurrency: 5 },
  );
  assert.equal(highest, 2);
  assert.equal(highestTogether, 5);
});

test("pollFeeds() is not held up by a host that never answers", async () => {
  const stuck = Promise.withResolvers<void>();
  const seen: string[] = [];
  const done = pollFeeds(
    feeds(
      "https://stuck.example/1",
      "https://a.example/1",
      "https://stuck.example/2",
      "https://a.example/2",
      "https://stuck.example/3",
    ),
    async ({ url }) => {
      if (url.includes("stuck")) await stuck.promise;
      seen.push(url);
    },
    { concurrency: 4 },
  );
  await new Promise(setImmediate);
  assert.deepEqual(seen, ["https://a.example/1", "https://a.example/2"]);
  stuck.resolve();
  await done;
  assert.equal(seen.length, 5);
});

test("pollFeeds() visits the others when one visit throws, and throws then", async () => {
  const seen: string[] = [];
  await assert.rejects(
    pollFeeds(
      feeds("https://a.example/1", "https://a.example/2", "https://b.example/"),
      async ({ url }) => {
        seen.push(url);
        if (url.endsWith("1")) throw new Error("boom");
      },
    ),
    /boom/,
  );
  assert.equal(seen.length, 3);
});
