import type { Analyzer } from "../analysis/analyze.ts";
import type { Chat } from "../chats/chat.ts";
import { isListening } from "../chats/is-listening.ts";
import type { Translate } from "../chats/translate.ts";
import { unmuted } from "../chats/unmuted.ts";
import { wantsStory } from "../chats/wants-story.ts";
import type { NewOutboxEntry, OutboxEntry } from "../store/outbox-entry.ts";
import type { RenderedMessage } from "../store/rendered-message.ts";
import type { Store } from "../store/store.ts";
import type { Story } from "../stories/story.ts";
import { alertTime } from "./alert-time.ts";
import type { BurstGuard } from "./bursts.ts";
import { isNewSince } from "./is-new-since.ts";
import type { Change } from "./material-changes.ts";
import { renderStory } from "./render-story.ts";
import { renderUpdate } from "./render-update.ts";
import { chatView } from "./story-view.ts";
import type { SoFar, ToldSoFar } from "./told-so-far.ts";
import { toldSoFar } from "./told-so-far.ts";

export interface FanOutDeps {
  readonly store: Pick<Store, "chats" | "outbox">;
  readonly translate: Translate;
  /**
   * Whether chats that have not been told of the story may be alerted; all may if left out. A story
   * that only changed its words is edited where it was told, and rings nowhere.
   */
  readonly isNews?: (story: Story) => boolean;
  /** Lets what comes in a burst wait for each other; without it all goes at once. */
  readonly burstGuard?: BurstGuard;
  /** What is new in a story since a moment, to be told with a sound; without it stories grow silently. */
  readonly changes?: {
    readonly since: (story: Story, moment: Temporal.Instant) => Promise<readonly Change[]>;
    readonly analyzer: Pick<Analyzer, "entity">;
  };
}

/** An alert that could not be sent for so long after its time is left to the digest. */
const ALERT_LIFE = Temporal.Duration.from({ hours: 6 });
const EDIT_LIFE = Temporal.Duration.from({ hours: 24 });
/** Edits of one message are so far apart, and the first as far from the message. */
const EDIT_PAUSE = Temporal.Duration.from({ seconds: 60 });
/** What a chat has not been told of by then is not news to it any more, unless most of it is newer. */
const NEWS_FOR = Temporal.Duration.from({ hours: 24 });
/** A story rings again no sooner after its alert: its first minutes bring report after report. */
const PAUSE_AFTER_ALERT = Temporal.Duration.from({ minutes: 20 });
/** Nor after an update: what changes twice within hours is read in the edited message. */
const PAUSE_AFTER_UPDATE = Temporal.Duration.from({ hours: 3 });

/**
 * Messages and edits for stories that are new or changed, to be saved together with them.
 *
 * A chat gets one message per story: the first time a new message, later an edit of it; while the
 * message waits for the end of a night, it tells what became of the story meanwhile. A reply that
 * rings follows only if something material has changed. A story that has left another is a new
 * one; to whom was told of the other, only by what came since.
 */
export async function fanOut(
  stories: readonly Story[],
  now: Temporal.Instant,
  deps: FanOutDeps,
): Promise<readonly NewOutboxEntry[]> {
  const entries: NewOutboxEntry[] = [];
  if (stories.length === 0) return entries;
  const soFar = await toldSoFar(stories, now, deps.store);
  const render = createRenderer(deps.translate);

  for await (const chat of deps.store.chats.all()) {
    if (!isListening(chat, now)) continue;
    const alerts: NewOutboxEntry[] = [];
    for (const full of stories) {
      const story = unmuted(full, chat.mutes);
      if (story === null) continue;
      const isNews = deps.isNews?.(full) ?? true;
      const wish = isNews ? wantsStory(chat, story, ["instant"]) : null;
      const known = soFar(full, chat.id);
      if (known) {
        const { told, waiting } = known;
        const [alert] = told;
        if (alert && alert.state !== "folded") {
          entries.push(editOf(story, alert, render(story, chat), now));
        } else if (!alert && waiting) {
          const { threadId } = waiting;
          alerts.push(alertOf(story, chat, { threadId, message: render(story, chat), now }));
        }
        const update = wish && (await updateOf(story, chat, { known, now, deps }));
        if (update) alerts.push(update);
      } else if (wish && (await isNewTo(chat, story, now, { ...deps, soFar }))) {
        const { threadId } = wish;
        alerts.push(alertOf(story, chat, { threadId, message: render(story, chat), now }));
      }
    }
    entries.push(...inTime(alerts, chat, now, deps.burstGuard));
  }
  return entries;
}

/** Renders once for all chats of the same language, zone, kind and discretion that see the same of a story. */
function createRenderer(translate: Translate): (story: Story, chat: Chat) => RenderedMessage {
  const rendered = new WeakMap<Story, Map<string, RenderedMessage>>();
  return (story, chat) => {
    const view = chatView(chat, translate);
    const key = `${view.locale} ${view.timeZone} ${view.place} ${view.discreet}`;
    const known = rendered.get(story) ?? new Map<string, RenderedMessage>();
    const message = known.get(key) ?? renderStory(story, view);
    rendered.set(story, known.set(key, message));
    return message;
  };
}

/** Who subscribes today is not told all that goes on, one echo after the other. */
async function isNewTo(
  { id, subscribedAt }: Chat,
  story: Story,
  now: Temporal.Instant,
  { changes, soFar }: FanOutDeps & { readonly soFar: SoFar },
): Promise<boolean> {
  const { partedFrom } = story;
  const knows = partedFrom && soFar({ id: partedFrom.storyId }, id);
  const since = latest([
    Temporal.Instant.from(subscribedAt),
    now.subtract(NEWS_FOR),
    ...(knows ? [partedFrom.at] : []),
  ]);
  if (isNewSince(story, since)) return true;
  return changes !== undefined && (await changes.since(story, since)).length > 0;
}

function alertOf(
  story: Story,
  chat: Chat,
  {
    threadId,
    message,
    now,
  }: {
    readonly threadId: number | null;
    readonly message: RenderedMessage;
    readonly now: Temporal.Instant;
  },
): NewOutboxEntry {
  const { notBefore, silent } = alertTime(chat, story, now);
  return {
    dedupeKey: `alert:${story.id}:${chat.id}`,
    chatId: chat.id,
    threadId,
    lane: "alert",
    storyId: story.id,
    revision: story.revision,
    message,
    silent,
    editOf: null,
    createdAt: now,
    notBefore,
    expiresAt: notBefore.add(ALERT_LIFE),
  };
}

/**
 * A reply to the story's message, or a message of its own under a card, where something material has
 * changed since the chat was last told; one that still waits says all of it.
 */
async function updateOf(
  story: Story,
  chat: Chat,
  {
    known,
    now,
    deps,
  }: { readonly known: ToldSoFar; readonly now: Temporal.Instant; readonly deps: FanOutDeps },
): Promise<NewOutboxEntry | null> {
  const [alert] = known.told;
  const last = known.told.at(-1);
  if (!alert || !last || !deps.changes) return null;
  const changes = await deps.changes.since(story, last.createdAt);
  if (changes.length === 0) return null;
  const pause = known.told.length === 1 ? PAUSE_AFTER_ALERT : PAUSE_AFTER_UPDATE;
  const at = latest([now, last.createdAt.add(pause), last.notBefore.add(pause)]);
  const { notBefore, silent } = alertTime(chat, story, at);
  const view = chatView(chat, deps.translate);
  return {
    dedupeKey: `update:${story.id}:${chat.id}:${known.told.length}`,
    chatId: chat.id,
    threadId: alert.threadId,
    lane: "alert",
    storyId: story.id,
    revision: story.revision,
    message: renderUpdate(story, changes, { view, analyzer: deps.changes.analyzer }),
    silent,
    editOf: null,
    ...(alert.state !== "folded" && { replyTo: alert.dedupeKey }),
    createdAt: now,
    notBefore,
    expiresAt: notBefore.add(ALERT_LIFE),
  };
}

/** The alerts of one chat, those that might go now at the moment when a burst allows it. */
function inTime(
  alerts: readonly NewOutboxEntry[],
  chat: Chat,
  now: Temporal.Instant,
  burstGuard: BurstGuard | undefined,
): readonly NewOutboxEntry[] {
  const count = alerts.filter(({ notBefore }) => notBefore.equals(now)).length;
  if (!burstGuard || count === 0) return alerts;
  const notBefore = burstGuard(chat.id, count, now);
  const expiresAt = notBefore.add(ALERT_LIFE);
  return alerts.map((alert) =>
    alert.notBefore.equals(now) ? { ...alert, notBefore, expiresAt } : alert,
  );
}

function editOf(
  story: Story,
  alert: OutboxEntry,
  message: RenderedMessage,
  now: Temporal.Instant,
): NewOutboxEntry {
  const { chatId, threadId } = alert;
  return {
    dedupeKey: `edit:${story.id}:${chatId}`,
    chatId,
    threadId,
    lane: "edit",
    storyId: story.id,
    revision: story.revision,
    message,
    silent: true,
    editOf: alert.dedupeKey,
    createdAt: now,
    notBefore: latest([now, alert.createdAt.add(EDIT_PAUSE), alert.notBefore.add(EDIT_PAUSE)]),
    expiresAt: now.add(EDIT_LIFE),
  };
}

function latest(moments: readonly [Temporal.Instant, ...Temporal.Instant[]]): Temporal.Instant {
  return moments.reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a));
}
