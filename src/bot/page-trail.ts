import { fromCallbackData } from "../chats/callback-data.ts";
import type { Press } from "../chats/press.ts";
import type { BotContext } from "./context.ts";

/** A row of buttons holds no more; past it the words should be narrowed. */
const MAX_PAGES = 5;

/** The way to a page of results, for the buttons that lead back. */
export interface PageTrail {
  /** Cursors of the pages seen so far, the wanted one among them. */
  readonly cursors: readonly string[];
  readonly page: number;
  /** Whether another page may follow the wanted one. */
  readonly mayGoOn: boolean;
}

/**
 * The pages that a reader has been on, read from the buttons of the pressed
 * message: Telegram sends them along, so nothing about a search is ever stored.
 */
export function pageTrail(ctx: BotContext, wanted: Press & { readonly cursor: string }): PageTrail {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  const cursors = rows.flat().flatMap((button) => {
    const press = "callback_data" in button ? fromCallbackData(button.callback_data) : null;
    return press?.kind === wanted.kind && "cursor" in press ? [press.cursor] : [];
  });
  const index = cursors.indexOf(wanted.cursor);
  const seen = index < 0 ? [wanted.cursor] : cursors;
  const page = Math.max(0, index);
  // The last known page is the one "next" leads to; it is seen only when it is opened.
  return { cursors: seen, page, mayGoOn: page < MAX_PAGES - 1 };
}
