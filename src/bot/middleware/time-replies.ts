import type { Middleware } from "grammy";
import type { BotContext } from "../context.ts";

/**
 * Tells the seconds from an update to the first call that answers it: our own
 * time, waiting for the chat's earlier updates included, without Telegram's.
 */
export function timeReplies(onReply: (seconds: number) => void): Middleware<BotContext> {
  return async (ctx, next) => {
    const from = performance.now();
    let isAnswered = false;
    // Each update has an Api of its own: nothing is left behind.
    ctx.api.config.use(async (previous, method, payload, signal) => {
      if (!isAnswered) onReply((performance.now() - from) / 1000);
      isAnswered = true;
      return await previous(method, payload, signal);
    });
    await next();
  };
}
