import type { OutboxEntry } from "../store/outbox-entry.ts";
import type { Delivered } from "./deliver.ts";
import { scheduledDigestAt } from "./next-digest.ts";
import type { Pace } from "./pace.ts";
import type { RestChatDeps } from "./rest-chat.ts";
import { restChat } from "./rest-chat.ts";

export interface SettlementDeps extends RestChatDeps {
  readonly pace: Pace;
  /** The clock of the pace. */
  readonly monotonicMs: () => number;
  readonly doubtWait: Temporal.Duration;
  readonly onUnauthorized: () => void;
}

/** A row that fails again and again waits up to doubtWait × 2^7, about an hour; its expiry ends it. */
const MAX_DOUBLINGS = 7;
const MAX_RETRY_SECONDS = 300;
const MAX_PROBE_SECONDS = 30;
/** Answers of unknown fate in a row, after which it is not a message's trouble: all that can be in flight. */
const TROUBLE = 3;
/** Two private chats that are refused within so much have met the limit of the whole bot. */
const SAME_FLOOD_MS = 2000;

/**
 * Returns a function that records what became of a call, in the outbox, for the chat and for the pace.
 *
 * It gives true when the row is done with, false when it will be sent later; it throws if the
 * database does, and can then be called again.
 */
export function createSettlement(
  deps: SettlementDeps,
): (entry: OutboxEntry, result: Delivered) => Promise<boolean> {
  const { pace, log, doubtWait, monotonicMs } = deps;
  const { outbox, chats } = deps.store;
  let troubles = 0;
  let flooded: { readonly chatId: number; readonly atMs: number } | null = null;

  return async function settle(entry: OutboxEntry, result: Delivered): Promise<boolean> {
    const isClear = result.kind !== "unknown" && result.kind !== "not-sent";
    if (isClear && result.kind !== "not-ready") troubles = 0;
    switch (result.kind) {
      case "accepted":
        await outbox.markSent(entry.id, result.messageId);
        await forgetRefusals(entry.chatId);
        return true;
      case "too-many-requests":
        await outbox.postpone(entry.id, deps.now().add(result.retryAfter), "flood limit");
        restAfterFlood(entry.chatId, result.retryAfter.total("milliseconds"));
        return false;
      case "chat-moved":
        await chats.migrate(entry.chatId, result.toChatId);
        await outbox.postpone(entry.id, deps.now(), "the group moved");
        return false;
      case "chat-gone":
        await deactivate(entry.chatId);
        await outbox.bury(entry.id, result.reason);
        return false;
      case "unauthorized":
        await outbox.postpone(entry.id, inSeconds(60), "the token was refused");
        deps.onUnauthorized();
        return false;
      case "not-sent": {
        const seconds = Math.min(2 ** entry.attempts, MAX_RETRY_SECONDS);
        await outbox.postpone(entry.id, inSeconds(seconds), result.reason);
        // No connection for one is none for all: one probe, not a queue of failures.
        pace.pauseAll(monotonicMs() + 1000 * Math.min(seconds, MAX_PROBE_SECONDS));
        return false;
      }
      case "not-ready": {
        const seconds = Math.min(5 * 2 ** (entry.attempts - 1), MAX_RETRY_SECONDS);
        await outbox.postpone(entry.id, inSeconds(seconds), result.reason);
        return false;
      }
      case "unknown":
        await sendAgain(entry, `unknown: ${result.reason}`);
        return false;
      case "pointless":
        await outbox.bury(entry.id, result.reason);
        return true;
      case "no-rights":
        await restChat(entry.chatId, deps);
        await outbox.bury(entry.id, result.reason);
        return false;
      case "thread-gone":
      case "unparsable":
      case "refused":
        // It would be refused again: set aside, or it holds up the rows behind it.
        log.warn({ entry: entry.id, reason: result.reason }, "Telegram refused a message");
        await outbox.bury(entry.id, result.reason);
        return true;
    }
  };

  /** The chat waits with it, or a later message would overtake it. */
  async function sendAgain(entry: OutboxEntry, reason: string): Promise<void> {
    const waitMs = doubtWait.total("milliseconds");
    const chatWaitMs = waitMs * 2 ** Math.min(entry.attempts - 1, MAX_DOUBLINGS);
    const until = deps.now().add({ milliseconds: chatWaitMs });
    await outbox.postpone(entry.id, until, reason, { silent: true });
    pace.pauseChat(entry.chatId, monotonicMs() + chatWaitMs);
    troubles += 1;
    // A proxy that has lost Telegram answers all alike: each call would put one more message in doubt.
    if (troubles >= TROUBLE) pace.pauseAll(monotonicMs() + waitMs);
  }

  function restAfterFlood(chatId: number, waitMs: number): void {
    const atMs = monotonicMs();
    pace.pauseChat(chatId, atMs + waitMs);
    if (chatId < 0) return;
    const isEverywhere =
      flooded !== null && flooded.chatId !== chatId && atMs - flooded.atMs < SAME_FLOOD_MS;
    if (isEverywhere) pace.pauseAll(atMs + waitMs);
    flooded = { chatId, atMs };
  }

  /** Only where many write can a bot be kept from writing. */
  async function forgetRefusals(chatId: number): Promise<void> {
    const chat = chatId < 0 ? await chats.get(chatId) : null;
    if (!chat?.refused) return;
    const heard = { ...chat, refused: null };
    await chats.save(heard, scheduledDigestAt(heard, deps.now()));
  }

  async function deactivate(chatId: number): Promise<void> {
    const chat = await chats.get(chatId);
    if (chat) await chats.save({ ...chat, active: false }, null);
    await outbox.cancelFor(chatId);
  }

  function inSeconds(seconds: number): Temporal.Instant {
    return deps.now().add({ seconds });
  }
}
