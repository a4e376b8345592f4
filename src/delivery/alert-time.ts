import type { Chat } from "../chats/chat.ts";
import { quietUntil } from "../chats/quiet-hours.ts";
import type { Story } from "../stories/story.ts";

/** When an alert may go, and whether with a sound. */
export interface AlertTime {
  readonly notBefore: Temporal.Instant;
  readonly silent: boolean;
}

/** Newsrooms and sides that tell a story within a night only when it is one to be woken for. */
const URGENT_VOICES = 5;
const URGENT_CAMPS = 3;

/** When and how the chat may be told of the story, by its quiet hours: at once, silently, or when they end. */
export function alertTime(
  chat: Pick<Chat, "quiet" | "timeZone">,
  story: Story,
  now: Temporal.Instant,
): AlertTime {
  const until = quietUntil(chat, now);
  if (until === null || chat.quiet === null) return { notBefore: now, silent: false };
  switch (chat.quiet.way) {
    case "silent":
      return { notBefore: now, silent: true };
    case "urgent":
      return { notBefore: isUrgent(story) ? now : until, silent: false };
    case "hold":
      return { notBefore: until, silent: false };
  }
}

/**
 * Whether so many newsrooms of so many sides tell the story that it may break a night's quiet.
 *
 * No topic is urgent by itself: by topics, somebody would be woken each night.
 */
export function isUrgent({ reports }: Story): boolean {
  const own = reports.filter(({ nearDuplicateOf }) => nearDuplicateOf === null);
  const voices = new Set(own.map(({ outlet }) => outlet)).size;
  const camps = new Set(own.map(({ camp }) => camp)).size;
  return voices >= URGENT_VOICES && camps >= URGENT_CAMPS;
}
