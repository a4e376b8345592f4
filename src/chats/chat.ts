import type { TopicId } from "../analysis/analysis.ts";

/** Languages the bot speaks. Grows with `locales/`. */
export const LOCALES = ["en", "ru", "be"] as const;
export type Locale = (typeof LOCALES)[number];

export const CADENCES = ["instant", "daily", "weekly"] as const;
/** How a topic's stories reach the chat: a message each, or in the digest. */
export type Cadence = (typeof CADENCES)[number];

export interface Subscription {
  readonly topic: TopicId;
  readonly cadence: Cadence;
  /** Forum thread in which it was made; null: the chat itself (General). */
  readonly threadId: number | null;
}

export interface DigestSchedule {
  /** `HH:MM` on the chat's clock; null: no daily digest. */
  readonly daily: string | null;
  /** Weekday 1 (Monday) to 7 and `HH:MM`; null: no weekly digest. */
  readonly weekly: { readonly weekday: number; readonly time: string } | null;
  readonly threadId: number | null;
}

/** A Telegram chat and everything it chose. Plain JSON data: the store seals it as a whole. */
export interface Chat {
  readonly id: number;
  readonly kind: "private" | "group" | "channel";
  readonly locale: Locale;
  /** IANA name: `Europe/Minsk`. */
  readonly timeZone: string;
  readonly subscriptions: readonly Subscription[];
  readonly digest: DigestSchedule;
  /** False after a block, kick or deletion: nothing is sent until the chat returns; settings are kept. */
  readonly active: boolean;
  /** ISO instant. Stories older than this are not pushed to the chat. */
  readonly subscribedAt: string;
  /** ISO instant up to which the digests have told the chat's stories; null before the first. */
  readonly digestedUntil: { readonly daily: string | null; readonly weekly: string | null };
}
