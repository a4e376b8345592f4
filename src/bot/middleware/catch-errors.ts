import type { Middleware } from "grammy";
import { GrammyError } from "grammy";
import type { Log } from "../../log.ts";
import type { BotContext } from "../context.ts";
import { describeError } from "../describe-error.ts";

export interface CatchErrorsDeps {
  readonly log: Pick<Log, "error" | "info">;
  /** A few characters that name one incident to the person and in the log. */
  readonly incidentId: () => string;
}

/**
 * Ends every failure here: one log line, and an answer that names the incident.
 * What fails while it answers is logged too; nothing is thrown further.
 */
export function catchErrors({ log, incidentId }: CatchErrorsDeps): Middleware<BotContext> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      // Blocked or kicked while we worked: my_chat_member tells, and there is nobody to answer.
      if (error instanceof GrammyError && error.error_code === 403) {
        log.info({ method: error.method }, "the chat is closed to the bot");
        return;
      }
      const incident = incidentId();
      log.error({ incident, ...describeError(error) }, "an update failed");
      try {
        await apologize(ctx, incident);
      } catch (failure) {
        log.error({ incident, ...describeError(failure) }, "the apology failed");
      }
    }
  };
}

async function apologize(ctx: BotContext, incident: string): Promise<void> {
  // An inline query expects results, not messages, and my_chat_member nothing at all.
  if (ctx.callbackQuery) {
    await ctx.answerCallbackQuery({
      text: ctx.plain("error-incident", { id: incident }),
      show_alert: true,
    });
  } else if (ctx.message || ctx.channelPost) {
    await ctx.reply(ctx.t("error-incident", { id: incident }), { parse_mode: "HTML" });
  }
}
