import type { Context } from "grammy";
import type { Chat, Locale } from "../chats/chat.ts";
import type { TranslateArgs } from "../chats/translate.ts";

/** What every update knows besides itself. */
export interface Conversation {
  /** What the chat chose; the defaults for a chat that chose nothing yet (nothing is stored for it). */
  settings: Chat;
  /** A channel whose settings stand in `settings` while this private chat sets it up, and the chat's own. */
  managed: { readonly id: number; readonly title: string; readonly own: Chat } | null;
  readonly locale: Locale;
  /** A message in the chat's language, as Telegram HTML; text arguments are escaped. */
  readonly t: (key: string, args?: TranslateArgs) => string;
  /** The same without markup, for buttons and notices. */
  readonly plain: (key: string, args?: TranslateArgs) => string;
}

/** An update as middleware and commands get it. */
export type BotContext = Context & Conversation;

/** The forum thread an update belongs to; null: the chat itself (General, or no forum). */
export function threadOf(ctx: Context): number | null {
  const message = ctx.msg;
  // Outside forums message_thread_id only counts replies.
  return message?.is_topic_message ? (message.message_thread_id ?? null) : null;
}
