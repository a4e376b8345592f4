import type { TopicId } from "../analysis/analysis.ts";
import type { Camp } from "../feeds/feed.ts";

/** Languages the bot speaks, `be-tarask` being Belarusian in its classical orthography. */
export const LOCALES = ["be", "be-tarask", "ru", "uk", "pl", "lt", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** The language of a locale as articles and names have it, ISO 639-1. */
export function languageOfLocale(locale: string): string {
  return locale.split("-")[0] ?? locale;
}

/** How a topic's stories reach the chat: a message each, or in the digest. */
export const CADENCES = ["instant", "daily", "weekly"] as const;
export type Cadence = (typeof CADENCES)[number];

/** A topic that the chat follows. */
export interface Subscription {
  readonly topic: TopicId;
  readonly cadence: Cadence;
  /** Forum thread in which it was made; null: the chat itself (General). */
  readonly threadId: number | null;
}

/** When the chat gets its digests, and where. */
export interface DigestSchedule {
  /** `HH:MM` on the chat's clock; null: no daily digest. */
  readonly daily: string | null;
  /** Weekday 1 (Monday) to 7 and `HH:MM`; null: no weekly digest. */
  readonly weekly: { readonly weekday: number; readonly time: string } | null;
  readonly threadId: number | null;
  /** A day without news is told in one line; by itself it is not told. */
  readonly tellsNothing?: boolean;
}

/** What a quiet night does to alerts: they wait for its end, arrive without a sound, or only urgent ones arrive. */
export const QUIET_WAYS = ["hold", "silent", "urgent"] as const;
export type QuietWay = (typeof QUIET_WAYS)[number];

/** From one `HH:MM` to another on the chat's clock; over midnight if it ends before it begins. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
  readonly way: QuietWay;
}

/** What the chat follows beside topics: one of the lexicon's entities, or words in any inflection. */
export type Watched =
  | { readonly kind: "entity"; readonly entity: string }
  | { readonly kind: "words"; readonly words: string };
/** What is watched, how often it is told, and where. */
export type Watch = Watched & { readonly cadence: Cadence; readonly threadId: number | null };

/** What the chat wants no word of. A feed is muted under its outlet: its channel and its site are one voice. */
export type Mute =
  | { readonly kind: "outlet"; readonly outlet: string }
  | { readonly kind: "camp"; readonly camp: Camp }
  | { readonly kind: "topic"; readonly topic: TopicId }
  | { readonly kind: "story"; readonly storyId: string };

/** Leaves no traces that harm: no links, handles, previews or listed outlets; messages vanish after some hours. */
export interface Discretion {
  /** After so many hours a message is deleted, 1 to 47. */
  readonly deleteAfterHours: number;
  /** Nobody chose it: the reader has not been asked yet. */
  readonly isUnasked?: true;
}

/** A Telegram chat and everything it chose. Plain JSON data: the store seals it as a whole. */
export interface Chat {
  readonly id: number;
  readonly kind: "private" | "group" | "channel";
  readonly locale: Locale;
  /** IANA name: `Europe/Minsk`. */
  readonly timeZone: string;
  readonly subscriptions: readonly Subscription[];
  readonly watches: readonly Watch[];
  readonly mutes: readonly Mute[];
  readonly digest: DigestSchedule;
  /** Null: no quiet hours. */
  readonly quiet: QuietHours | null;
  /** Null: full mode. Private chats are discreet until their reader has been asked. */
  readonly discretion: Discretion | null;
  /** False after a block, kick or deletion: nothing is sent until the chat returns; settings are kept. */
  readonly active: boolean;
  /** The bot may be in the chat and not write there: how often it was refused, and until when it rests. */
  readonly refused: { readonly times: number; readonly until: string } | null;
  /** ISO instant. Stories older than this are not pushed to the chat. */
  readonly subscribedAt: string;
  /** ISO instant up to which the digests have told the chat's stories; null before the first. */
  readonly digestedUntil: { readonly daily: string | null; readonly weekly: string | null };
}
