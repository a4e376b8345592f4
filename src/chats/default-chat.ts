import type { Chat, Discretion, Locale } from "./chat.ts";

/** The digest's time until a chat chooses its own: before the working day… */
export const DEFAULT_DAILY = "08:30";
/** …and before the working week. */
export const DEFAULT_WEEKLY = { weekday: 1, time: "09:00" } as const;

/** How private chats begin: who has not been asked may be where reading is punished. */
const UNASKED: Discretion = { deleteAfterHours: 24, isUnasked: true };

/** What is known of a chat that has chosen nothing. */
export interface NewChat {
  readonly id: number;
  readonly kind: Chat["kind"];
  readonly locale: Locale;
  readonly timeZone: string;
  readonly now: Temporal.Instant;
}

/** What a chat has not chosen; a chat saved before the choice existed has it, too. */
export const UNCHOSEN = {
  watches: [],
  mutes: [],
  quiet: null,
  discretion: null,
  refused: null,
} as const satisfies Partial<Chat>;

/** A chat that has chosen nothing yet: no subscriptions, no digest. */
export function defaultChat({ id, kind, locale, timeZone, now }: NewChat): Chat {
  return {
    id,
    kind,
    locale,
    timeZone,
    ...UNCHOSEN,
    discretion: kind === "private" ? UNASKED : null,
    subscriptions: [],
    digest: { daily: null, weekly: null, threadId: null },
    active: true,
    subscribedAt: now.toString(),
    digestedUntil: { daily: null, weekly: null },
  };
}
