import { ApiError } from "./api-error.ts";
import type { ApiUpdate } from "./api-types.ts";

/** What bots get unless they name the kinds they want: all but membership of others and reactions. */
const NOT_BY_DEFAULT = ["chat_member", "message_reaction", "message_reaction_count"];
const LIFETIME_SECONDS: Readonly<Record<string, number>> = {
  inline_query: 30,
  callback_query: 150,
  chosen_inline_result: 600,
};
const DEFAULT_LIFETIME_SECONDS = 86_400;
const CONFLICT_PAUSE_MS = 3_000;
const OTHER_POLLER =
  "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

interface QueuedUpdate {
  readonly update: ApiUpdate;
  readonly expiresAt: number;
  /** Updates of one line are delivered in order, lines side by side. */
  readonly line: string;
}

interface Poll {
  readonly offset: number;
  readonly limit: number;
  readonly resolve: (updates: readonly ApiUpdate[]) => void;
  readonly reject: (error: ApiError) => void;
  readonly timer: NodeJS.Timeout;
}

/** What `getUpdates` was asked with. */
export interface GetUpdates {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  /** Aborted when the caller hangs up, so that its poll does not swallow updates. */
  readonly signal: AbortSignal;
}

/** The bot's updates until it confirms them. */
export interface UpdateQueue {
  push(kind: string, content: unknown, line: string): void;
  get(request: GetUpdates): Promise<readonly ApiUpdate[]>;
  setAllowedUpdates(kinds: readonly string[]): void;
  allowedUpdates(): readonly string[] | null;
  pending(): readonly QueuedUpdate[];
  drop(updateId: number): void;
  clear(): void;
  /** Ends a waiting poll with the text that `setWebhook` gives it. */
  endPoll(description: string): void;
  onPush(listener: () => void): void;
  close(): void;
}

/** An empty queue; `now` decides about expiry, real timers hold polls open. */
export function createUpdateQueue(now: () => number): UpdateQueue {
  let queued: QueuedUpdate[] = [];
  let lastId = 100_000_000;
  let allowed: readonly string[] | null = null;
  let poll: Poll | null = null;
  let nextConflictAt = -Infinity;
  let onPush = () => {};
  const delayed = new Set<NodeJS.Timeout>();

  function prune(): void {
    const moment = now();
    if (queued.some(({ expiresAt }) => expiresAt <= moment)) {
      queued = queued.filter(({ expiresAt }) => expiresAt > moment);
    }
  }

  function from(offset: number, limit: number): readonly ApiUpdate[] {
    prune();
    return queued
      .filter(({ update }) => update.update_id >= offset)
      .slice(0, limit)
      .map(({ update }) => update);
  }

  function settle(action: (poll: Poll) => void): void {
    const current = poll;
    if (!current) return;
    clearTimeout(current.timer);
    poll = null;
    action(current);
  }

  /** The older of two pollers loses; like the real server at most once in three seconds at once. */
  function conflict(description: string): void {
    settle(({ reject }) => {
      const error = new ApiError(409, description);
      if (now() >= nextConflictAt) {
        nextConflictAt = now() + CONFLICT_PAUSE_MS;
        reject(error);
        return;
      }
      const timer = setTimeout(() => {
        delayed.delete(timer);
        reject(error);
      }, CONFLICT_PAUSE_MS);
      delayed.add(timer);
    });
  }

  return {
    push(kind, content, line) {
      if (allowed ? !allowed.includes(kind) : NOT_BY_DEFAULT.includes(kind)) return;
      const lifetime = LIFETIME_SECONDS[kind] ?? DEFAULT_LIFETIME_SECONDS;
      const update = { update_id: ++lastId, [kind]: content };
      queued.push({ update, expiresAt: now() + lifetime * 1000, line });
      onPush();
      if (poll) {
        const ready = from(poll.offset, poll.limit);
        if (ready.length > 0) settle(({ resolve }) => resolve(ready));
      }
    },
    get({ offset, limit, timeoutSeconds, signal }) {
      prune();
      // A negative offset counts from the end and forgets all that stands before.
      if (offset < 0) queued = queued.slice(offset);
      else if (offset > 0) queued = queued.filter(({ update }) => update.update_id >= offset);
      const ready = from(Math.max(offset, 0), limit);
      if (ready.length > 0 || timeoutSeconds === 0) return Promise.resolve(ready);
      conflict(OTHER_POLLER);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => settle(() => resolve([])), timeoutSeconds * 1000);
        const mine: Poll = { offset: Math.max(offset, 0), limit, resolve, reject, timer };
        poll = mine;
        signal.addEventListener("abort", () => {
          if (poll === mine) settle(() => resolve([]));
        });
      });
    },
    setAllowedUpdates(kinds) {
      allowed = kinds.length === 0 ? null : kinds.map((kind) => kind.toLowerCase());
    },
    allowedUpdates: () => allowed,
    pending() {
      prune();
      return queued;
    },
    drop(updateId) {
      queued = queued.filter(({ update }) => update.update_id !== updateId);
    },
    clear() {
      queued = [];
    },
    endPoll: conflict,
    onPush(listener) {
      onPush = listener;
    },
    close() {
      settle(({ resolve }) => resolve([]));
      for (const timer of delayed) clearTimeout(timer);
    },
  };
}
