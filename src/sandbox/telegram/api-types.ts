// The part of the Bot API's vocabulary that this server speaks, written down anew: if it took its
// types from the client library, the two could only agree with each other, not with Telegram.

/** A person or the bot, as the Bot API shows it. */
export interface ApiUser {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
}

/** The kinds of chats, as the Bot API calls them. */
export type ChatType = "private" | "group" | "supergroup" | "channel";

/** What a chat member may be, as the Bot API calls it. */
export const MEMBER_STATUSES = [
  "creator",
  "administrator",
  "member",
  "restricted",
  "left",
  "kicked",
] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** A chat inside of a message; `getChat` adds more. */
export interface ApiChat {
  readonly id: number;
  readonly type: ChatType;
  readonly title?: string;
  readonly first_name?: string;
  readonly username?: string;
  readonly is_forum?: true;
}

/** A piece of formatting; offsets and lengths are UTF-16 code units. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly user?: { readonly id: number; readonly [field: string]: unknown };
  readonly language?: string;
  readonly custom_emoji_id?: string;
  readonly unix_time?: number;
  readonly date_time_format?: string;
}

/** A text after its markup was read. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** A button below a message, as the Bot API has it. */
export interface InlineButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly switch_inline_query?: string;
  readonly switch_inline_query_current_chat?: string;
  readonly switch_inline_query_chosen_chat?: Readonly<Record<string, unknown>>;
  readonly copy_text?: { readonly text: string };
  readonly [field: string]: unknown;
}

/** The buttons below a message, in rows. */
export interface InlineKeyboard {
  readonly inline_keyboard: readonly (readonly InlineButton[])[];
}

/** A message; the fields of kinds that the bot never uses are missing. */
export interface ApiMessage {
  readonly message_id: number;
  readonly from?: ApiUser;
  readonly sender_chat?: ApiChat;
  readonly chat: ApiChat;
  readonly date: number;
  readonly edit_date?: number;
  readonly message_thread_id?: number;
  readonly is_topic_message?: true;
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly caption?: string;
  readonly rich_message?: Readonly<Record<string, unknown>>;
  readonly link_preview_options?: Readonly<Record<string, unknown>>;
  readonly reply_to_message?: ApiMessage;
  readonly reply_markup?: InlineKeyboard;
  readonly via_bot?: ApiUser;
  readonly has_protected_content?: true;
  readonly [field: string]: unknown;
}

/** What `getUpdates` and webhooks carry: an id and one field named after its kind. */
export interface ApiUpdate {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

/** The arguments of a method as they came: native from JSON, strings from forms and addresses. */
export type Params = Readonly<Record<string, unknown>>;
