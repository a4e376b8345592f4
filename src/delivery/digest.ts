import type { Chat } from "../chats/chat.ts";
import { isListening } from "../chats/is-listening.ts";
import type { Translate } from "../chats/translate.ts";
import { unmuted } from "../chats/unmuted.ts";
import { wantsStory } from "../chats/wants-story.ts";
import type { Log } from "../log.ts";
import type { NewOutboxEntry } from "../store/outbox-entry.ts";
import type { RenderedMessage } from "../store/rendered-message.ts";
import type { Store } from "../store/store.ts";
import type { Story } from "../stories/story.ts";
import { chooseStories, MAX_DIGEST_STORIES } from "./choose-stories.ts";
import { scheduledDigestAt } from "./next-digest.ts";
import type { DigestOptions } from "./render-digest.ts";
import { nothingToTell, renderDigest } from "./render-digest.ts";
import type { StoryView } from "./story-view.ts";
import { chatView } from "./story-view.ts";

export interface DigestDeps {
  readonly store: Pick<Store, "chats" | "stories" | "outbox">;
  readonly translate: Translate;
  readonly log: Log;
}

type Slot = DigestOptions["kind"];

const SLOTS: readonly Slot[] = ["daily", "weekly"];
const SPAN: Readonly<Record<Slot, Temporal.Duration>> = {
  daily: Temporal.Duration.from({ hours: 24 }),
  weekly: Temporal.Duration.from({ hours: 7 * 24 }),
};
/** After a long absence a digest looks back no further than this. */
const LONGEST_SPAN = Temporal.Duration.from({ hours: 14 * 24 });
/** A digest that could not be sent by then is history; the next one covers it. */
const DIGEST_LIFE = Temporal.Duration.from({ hours: 12 });
/** A chat whose digest fails must not hold up the others, nor be asked again each minute. */
const RETRY_AFTER = Temporal.Duration.from({ minutes: 10 });
const CHATS_AT_ONCE = 50;
/** More stories than anyone reads in one digest; the newest are kept. */
const MAX_CANDIDATES = 500;

/**
 * Puts the digests that are due into the outbox; returns for how many chats.
 *
 * A digest is named by the chat's local date: however often this runs, and
 * whatever the clock does, a day has one. One that fell into a downtime comes
 * late, once. A chat without news gets nothing, or one line if it asked for that.
 */
export async function sendDueDigests(now: Temporal.Instant, deps: DigestDeps): Promise<number> {
  let served = 0;
  for (;;) {
    const due = await deps.store.chats.dueForDigest(now, CHATS_AT_ONCE);
    for (const { chat, dueAt } of due) {
      try {
        if (await sendDigest(chat, dueAt, now, deps)) served += 1;
      } catch (error) {
        deps.log.error({ err: error }, "Cannot make a chat's digest; trying again in a while");
        // As a digest of nothing: what the chat changed or forgot meanwhile stays so.
        await deps.store.chats.commitDigest(chat, now.add(RETRY_AFTER), []);
      }
    }
    if (due.length < CHATS_AT_ONCE) return served;
  }
}

async function sendDigest(
  chat: Chat,
  dueAt: Temporal.Instant,
  now: Temporal.Instant,
  deps: DigestDeps,
): Promise<boolean> {
  const messages: NewOutboxEntry[] = [];
  let digestedUntil = chat.digestedUntil;
  // What a chat that rests does not get is in the first digest that it gets again.
  const slots = isListening(chat, now) ? SLOTS : [];
  for (const slot of slots) {
    const slotAt = latestOccurrence(chat, slot, now);
    if (slotAt === null || !isOwed(chat, slot, slotAt, dueAt)) continue;
    // The day's digest went out before the chat moved its clock: what came since is for the next one.
    if (await deps.store.outbox.byDedupeKey(digestKey(chat, slot, slotAt, 0))) continue;
    messages.push(...(await slotMessages(chat, slot, slotAt, now, deps)));
    digestedUntil = { ...digestedUntil, [slot]: now.toString() };
  }
  const told = { ...chat, digestedUntil };
  await deps.store.chats.commitDigest(told, scheduledDigestAt(chat, now), messages);
  return messages.length > 0;
}

/** The digest of the last 24 hours, at once and without touching the schedule; empty if nothing happened. */
export async function digestNow(
  chat: Chat,
  now: Temporal.Instant,
  deps: DigestDeps,
): Promise<readonly RenderedMessage[]> {
  const stories = await storiesFor(
    chat,
    "weekly",
    { since: now.subtract(SPAN.daily), until: now },
    deps,
  );
  return digestMessages(stories, chatView(chat, deps.translate), {
    kind: "daily",
    date: now.toZonedDateTimeISO(chat.timeZone).toPlainDate(),
  });
}

/** Stories of which a digest gives the headline alone. */
const MAX_HEADLINES = 10;

/** Chooses among the stories and renders them. */
export function digestMessages(
  stories: readonly Story[],
  view: StoryView,
  options: DigestOptions,
): readonly RenderedMessage[] {
  // A quote that opens for one headline would cost more than the story.
  const isOneMore = stories.length === MAX_DIGEST_STORIES + 1;
  const chosen = chooseStories(stories, MAX_DIGEST_STORIES + Number(isOneMore));
  const others = stories.filter((story) => !chosen.includes(story));
  const also = chooseStories(others, MAX_HEADLINES);
  return renderDigest(chosen, view, { ...options, also, left: others.length - also.length });
}

async function slotMessages(
  chat: Chat,
  slot: Slot,
  slotAt: Temporal.Instant,
  now: Temporal.Instant,
  deps: DigestDeps,
): Promise<NewOutboxEntry[]> {
  const stories = await storiesFor(
    chat,
    slot,
    { since: toldUntil(chat, slot, now), until: now },
    deps,
  );
  const date = slotAt.toZonedDateTimeISO(chat.timeZone).toPlainDate();
  const view = chatView(chat, deps.translate);
  const told = digestMessages(stories, view, { kind: slot, date });
  const parts = told.length === 0 && chat.digest.tellsNothing ? [nothingToTell(date, view)] : told;
  return parts.map((message, part) => ({
    dedupeKey: digestKey(chat, slot, slotAt, part),
    chatId: chat.id,
    threadId: chat.digest.threadId,
    lane: "digest",
    storyId: null,
    revision: 1,
    message,
    // Only the first part rings, and only if it tells something.
    silent: part > 0 || told.length === 0,
    editOf: null,
    createdAt: now,
    notBefore: now,
    expiresAt: now.add(DIGEST_LIFE),
  }));
}

/** Named by the day on the chat's calendar. */
function digestKey(chat: Chat, slot: Slot, slotAt: Temporal.Instant, part: number): string {
  const date = slotAt.toZonedDateTimeISO(chat.timeZone).toPlainDate();
  return `digest:${chat.id}:${date}:${slot}:${part}`;
}

/** Whether the chat waits for this slot's digest: due since then, or failed and put off until then. */
function isOwed(
  chat: Chat,
  slot: Slot,
  slotAt: Temporal.Instant,
  dueAt: Temporal.Instant,
): boolean {
  if (Temporal.Instant.compare(slotAt, dueAt) >= 0) return true;
  const isPutOff = !scheduledDigestAt(chat, dueAt.subtract({ seconds: 1 }))?.equals(dueAt);
  const last = chat.digestedUntil[slot];
  return (
    isPutOff &&
    Temporal.Instant.compare(slotAt, dueAt.subtract(DIGEST_LIFE)) >= 0 &&
    (last === null || Temporal.Instant.compare(slotAt, Temporal.Instant.from(last)) > 0)
  );
}

function toldUntil(chat: Chat, slot: Slot, now: Temporal.Instant): Temporal.Instant {
  const last = chat.digestedUntil[slot];
  if (last === null) return now.subtract(SPAN[slot]);
  const earliest = now.subtract(LONGEST_SPAN);
  const until = Temporal.Instant.from(last);
  // Told by a clock that ran ahead: what was told by then is not known.
  if (Temporal.Instant.compare(until, now) > 0) return now.subtract(SPAN[slot]);
  return Temporal.Instant.compare(until, earliest) < 0 ? earliest : until;
}

async function storiesFor(
  chat: Chat,
  slot: Slot,
  span: Span,
  deps: DigestDeps,
): Promise<readonly Story[]> {
  // The weekly digest looks back on everything; the daily one leaves weekly topics to it.
  const cadences =
    slot === "daily" ? (["instant", "daily"] as const) : (["instant", "daily", "weekly"] as const);
  // A watched story may have any topic.
  const topics = chat.subscriptions.map(({ topic }) => topic);
  const updated = await deps.store.stories.updatedSince(span.since, {
    ...(chat.watches.length === 0 && { topics }),
    limit: MAX_CANDIDATES,
  });
  return updated.flatMap((full) => {
    const story = unmuted(full, chat.mutes);
    const isWanted = story && wantsStory(chat, story, cadences) !== null && isNewIn(story, span);
    return isWanted ? story : [];
  });
}

/** What a digest covers: seen after `since`, up to `until`. */
interface Span {
  readonly since: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** A story whose newest report is older was found late, in a feed's archive. */
const STALE = Temporal.Duration.from({ hours: 72 });

/**
 * First seen in that span, or grown by more than it was: an old story is not told again for one
 * late echo. By when we saw it: a report of before the last digest, polled after it, is new; one
 * that came while the digests were being made is the next one's.
 */
function isNewIn(story: Story, { since, until }: Span): boolean {
  const own = story.reports.filter((report) => report.nearDuplicateOf === null);
  const fresh = own.filter(
    (report) =>
      Temporal.Instant.compare(report.seenAt, since) > 0 &&
      Temporal.Instant.compare(report.seenAt, until) <= 0 &&
      Temporal.Instant.compare(report.publishedAt, since.subtract(STALE)) > 0,
  );
  return 2 * fresh.length > own.length;
}

/** The slot's last moment up to `now`; null if the chat has no such digest. */
function latestOccurrence(chat: Chat, slot: Slot, now: Temporal.Instant): Temporal.Instant | null {
  const span = slot === "daily" ? { hours: 26 } : { hours: 8 * 24 };
  const only = {
    ...chat,
    digest: { ...chat.digest, [slot === "daily" ? "weekly" : "daily"]: null },
  };
  let found: Temporal.Instant | null = null;
  let next = scheduledDigestAt(only, now.subtract(span));
  while (next !== null && Temporal.Instant.compare(next, now) <= 0) {
    found = next;
    next = scheduledDigestAt(only, next);
  }
  return found;
}
