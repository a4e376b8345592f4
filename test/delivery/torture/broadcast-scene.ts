import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { Api } from "grammy";
import type { OutboxSender } from "../../../src/delivery/outbox-sender.ts";
import { createOutboxSender } from "../../../src/delivery/outbox-sender.ts";
import { createLog } from "../../../src/log.ts";
import type { NewOutboxEntry } from "../../../src/store/outbox-entry.ts";
import type { Store } from "../../../src/store/store.ts";
import type { StartedTelegram } from "../../support/local-telegram.ts";
import { startLocalTelegram } from "../../support/local-telegram.ts";
import { countReceived } from "./count-received.ts";

export interface BroadcastScene {
  readonly telegram: StartedTelegram;
  readonly chats: readonly number[];
  /** How often the store failed the sender. */
  failures(): number;
  /** Puts a message to each of the chats into the outbox. */
  enqueue(text: string): Promise<void>;
  start(): OutboxSender;
  /** Waits until nothing is left to send. */
  settled(): Promise<void>;
  /** Nothing lost, nothing out of order, at most so many repeats, and those without a sound. */
  assertReceived(mostRepeats: number): void;
}

export interface SceneOptions {
  readonly store: Pick<Store, "outbox" | "chats">;
  readonly chats: number;
  readonly ratePerSecond?: number;
  readonly limits?: boolean;
  readonly now?: () => Temporal.Instant;
}

/** A broadcast to chats of the local Telegram, and the count of what arrived there. */
export async function broadcastScene(
  t: TestContext,
  { store, limits = false, ratePerSecond = 400, now = systemNow, ...options }: SceneOptions,
): Promise<BroadcastScene> {
  const telegram = await startLocalTelegram(t, { limits });
  const chats = Array.from(
    { length: options.chats },
    () => telegram.control.addUser({ first_name: "Reader" }).id,
  );
  const texts: string[] = [];
  let failures = 0;
  return {
    telegram,
    chats,
    failures: () => failures,
    async enqueue(text) {
      texts.push(text);
      await store.outbox.enqueue(chats.map((chatId) => alertOf(text, chatId, now())));
    },
    start() {
      const sender = createOutboxSender({
        store: { ...store, outbox: watched(store.outbox, () => (failures += 1)) },
        api: new Api(telegram.token, { apiRoot: telegram.url, timeoutSeconds: 3 }),
        ratePerSecond,
        translate: (_locale, key) => key,
        log: createLog("silent"),
        now,
        doubtWait: Temporal.Duration.from({ milliseconds: 100 }),
        onUnauthorized: () => undefined,
      });
      telegram.beforeClose(() => sender.stop());
      return sender;
    },
    async settled() {
      for (;;) {
        const { pending = 0, sending = 0, expired = 0 } = await store.outbox.counts();
        if (pending + sending + expired === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    assertReceived(mostRepeats) {
      const wanted = new Map(chats.map((chatId) => [chatId, texts]));
      const { repeated, ...rest } = countReceived(telegram.control, wanted);
      t.diagnostic(`${repeated} of ${chats.length * texts.length} repeated, ${failures} failures`);
      assert.deepEqual(rest, { lost: 0, rangTwice: 0, outOfOrder: 0 });
      assert.ok(repeated <= mostRepeats, `${repeated} repeated, ${mostRepeats} were in doubt`);
    },
  };
}

/** An alert of the text to the chat, due now. */
export function alertOf(text: string, chatId: number, now: Temporal.Instant): NewOutboxEntry {
  return {
    dedupeKey: `alert:${text}:${chatId}`,
    chatId,
    threadId: null,
    lane: "alert",
    storyId: text,
    revision: 1,
    message: { html: text, keyboard: [], previewUrl: null },
    silent: false,
    editOf: null,
    createdAt: now,
    notBefore: now,
    expiresAt: now.add({ hours: 6 }),
  };
}

function systemNow(): Temporal.Instant {
  return Temporal.Now.instant();
}

/** The outbox, with a word of each call that it fails. */
function watched(outbox: Store["outbox"], onFailure: () => void): Store["outbox"] {
  return new Proxy(outbox, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== "function") return method;
      return async (...args: unknown[]) => {
        try {
          return await method.apply(target, args);
        } catch (error) {
          onFailure();
          throw error;
        }
      };
    },
  });
}
