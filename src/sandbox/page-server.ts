import { readFile } from "node:fs/promises";
import type { RequestListener, ServerResponse } from "node:http";
import type { LinkPreview } from "./feed-server.ts";

export interface PageOptions {
  /** What is behind a link in a message; null: the card shows the host alone. */
  readonly preview?: (url: string) => LinkPreview | null;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/**
 * The page may load its own files and ask its own server, nothing else: what a
 * feed or a bot writes cannot make it call anybody.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Answers with the chat page's files, for the local Telegram to fall back to:
 * the page asks for `/_sim/…` on its own address.
 */
export function createPageServer({ preview = () => null }: PageOptions = {}): RequestListener {
  return function answer(request, response) {
    const url = URL.parse(request.url ?? "/", "http://page.invalid");
    if (request.method !== "GET" && request.method !== "HEAD") {
      send(response, 405, "Only GET is understood here");
    } else if (url?.pathname === "/_page/preview") {
      const page = preview(url.searchParams.get("url") ?? "");
      send(response, 200, JSON.stringify(page), "application/json; charset=utf-8");
    } else {
      void sendFile(response, url?.pathname === "/" ? "/index.html" : (url?.pathname ?? ""));
    }
  };
}

async function sendFile(response: ServerResponse, path: string): Promise<void> {
  // Names are flat: no path of a stranger's making reaches the disk.
  const name = /^\/([a-z0-9-]+\.(html|css|js|svg))$/.exec(path);
  const contentType = CONTENT_TYPES[name?.[2] ?? ""];
  if (!name?.[1] || contentType === undefined) return send(response, 404, "There is no such page");
  try {
    const content = await readFile(new URL(name[1], new URL("./page/", import.meta.url)));
    send(response, 200, content, contentType);
  } catch {
    send(response, 404, "There is no such page");
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  contentType = "text/plain; charset=utf-8",
): void {
  response.writeHead(status, {
    "Content-Type": contentType,
    "Content-Length": Buffer.byteLength(body),
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
