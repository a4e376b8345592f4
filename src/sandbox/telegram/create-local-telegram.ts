import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { ApiUser } from "./api-types.ts";
import { createBotDoor } from "./bot-door.ts";
import { callMethod } from "./call-method.ts";
import { type Control, createControl } from "./control.ts";
import { createControlDoor } from "./control-door.ts";
import { createFaults } from "./faults.ts";
import { createSim } from "./sim.ts";

export interface LocalTelegramOptions {
  /** The server's clock, epoch milliseconds: dates, expiry and limits follow it. Default: the real one. */
  readonly now?: () => number;
  /** Whether too many messages are answered with 429. Default: yes, as in Telegram. */
  readonly limits?: boolean;
  readonly botUser?: {
    readonly id?: number;
    readonly username?: string;
    readonly first_name?: string;
  };
  readonly token?: string;
  /** Answers what is neither the Bot API nor the controls: the demo's page. */
  readonly fallback?: RequestListener;
}

/** A Bot API server with chats behind it, for tests and for a demo without a token. */
export interface LocalTelegram {
  /** The only token that this Telegram knows. */
  readonly token: string;
  readonly bot: ApiUser;
  /** What people do, without HTTP. */
  readonly control: Control;
  /** Starts to listen, on a free port of the loopback unless told otherwise; `url` is the apiRoot. */
  listen(port?: number, host?: string): Promise<{ readonly url: string }>;
  /** Ends every connection, waiting polls included. */
  close(): Promise<void>;
}

/** Only paths come with a request; an address needs a host to be parsed. */
const BASE = "http://local.telegram";
const BOT_ID = 7_000_000_001;

/** A Telegram with one bot and nobody else in it. */
export function createLocalTelegram(options: LocalTelegramOptions = {}): LocalTelegram {
  const bot: ApiUser = {
    id: options.botUser?.id ?? BOT_ID,
    is_bot: true,
    first_name: options.botUser?.first_name ?? "Counterbalance",
    username: options.botUser?.username ?? "counterbalance_demo_bot",
  };
  const token = options.token ?? `${bot.id}:local-telegram-needs-no-secret-token`;
  const faults = createFaults();
  const never = new AbortController().signal;
  const sim = createSim({
    bot,
    token,
    now: options.now ?? Date.now,
    call: (method, params) => callMethod(sim, { method, params, signal: never }),
  });
  sim.limits.isEnabled = options.limits ?? true;
  const control = createControl(sim, faults);
  const answerBot = createBotDoor(sim, faults);
  const answerControl = createControlDoor(control);

  const server = createServer((request, response) => {
    // What a client sends is its own affair: a broken connection must not end the server.
    response.on("error", () => {});
    const path = request.url ?? "/";
    const target = URL.canParse(path, BASE) ? path : "/";
    const url = new URL(target, BASE);
    if (
      !url.pathname.startsWith("/_sim/") &&
      !url.pathname.startsWith("/bot") &&
      options.fallback
    ) {
      options.fallback(request, response);
      return;
    }
    const answer = url.pathname.startsWith("/_sim/") ? answerControl : answerBot;
    answer(request, response, url).catch(() => response.destroy());
  });
  // Clients keep connections for a long time; a socket closed under a request would be a fault nobody ordered.
  server.keepAliveTimeout = 120_000;

  return {
    token,
    bot,
    control,
    listen: (port = 0, host = "127.0.0.1") =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          // A TCP server that listens has an address object.
          const address = server.address() as AddressInfo;
          resolve({ url: `http://${host.includes(":") ? `[${host}]` : host}:${address.port}` });
        });
      }),
    close() {
      sim.queue.close();
      sim.queries.close();
      sim.webhook.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
