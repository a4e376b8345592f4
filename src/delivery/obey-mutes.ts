import type { Translate } from "../chats/translate.ts";
import { unmuted } from "../chats/unmuted.ts";
import type { OutboxEntry } from "../store/outbox-entry.ts";
import type { Store } from "../store/store.ts";
import { renderStory } from "./render-story.ts";
import { chatView } from "./story-view.ts";

export interface ObeyMutesDeps {
  readonly store: Pick<Store, "chats" | "stories">;
  readonly translate: Translate;
}

/**
 * The alert as it may go now: what was muted while it waited, for the end of a night or of an
 * outage, is left out of it. Null if nothing is left to tell.
 */
export async function obeyMutes(
  entry: OutboxEntry,
  { store, translate }: ObeyMutesDeps,
): Promise<OutboxEntry | null> {
  const ids = entry.tells ?? (entry.storyId === null ? [] : [entry.storyId]);
  if (entry.lane !== "alert" || ids.length === 0) return entry;
  const chat = await store.chats.get(entry.chatId);
  if (chat === null || chat.mutes.length === 0) return entry;
  const stories = await store.stories.get(ids);
  const left = stories.filter((story) => unmuted(story, chat.mutes) !== null);
  // A story that is not in the store any more was told by the message alone.
  if (stories.length > 0 && left.length === 0) return null;
  const [story] = left;
  const isFirst = entry.dedupeKey.startsWith("alert:");
  if (!story || !isFirst) return entry;
  const told = unmuted(story, chat.mutes);
  if (told === null || told === story) return entry;
  return { ...entry, message: renderStory(told, chatView(chat, translate)) };
}
