import type { ChatType, MemberStatus } from "./api-types.ts";
import { ControlError, chatOf, userOf } from "./control-error.ts";
import { deliverToBot } from "./deliver-to-bot.ts";
import { changeBotStatus, chatMember } from "./membership.ts";
import { addTopic, change } from "./methods/topics.ts";
import type { Sim } from "./sim.ts";
import type { SimChat, SimUser, Topic } from "./world.ts";

/** A person to be added; what is left out is made up. */
export interface NewUser {
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
  readonly id?: number;
  /** False: the person never wrote to the bot, so the bot cannot write first. */
  readonly started?: boolean;
}

/** A group or channel to be made. */
export interface NewSimChat {
  readonly type: Exclude<ChatType, "private">;
  readonly title: string;
  readonly username?: string;
  readonly is_forum?: boolean;
  readonly members?: readonly { readonly userId: number; readonly status: MemberStatus }[];
  readonly bot?: MemberStatus;
}

/** Who is where: people, chats, topics, memberships, migrations. */
export interface ChatControl {
  addUser(user: NewUser): SimUser;
  addChat(chat: NewSimChat): SimChat;
  addTopic(chatId: number, name: string): number;
  closeTopic(chatId: number, topicId: number): void;
  deleteTopic(chatId: number, topicId: number): void;
  block(userId: number): void;
  unblock(userId: number): void;
  deactivate(userId: number): void;
  /** What the bot is in a chat, and whether it may write there. */
  setMembership(chatId: number, status: MemberStatus, canPost?: boolean): void;
  promote(chatId: number, userId: number, status: MemberStatus): void;
  /** Makes a supergroup of a group: the new chat. */
  migrate(chatId: number): SimChat;
  deleteChat(chatId: number): void;
}

/** The controls over one Telegram's chats. */
export function createChatControl(sim: Sim): ChatControl {
  const { world } = sim;

  /** Whoever owns the chat does what the test says; the updates name that person. */
  function ownerOf(chat: SimChat): SimUser | undefined {
    if (chat.type === "private") return world.users.get(chat.id);
    const owner = [...chat.members].find(([, status]) => status === "creator")?.[0];
    return world.users.get(owner ?? [...chat.members.keys()][0] ?? 0);
  }

  function topicOf(chatId: number, topicId: number): { chat: SimChat; topic: Topic } {
    const chat = chatOf(sim, chatId);
    const topic = chat.topics.get(topicId);
    if (!topic) throw new ControlError(`No topic ${topicId} in chat ${chatId}`);
    return { chat, topic };
  }

  function setBotStatus(chat: SimChat, status: MemberStatus): void {
    const owner = ownerOf(chat);
    const wasOutside = chat.botStatus === "left" || chat.botStatus === "kicked";
    changeBotStatus(sim, chat, { status, by: owner ? world.apiUser(owner) : world.bot });
    const isInside = status === "member" || status === "administrator";
    if (wasOutside && isInside && owner && (chat.type === "group" || chat.type === "supergroup")) {
      const fields = { new_chat_members: [world.bot], new_chat_member: world.bot };
      deliverToBot(sim, chat, world.addMessage(chat, { from: owner, fields }));
    }
  }

  return {
    addUser({ id, first_name, username, language_code, started }) {
      const user = world.addUser({
        first_name,
        ...(username && { username }),
        ...(language_code && { language_code }),
        ...(id && { id }),
      });
      world.addChat({
        id: user.id,
        type: "private",
        title: first_name,
        ...(username && { username }),
        isStarted: started ?? true,
      });
      return user;
    },
    addChat({ type, title, username, is_forum, members, bot }) {
      const chat = world.addChat({
        type,
        title,
        ...(username && { username }),
        isForum: is_forum ?? false,
        ...(members && { members }),
        botStatus: "left",
      });
      setBotStatus(chat, bot ?? "member");
      return chat;
    },
    addTopic(chatId, name) {
      const chat = chatOf(sim, chatId);
      if (!chat.isForum) throw new ControlError(`Chat ${chatId} is no forum`);
      return addTopic(sim, chat, name);
    },
    closeTopic(chatId, topicId) {
      const { chat, topic } = topicOf(chatId, topicId);
      change(sim, chat, { action: "close", topic, topicId, name: "" });
    },
    deleteTopic(chatId, topicId) {
      const { chat, topic } = topicOf(chatId, topicId);
      change(sim, chat, { action: "delete", topic, topicId, name: "" });
    },
    block(userId) {
      const by = world.apiUser(userOf(sim, userId));
      changeBotStatus(sim, chatOf(sim, userId), { status: "kicked", by });
    },
    unblock(userId) {
      const by = world.apiUser(userOf(sim, userId));
      changeBotStatus(sim, chatOf(sim, userId), { status: "member", by });
    },
    deactivate(userId) {
      userOf(sim, userId).isDeactivated = true;
    },
    setMembership(chatId, status, canPost) {
      const chat = chatOf(sim, chatId);
      setBotStatus(chat, status);
      if (canPost !== undefined) chat.botCanPost = canPost;
    },
    promote(chatId, userId, status) {
      const chat = chatOf(sim, chatId);
      if (userId === world.bot.id) return setBotStatus(chat, status);
      const user = world.apiUser(userOf(sim, userId));
      const old = chat.members.get(userId) ?? "left";
      chat.members.set(userId, status);
      const owner = ownerOf(chat);
      const content = {
        chat: world.apiChat(chat),
        from: owner ? world.apiUser(owner) : user,
        date: Math.floor(world.now() / 1000),
        old_chat_member: chatMember(chat, user, old),
        new_chat_member: chatMember(chat, user, status),
      };
      sim.queue.push("chat_member", content, `chat:${chatId}`);
      world.emit({ type: "chat", chat_id: chatId });
    },
    migrate(chatId) {
      const chat = chatOf(sim, chatId);
      if (chat.type !== "group" || chat.migratedTo !== null) {
        throw new ControlError(`Chat ${chatId} is no group that could be upgraded`);
      }
      const upgraded = world.addChat({
        type: "supergroup",
        title: chat.title,
        members: [...chat.members].map(([userId, status]) => ({ userId, status })),
        botStatus: chat.botStatus,
      });
      chat.migratedTo = upgraded.id;
      const from = ownerOf(chat) ?? null;
      const to = { migrate_to_chat_id: upgraded.id };
      deliverToBot(sim, chat, world.addMessage(chat, { from, fields: to }));
      const origin = { migrate_from_chat_id: chatId };
      deliverToBot(sim, upgraded, world.addMessage(upgraded, { from, fields: origin }));
      return upgraded;
    },
    deleteChat(chatId) {
      const chat = chatOf(sim, chatId);
      chat.isDeleted = true;
      world.emit({ type: "chat", chat_id: chatId });
    },
  };
}
