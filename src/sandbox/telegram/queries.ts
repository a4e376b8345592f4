import { randomBytes } from "node:crypto";
import { badRequest } from "./api-error.ts";

/** What the user sees after a tap on a button. */
export interface CallbackAnswer {
  readonly answered: boolean;
  readonly text?: string;
  readonly show_alert?: boolean;
  readonly url?: string;
  readonly [field: string]: unknown;
}

/** What an inline query shows. */
export interface InlineAnswer {
  readonly answered: boolean;
  readonly results: readonly Readonly<Record<string, unknown>>[];
  readonly next_offset: string;
  readonly button: Readonly<Record<string, unknown>> | null;
  readonly is_personal: boolean;
  readonly cache_time: number;
}

/** What a kept answer to an inline query is found by. */
export interface InlineQueryKey {
  readonly userId: number;
  readonly query: string;
  readonly offset: string;
}

interface Waiting<T> {
  readonly resolve: (answer: T) => void;
  readonly expiresAt: number;
}

/** A callback lives as long as its update; a client that waited longer shows nothing any more. */
const CALLBACK_LIFETIME_MS = 150_000;
const INLINE_LIFETIME_MS = 30_000;
const TOO_OLD = "query is too old and response timeout expired or query ID is invalid";
const MAX_CACHED = 1_000;

/** Taps and inline queries that wait for the bot, and the server's cache of inline answers. */
export interface Queries {
  openCallback(timeoutMs: number): { id: string; answer: Promise<CallbackAnswer> };
  answerCallback(id: string, answer: CallbackAnswer): void;
  openInline(key: InlineQueryKey, timeoutMs: number): { id: string; answer: Promise<InlineAnswer> };
  answerInline(id: string, answer: InlineAnswer): void;
  cachedInline(key: InlineQueryKey): InlineAnswer | null;
  close(): void;
}

/** No query waits, nothing is cached. */
export function createQueries(now: () => number): Queries {
  const callbacks = new Map<string, Waiting<CallbackAnswer>>();
  const inline = new Map<string, Waiting<InlineAnswer> & { readonly key: InlineQueryKey }>();
  const cache = new Map<string, { readonly answer: InlineAnswer; readonly expiresAt: number }>();
  const timers = new Set<NodeJS.Timeout>();

  function wait<T>(
    timeoutMs: number,
    late: T,
  ): { answer: Promise<T>; resolve: (answer: T) => void } {
    const { promise, resolve } = Promise.withResolvers<T>();
    const timer = setTimeout(() => done(late), timeoutMs);
    timers.add(timer);
    function done(answer: T): void {
      clearTimeout(timer);
      timers.delete(timer);
      resolve(answer);
    }
    return { answer: promise, resolve: done };
  }

  return {
    openCallback(timeoutMs) {
      const id = queryId();
      const { answer, resolve } = wait<CallbackAnswer>(timeoutMs, { answered: false });
      callbacks.set(id, { resolve, expiresAt: now() + CALLBACK_LIFETIME_MS });
      return { id, answer };
    },
    answerCallback(id, answer) {
      take(callbacks, id, now()).resolve(answer);
    },
    openInline(key, timeoutMs) {
      const id = queryId();
      const { answer, resolve } = wait<InlineAnswer>(timeoutMs, NOT_ANSWERED);
      inline.set(id, { resolve, expiresAt: now() + INLINE_LIFETIME_MS, key });
      return { id, answer };
    },
    answerInline(id, answer) {
      const { resolve, key } = take(inline, id, now());
      if (cache.size > MAX_CACHED) cache.clear();
      const expiresAt = now() + answer.cache_time * 1000;
      if (answer.cache_time > 0)
        cache.set(cacheKey(key, answer.is_personal), { answer, expiresAt });
      resolve(answer);
    },
    cachedInline(key) {
      for (const isPersonal of [true, false]) {
        const hit = cache.get(cacheKey(key, isPersonal));
        if (hit && hit.expiresAt > now()) return hit.answer;
      }
      return null;
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      for (const { resolve } of callbacks.values()) resolve({ answered: false });
      for (const { resolve } of inline.values()) resolve(NOT_ANSWERED);
    },
  };
}

const NOT_ANSWERED: InlineAnswer = {
  answered: false,
  results: [],
  next_offset: "",
  button: null,
  is_personal: false,
  cache_time: 0,
};

function take<T extends { readonly expiresAt: number }>(
  waiting: Map<string, T>,
  id: string,
  now: number,
): T {
  const query = waiting.get(id);
  waiting.delete(id); // A query is answered once.
  if (!query || query.expiresAt <= now) throw badRequest(TOO_OLD);
  return query;
}

/** Shared by all users unless the bot says that the answer is personal. */
function cacheKey({ userId, query, offset }: InlineQueryKey, isPersonal: boolean): string {
  return JSON.stringify([query, offset, isPersonal ? userId : null]);
}

function queryId(): string {
  return randomBytes(8).readBigUInt64BE().toString();
}
