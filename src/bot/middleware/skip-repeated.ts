import type { Middleware } from "grammy";
import type { BotContext } from "../context.ts";

const REMEMBERED_UPDATES = 1000;

/** Lets each update through once: a batch that was read but not confirmed comes again after a restart of polling. */
export function skipRepeated(): Middleware<BotContext> {
  const seen = new Set<number>();
  return async (ctx, next) => {
    const id = ctx.update.update_id;
    if (seen.has(id)) return;
    seen.add(id);
    if (seen.size > REMEMBERED_UPDATES) {
      const [oldest] = seen;
      if (oldest !== undefined) seen.delete(oldest);
    }
    await next();
  };
}
