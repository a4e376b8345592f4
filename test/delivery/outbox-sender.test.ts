/** The sender against a real store and a real HTTP Telegram: what the receiving side counts. */
import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { Api } from "grammy";
import type { Chat } from "../../src/chats/chat.ts";
import { defaultChat } from "../../src/chats/default-chat.ts";
import type { OutboxSender, OutboxSenderDeps } from "../../src/delivery/outbox-sender.ts";
import { createOutboxSender } from "../../src/delivery/outbox-sender.ts";
import { createLog } from "../../src/log.ts";
import type { LocalTelegram } from "../../src/sandbox/telegram/create-local-telegram.ts";
import { createLocalTelegram } from "../../src/sandbox/telegram/create-local-telegram.ts";
import type { NewOutboxEntry } from "../../src/store/outbox-entry.ts";
import type { Store } from "../../src/store/store.ts";
import { temporaryStore } from "../store/temporary-store.ts";

const RATE = 200;
const TOPIC_CLOSED = { ok: false, error_code: 400, description: "Bad Request: TOPIC_CLOSED" };

interface Scene {
  readonly telegram: LocalTelegram;
  readonly store: Store;
  /** Starts the sender; stopped when the test ends. */
  start(options?: Partial<Pick<OutboxSenderDeps, "revise" | "now">>): OutboxSender;
  seen(chatId: number): string[];
  enqueue(...entries: readonly Partial<NewOutboxEntry>[]): Promise<void>;
}

async function scene(t: TestContext): Promise<Scene> {
  const telegram = createLocalTelegram({ limits: false });
  const { url } = await telegram.listen();
  t.after(() => telegram.close());
  const store = await temporaryStore(t);
  let count = 0;
  return {
    telegram,
    store,
    start(options) {
      const sender = createOutboxSender({
        store,
        api: new Api(telegram.token, { apiRoot: url, timeoutSeconds: 1 }),
        ratePerSecond: RATE,
        translate: (locale, key) => `${locale} ${key}`,
        log: createLog("silent"),
        now: () => Temporal.Now.instant(),
        doubtWait: Temporal.Duration.from({ milliseconds: 100 }),
        onUnauthorized: () => undefined,
        ...options,
      });
      t.after(() => sender.stop());
      return sender;
    },
    seen: (chatId) => telegram.control.messages(chatId).flatMap(({ text }) => text ?? []),
    async enqueue(...entries) {
      const now = Temporal.Now.instant();
      await store.outbox.enqueue(
        entries.map((entry) => {
          count += 1;
          return {
            dedupeKey: `alert:story${count}:${entry.chatId}`,
            chatId: 0,
            threadId: null,
            lane: "alert",
            storyId: `story${count}`,
            revision: 1,
            message: { html: `message ${count}`, keyboard: [], previewUrl: null },
            silent: false,
            editOf: null,
            createdAt: now,
            notBefore: now,
            expiresAt: now.add({ hours: 1 }),
            ...entry,
          };
        }),
      );
    },
  };
}

function newUser(telegram: LocalTelegram): number {
  const user = telegram.control.addUser({ first_name: "Reader" });
  telegram.control.send({ user_id: user.id, chat_id: user.id, text: "/start" });
  return user.id;
}

async function settled(store: Store): Promise<void> {
  for (;;) {
    const { pending = 0, sending = 0 } = await store.outbox.counts();
    if (pending + sending === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("createOutboxSender() sends each row once, in order within a chat", async (t) => {
  const { telegram, store, start, seen, enqueue } = await scene(t);
  const chats = Array.from({ length: 30 }, () => newUser(telegram));
  await enqueue(...chats.map((chatId) => ({ chatId })));
  start();
  await settled(store);
  for (const chatId of chats) assert.equal(seen(chatId).length, 2, "the command and one message");
  assert.deepEqual(await store.outbox.counts(), { sent: 30 });
});

test("createOutboxSender() obeys a flood answer and loses nothing", async (t) => {
  const { telegram, store, start, seen, enqueue } = await scene(t);
  const chatId = newUser(telegram);
  telegram.control.addFaults([
    { method: "sendMessage", times: 2, action: "flood", retry_after: 1 },
  ]);
  await enqueue({ chatId });
  start();
  await settled(store);
  assert.deepEqual(seen(chatId), ["/start", "message 1"]);
});

test("createOutboxSender() deactivates a chat that blocked the bot and goes on with the others", async (t) => {
  const { telegram, store, start, seen, enqueue } = await scene(t);
  const [gone, there] = [newUser(telegram), newUser(telegram)];
  const now = Temporal.Now.instant();
  await store.chats.save(
    defaultChat({ id: gone, kind: "private", locale: "en", timeZone: "Europe/Minsk", now }),
    null,
  );
  telegram.control.block(gone);
  await enqueue({ chatId: gone }, { chatId: gone }, { chatId: there });
  start();
  await settled(store);
  assert.equal((await store.chats.get(gone))?.active, false);
  assert.equal(seen(there).length, 2);
  assert.deepEqual(await store.outbox.counts(), { failed: 1, cancelled: 1, sent: 1 });
});

test("createOutboxSender() follows a group that became a supergroup", async (t) => {
  const { telegram, store, start, seen, enqueue } = await scene(t);
  const owner = newUser(telegram);
  const group = telegram.control.addChat({
    type: "group",
    title: "Desk",
    members: [{ userId: owner, status: "creator" }],
    bot: "member",
  });
  const now = Temporal.Now.instant();
  await store.chats.save(
    defaultChat({ id: group.id, kind: "group", locale: "en", timeZone: "Europe/Minsk", now }),
    null,
  );
  const { id: movedTo } = telegram.control.migrate(group.id);
  await enqueue({ chatId: group.id });
  start();
  await settled(store);
  assert.ok(seen(movedTo).includes("message 1"));
  assert.equal(await store.chats.get(group.id), null);
  assert.equal((await store.chats.get(movedTo))?.id, movedTo);
});

test("createOutboxSender() sends once more, silently, what a broken connection left in doubt", async (t) => {
  const { telegram, store, start, enqueue } = await scene(t);
  const chatId = newUser(telegram);
  telegram.control.addFaults([{ method: "sendMessage", times: 1, action: "execute-then-reset" }]);
  await enqueue({ chatId });
  start();
  await settled(store);
  const messages = telegram.control.messages(chatId).filter(({ from }) => from?.is_bot);
  assert.deepEqual(
    messages.map(({ silent }) => silent),
    [false, true],
  );
});

test("createOutboxSender() after a crash repeats only what was in flight, silently", async (t) => {
  const { telegram, store, start, enqueue } = await scene(t);
  const chats = [newUser(telegram), newUser(telegram)];
  await enqueue(...chats.map((chatId) => ({ chatId })));
  const [first] = await store.outbox.due(Temporal.Now.instant(), 1, []);
  assert.ok(first);
  // The process dies between the call and its record.
  await store.outbox.claim(first.id, Temporal.Now.instant());
  assert.equal(await store.outbox.recover(Temporal.Now.instant()), 1);
  start();
  await settled(store);
  const silent = chats.map((chatId) => telegram.control.messages(chatId).at(-1)?.silent);
  assert.deepEqual(silent, [true, false]);
});

test("createOutboxSender() falls back to plain text when Telegram cannot parse a message", async (t) => {
  const { telegram, store, start, seen, enqueue } = await scene(t);
  const chatId = newUser(telegram);
  await enqueue({
    chatId,
    message: { html: "<b>one</i> &lt;two&gt;", keyboard: [], previewUrl: null },
  });
  start();
  await settled(store);
  assert.equal(seen(chatId).at(-1), "one <two>");
});

test("createOutboxSender() edits the message of an alert, and waits for one that is not sent yet", async (t) => {
  const { telegram, store, start, seen, enqueue } = await scene(t);
  const chatId = newUser(telegram);
  await enqueue(
    { chatId, dedupeKey: "alert:s:1" },
    {
      chatId,
      lane: "edit",
      dedupeKey: "edit:s:1",
      editOf: "alert:s:1",
      message: { html: "grown", keyboard: [], previewUrl: null },
    },
  );
  start();
  await settled(store);
  assert.deepEqual(seen(chatId), ["/start", "grown"]);
});

test("createOutboxSender() tells nothing of what has become pointless, and waits for a database that does not answer", async (t) => {
  const { telegram, store, start, seen, enqueue } = await scene(t);
  const [muted, late] = [newUser(telegram), newUser(telegram)];
  await enqueue({ chatId: muted }, { chatId: late });
  let failures = 0;
  start({
    async revise(entry) {
      if (entry.chatId === muted) return null;
      failures += 1;
      if (failures === 1) throw new Error("database is locked");
      return { ...entry, message: { ...entry.message, html: "as it is now" } };
    },
  });
  await settled(store);
  assert.deepEqual(seen(muted), ["/start"]);
  assert.deepEqual(seen(late), ["/start", "as it is now"]);
  assert.deepEqual(await store.outbox.counts(), { failed: 1, sent: 1 });
});

test("createOutboxSender() drops what has expired", async (t) => {
  const { telegram, store, start, seen, enqueue } = await scene(t);
  const chatId = newUser(telegram);
  await enqueue({ chatId, expiresAt: Temporal.Now.instant().subtract({ seconds: 1 }) });
  start();
  await settled(store);
  assert.deepEqual(seen(chatId), ["/start"]);
  assert.deepEqual(await store.outbox.counts(), { expired: 1 });
});

for (const fate of ["closed", "deleted"] as const) {
  test(`createOutboxSender() moves to the chat itself, once and telling so, what went to a ${fate} thread`, async (t) => {
    const { telegram, store, start, seen, enqueue } = await scene(t);
    const owner = newUser(telegram);
    const { id: chatId } = telegram.control.addChat({
      type: "supergroup",
      title: "Desk",
      is_forum: true,
      members: [{ userId: owner, status: "creator" }],
      bot: "member",
    });
    const [lost, other] = ["China", "Trade"].map((name) => telegram.control.addTopic(chatId, name));
    assert.ok(lost && other);
    const now = Temporal.Now.instant();
    const place = { cadence: "instant", threadId: lost } as const;
    const chat: Chat = {
      ...defaultChat({ id: chatId, kind: "group", locale: "pl", timeZone: "Europe/Minsk", now }),
      subscriptions: [
        { topic: "china", ...place },
        { topic: "trade", ...place, threadId: other },
      ],
      watches: [{ kind: "words", words: "Great Stone", ...place }],
      digest: { daily: "08:30", weekly: null, threadId: lost },
    };
    await store.chats.save(chat, now);
    if (fate === "closed") telegram.control.closeTopic(chatId, lost);
    else telegram.control.deleteTopic(chatId, lost);
    await enqueue(
      { chatId, threadId: lost },
      { chatId, threadId: lost },
      { chatId, threadId: other },
    );
    start();
    await settled(store);
    const sent = telegram.control.messages(chatId).filter(({ text }) => text !== undefined);
    assert.deepEqual(
      sent.map(({ text, message_thread_id: thread, silent }) => [text, thread, silent]),
      [
        ["message 1", undefined, false],
        ["message 2", undefined, false],
        ["message 3", other, false],
        ["pl thread-gone", undefined, true],
      ],
    );
    const refused = telegram.control.outbox().filter(({ ok }) => !ok);
    assert.equal(refused.length, 1, "the thread was tried once");
    const moved = await store.chats.get(chatId);
    assert.deepEqual(
      moved?.subscriptions.map(({ threadId }) => threadId),
      [null, other],
    );
    assert.equal(moved.watches[0]?.threadId, null);
    assert.deepEqual(moved.digest, { ...chat.digest, threadId: null });
    assert.equal((await store.chats.dueForDigest(now, 5)).length, 1, "the digest keeps its time");
    assert.ok(seen(chatId).length === 4);
  });
}

test("createOutboxSender() lets a channel that it may not write in rest for a day, and tells who runs it", async (t) => {
  const { telegram, store, start, seen, enqueue } = await scene(t);
  const [owner, reader] = [newUser(telegram), newUser(telegram)];
  const now = Temporal.Now.instant();
  let offset = Temporal.Duration.from({ hours: 0 });
  const saved = (id: number, kind: Chat["kind"]) =>
    store.chats.save(defaultChat({ id, kind, locale: "en", timeZone: "UTC", now }), null);
  const members = [
    { userId: owner, status: "creator" },
    { userId: reader, status: "member" },
  ] as const;
  const { id } = telegram.control.addChat({
    type: "channel",
    title: "Minsk <abroad>",
    members,
    bot: "administrator",
  });
  await saved(owner, "private");
  await saved(reader, "private");
  await saved(id, "channel");
  telegram.control.setMembership(id, "administrator", false);
  await enqueue({ chatId: id }, { chatId: id });
  start({ now: () => Temporal.Now.instant().add(offset) });
  await settled(store);
  assert.deepEqual(await store.outbox.counts(), { failed: 1, cancelled: 1, sent: 1 });
  assert.deepEqual(seen(owner), ["/start", "en no-rights"]);
  assert.deepEqual(seen(reader), ["/start"]);
  for (const times of [1, 2, 3]) {
    const { active, refused } = (await store.chats.get(id)) ?? {};
    assert.deepEqual([active, refused?.times], [true, times]);
    offset = Temporal.Duration.from({ hours: 25 * times });
    await enqueue({ chatId: id, expiresAt: now.add({ hours: 200 }) });
    await settled(store);
  }
  assert.equal((await store.chats.get(id))?.active, false);
  assert.equal(seen(owner).length, 2, "told once");
});

test("createOutboxSender() forgets what a channel had refused once it may write there", async (t) => {
  const { telegram, store, start, enqueue } = await scene(t);
  const now = Temporal.Now.instant();
  const { id } = telegram.control.addChat({ type: "channel", title: "C", bot: "administrator" });
  const made = defaultChat({ id, kind: "channel", locale: "en", timeZone: "UTC", now });
  await store.chats.save({ ...made, refused: { times: 2, until: now.toString() } }, null);
  await enqueue({ chatId: id });
  start();
  await settled(store);
  while ((await store.chats.get(id))?.refused) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.deepEqual(await store.outbox.counts(), { sent: 1 });
});

test("createOutboxSender() sends on its own a reply whose message is in a closed thread", async (t) => {
  const { telegram, store, start, enqueue } = await scene(t);
  const chatId = newUser(telegram);
  telegram.control.addFaults([
    {
      method: "sendMessage",
      times: 2,
      contains: "reply_parameters",
      status: 400,
      body: TOPIC_CLOSED,
    },
  ]);
  await enqueue(
    { chatId, dedupeKey: "alert:s:1" },
    { chatId, dedupeKey: "update:s:1:1", replyTo: "alert:s:1" },
  );
  start();
  await settled(store);
  assert.deepEqual(await store.outbox.counts(), { sent: 2 });
});

test("createOutboxSender() rests only the chat that a flood answer names", async (t) => {
  const { telegram, store, start, enqueue } = await scene(t);
  const chats = Array.from({ length: 12 }, () => newUser(telegram));
  const [flooded = 0, ...others] = chats;
  telegram.control.addFaults([
    { method: "sendMessage", chat_id: flooded, times: 1, action: "flood", retry_after: 1 },
  ]);
  await enqueue(...chats.map((chatId) => ({ chatId })));
  start();
  const hasCome = (chatId: number) => telegram.control.messages(chatId).length === 2;
  // Within less than the second that the answer names.
  await telegram.control.waitFor(() => others.every(hasCome), 900);
  await settled(store);
  assert.ok(hasCome(flooded));
});
