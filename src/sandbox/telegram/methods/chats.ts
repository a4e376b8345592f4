import { badRequest } from "../api-error.ts";
import type { ApiUser, MemberStatus, Params } from "../api-types.ts";
import { changeBotStatus, chatMember } from "../membership.ts";
import { integer } from "../params.ts";
import type { Sim } from "../sim.ts";
import type { SimChat } from "../world.ts";
import { findChat } from "./chat-access.ts";

/** `getChat`: the chat with what only this method shows. */
export function getChat(sim: Sim, params: Params): Readonly<Record<string, unknown>> {
  const chat = findChat(sim, params, "read");
  const pinned = chat.messages.get(chat.pinned.at(-1) ?? 0)?.message;
  return {
    ...sim.world.apiChat(chat),
    ...(chat.username && { active_usernames: [chat.username] }),
    ...(chat.type !== "private" && { permissions: { can_send_messages: true } }),
    ...(pinned && { pinned_message: pinned }),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
  };
}

/** `getChatMember`: people who were never there are `left`. */
export function getChatMember(sim: Sim, params: Params): Readonly<Record<string, unknown>> {
  const userId = integer(params, "user_id");
  if (userId <= 0) throw badRequest("Invalid user_id specified");
  const chat = findChat(sim, params, "read");
  if (userId === sim.world.bot.id) return chatMember(chat, sim.world.bot, chat.botStatus);
  const user = sim.world.users.get(userId);
  if (!user) throw badRequest("user not found");
  return chatMember(chat, sim.world.apiUser(user), statusOf(chat, userId));
}

/** `getChatAdministrators`: people, and this bot if it is one. */
export function getChatAdministrators(sim: Sim, params: Params): unknown[] {
  const chat = findChat(sim, params, "read");
  if (chat.type === "private") throw badRequest("there are no administrators in the private chat");
  return members(sim, chat)
    .filter(([, status]) => status === "creator" || status === "administrator")
    .map(([user, status]) => chatMember(chat, user, status));
}

/** `getChatMemberCount`. */
export function getChatMemberCount(sim: Sim, params: Params): number {
  const chat = findChat(sim, params, "read");
  if (chat.type === "private") return 2;
  return members(sim, chat).filter(([, status]) => status !== "left" && status !== "kicked").length;
}

/** `leaveChat`: later sends find the bot outside. */
export function leaveChat(sim: Sim, params: Params): true {
  const chat = findChat(sim, params, "read");
  if (chat.type === "private")
    throw badRequest("chat member status can't be changed in private chats");
  changeBotStatus(sim, chat, { status: "left", by: sim.world.bot });
  return true;
}

function members(sim: Sim, chat: SimChat): [ApiUser, MemberStatus][] {
  const people = [...chat.members].flatMap(([id, status]): [ApiUser, MemberStatus][] => {
    const user = sim.world.users.get(id);
    return user ? [[sim.world.apiUser(user), status]] : [];
  });
  return [...people, [sim.world.bot, chat.botStatus]];
}

function statusOf(chat: SimChat, userId: number): MemberStatus {
  if (chat.type === "private") return userId === chat.id ? "member" : "left";
  return chat.members.get(userId) ?? "left";
}
