import type { Chat } from "./chat.ts";

/** Whether anything can be sent to the chat: it is there, and has not just refused what the bot wrote. */
export function isListening(
  { active, refused }: Pick<Chat, "active" | "refused">,
  now: Temporal.Instant,
): boolean {
  if (!active || refused === null) return active;
  return Temporal.Instant.compare(Temporal.Instant.from(refused.until), now) <= 0;
}
