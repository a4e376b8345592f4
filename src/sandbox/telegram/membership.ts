import type { ApiUser, MemberStatus } from "./api-types.ts";
import type { Sim } from "./sim.ts";
import type { SimChat } from "./world.ts";

const GROUP_RIGHTS =
  "can_manage_chat can_change_info can_delete_messages can_invite_users can_restrict_members can_pin_messages can_promote_members can_manage_video_chats can_post_stories can_edit_stories can_delete_stories".split(
    " ",
  );

/** A `ChatMember` with the fields of its status. */
export function chatMember(
  chat: SimChat,
  user: ApiUser,
  status: MemberStatus,
): Readonly<Record<string, unknown>> {
  switch (status) {
    case "creator":
      return { user, status, is_anonymous: false };
    case "administrator":
      return { user, status, can_be_edited: false, is_anonymous: false, ...rights(chat) };
    case "kicked":
      return { user, status, until_date: 0 };
    case "restricted":
      return { user, status, is_member: true, can_send_messages: false, until_date: 0 };
    default:
      return { user, status };
  }
}

/** Changes what the bot is in a chat and tells it by `my_chat_member`; no change, no update. */
export function changeBotStatus(
  sim: Sim,
  chat: SimChat,
  { status, by }: { status: MemberStatus; by: ApiUser },
): void {
  const old = chat.type === "private" ? (chat.isBlocked ? "kicked" : "member") : chat.botStatus;
  if (old === status) return;
  if (chat.type === "private") chat.isBlocked = status === "kicked";
  else chat.botStatus = status;
  const content = {
    chat: sim.world.apiChat(chat),
    from: by,
    date: Math.floor(sim.world.now() / 1000),
    old_chat_member: chatMember(chat, sim.world.bot, old),
    new_chat_member: chatMember(chat, sim.world.bot, status),
  };
  sim.queue.push("my_chat_member", content, `chat:${chat.id}`);
  sim.world.emit({ type: "chat", chat_id: chat.id, bot_status: status });
}

function rights(chat: SimChat): Readonly<Record<string, boolean>> {
  const names =
    chat.type === "channel"
      ? [...GROUP_RIGHTS, "can_post_messages", "can_edit_messages"]
      : [...GROUP_RIGHTS, "can_manage_topics"];
  const granted = Object.fromEntries(names.map((name) => [name, true]));
  return chat.type === "channel" ? { ...granted, can_post_messages: chat.botCanPost } : granted;
}
