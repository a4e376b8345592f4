import type { TopicId } from "../analysis/analysis.ts";
import type { Cadence, Chat, DigestSchedule } from "./chat.ts";
import { DEFAULT_DAILY, DEFAULT_WEEKLY } from "./default-chat.ts";

/** What was asked for, and where. */
export interface SubscribeRequest {
  readonly topics: readonly TopicId[];
  /** Undefined: a topic that is followed already keeps its cadence, a new one takes the chat's latest. */
  readonly cadence?: Cadence | undefined;
  /** Thread in which it was asked for. */
  readonly threadId: number | null;
  readonly now: Temporal.Instant;
}

/**
 * The chat with these subscriptions added or changed.
 *
 * A topic is followed once per chat: asked for in another thread, it moves
 * there. A cadence that needs a digest switches one on where there is none.
 */
export function subscribe(chat: Chat, request: SubscribeRequest): Chat {
  const { topics, threadId, now } = request;
  if (topics.length === 0) return chat;
  const habit = chat.subscriptions.at(-1)?.cadence ?? "instant";
  const subscriptions = [...chat.subscriptions];
  for (const topic of topics) {
    const index = subscriptions.findIndex((candidate) => candidate.topic === topic);
    const known = subscriptions[index];
    const cadence = request.cadence ?? known?.cadence ?? habit;
    if (known) subscriptions[index] = { topic, cadence, threadId };
    else subscriptions.push({ topic, cadence, threadId });
  }
  return {
    ...chat,
    subscriptions,
    digest: digestFor(chat.digest, subscriptions, threadId),
    // Only what is published from now on is pushed, however long the chat has been known.
    subscribedAt: chat.subscriptions.length === 0 ? now.toString() : chat.subscribedAt,
  };
}

/** The chat without these subscriptions, in whichever thread they were made. */
export function unsubscribe(chat: Chat, topics: readonly TopicId[]): Chat {
  return {
    ...chat,
    subscriptions: chat.subscriptions.filter(({ topic }) => !topics.includes(topic)),
  };
}

/** The chat with every subscription at that cadence. */
export function setCadence(chat: Chat, cadence: Cadence, threadId: number | null): Chat {
  const subscriptions = chat.subscriptions.map((subscription) => ({ ...subscription, cadence }));
  return { ...chat, subscriptions, digest: digestFor(chat.digest, subscriptions, threadId) };
}

/** The schedule with a daily or weekly digest switched on if a subscription waits for one. */
function digestFor(
  digest: DigestSchedule,
  subscriptions: Chat["subscriptions"],
  threadId: number | null,
): DigestSchedule {
  const needs = (cadence: Cadence) => subscriptions.some((each) => each.cadence === cadence);
  const daily = digest.daily ?? (needs("daily") ? DEFAULT_DAILY : null);
  const weekly = digest.weekly ?? (needs("weekly") ? DEFAULT_WEEKLY : null);
  const had = digest.daily !== null || digest.weekly !== null;
  return { daily, weekly, threadId: had ? digest.threadId : threadId };
}
