import type { NewOutboxEntry } from "../store/outbox-entry.ts";

/** Of what became of a chat's messages nobody needs to hear after a day. */
const LIFE = Temporal.Duration.from({ hours: 24 });

/** Who is told what. */
export interface NoticeRequest {
  readonly dedupeKey: string;
  /** The chat, or the person, who is told. */
  readonly chatId: number;
  readonly html: string;
  readonly now: Temporal.Instant;
}

/** A word of the bot itself, silent and about no story. */
export function notice({ dedupeKey, chatId, html, now }: NoticeRequest): NewOutboxEntry {
  return {
    dedupeKey,
    chatId,
    threadId: null,
    lane: "alert",
    storyId: null,
    revision: 1,
    message: { html, keyboard: [], previewUrl: null },
    silent: true,
    editOf: null,
    createdAt: now,
    notBefore: now,
    expiresAt: now.add(LIFE),
  };
}
