import { toCallbackData } from "../chats/callback-data.ts";
import type { Press } from "../chats/press.ts";
import type { InlineButton, RenderedMessage } from "../store/rendered-message.ts";

/** The buttons below a message, in rows. */
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

/** A label longer than this is cut on a phone where two share a row. */
const HALF_ROW = 18;

/** The buttons in pairs where both labels are short enough, or in rows of their own. */
export function inPairs(buttons: readonly InlineButton[]): InlineButton[][] {
  const rows: InlineButton[][] = [];
  let pair: InlineButton[] | null = null;
  for (const button of buttons) {
    const isShort = [...button.text].length <= HALF_ROW;
    if (isShort && pair?.length === 1) {
      pair.push(button);
      pair = null;
      continue;
    }
    const row = [button];
    rows.push(row);
    pair = isShort ? row : null;
  }
  return rows;
}
