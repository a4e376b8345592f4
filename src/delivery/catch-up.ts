import type { Chat } from "../chats/chat.ts";
import type { Translate } from "../chats/translate.ts";
import { unmuted } from "../chats/unmuted.ts";
import { wantsStory } from "../chats/wants-story.ts";
import type { NewOutboxEntry } from "../store/outbox-entry.ts";
import type { Store } from "../store/store.ts";
import { alertTime } from "./alert-time.ts";
import { chooseStories } from "./choose-stories.ts";
import { isNewSince } from "./is-new-since.ts";
import { MAX_CARD_STORIES, renderCard } from "./render-card.ts";
import { chatView } from "./story-view.ts";

export interface CatchUpDeps {
  readonly store: Pick<Store, "stories">;
  readonly translate: Translate;
}

/** What happened before is history; `/latest` and the digests tell it. */
const LOOKS_BACK = Temporal.Duration.from({ hours: 24 });
const CARD_LIFE = Temporal.Duration.from({ hours: 6 });
const MAX_CANDIDATES = 500;

/**
 * One card of the last day's stories for a chat that comes back after it had blocked or removed the
 * bot, in place of every alert it has missed; null if there were none.
 */
export async function catchUp(
  chat: Chat,
  now: Temporal.Instant,
  { store, translate }: CatchUpDeps,
): Promise<NewOutboxEntry | null> {
  const since = now.subtract(LOOKS_BACK);
  const updated = await store.stories.updatedSince(since, { limit: MAX_CANDIDATES });
  const missed = updated.flatMap((full) => {
    const story = unmuted(full, chat.mutes);
    const isMissed =
      story && isNewSince(story, since) && wantsStory(chat, story, ["instant"]) !== null;
    return isMissed ? story : [];
  });
  const [lead, ...others] = chooseStories(missed, MAX_CARD_STORIES);
  if (!lead) return null;
  const shown = [lead, ...others];
  const left = missed.length - shown.length;
  const { notBefore, silent } = alertTime(chat, lead, now);
  return {
    dedupeKey: `catch-up:${chat.id}:${now.epochMilliseconds}`,
    chatId: chat.id,
    threadId: null,
    lane: "alert",
    storyId: null,
    revision: 1,
    message: renderCard(shown, chatView(chat, translate), { kind: "away", left, now }),
    silent,
    editOf: null,
    tells: missed.map(({ id }) => id),
    createdAt: now,
    notBefore,
    expiresAt: notBefore.add(CARD_LIFE),
  };
}
