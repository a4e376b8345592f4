import assert from "node:assert/strict";
import { once } from "node:events";
import { after, test } from "node:test";
import { Worker } from "node:worker_threads";
import { parseFeed } from "../../src/feeds/parse-feed.ts";
import { HOSTILE_DOCUMENTS, title } from "./hostile-documents.ts";

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

/** What is called "no news" would look healthy to an operator. */
const NEVER_NO_NEWS = [
  "garbage inside an item",
  "an entity bomb",
  "one long entity a million times",
  "channels inside channels",
  "a million attributes",
  "namespaces without end",
  "a million empty items",
  "a JSON feed of commas",
];

for (const what of NEVER_NO_NEWS) {
  test(`parseFeed() refuses ${what} as beyond all measure`, async () => {
    const document = HOSTILE_DOCUMENTS.get(what)?.() ?? new Uint8Array();
    await assert.rejects(parseFeed(document, {}), RangeError);
  });
}

test("parseFeed() refuses entities that are one in another", async () => {
  const bomb = (declared: string) => Buffer.from(`<!DOCTYPE x [${declared}]>${title("&a;")}`);
  await assert.rejects(parseFeed(bomb('<!ENTITY a "&a;&a;">'), {}), RangeError);
  await assert.rejects(parseFeed(bomb('<!ENTITY a "&b;"><!ENTITY b "&a;">'), {}), RangeError);
});
