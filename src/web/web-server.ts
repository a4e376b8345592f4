import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Log } from "../log.ts";
import type { Health } from "./health.ts";
import type { Metrics } from "./metrics.ts";

export interface WebServerDeps {
  readonly health: () => Promise<Health>;
  readonly metrics: Pick<Metrics, "page">;
  /** Takes an update in webhook mode; null in long polling. */
  readonly webhook: {
    readonly secret: string;
    readonly take: (update: unknown) => Promise<void>;
  } | null;
  readonly log: Log;
}

/** The server, not listening yet. */
export interface WebServer {
  /** Port 0 takes a free one. Returns the address. Throws if the port is taken. */
  listen(port: number, host: string): Promise<string>;
  close(): Promise<void>;
}

/** Telegram's updates are a few kilobytes; more is not Telegram. */
const MAX_UPDATE_BYTES = 1 << 20;

/** The bot's own small web server: health and figures for the operator, and the webhook where one is set. */
export function createWebServer({ health, metrics, webhook, log }: WebServerDeps): WebServer {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      log.error({ err: error }, "Cannot answer a web request");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "/").split("?")[0];
    if (request.method === "POST" && webhook !== null && path === "/telegram") {
      const given = request.headers["x-telegram-bot-api-secret-token"];
      if (!isSame(typeof given === "string" ? given : "", webhook.secret))
        return send(response, 401);
      const body = await readBody(request);
      if (body === null) return send(response, 413);
      const update = parseJson(body);
      if (update === undefined) return send(response, 400);
      await webhook.take(update);
      return send(response, 200);
    }
    if (request.method === "GET" && path === "/healthz") {
      const { ok, checks } = await health().catch((error): Health => {
        log.error({ err: error }, "Cannot tell the health");
        return { ok: false, checks: {} };
      });
      return send(response, ok ? 200 : 503, { ok, ...checks });
    }
    if (request.method === "GET" && path === "/metrics") {
      const { contentType, text } = await metrics.page();
      response.writeHead(200, { "content-type": contentType });
      response.end(text);
      return;
    }
    return send(response, 404);
  }

  return {
    listen(port, host) {
      return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          // A TCP server's address is never a string.
          const { port: taken } = server.address() as AddressInfo;
          resolve(`http://${host.includes(":") ? `[${host}]` : host}:${taken}`);
        });
      });
    },
    close() {
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function send(response: ServerResponse, status: number, body?: object): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(body === undefined ? undefined : `${JSON.stringify(body)}\n`);
}

/** The whole body; null if it is too large. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not destroy the request: its connection takes the answer, too.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > MAX_UPDATE_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Constant time whatever the lengths: the secret must not be guessed letter by letter. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
