import type { Chat } from "../chats/chat.ts";
import type { Translate } from "../chats/translate.ts";
import { wantsStory } from "../chats/wants-story.ts";
import type {
  NewOutboxEntry,
  OutboxEntry,
  OutboxState,
  RenderedMessage,
  Store,
} from "../store/store.ts";
import type { Story } from "../stories/story.ts";
import { renderStory } from "./render-story.ts";
import { chatView } from "./story-view.ts";

export interface FanOutDeps {
  readonly store: Pick<Store, "chats" | "outbox">;
  readonly translate: Translate;
  /**
   * Whether chats that have not been told of the story may be alerted; all may if left out. A story
   * that only changed its words is edited where it was told, and rings nowhere.
   */
  readonly isNews?: (story: Story) => boolean;
}

/** An alert that could not be sent for so long is left to the digest. */
const ALERT_LIFE = Temporal.Duration.from({ hours: 6 });
/** States in which the chat has the message, or will. */
const EDITABLE: ReadonlySet<OutboxState> = new Set(["pending", "sending", "sent"]);
const EDIT_LIFE = Temporal.Duration.from({ hours: 24 });

/**
 * Messages and edits for stories that are new or changed, to be saved together with them.
 *
 * A chat gets one message per story: the first time a new message, later an
 * edit of it. Rendering is shared between chats of the same language and zone.
 */
export async function fanOut(
  stories: readonly Story[],
  now: Temporal.Instant,
  deps: FanOutDeps,
): Promise<readonly NewOutboxEntry[]> {
  const entries: NewOutboxEntry[] = [];
  if (stories.length === 0) return entries;

  const told = new Map<string, Map<number, OutboxEntry>>();
  for (const story of stories) {
    const alerts = story.revision > 1 ? await deps.store.outbox.alertsAbout(story.id) : [];
    told.set(story.id, new Map(alerts.map((alert) => [alert.chatId, alert])));
  }

  const rendered = new Map<string, RenderedMessage>();
  function render(story: Story, chat: Chat): RenderedMessage {
    const view = chatView(chat, deps.translate);
    const key = `${story.id} ${view.locale} ${view.timeZone} ${view.place}`;
    let message = rendered.get(key);
    if (!message) {
      message = renderStory(story, view);
      rendered.set(key, message);
    }
    return message;
  }

  for await (const chat of deps.store.chats.all()) {
    if (!chat.active) continue;
    for (const story of stories) {
      const alert = told.get(story.id)?.get(chat.id);
      if (alert) {
        if (EDITABLE.has(alert.state))
          entries.push(edit(story, chat, alert, render(story, chat), now));
      } else if (deps.isNews?.(story) ?? true) {
        const subscription = wantsStory(chat, story, ["instant"]);
        if (!subscription) continue;
        entries.push({
          dedupeKey: alertKey(story, chat),
          chatId: chat.id,
          threadId: subscription.threadId,
          lane: "alert",
          storyId: story.id,
          revision: story.revision,
          message: render(story, chat),
          silent: false,
          editOf: null,
          createdAt: now,
          notBefore: now,
          expiresAt: now.add(ALERT_LIFE),
        });
      }
    }
  }
  return entries;
}

function edit(
  story: Story,
  chat: Chat,
  alert: OutboxEntry,
  message: RenderedMessage,
  now: Temporal.Instant,
): NewOutboxEntry {
  return {
    dedupeKey: `edit:${story.id}:${chat.id}`,
    chatId: chat.id,
    threadId: alert.threadId,
    lane: "edit",
    storyId: story.id,
    revision: story.revision,
    message,
    silent: true,
    editOf: alert.dedupeKey,
    createdAt: now,
    notBefore: now,
    expiresAt: now.add(EDIT_LIFE),
  };
}

function alertKey(story: Story, chat: Chat): string {
  return `alert:${story.id}:${chat.id}`;
}
