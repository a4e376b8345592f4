import type { Middleware } from "grammy";
import type { BotContext } from "../context.ts";
import { createRateLimit } from "../rate-limit.ts";
import { say } from "../show.ts";

/** Nobody taps faster for long: a walk through all the settings is some twenty taps in half a minute. */
const BURST = 30;
const EVERY = Temporal.Duration.from({ seconds: 1 });
/** One word to who floods is help, one to each message a flood of our own. */
const SAID_EVERY = Temporal.Duration.from({ minutes: 1 });

/**
 * Holds what one person sends too fast, wherever it is sent, before anything is done for it: a
 * button's waiting is ended, and a message answered once in a minute.
 */
export function holdFloods(now: () => Temporal.Instant): Middleware<BotContext> {
  const isAllowed = createRateLimit({ burst: BURST, every: EVERY, now });
  const maySay = createRateLimit({ burst: 1, every: SAID_EVERY, now });

  return async (ctx, next) => {
    const asked = ctx.callbackQuery ?? ctx.message;
    // Channel posts are their administrators'; inline queries have a limit of their own.
    if (!asked || !ctx.from || isForOthers(ctx) || isAllowed(ctx.from.id)) return await next();
    if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text: ctx.plain("error-too-fast") });
    else if (maySay(ctx.from.id)) await say(ctx, ctx.t("error-too-fast"));
  };
}

/** What people say to each other in a group, and what Telegram tells the bot of itself. */
function isForOthers({ message }: BotContext): boolean {
  if (!message) return false;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return true;
  return message.chat.type !== "private" && !message.text?.startsWith("/");
}
