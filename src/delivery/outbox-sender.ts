import type { Translate } from "../chats/translate.ts";
import type { Log } from "../log.ts";
import type { OutboxEntry } from "../store/outbox-entry.ts";
import type { Store } from "../store/store.ts";
import { createDelivery } from "./deliver.ts";
import { createPace } from "./pace.ts";
import type { SendApi } from "./send.ts";
import { createSettlement } from "./settle.ts";

export interface OutboxSenderDeps {
  readonly store: Pick<Store, "outbox" | "chats">;
  /** Of its own: retries and replies of the bot's API object must not mix with broadcasts. */
  readonly api: SendApi;
  /** Messages per second over all chats. */
  readonly ratePerSecond: number;
  readonly translate: Translate;
  /** The message as it may go at the last moment, null if there is nothing left to tell; see `obeyMutes`. */
  readonly revise?: (entry: OutboxEntry) => Promise<OutboxEntry | null>;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
  /** Milliseconds of a clock that nobody sets: the pace must not stop when the other one jumps. */
  readonly monotonicMs?: () => number;
  /** How long a chat waits after a call whose fate is unknown. 30 seconds unless told otherwise. */
  readonly doubtWait?: Temporal.Duration;
  /** The token was revoked: nothing can be sent; the queue stays. */
  readonly onUnauthorized: () => void;
}

/** The sender, running. */
export interface OutboxSender {
  /** New rows are there: look at once instead of at the next second. */
  wake(): void;
  /** Claims nothing more and waits for the calls under way. */
  stop(): Promise<void>;
}

/** A crash leaves at most so many messages in doubt. */
const MAX_IN_FLIGHT = 3;
/** Rows read at once; the rest of the queue stays where a crash cannot hurt it. */
const BATCH = 60;
const IDLE_MS = 1000;
/** A disk may stay full for hours: a line in the log that often is enough. */
const MAX_RECORD_WAIT_MS = 15_000;
const EXPIRY_EVERY_MS = 60_000;
/** Two clocks read one after the other differ a little; a clock that is set differs more. */
const CLOCK_NOISE_MS = 100;
const DOUBT_WAIT = Temporal.Duration.from({ seconds: 30 });

/**
 * Sends what is due, for as long as it runs.
 *
 * Delivery is at-least-once: a row is `sending` before the call and `sent`
 * after Telegram accepted it. A row whose fate is unknown is sent again,
 * silently: a missed alert is worse than a repeated one.
 */
export function createOutboxSender(deps: OutboxSenderDeps): OutboxSender {
  const { store, log, doubtWait = DOUBT_WAIT } = deps;
  const monotonicMs = deps.monotonicMs ?? (() => performance.now());
  const pace = createPace(deps.ratePerSecond);
  const deliver = createDelivery(deps);
  const settle = createSettlement({
    ...deps,
    pace,
    doubtWait,
    monotonicMs,
    onUnauthorized() {
      stopping = true;
      deps.onUnauthorized();
    },
  });
  const inFlight = new Map<number, Promise<void>>();
  let queue: OutboxEntry[] = [];
  let stopping = false;
  let stale = true;
  let expiredAt = Number.NEGATIVE_INFINITY;
  /** How far the settable clock is ahead of the other; at the start, rows of a wrong clock may be there. */
  let lead = Number.POSITIVE_INFINITY;
  let alarm = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<void>();

  function ring(): void {
    alarm.resolve();
    alarm = Promise.withResolvers<void>();
  }

  async function waitUntil(atMs: number): Promise<void> {
    const { promise } = alarm;
    const timer = setTimeout(ring, Math.max(0, atMs - monotonicMs()));
    await promise;
    clearTimeout(timer);
  }

  async function refill(): Promise<void> {
    stale = false;
    const busy = new Set([...inFlight.keys(), ...pace.restingChats(monotonicMs())]);
    queue = [...(await store.outbox.due(deps.now(), BATCH, [...busy]))];
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        await keepTime();
        await step();
      } catch (error) {
        // The database is locked or full: the rows are still there, try again in a while.
        log.error({ err: error }, "Cannot read or mark the outbox");
        stale = true;
        await waitUntil(monotonicMs() + IDLE_MS);
      }
    }
  }

  /** Drops what is too old, and sets right what a clock that ran ahead has put off or dropped. */
  async function keepTime(): Promise<void> {
    const leadNow = deps.now().epochMilliseconds - monotonicMs();
    if (leadNow < lead - CLOCK_NOISE_MS) {
      const rewound = await store.outbox.rewind(deps.now());
      if (rewound > 0) log.warn({ rewound }, "The clock was set back; messages were put forward");
      stale = true;
    }
    lead = leadNow;
    if (monotonicMs() - expiredAt <= EXPIRY_EVERY_MS) return;
    const expired = await store.outbox.expire(deps.now());
    expiredAt = monotonicMs();
    if (expired > 0) log.warn({ expired }, "Messages too old to send were dropped");
  }

  async function step(): Promise<void> {
    const nowMs = monotonicMs();
    const slotAt = pace.nextSlotAt();
    if (inFlight.size >= MAX_IN_FLIGHT) return await waitUntil(nowMs + IDLE_MS);
    if (slotAt > nowMs) return await waitUntil(Math.min(slotAt, nowMs + IDLE_MS));
    if (stale || queue.length === 0) await refill();
    const at = queue.findIndex(
      (row) => !inFlight.has(row.chatId) && pace.readyAt(row.chatId) <= monotonicMs(),
    );
    const row = at < 0 ? undefined : queue.splice(at, 1)[0];
    if (!row) {
      if (stale) return;
      // Nothing now: after the first chat that rests, a finished call, new rows, or a second.
      const readyAt = Math.min(...queue.map((waiting) => pace.readyAt(waiting.chatId)));
      queue = [];
      return await waitUntil(Math.min(Math.max(readyAt, nowMs + 5), nowMs + IDLE_MS));
    }
    const entry = await store.outbox.claim(row.id, deps.now());
    if (!entry) return;
    pace.book(entry.chatId, monotonicMs());
    const call = handle(entry).finally(() => {
      inFlight.delete(entry.chatId);
      ring();
    });
    inFlight.set(entry.chatId, call);
  }

  /** One call and its record; until that is written, nothing else goes to the chat. */
  async function handle(entry: OutboxEntry): Promise<void> {
    const result = await deliver(entry);
    for (let waitMs = IDLE_MS; ; waitMs = Math.min(2 * waitMs, MAX_RECORD_WAIT_MS)) {
      try {
        const isDone = await settle(entry, result);
        // What was put off goes before what came after it, which may be in the queue already.
        if (!isDone) stale = true;
        return;
      } catch (error) {
        log.error({ err: error }, "Cannot record what became of a message");
        // It stays `sending`; the next start sends it once more.
        if (stopping) return;
        const { promise, resolve } = Promise.withResolvers<void>();
        const timer = setTimeout(resolve, waitMs);
        await Promise.race([promise, stopped.promise]);
        clearTimeout(timer);
      }
    }
  }

  const running = run();
  return {
    wake() {
      stale = true;
      ring();
    },
    async stop() {
      stopping = true;
      stopped.resolve();
      ring();
      await running;
      await Promise.allSettled(inFlight.values());
    },
  };
}
