import type { Chat } from "../chats/chat.ts";
import type { Translate } from "../chats/translate.ts";
import { unmuted } from "../chats/unmuted.ts";
import type { NewOutboxEntry, OutboxEntry } from "../store/outbox-entry.ts";
import type { RenderedMessage } from "../store/rendered-message.ts";
import type { Store } from "../store/store.ts";
import type { Story } from "../stories/story.ts";
import { chooseStories } from "./choose-stories.ts";
import { MAX_CARD_STORIES, renderCard } from "./render-card.ts";
import { chatView } from "./story-view.ts";

export interface FoldAlertsDeps {
  readonly store: Pick<Store, "chats" | "outbox" | "stories">;
  readonly translate: Translate;
}

/** So many alerts are one card. Two are told in full: each lives on in a message of its own. */
const LEAST_FOLDED = 3;
/** Alerts that waited longer were held back by a night or an outage. */
const AWAY_AFTER = Temporal.Duration.from({ minutes: 30 });

/**
 * Folds the due alerts that have piled up for a chat, after a night, an outage or in a burst, into
 * one card; a card that is still waiting is folded into the new one. Returns how many cards it made.
 *
 * What may have been seen already stays as it is, and so do chats that have a message under way. At
 * most `limit` chats are looked after, those first whose turn is first, so that nothing of a pile is
 * among as many rows that are due next.
 */
export async function foldAlerts(
  now: Temporal.Instant,
  { busyChats, limit }: { readonly busyChats: readonly number[]; readonly limit: number },
  { store, translate }: FoldAlertsDeps,
): Promise<number> {
  let cards = 0;
  const options = { least: LEAST_FOLDED, limit, busyChats };
  for (const pile of await store.outbox.piles(now, options)) {
    const chat = await store.chats.get(pile[0]?.chatId ?? 0);
    if (chat === null) continue;
    const foldable = pile.filter(isFoldable);
    // The stories of a forum's thread stay in it.
    for (const rows of Map.groupBy(foldable, ({ threadId }) => threadId).values()) {
      if (rows.length < LEAST_FOLDED) continue;
      const message = await cardOf(rows, chat, now, { store, translate });
      if (message === null) continue;
      await store.outbox.fold(
        rows.map(({ id }) => id),
        inPlaceOf(rows, message),
      );
      cards += 1;
    }
  }
  return cards;
}

/** The outbox as a sender reads it: before it looks what is due, what piled up is folded. */
export function foldingOutbox(deps: FoldAlertsDeps): Store["outbox"] {
  const { outbox } = deps.store;
  return {
    ...outbox,
    async due(now, limit, busyChats) {
      await foldAlerts(now, { busyChats, limit }, deps);
      return await outbox.due(now, limit, busyChats);
    },
  };
}

/** Tells a story, and certainly nobody has seen it: a repeated headline is no news. */
function isFoldable({ storyId, tells, attempts, lastError }: OutboxEntry): boolean {
  const wasNeverSent = attempts === 0 || (lastError !== null && !lastError.startsWith("unknown"));
  return (storyId !== null || tells !== undefined) && wasNeverSent;
}

function storiesOf({ storyId, tells }: OutboxEntry): readonly string[] {
  return tells ?? (storyId === null ? [] : [storyId]);
}

async function cardOf(
  rows: readonly OutboxEntry[],
  chat: Chat,
  now: Temporal.Instant,
  { store, translate }: FoldAlertsDeps,
): Promise<RenderedMessage | null> {
  const found = await store.stories.get([...new Set(rows.flatMap(storiesOf))]);
  const stories = found.flatMap((story) => unmuted(story, chat.mutes) ?? []);
  if (stories.length === 0) return null;
  return cardFor(stories, chat, { oldest: oldestOf(rows), now, translate });
}

function cardFor(
  stories: readonly Story[],
  chat: Chat,
  {
    oldest,
    now,
    translate,
  }: { oldest: Temporal.Instant; now: Temporal.Instant; translate: Translate },
): RenderedMessage {
  const chosen = chooseStories(stories, MAX_CARD_STORIES);
  const isAway = Temporal.Instant.compare(oldest.add(AWAY_AFTER), now) <= 0;
  return renderCard(chosen, chatView(chat, translate), {
    kind: isAway ? "away" : "burst",
    left: stories.length - chosen.length,
    now,
  });
}

function oldestOf(rows: readonly OutboxEntry[]): Temporal.Instant {
  return earliest(rows.map(({ createdAt }) => createdAt));
}

function inPlaceOf(rows: readonly OutboxEntry[], message: RenderedMessage): NewOutboxEntry {
  const [first] = rows;
  if (!first) throw new RangeError("Cannot fold no alerts");
  return {
    dedupeKey: `card:${first.chatId}:${first.id}`,
    chatId: first.chatId,
    threadId: first.threadId,
    lane: "alert",
    storyId: null,
    revision: 1,
    message,
    silent: rows.every(({ silent }) => silent),
    editOf: null,
    tells: [...new Set(rows.flatMap(storiesOf))],
    createdAt: oldestOf(rows),
    // Just before what was due with the first of them: the card's row is newer, but its turn is theirs.
    notBefore: earliest(rows.map(({ notBefore }) => notBefore)).subtract({ milliseconds: 1 }),
    // Whoever came last is told as long as he would have been alone.
    expiresAt: rows
      .map(({ expiresAt }) => expiresAt)
      .reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a)),
  };
}

function earliest(moments: readonly Temporal.Instant[]): Temporal.Instant {
  return moments.reduce((a, b) => (Temporal.Instant.compare(b, a) < 0 ? b : a));
}
