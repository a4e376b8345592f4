import { ControlError } from "./control-error.ts";
import type { SimChat, SimUser } from "./world.ts";

/** Throws a ControlError where a person's client would show no typing field. */
export function checkMayWrite(chat: SimChat, user: SimUser): void {
  const refuse = (reason: string) => new ControlError(`User ${user.id} cannot write: ${reason}`);
  if (user.isDeactivated) throw refuse("the account is deleted");
  if (chat.type === "private") {
    if (chat.id !== user.id) throw refuse("it is someone else's private chat");
    if (chat.isBlocked) throw refuse("the bot is blocked");
    return;
  }
  if (chat.migratedTo !== null) throw refuse("the group became a supergroup");
  const status = chat.members.get(user.id) ?? "left";
  if (status === "left" || status === "kicked") throw refuse("not a member");
  if (chat.type === "channel" && status !== "creator" && status !== "administrator") {
    throw refuse("only administrators post in a channel");
  }
}

/** The topic a person writes in, 0 for none; closed topics are open to administrators. */
export function threadOf(chat: SimChat, user: SimUser, message_thread_id = 0): number {
  if (!chat.isForum || message_thread_id === 0) return 0;
  const topic = chat.topics.get(message_thread_id);
  if (!topic) throw new ControlError(`No topic ${message_thread_id}`);
  const status = chat.members.get(user.id);
  if (topic.isClosed && status !== "creator" && status !== "administrator") {
    throw new ControlError(`Topic ${message_thread_id} is closed`);
  }
  return message_thread_id;
}
