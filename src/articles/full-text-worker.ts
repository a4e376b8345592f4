/** The thread in which pages are read: a page that hangs or crashes it costs that page alone. */
import { parentPort } from "node:worker_threads";
import { decodePage } from "./decode-page.ts";
import type { Page } from "./page-reader.ts";
import { pageText } from "./page-text.ts";

parentPort?.on("message", ({ bytes, contentType }: Page) => {
  parentPort?.postMessage(readPage(bytes, contentType));
});
parentPort?.postMessage("ready");

function readPage(bytes: Uint8Array, contentType: string): string {
  try {
    return pageText(decodePage(bytes, contentType));
  } catch {
    // A document that its parsers cannot bear has no text for us.
    return "";
  }
}
