import type { Story } from "../stories/story.ts";
import type { Cadence, Chat, Subscription } from "./chat.ts";

/** The chat's subscription that the story meets, of the given cadences; null if it wants none of it. */
export function wantsStory(
  chat: Chat,
  story: Story,
  cadences: readonly Cadence[],
): Subscription | null {
  if (!chat.active) return null;
  // By the story's order of topics: its main topic decides in which thread it is told.
  for (const topic of story.topics) {
    const subscription = chat.subscriptions.find(
      (candidate) => candidate.topic === topic && cadences.includes(candidate.cadence),
    );
    if (subscription) return subscription;
  }
  return null;
}
