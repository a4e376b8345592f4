import type { Log } from "../log.ts";
import type { OutboxEntry, Store } from "../store/store.ts";
import { createPace } from "./pace.ts";
import type { SendApi, SendResult } from "./send.ts";
import { send } from "./send.ts";

export interface OutboxSenderDeps {
  readonly store: Pick<Store, "outbox" | "chats">;
  /** Of its own: retries and replies of the bot's API object must not mix with broadcasts. */
  readonly api: SendApi;
  /** Messages per second over all chats. */
  readonly ratePerSecond: number;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
  /** How long a chat waits after a call whose fate is unknown. 30 seconds unless told otherwise. */
  readonly doubtWait?: Temporal.Duration;
  /** The token was revoked: nothing can be sent; the queue stays. */
  readonly onUnauthorized: () => void;
}

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
/** A row that failed so often without a clear answer is set aside. */
const MAX_ATTEMPTS = 12;
const DOUBT_WAIT = Temporal.Duration.from({ seconds: 30 });

/**
 * Sends what is due, for as long as it runs.
 *
 * Delivery is at-least-once: a row is `sending` before the call and `sent`
 * after Telegram accepted it. A row whose fate is unknown is sent once more,
 * silently: a missed alert is worse than a repeated one.
 */
export function createOutboxSender(deps: OutboxSenderDeps): OutboxSender {
  const { store, log } = deps;
  const pace = createPace(deps.ratePerSecond);
  const doubtWait = deps.doubtWait ?? DOUBT_WAIT;
  const inFlight = new Map<number, Promise<void>>();
  let queue: OutboxEntry[] = [];
  let stopping = false;
  let stale = true;
  let alarm = Promise.withResolvers<void>();
  const nowMs = () => deps.now().epochMilliseconds;

  function ring(): void {
    alarm.resolve();
    alarm = Promise.withResolvers<void>();
  }

  async function waitUntil(atMs: number): Promise<void> {
    const { promise } = alarm;
    const timer = setTimeout(ring, Math.max(0, atMs - nowMs()));
    await promise;
    clearTimeout(timer);
  }

  async function refill(): Promise<void> {
    stale = false;
    const now = deps.now();
    const busy = new Set([...inFlight.keys(), ...pace.restingChats(now.epochMilliseconds)]);
    queue = [...(await store.outbox.due(now, BATCH, [...busy]))];
  }

  async function run(): Promise<void> {
    let expiredAt = 0;
    while (!stopping) {
      try {
        if (nowMs() - expiredAt > 60_000) {
          expiredAt = nowMs();
          const expired = await store.outbox.expire(deps.now());
          if (expired > 0) log.warn({ expired }, "Messages too old to send were dropped");
        }
        await step();
      } catch (error) {
        // The database is locked or full: the rows are still there, try again in a while.
        log.error({ err: error }, "Cannot read or mark the outbox");
        stale = true;
        await waitUntil(nowMs() + IDLE_MS);
      }
    }
  }

  async function step(): Promise<void> {
    const slotAt = pace.nextSlotAt();
    if (inFlight.size >= MAX_IN_FLIGHT) return await waitUntil(nowMs() + IDLE_MS);
    if (slotAt > nowMs()) return await waitUntil(slotAt);
    if (stale || queue.length === 0) await refill();
    const at = queue.findIndex(
      (row) => !inFlight.has(row.chatId) && pace.readyAt(row.chatId) <= nowMs(),
    );
    const row = at < 0 ? undefined : queue.splice(at, 1)[0];
    if (!row) {
      if (stale) return;
      // Nothing now: after the first chat that rests, a finished call, new rows, or a second.
      const readyAt = Math.min(...queue.map((waiting) => pace.readyAt(waiting.chatId)));
      queue = [];
      return await waitUntil(Math.min(Math.max(readyAt, nowMs() + 5), nowMs() + IDLE_MS));
    }
    const entry = await store.outbox.claim(row.id, deps.now());
    if (!entry) return;
    pace.book(entry.chatId, nowMs());
    const call = deliver(entry)
      .catch((error) => {
        // It stays `sending`; the next start sends it once more.
        log.error({ err: error }, "Cannot record what became of a message");
      })
      .finally(() => {
        inFlight.delete(entry.chatId);
        ring();
      });
    inFlight.set(entry.chatId, call);
  }

  async function deliver(entry: OutboxEntry): Promise<void> {
    const editMessageId = await messageToEdit(entry);
    if (editMessageId === "not-yet") {
      await store.outbox.postpone(entry.id, inSeconds(5), "the message to edit is not sent yet");
      return;
    }
    if (editMessageId === "never") {
      await store.outbox.bury(entry.id, "the message to edit was never sent");
      return;
    }
    const chat = await store.chats.get(entry.chatId);
    const isProtected = (chat?.discretion ?? null) !== null;
    const replyToMessageId = await messageToReplyTo(entry);
    const outgoing = { ...entry, editMessageId, replyToMessageId, plain: false, isProtected };
    let result = await send(deps.api, outgoing);
    if (result.kind === "unparsable") {
      log.error(
        { entry: entry.id, reason: result.reason },
        "A message of ours was refused as malformed",
      );
      result = await send(deps.api, {
        ...outgoing,
        plain: true,
        message: { ...entry.message, keyboard: [] },
      });
    }
    if (result.kind === "thread-gone" && entry.threadId !== null) {
      result = await send(deps.api, { ...outgoing, threadId: null });
    }
    await settle(entry, result);
  }

  async function messageToEdit(entry: OutboxEntry): Promise<number | null | "not-yet" | "never"> {
    if (entry.editOf === null) return null;
    const original = await store.outbox.byDedupeKey(entry.editOf);
    if (original?.messageId) return original.messageId;
    return original && ["pending", "sending"].includes(original.state) ? "not-yet" : "never";
  }

  /** Null where there is none, or it was never sent: what is new is told all the same. */
  async function messageToReplyTo({ replyTo }: OutboxEntry): Promise<number | null> {
    if (replyTo === undefined) return null;
    return (await store.outbox.byDedupeKey(replyTo))?.messageId ?? null;
  }

  async function settle(entry: OutboxEntry, result: SendResult): Promise<void> {
    const { outbox, chats } = store;
    switch (result.kind) {
      case "accepted":
        await outbox.markSent(entry.id, result.messageId);
        break;
      case "too-many-requests": {
        const until = deps.now().add(result.retryAfter).epochMilliseconds;
        pace.pauseChat(entry.chatId, until);
        // A private chat alone hardly reaches its limit: it is the whole bot's that was met.
        if (entry.chatId > 0) pace.pauseAll(until);
        await outbox.postpone(
          entry.id,
          Temporal.Instant.fromEpochMilliseconds(until),
          "flood limit",
        );
        stale = true;
        break;
      }
      case "chat-moved":
        await chats.migrate(entry.chatId, result.toChatId);
        await outbox.postpone(entry.id, deps.now(), "the group moved");
        stale = true;
        break;
      case "chat-gone":
        await outbox.bury(entry.id, result.reason);
        await deactivate(entry.chatId);
        stale = true;
        break;
      case "unauthorized":
        await outbox.postpone(entry.id, inSeconds(60), "the token was refused");
        stopping = true;
        deps.onUnauthorized();
        break;
      case "not-sent":
        await retryLater(entry, result.reason, entry.silent);
        break;
      case "unknown":
        if (entry.silent && entry.attempts > 1 && entry.lastError?.startsWith("unknown")) {
          await outbox.bury(entry.id, `unknown twice: ${result.reason}`);
        } else {
          // The chat waits with it, or a later message would overtake it.
          const until = deps.now().add(doubtWait);
          pace.pauseChat(entry.chatId, until.epochMilliseconds);
          await outbox.postpone(entry.id, until, `unknown: ${result.reason}`, { silent: true });
        }
        break;
      case "thread-gone":
      case "no-rights":
      case "unparsable":
      case "refused":
        // It would be refused again: set aside, or it holds up the rows behind it.
        log.warn({ entry: entry.id, reason: result.reason }, "Telegram refused a message");
        await outbox.bury(entry.id, result.reason);
        break;
    }
  }

  async function retryLater(entry: OutboxEntry, reason: string, silent: boolean): Promise<void> {
    if (entry.attempts >= MAX_ATTEMPTS) {
      await store.outbox.bury(entry.id, reason);
      return;
    }
    const seconds = Math.min(2 ** entry.attempts, 300);
    await store.outbox.postpone(entry.id, inSeconds(seconds), reason, { silent });
    // No connection for one is none for all: one probe, not a queue of failures.
    pace.pauseAll(nowMs() + 1000 * Math.min(seconds, 30));
  }

  async function deactivate(chatId: number): Promise<void> {
    const chat = await store.chats.get(chatId);
    if (chat) await store.chats.save({ ...chat, active: false }, null);
    await store.outbox.cancelFor(chatId);
  }

  function inSeconds(seconds: number): Temporal.Instant {
    return deps.now().add({ seconds });
  }

  const running = run();
  return {
    wake() {
      stale = true;
      ring();
    },
    async stop() {
      stopping = true;
      ring();
      await running;
      await Promise.allSettled(inFlight.values());
    },
  };
}
