import { GrammyError } from "grammy";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { forgetScreen } from "../src/bot/screens/forget.ts";
import { answer, show } from "../src/bot/show.ts";

/** Telegram's limit for deleteMessages. */
const IDS_PER_CALL = 100;
/** Replies are recorded nowhere; in a private chat the ids just below the last one are tried as well. */
const RECENT_IDS = 300;

/** `/forget`, one button: everything about the chat is gone, and its messages as far as Telegram deletes them. */
export function forget({ store, sentMessages, management }: CommandDeps): Command {
  return {
    name: "forget",
    access: "admins",
    async handle(ctx) {
      await answer(ctx, forgetScreen(ctx));
    },
    presses: {
      async forget(ctx) {
        const chatId = ctx.settings.id;
        // Read before the rows that know them are gone.
        const sent = await sentMessages(chatId);
        // Which channel the person was setting up is nobody's business any more, either.
        await management.leave(ctx);
        await store.chats.forget(chatId);
        await deleteMessages(ctx, chatId, sent);
        await show(ctx, { html: ctx.t("forget-done"), keyboard: [], previewUrl: null });
        return undefined;
      },
    },
  };
}

async function deleteMessages(
  ctx: BotContext,
  chatId: number,
  sent: readonly number[],
): Promise<void> {
  const isHere = ctx.chat?.id === chatId;
  const last = isHere ? (ctx.callbackQuery?.message?.message_id ?? 0) : 0;
  const ids = new Set(sent);
  // Only there: in a group the ids between belong to other people.
  if (isHere && ctx.chat?.type === "private") {
    for (let id = Math.max(1, last - RECENT_IDS); id < last; id += 1) ids.add(id);
  }
  // It becomes the answer.
  ids.delete(last);
  const list = [...ids].sort((a, b) => b - a);
  for (let start = 0; start < list.length; start += IDS_PER_CALL) {
    try {
      await ctx.api.deleteMessages(chatId, list.slice(start, start + IDS_PER_CALL));
    } catch (error) {
      // Too old, or not ours to delete: the others still are.
      if (!(error instanceof GrammyError)) throw error;
    }
  }
}
