import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { InlineButton, RenderedMessage } from "../store/rendered-message.ts";

/** The keyboard as Telegram takes it. Channels have no inline search in place: such buttons are left out there. */
export function toInlineKeyboard(
  keyboard: RenderedMessage["keyboard"],
  place: "channel" | "elsewhere" = "elsewhere",
): InlineKeyboardMarkup {
  const rows = keyboard.map((row) =>
    row
      .filter((button) => !(place === "channel" && button.switchInline?.where === "here"))
      .map(toButton),
  );
  return { inline_keyboard: rows.filter((row) => row.length > 0) };
}

function toButton({ text, url, callbackData, switchInline }: InlineButton): InlineKeyboardButton {
  if (url !== undefined) return { text, url };
  if (callbackData !== undefined) return { text, callback_data: callbackData };
  const { query, where } = switchInline ?? { query: "", where: "here" };
  if (where === "here") return { text, switch_inline_query_current_chat: query };
  return {
    text,
    switch_inline_query_chosen_chat: {
      query,
      allow_user_chats: true,
      allow_group_chats: true,
      allow_channel_chats: true,
    },
  };
}
