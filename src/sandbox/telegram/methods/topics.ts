import { badRequest } from "../api-error.ts";
import type { Params } from "../api-types.ts";
import { integer, text } from "../params.ts";
import type { Sim } from "../sim.ts";
import type { SimChat, Topic } from "../world.ts";
import { findChat } from "./chat-access.ts";

const ICON_COLOR = 0x6fb9f0;

/** `createForumTopic`: the id is that of the service message about it, as in Telegram. */
export function createForumTopic(sim: Sim, params: Params): Readonly<Record<string, unknown>> {
  const name = text(params, "name");
  const chat = findChat(sim, params, "write");
  if (!chat.isForum) throw badRequest("the chat is not a forum");
  checkRights(chat);
  if (name === "" || [...name].length > 128) throw badRequest("TOPIC_TITLE_EMPTY");
  const topicId = addTopic(sim, chat, name);
  return { message_thread_id: topicId, name, icon_color: ICON_COLOR };
}

/** Adds a topic with its service message, whoever opened it. */
export function addTopic(sim: Sim, chat: SimChat, name: string): number {
  const { message } = sim.world.addMessage(chat, {
    from: null,
    fields: { forum_topic_created: { name, icon_color: ICON_COLOR }, is_topic_message: true },
  });
  chat.topics.set(message.message_id, { name, isClosed: false });
  sim.world.emit({ type: "chat", chat_id: chat.id });
  return message.message_id;
}

/** `editForumTopic`, `closeForumTopic`, `reopenForumTopic` and `deleteForumTopic`. */
export function changeForumTopic(action: "edit" | "close" | "reopen" | "delete") {
  return (sim: Sim, params: Params): true => {
    const chat = findChat(sim, params, "write");
    checkRights(chat);
    const topicId = integer(params, "message_thread_id");
    const topic = chat.topics.get(topicId);
    if (!topic) throw badRequest("TOPIC_ID_INVALID");
    change(sim, chat, { action, topic, topicId, name: text(params, "name") });
    return true;
  };
}

/** What the four methods do, without a bot's rights: for people who own the chat. */
export function change(
  sim: Sim,
  chat: SimChat,
  {
    action,
    topic,
    topicId,
    name,
  }: {
    action: "edit" | "close" | "reopen" | "delete";
    topic: Topic;
    topicId: number;
    name: string;
  },
): void {
  if (action === "edit" && name !== "") topic.name = name;
  if (action === "close" || action === "reopen") {
    const isClosed = action === "close";
    if (topic.isClosed === isClosed) throw badRequest("TOPIC_NOT_MODIFIED");
    topic.isClosed = isClosed;
  }
  if (action === "delete") {
    chat.topics.delete(topicId);
    for (const { message } of chat.messages.values()) {
      if (message.message_id === topicId || message.message_thread_id === topicId) {
        sim.world.deleteMessage(chat, message.message_id);
      }
    }
  }
  sim.world.emit({ type: "chat", chat_id: chat.id });
}

function checkRights(chat: SimChat): void {
  if (chat.botStatus !== "administrator") {
    throw badRequest("not enough rights to create a topic");
  }
}
