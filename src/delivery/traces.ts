import type { Api } from "grammy";
import { GrammyError, HttpError } from "grammy";
import type { Keyv } from "keyv";
import type { Store } from "../store/store.ts";

/** A message of a discreet chat that the outbox knows nothing of: a reply, or what its reader typed. */
interface Trace {
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Telegram lets nobody delete what is older. */
const DELETABLE = Temporal.Duration.from({ hours: 48 });
const IDS_PER_CALL = 100;
/** Nobody converses more in two days. */
const MOST_TRACES = 2_000;

/** Messages that a discreet chat has now. */
export interface NewTraces {
  readonly chatId: number;
  readonly ids: readonly number[];
  readonly now: Temporal.Instant;
}

/** Notes messages of a discreet chat down, to be deleted by `deleteTraces`. The cache seals keys and values. */
export async function noteTraces(
  traces: Pick<Keyv, "get" | "set">,
  { chatId, ids, now }: NewTraces,
): Promise<void> {
  if (ids.length === 0) return;
  const at = now.epochMilliseconds;
  const known: readonly Trace[] = (await traces.get(String(chatId))) ?? [];
  const kept = [...known, ...ids.map((id) => ({ id, at }))].slice(-MOST_TRACES);
  await traces.set(String(chatId), kept, DELETABLE.total("milliseconds"));
}

export interface DeleteTracesDeps {
  readonly store: Pick<Store, "chats" | "outbox">;
  readonly traces: Pick<Keyv, "get" | "set" | "delete">;
  readonly api: Pick<Api, "deleteMessages">;
}

/**
 * Returns a function that deletes the messages of discreet chats whose hours have passed: alerts,
 * digests, replies and what was typed. What could not be deleted is tried at the next call, until
 * Telegram's 48 hours have passed. It returns how many are gone.
 */
export function createTraceDeleter({
  store,
  traces,
  api,
}: DeleteTracesDeps): (now: Temporal.Instant) => Promise<number> {
  /** The newest alert or digest deleted by now, by chat: ids only grow. */
  const deletedUpTo = new Map<number, number>();

  return async function deleteTraces(now: Temporal.Instant): Promise<number> {
    let deleted = 0;
    for await (const { id: chatId, discretion, kind } of store.chats.all()) {
      if (discretion === null || kind !== "private") continue;
      const until = now.subtract({ hours: discretion.deleteAfterHours });
      const noted: readonly Trace[] = (await traces.get(String(chatId))) ?? [];
      const old = noted.filter(({ at }) => at <= until.epochMilliseconds);
      const fresh = new Set(await store.outbox.sentSince(chatId, until));
      const sent = (await store.outbox.sentSince(chatId, now.subtract(DELETABLE))).filter(
        (id) => !fresh.has(id) && id > (deletedUpTo.get(chatId) ?? 0),
      );
      const ids = [...new Set([...old.map(({ id }) => id), ...sent])];
      if (ids.length === 0 || !(await deleteAll(api, chatId, ids))) continue;
      deleted += ids.length;
      if (sent.length > 0) deletedUpTo.set(chatId, Math.max(...sent));
      if (old.length > 0) await forgetTraces(chatId, new Set(old.map(({ id }) => id)));
    }
    return deleted;
  };

  /** Read anew: the chat may have gone on meanwhile. */
  async function forgetTraces(chatId: number, ids: ReadonlySet<number>): Promise<void> {
    const noted: readonly Trace[] = (await traces.get(String(chatId))) ?? [];
    const left = noted.filter(({ id }) => !ids.has(id));
    if (left.length === 0) await traces.delete(String(chatId));
    else await traces.set(String(chatId), left, DELETABLE.total("milliseconds"));
  }
}

/** Whether Telegram has heard of it all; what it refuses for good is done, too. */
async function deleteAll(
  api: Pick<Api, "deleteMessages">,
  chatId: number,
  ids: readonly number[],
): Promise<boolean> {
  for (let start = 0; start < ids.length; start += IDS_PER_CALL) {
    try {
      await api.deleteMessages(chatId, ids.slice(start, start + IDS_PER_CALL));
    } catch (error) {
      if (error instanceof HttpError) return false;
      if (!(error instanceof GrammyError)) throw error;
      if (error.error_code === 429 || error.error_code >= 500) return false;
    }
  }
  return true;
}
