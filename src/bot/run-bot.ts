import { setTimeout as delay } from "node:timers/promises";
import type { RunnerHandle } from "@grammyjs/runner";
import { run } from "@grammyjs/runner";
import type { Bot } from "grammy";
import { GrammyError } from "grammy";
import type { Log } from "../log.ts";
import type { BotContext } from "./context.ts";
import { ALLOWED_UPDATES } from "./create-bot.ts";
import { describeError } from "./describe-error.ts";

export interface RunBotDeps {
  readonly bot: Bot<BotContext>;
  readonly log: Pick<Log, "info" | "warn">;
  /** Before that no update is taken. */
  readonly ready?: Promise<unknown>;
  /** How long to leave the line to another instance that polls with the same token. */
  readonly conflictDelayMs?: number;
}

/** The bot, polling. */
export interface RunningBot {
  /** Ends when stop() was called; rejects when Telegram no longer knows the token. */
  readonly done: Promise<void>;
  /** Takes no further updates, and waits a few seconds for those being answered. */
  stop(): Promise<void>;
}

const CONFLICT_DELAY_MS = 10_000;
const RETRY_DELAY_MS = 3_000;
/** Of the ten seconds that a shutdown has, other parts need some, too. */
const STOP_TIMEOUT_MS = 5_000;
const UPDATES_AT_ONCE = 50;

/** Polls Telegram until stopped. A second instance or an outage is waited out; a revoked token is not. */
export function runBot({
  bot,
  log,
  ready,
  conflictDelayMs = CONFLICT_DELAY_MS,
}: RunBotDeps): RunningBot {
  const stopping = new AbortController();
  let runner: RunnerHandle | null = null;

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        // bot.init() would wait ever longer between its own tries, up to 20 minutes.
        if (!bot.isInited()) bot.botInfo = await bot.api.getMe();
        // A webhook of an earlier life would refuse every poll.
        await bot.api.deleteWebhook();
        await ready;
        if (stopping.signal.aborted) return;
        runner = run(bot, {
          runner: {
            fetch: { allowed_updates: ALLOWED_UPDATES },
            // Doubling without end, as by default, an outage of an hour would cost another one.
            retryInterval: RETRY_DELAY_MS,
            // It would print the error, and with it the token.
            silent: true,
          },
          sink: { concurrency: UPDATES_AT_ONCE },
        });
        await runner.task();
        return;
      } catch (error) {
        if (stopping.signal.aborted) return;
        const code = error instanceof GrammyError ? error.error_code : 0;
        // 404 is how the server answers a token that has never been one.
        if (code === 401 || code === 404) {
          throw new Error("Telegram refuses the bot token", { cause: describeError(error) });
        }
        log.warn(describeError(error), "polling stopped, it will start again");
        await delay(code === 409 ? conflictDelayMs : RETRY_DELAY_MS, undefined, {
          signal: stopping.signal,
        }).catch(() => {});
      }
    }
  }

  const done = poll();
  // Whoever waits for it hears of the failure; nobody waiting must not crash the process.
  done.catch(() => {});
  return {
    done,
    async stop() {
      stopping.abort();
      const isQuiet = async (): Promise<void> => {
        await runner?.stop();
        while ((runner?.size() ?? 0) > 0) await delay(20);
      };
      await Promise.race([isQuiet(), delay(STOP_TIMEOUT_MS, undefined, { ref: false })]);
    },
  };
}
