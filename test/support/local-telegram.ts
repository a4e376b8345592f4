import type { TestContext } from "node:test";
import {
  createLocalTelegram,
  type LocalTelegram,
  type LocalTelegramOptions,
} from "../../src/sandbox/telegram/create-local-telegram.ts";

export interface StartedTelegram extends LocalTelegram {
  /** The apiRoot. */
  readonly url: string;
  /** Runs before the server closes: a test's hooks run in the order in which they were set. */
  beforeClose(stop: () => Promise<void>): void;
  /** One call of the Bot API: the envelope and the status, nothing thrown for a refusal. */
  call(method: string, params?: Readonly<Record<string, unknown>>): Promise<ApiAnswer>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly ok: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: tests read deep into results of every shape.
  readonly result?: any;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: Readonly<Record<string, number>>;
}

/** A local Telegram that listens until the test ends; limits are off unless asked for. */
export async function startLocalTelegram(
  context: Pick<TestContext, "after">,
  options: LocalTelegramOptions = {},
): Promise<StartedTelegram> {
  const telegram = createLocalTelegram({ limits: false, ...options });
  const { url } = await telegram.listen();
  const stops: (() => Promise<void>)[] = [];
  context.after(async () => {
    await Promise.all(stops.map((stop) => stop()));
    await telegram.close();
  });
  return {
    ...telegram,
    url,
    beforeClose: (stop) => void stops.push(stop),
    async call(method, params = {}) {
      const response = await fetch(`${url}/bot${telegram.token}/${method}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(params),
      });
      const body = (await response.json()) as Omit<ApiAnswer, "status">;
      return { ...body, status: response.status };
    },
  };
}

/** A clock that stands still until it is moved. */
export function createClock(start = Date.UTC(2026, 10, 23, 8)): {
  now: () => number;
  advance: (ms: number) => void;
} {
  let moment = start;
  return {
    now: () => moment,
    advance(ms) {
      moment += ms;
    },
  };
}
