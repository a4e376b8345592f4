import { badRequest, forbidden } from "../api-error.ts";
import type { Params } from "../api-types.ts";
import { text } from "../params.ts";
import type { Sim } from "../sim.ts";
import type { SimChat } from "../world.ts";

/** How much a method wants of a chat; writing includes editing, editing includes reading. */
export type Access = "read" | "edit" | "write";

const GENERAL_TOPIC_ID = 1;

/** The chat of a call's `chat_id`, or the refusal that Telegram gives for want of it or of rights. */
export function findChat(sim: Sim, params: Params, access: Access): SimChat {
  const id = text(params, "chat_id");
  if (id === "") throw badRequest("chat_id is empty");
  const chat = lookUp(sim, id);
  if (!chat) throw badRequest("chat not found");
  checkAccess(sim, chat, access);
  return chat;
}

function lookUp(sim: Sim, id: string): SimChat | undefined {
  if (!id.startsWith("@")) return sim.world.chats.get(Number.parseInt(id, 10));
  const name = id.slice(1).toLowerCase();
  return [...sim.world.chats.values()].find(
    (chat) => chat.type !== "private" && chat.username?.toLowerCase() === name,
  );
}

function checkAccess(sim: Sim, chat: SimChat, access: Access): void {
  switch (chat.type) {
    case "private":
      if (access === "read") return;
      if (sim.world.users.get(chat.id)?.isDeactivated) throw forbidden("user is deactivated");
      if (access !== "write") return;
      if (chat.isBlocked) throw forbidden("bot was blocked by the user");
      if (!chat.isStarted) throw forbidden("bot can't initiate conversation with a user");
      return;
    case "group":
      if (chat.migratedTo !== null) {
        if (access !== "write") return;
        throw badRequest("group chat was upgraded to a supergroup chat", {
          migrate_to_chat_id: chat.migratedTo,
        });
      }
      if (chat.isDeleted && access === "write") throw forbidden("the group chat was deleted");
      if (access !== "read") checkMembership(chat);
      return;
    default:
      if (chat.isDeleted) throw badRequest("chat not found");
      if (chat.botStatus === "left" && chat.username && access === "read") return;
      checkMembership(chat);
      if (access !== "read" && chat.type === "channel" && chat.botStatus !== "administrator") {
        throw badRequest("need administrator rights in the channel chat");
      }
  }
}

function checkMembership(chat: SimChat): void {
  if (chat.botStatus === "kicked") throw forbidden(`bot was kicked from the ${chat.type} chat`);
  if (chat.botStatus === "left") throw forbidden(`bot is not a member of the ${chat.type} chat`);
}

/** Refuses a message where the bot is a member without the right to write. */
export function checkMayPost(chat: SimChat): void {
  if (chat.botCanPost || chat.type === "private") return;
  if (chat.type === "channel") throw badRequest("need administrator rights in the channel chat");
  throw badRequest("not enough rights to send text messages to the chat");
}

/**
 * The topic a message goes to: 0 for none or General.
 *
 * General is addressed by leaving the id out: 1 is refused. Outside of forums
 * (and private chats, which can have topics) the id is ignored.
 */
export function findThread(chat: SimChat, threadId: number): number {
  if (threadId <= 0) return 0;
  if (!chat.isForum && chat.type !== "private") return 0;
  const topic = threadId === GENERAL_TOPIC_ID ? undefined : chat.topics.get(threadId);
  if (!topic) throw badRequest("message thread not found");
  if (topic.isClosed && chat.botStatus !== "administrator") throw badRequest("TOPIC_CLOSED");
  return threadId;
}
