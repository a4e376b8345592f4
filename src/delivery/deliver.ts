import type { Translate } from "../chats/translate.ts";
import type { Log } from "../log.ts";
import type { OutboxEntry } from "../store/outbox-entry.ts";
import type { Store } from "../store/store.ts";
import { notice } from "./notice.ts";
import type { Outgoing, SendApi, SendResult } from "./send.ts";
import { send } from "./send.ts";

export interface DeliveryDeps {
  readonly store: Pick<Store, "outbox" | "chats">;
  readonly api: SendApi;
  readonly translate: Translate;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
  /** The message as it may go now, null if there is nothing left to tell; it goes as it is if left out. */
  readonly revise?: (entry: OutboxEntry) => Promise<OutboxEntry | null>;
}

/** `not-ready`: certainly not sent, for a reason of its own; `pointless`: there is nothing to do any more. */
export type Delivered =
  | SendResult
  | { readonly kind: "not-ready"; readonly reason: string }
  | { readonly kind: "pointless"; readonly reason: string };

/**
 * Returns a function that makes the call for an outbox row and says what became of it; it never throws.
 *
 * A message that Telegram cannot parse goes as plain text, and one whose thread is closed or deleted
 * goes to the chat itself, with all that would follow it there.
 */
export function createDelivery({
  store,
  api,
  translate,
  log,
  now,
  revise,
}: DeliveryDeps): (claimed: OutboxEntry) => Promise<Delivered> {
  return async function deliver(claimed: OutboxEntry): Promise<Delivered> {
    try {
      const entry = revise ? await revise(claimed) : claimed;
      if (entry === null) return { kind: "pointless", reason: "muted while it waited" };
      return await attempt(entry);
    } catch (error) {
      // Nothing of the network throws: the database did not answer, or the message is a mistake of ours.
      log.error({ err: error, entry: claimed.id }, "Cannot prepare a message");
      return { kind: "not-ready", reason: "it could not be prepared" };
    }
  };

  async function attempt(entry: OutboxEntry): Promise<Delivered> {
    const editMessageId = await messageToEdit(entry);
    if (editMessageId === "not-yet") {
      return { kind: "not-ready", reason: "the message to edit is not sent yet" };
    }
    if (editMessageId === "never") {
      return { kind: "pointless", reason: "the message to edit was never sent" };
    }
    const chat = await store.chats.get(entry.chatId);
    const outgoing: Outgoing = {
      ...entry,
      editMessageId,
      replyToMessageId: await messageToReplyTo(entry),
      plain: false,
      isProtected: (chat?.discretion ?? null) !== null,
    };
    const result = await sendReadable(entry, outgoing);
    const isThreaded = entry.threadId !== null || outgoing.replyToMessageId !== null;
    if (result.kind !== "thread-gone" || editMessageId !== null || !isThreaded) return result;
    if (chat !== null && entry.threadId !== null) {
      const told = notice({
        // Each time that a thread is lost is told: it may have been opened again since.
        dedupeKey: `thread-gone:${entry.chatId}:${entry.id}`,
        chatId: entry.chatId,
        html: translate(chat.locale, "thread-gone"),
        now: now(),
      });
      await store.chats.leaveThread(entry.chatId, entry.threadId, told);
    }
    // A reply would go to the thread of the message that it answers.
    return await sendReadable(entry, { ...outgoing, threadId: null, replyToMessageId: null });
  }

  async function sendReadable({ id, message }: OutboxEntry, outgoing: Outgoing) {
    const result = await send(api, outgoing);
    if (result.kind !== "unparsable") return result;
    log.error({ entry: id, reason: result.reason }, "A message of ours was refused as malformed");
    return await send(api, { ...outgoing, plain: true, message: { ...message, keyboard: [] } });
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
}
