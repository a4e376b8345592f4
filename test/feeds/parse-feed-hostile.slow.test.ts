import assert from "node:assert/strict";
import { once } from "node:events";
import { after, test } from "node:test";
import { Worker } from "node:worker_threads";
import { parseFeed } from "../../src/feeds/parse-feed.ts";
import { HOSTILE_DOCUMENTS, item, times, title } from "./hostile-documents.ts";

/** Whatever took quadratic time would take hours, so the generous limit tells a slow machine from a hang. */
const TIMEOUT_MS = 20_000;
/** Twenty-five times the largest document: a tree of small elements takes as much. What kept all references at once took more. */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 256 };

let worker: Worker | null = null;
after(() => worker?.terminate());

for (const what of HOSTILE_DOCUMENTS.keys()) {
  test(`parseFeed() is soon done with ${what}, in little memory`, {
    timeout: TIMEOUT_MS,
  }, async () => {
    worker ??= new Worker(new URL("./parse-hostile-document.ts", import.meta.url), {
      resourceLimits: RESOURCE_LIMITS,
    });
    worker.postMessage(what);
    try {
      const [outcome] = await once(worker, "message");
      assert.match(String(outcome), /^(?:read|refused)$/);
    } catch (error) {
      // The next document gets a thread of its own.
      worker = null;
      throw error;
    }
  });
}

test("parseFeed() keeps a document's own entities within bounds", async () => {
  const text = `<!DOCTYPE x [<!ENTITY a "${times(900, "x")}">]>${title("&a;")}${item(`<description>${times(1e5, "&a;")}</description>`)}`;
  const { entries } = await parseFeed(Buffer.from(text), {});
  assert.equal(entries[0]?.title.length, 900);
  assert.ok((entries[1]?.html.length ?? 0) <= 1_000_000);
});
