/** A thread that reads hostile documents by their names: its heap has a limit, and ends with it. */
import { parentPort } from "node:worker_threads";
import { NotAFeedError, parseFeed } from "../../src/feeds/parse-feed.ts";
import { HOSTILE_DOCUMENTS } from "./hostile-documents.ts";

parentPort?.on("message", async (what: string) => {
  parentPort?.postMessage(await outcomeOf(HOSTILE_DOCUMENTS.get(what)?.() ?? new Uint8Array()));
});

/** A refusal is as good as a result; what counts is that either comes. */
async function outcomeOf(document: Uint8Array): Promise<string> {
  try {
    const { entries } = await parseFeed(document, { url: "https://x.example/rss" });
    return entries.length <= 5_000 ? "read" : `read: ${entries.length} entries`;
  } catch (error) {
    return error instanceof NotAFeedError || error instanceof RangeError
      ? "refused"
      : String(error);
  }
}
