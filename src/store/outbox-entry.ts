import type { RenderedMessage } from "./rendered-message.ts";

/** `alert`: a story at once; `digest`: part of a digest; `edit`: a sent message that changed. */
export const LANES = ["alert", "digest", "edit"] as const;
export type Lane = (typeof LANES)[number];

/** A message to be sent, or an edit to be made. */
export interface NewOutboxEntry {
  /**
   * Idempotency key: `alert:<story>:<chat>`, `update:<story>:<chat>:<number>`, `card:<chat>:<row>`,
   * `digest:<chat>:<date>:<slot>:<part>`. A second insert with it is
   * a no-op; but `edit:<story>:<chat>` puts the newer message in the row and makes it pending again,
   * at the earliest 60 s after it was last sent, so that edits of one message coalesce; and an alert
   * of a newer revision takes the place, time included, of one that nobody has tried to send.
   */
  readonly dedupeKey: string;
  readonly chatId: number;
  readonly threadId: number | null;
  readonly lane: Lane;
  /** The story it tells; null for a digest. */
  readonly storyId: string | null;
  readonly revision: number;
  readonly message: RenderedMessage;
  readonly silent: boolean;
  /** For the `edit` lane: the dedupe key of the message to edit. */
  readonly editOf: string | null;
  /** The dedupe key of the message to reply to; sent on its own if that one is gone. */
  readonly replyTo?: string;
  /** Stories that a card lists in place of their alerts. */
  readonly tells?: readonly string[];
  readonly createdAt: Temporal.Instant;
  readonly notBefore: Temporal.Instant;
  /** Not sent after this moment: an outage must not end in a flood of old news. */
  readonly expiresAt: Temporal.Instant;
}

/**
 * `sending` is written before the call, `sent` after it; `unknown`: a call whose fate nobody knows;
 * `folded`: a card tells it together with others.
 */
export type OutboxState =
  | "pending"
  | "sending"
  | "sent"
  | "folded"
  | "unknown"
  | "failed"
  | "expired"
  | "cancelled";

/** An entry as it stands in the outbox. */
export interface OutboxEntry extends NewOutboxEntry {
  /** Rises with insertion. */
  readonly id: number;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly messageId: number | null;
  readonly lastError: string | null;
}
