import type { Press } from "../chats/callback-data.ts";
import { toCallbackData } from "../chats/callback-data.ts";
import type { InlineButton, RenderedMessage } from "../store/store.ts";

export type Keyboard = RenderedMessage["keyboard"];

/** A button that sends the press back to the bot. */
export function pressButton(text: string, press: Press): InlineButton {
  return { text, callbackData: toCallbackData(press) };
}

/** The buttons in rows of that many. */
export function inRows(buttons: readonly InlineButton[], perRow: number): InlineButton[][] {
  const rows: InlineButton[][] = [];
  for (let start = 0; start < buttons.length; start += perRow) {
    rows.push(buttons.slice(start, start + perRow));
  }
  return rows;
}
