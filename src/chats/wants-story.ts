import type { Story } from "../stories/story.ts";
import type { Cadence, Chat, Subscription, Watch } from "./chat.ts";
import { meetsWatch } from "./meets-watch.ts";
import { unmuted } from "./unmuted.ts";

/**
 * What makes the chat want the story, of the given cadences: a watch that it meets, or else a
 * subscription; null if it wants none of it, or has muted it or everybody who tells it.
 */
export function wantsStory(
  chat: Chat,
  story: Story,
  cadences: readonly Cadence[],
): Watch | Subscription | null {
  if (!chat.active) return null;
  const told = unmuted(story, chat.mutes);
  if (told === null) return null;
  // A watch says more exactly than a topic what is wanted where. Its words may stand in a muted report.
  const watch = chat.watches.find(
    (candidate) => cadences.includes(candidate.cadence) && meetsWatch(candidate, story),
  );
  if (watch) return watch;
  // By the story's order of topics: its main topic decides in which thread it is told.
  for (const topic of told.topics) {
    const subscription = chat.subscriptions.find(
      (candidate) => candidate.topic === topic && cadences.includes(candidate.cadence),
    );
    if (subscription) return subscription;
  }
  return null;
}
