import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { createPageReader, type Page } from "../../src/articles/page-reader.ts";

const PARAGRAPH =
  "<p>Міністр сустрэўся з калегам, і яны абмеркавалі гандаль паміж дзвюма краінамі.</p>";
const GOOD = page(`<article>${PARAGRAPH.repeat(5)}</article>`);

// Half of what a page may take otherwise: these use all of it.
const reader = createPageReader({ limitMs: 1000 });
after(() => reader.close());

const nasty = [
  ["20,000 nested elements", "<div>".repeat(20_000)],
  ["30,000 unclosed paragraphs with links", "<p><a>x".repeat(30_000)],
  ["60,000 paragraphs", "<p>Абзац, дастаткова доўгі, каб яго палічылі тэкстам.</p>".repeat(60_000)],
  [
    "a million brackets of JSON-LD",
    `<script type="application/ld+json">${"[".repeat(1_000_000)}</script>`,
  ],
  ["three million brackets of markup", "<".repeat(3_000_000)],
] as const;

for (const [what, html] of nasty) {
  test(`createPageReader() outlives ${what}, and the event loop does not feel it`, async () => {
    const delays = watchEventLoop();
    const startedAt = performance.now();
    const [hostile, good] = await Promise.allSettled([reader.read(page(html)), reader.read(GOOD)]);
    assert.ok(performance.now() - startedAt < 15_000);
    assert.ok(delays.longestMs() < 500, `the loop was held for ${delays.longestMs()} ms`);
    assert.ok(hostile.status === "rejected" || hostile.value.length <= 50_000);
    assert.equal(good.status === "fulfilled" && good.value.split("\n\n").length, 5);
  });
}

test("createPageReader() starts its thread again after it has ended for want of work", async (t) => {
  const rested = createPageReader();
  t.after(() => rested.close());
  t.mock.timers.enable({ apis: ["setTimeout"] });
  assert.notEqual(await rested.read(GOOD), "");
  t.mock.timers.tick(60_000);
  assert.notEqual(await rested.read(GOOD), "");
});

test("createPageReader() rejects what it has not read when it is closed", async () => {
  const closing = createPageReader();
  await closing.read(GOOD);
  const results = Promise.allSettled([
    closing.read(page("<div>".repeat(20_000))),
    closing.read(GOOD),
  ]);
  await setImmediate();
  await closing.close();
  assert.deepEqual(
    (await results).map(({ status }) => status),
    ["rejected", "rejected"],
  );
});

function page(html: string): Page {
  return { bytes: new TextEncoder().encode(html), contentType: "text/html; charset=utf-8" };
}

/** The longest time during which a timer of 5 ms could not fire. */
function watchEventLoop(): { longestMs(): number } {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  return {
    longestMs() {
      clearInterval(timer);
      return longest;
    },
  };
}
