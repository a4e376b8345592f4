import type { ApiChat, ApiMessage, ApiUser, Entity, InlineKeyboard } from "./api-types.ts";

/** A message with what only the server knows of it. */
export interface StoredMessage {
  message: ApiMessage;
  isEdited: boolean;
  readonly isSilent: boolean;
  readonly isFromBot: boolean;
  readonly sentAt: number;
  readonly inlineMessageId?: string;
  /** Buttons above the typing field, which the Bot API never sends back. */
  readonly replyKeyboard?: unknown;
}

/** Who writes: a person of this world, told by id and name. */
interface Sender {
  readonly id: number;
  readonly first_name: string;
}

/** A message to be put into a chat. */
export interface NewMessage<Person extends Sender = Sender> {
  /** From null: the bot. */
  readonly from: Person | null;
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly threadId?: number;
  readonly isSilent?: boolean;
  readonly inlineMessageId?: string;
  readonly replyMarkup?: InlineKeyboard;
  readonly replyKeyboard?: unknown;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** The message as the Bot API shows it, in a channel without its author, with what the server knows. */
export function storedMessage(
  fields: NewMessage,
  {
    messageId,
    isChannel,
    chat,
    sender,
    now,
  }: { messageId: number; isChannel: boolean; chat: ApiChat; sender: ApiUser; now: number },
): StoredMessage {
  const message: ApiMessage = {
    message_id: messageId,
    ...(isChannel ? { sender_chat: chat } : { from: sender }),
    chat,
    date: Math.floor(now / 1000),
    ...(fields.threadId && { message_thread_id: fields.threadId, is_topic_message: true as const }),
    ...fields.fields,
    ...(fields.text !== undefined && { text: fields.text }),
    ...(fields.entities && fields.entities.length > 0 && { entities: fields.entities }),
    ...(fields.replyMarkup && { reply_markup: fields.replyMarkup }),
  };
  return {
    message,
    isEdited: false,
    isSilent: fields.isSilent ?? false,
    isFromBot: fields.from === null,
    sentAt: now,
    ...(fields.inlineMessageId && { inlineMessageId: fields.inlineMessageId }),
    ...(fields.replyKeyboard !== undefined && { replyKeyboard: fields.replyKeyboard }),
  };
}

/** An edit without a keyboard takes the old one away: its field is given as undefined. */
export function withoutUndefined(message: { readonly [field: string]: unknown }): ApiMessage {
  const kept = Object.entries(message).filter(([, value]) => value !== undefined);
  // Built from a message, less fields that are optional in one.
  return Object.fromEntries(kept) as unknown as ApiMessage;
}
