import { EventEmitter } from "node:events";
import type { ApiChat, ApiMessage, ApiUser, ChatType, MemberStatus } from "./api-types.ts";
import {
  type NewMessage,
  type StoredMessage,
  storedMessage,
  withoutUndefined,
} from "./stored-message.ts";

/** A person. */
export interface SimUser {
  readonly id: number;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
  isDeactivated: boolean;
}

/** A thread of a forum. */
export interface Topic {
  name: string;
  isClosed: boolean;
}

/** A chat with its members and messages. */
export interface SimChat {
  readonly id: number;
  readonly type: ChatType;
  title: string;
  readonly username?: string;
  readonly isForum: boolean;
  readonly topics: Map<number, Topic>;
  readonly members: Map<number, MemberStatus>;
  readonly messages: Map<number, StoredMessage>;
  botStatus: MemberStatus;
  /** What the bot may do as an administrator; a channel without posting rights is a case of its own. */
  botCanPost: boolean;
  isBlocked: boolean;
  isStarted: boolean;
  isDeleted: boolean;
  migratedTo: number | null;
  lastMessageId: number;
  readonly pinned: number[];
}

/** Something that a watcher of the chats can see. */
export interface SimEvent {
  readonly type:
    | "message"
    | "edited"
    | "deleted"
    | "callback_answer"
    | "inline_answer"
    | "chat"
    | "call";
  readonly chat_id?: number;
  readonly [field: string]: unknown;
}

/** Chats, people and messages: everything that is true on this side of the wire. */
export interface World {
  readonly bot: ApiUser;
  readonly users: Map<number, SimUser>;
  readonly chats: Map<number, SimChat>;
  readonly inlineMessages: Map<string, { readonly chatId: number; readonly messageId: number }>;
  readonly events: EventEmitter;
  now(): number;
  emit(event: SimEvent): void;
  addUser(user: Omit<SimUser, "id" | "isDeactivated"> & { readonly id?: number }): SimUser;
  addChat(chat: NewChat): SimChat;
  /** Stores a message (from null: the bot, or the channel itself) and tells the watchers. */
  addMessage(chat: SimChat, message: NewMessage<SimUser>): StoredMessage;
  editMessage(chat: SimChat, stored: StoredMessage, change: Partial<ApiMessage>): void;
  deleteMessage(chat: SimChat, messageId: number): void;
  apiUser(user: SimUser): ApiUser;
  apiChat(chat: SimChat): ApiChat;
}

/** A chat to be made. */
export interface NewChat {
  readonly id?: number;
  readonly type: ChatType;
  readonly title: string;
  readonly username?: string;
  readonly isForum?: boolean;
  readonly members?: readonly { readonly userId: number; readonly status: MemberStatus }[];
  readonly botStatus?: MemberStatus;
  readonly isStarted?: boolean;
}

/** A demo left running must not eat the machine: older messages of a chat are forgotten. */
const MAX_MESSAGES_PER_CHAT = 10_000;

/** An empty world with the bot in it. */
export function createWorld({ bot, now }: { bot: ApiUser; now: () => number }): World {
  const users = new Map<number, SimUser>();
  const chats = new Map<number, SimChat>();
  const events = new EventEmitter().setMaxListeners(0);
  // Private chats and basic groups share one counter in a bot's account; the others count for themselves.
  let accountMessageId = 0;
  let lastUserId = 500_000_000;
  let lastGroupId = 4_000_000;
  let lastChannelId = 2_000_000_000;

  const world: World = {
    bot,
    users,
    chats,
    inlineMessages: new Map(),
    events,
    now,
    emit: (event) => void events.emit("event", event),
    addUser(fields) {
      const user = { ...fields, id: fields.id ?? ++lastUserId, isDeactivated: false };
      users.set(user.id, user);
      return user;
    },
    addChat(fields) {
      const chat = emptyChat(fields, fields.id ?? nextChatId(fields.type));
      chats.set(chat.id, chat);
      world.emit({ type: "chat", chat_id: chat.id });
      return chat;
    },
    addMessage(chat, fields) {
      const stored = storedMessage(fields, {
        messageId: nextMessageId(chat),
        isChannel: chat.type === "channel",
        chat: world.apiChat(chat),
        sender: fields.from ? world.apiUser(fields.from) : bot,
        now: now(),
      });
      chat.messages.set(stored.message.message_id, stored);
      if (chat.messages.size > MAX_MESSAGES_PER_CHAT) {
        const oldest = chat.messages.keys().next();
        if (!oldest.done) chat.messages.delete(oldest.value);
      }
      if (fields.inlineMessageId) {
        const address = { chatId: chat.id, messageId: stored.message.message_id };
        world.inlineMessages.set(fields.inlineMessageId, address);
      }
      world.emit({ type: "message", chat_id: chat.id, message_id: stored.message.message_id });
      return stored;
    },
    editMessage(chat, stored, change) {
      stored.message = withoutUndefined({
        ...stored.message,
        ...change,
        edit_date: Math.floor(now() / 1000),
      });
      stored.isEdited = true;
      world.emit({ type: "edited", chat_id: chat.id, message_id: stored.message.message_id });
    },
    deleteMessage(chat, messageId) {
      if (!chat.messages.delete(messageId)) return;
      world.emit({ type: "deleted", chat_id: chat.id, message_id: messageId });
    },
    apiUser: (user) => ({
      id: user.id,
      is_bot: false,
      first_name: user.first_name,
      ...(user.username && { username: user.username }),
      ...(user.language_code && { language_code: user.language_code }),
    }),
    apiChat(chat) {
      const username = chat.username && { username: chat.username };
      if (chat.type === "private") {
        return { id: chat.id, first_name: chat.title, ...username, type: "private" };
      }
      const forum = chat.isForum && { is_forum: true as const };
      return { id: chat.id, title: chat.title, ...username, type: chat.type, ...forum };
    },
  };

  function nextChatId(type: ChatType): number {
    if (type === "group") return -++lastGroupId;
    return -1_000_000_000_000 - ++lastChannelId;
  }

  function nextMessageId(chat: SimChat): number {
    chat.lastMessageId =
      chat.type === "private" || chat.type === "group"
        ? ++accountMessageId
        : chat.lastMessageId + 1;
    return chat.lastMessageId;
  }

  return world;
}

function emptyChat(fields: NewChat, id: number): SimChat {
  return {
    id,
    type: fields.type,
    title: fields.title,
    ...(fields.username && { username: fields.username }),
    isForum: fields.isForum ?? false,
    topics: new Map(),
    members: new Map(fields.members?.map(({ userId, status }) => [userId, status])),
    messages: new Map(),
    botStatus: fields.botStatus ?? "member",
    botCanPost: true,
    isBlocked: false,
    isStarted: fields.isStarted ?? true,
    isDeleted: false,
    migratedTo: null,
    lastMessageId: 0,
    pinned: [],
  };
}
