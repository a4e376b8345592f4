import { fromCallbackData } from "../chats/callback-data.ts";
import type { BotContext } from "./context.ts";

/** The story of the bot's message that this one replies to, for its buttons name it; null if it is none. */
export function repliedStory(ctx: BotContext): string | null {
  const rows = ctx.msg?.reply_to_message?.reply_markup?.inline_keyboard ?? [];
  for (const button of rows.flat()) {
    const press = "callback_data" in button ? fromCallbackData(button.callback_data) : null;
    if (press?.kind === "why" || press?.kind === "full") return press.storyId;
  }
  return null;
}
