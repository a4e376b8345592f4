import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { inspect } from "node:util";
import type { Update } from "grammy/types";
import { Keyv } from "keyv";
import { createBot } from "../../src/bot/create-bot.ts";
import { createManagement } from "../../src/bot/managed-channel.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import { chat, minutes } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { driveBot, LOCALES_DIRECTORY, READER, TOKEN } from "./drive-bot.ts";

const GROUP = { id: -1001, type: "supergroup" as const };
const CHANNEL = { id: -1002, type: "channel" as const };

test("in a group only administrators change settings, and each press is checked", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/subscribe china", { chat: GROUP });
  assert.match(driven.last().text, /Only administrators/);
  assert.equal(await driven.chat(GROUP.id), null);

  driven.administrators.add(READER);
  await driven.say("/subscribe china", { chat: GROUP, userId: 43 });
  driven.clock.now = minutes(62);
  await driven.say("/subscribe", { chat: GROUP });
  assert.equal(driven.last().labels.length > 18, true);
  const made = await driven.press("SCO", { chat: GROUP, userId: 43 });
  assert.match(made.at(-1)?.payload.text, /Only administrators/);
  await driven.press("BRICS", { chat: GROUP });
  assert.deepEqual(
    (await driven.chat(GROUP.id))?.subscriptions.map(({ topic }) => topic),
    ["brics"],
  );
});

test("an administrator who stays anonymous may configure, a channel speaking in the group may not", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/subscribe sco", { chat: GROUP, userId: 136817688, senderChatId: CHANNEL.id });
  assert.equal(await driven.chat(GROUP.id), null);
  await driven.say("/subscribe sco", { chat: GROUP, userId: 1087968824, senderChatId: GROUP.id });
  assert.equal((await driven.chat(GROUP.id))?.subscriptions.length, 1);
});

test("who is no administrator any more is found out within a minute", async (t) => {
  const driven = await driveBot(t);
  driven.administrators.add(READER);
  await driven.say("/subscribe china", { chat: GROUP });
  driven.administrators.clear();
  driven.clock.now = minutes(61);
  await driven.say("/subscribe sco", { chat: GROUP });
  assert.equal((await driven.chat(GROUP.id))?.subscriptions.length, 1);
});

test("a subscription belongs to the forum thread in which it was asked for", async (t) => {
  const driven = await driveBot(t);
  driven.administrators.add(READER);
  const made = await driven.say("/subscribe china", { chat: GROUP, threadId: 5 });
  assert.equal(made.at(-1)?.payload.message_thread_id, 5);
  await driven.say("/subscribe sco", { chat: GROUP });
  await driven.say("/subscribe", { chat: GROUP, threadId: 7 });
  await driven.press("BRICS", { chat: GROUP });
  await driven.say("/digest 09:00", { chat: GROUP, threadId: 7 });
  const stored = await driven.chat(GROUP.id);
  assert.deepEqual(
    stored?.subscriptions.map(({ topic, threadId }) => [topic, threadId]),
    [
      ["china", 5],
      ["sco", null],
      ["brics", 7],
    ],
  );
  assert.equal(stored?.digest.threadId, 7);
});

test("a channel takes commands from who can post there, not presses from its readers", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/subscribe china", { chat: CHANNEL });
  assert.equal((await driven.chat(CHANNEL.id))?.kind, "channel");
  await driven.say("/settings", { chat: CHANNEL });
  await driven.press("Topics", { chat: CHANNEL });
  assert.equal(driven.last().method, "sendMessage");
  const keyboards = driven.calls.map(({ payload }) => JSON.stringify(payload.reply_markup ?? ""));
  assert.ok(keyboards.every((each) => !each.includes("current_chat")));
});

test("what is not understood: a helpful answer in private, silence in groups and channels", async (t) => {
  const driven = await driveBot(t);
  await driven.say("hello there");
  assert.match(driven.last().text, /search/);
  await driven.say("санкции");
  assert.equal(driven.last().labels[0], "Follow: Sanctions");
  await driven.say("/lates");
  assert.match(driven.last().text, /\/latest/);
  await driven.say("/xyzzy");
  assert.match(driven.last().text, /\/help/);
  for (const place of [{ chat: GROUP }, { chat: CHANNEL }]) {
    assert.deepEqual(await driven.say("hello", place), []);
    assert.deepEqual(await driven.say("/xyzzy", place), []);
    assert.deepEqual(await driven.say("/start@other_bot", place), []);
  }
});

test("service messages, results inserted through the bot and edits are left alone", async (t) => {
  const driven = await driveBot(t);
  const from = { id: READER, is_bot: false, first_name: "R" };
  const message = {
    message_id: 1,
    date: 1,
    chat: { id: READER, type: "private", first_name: "R" },
    from,
  };
  const silent = [
    {
      message: {
        ...message,
        text: "a card",
        via_bot: { id: 123456, is_bot: true, first_name: "B" },
      },
    },
    {
      message: { ...message, message_auto_delete_timer_changed: { message_auto_delete_time: 60 } },
    },
    { edited_message: { ...message, text: "/start", edit_date: 2 } },
    { poll: { id: "1" } },
    { something_new: {} },
  ];
  for (const update of silent) {
    assert.deepEqual(await driven.update(update as Partial<Update>), []);
  }
  assert.deepEqual(driven.failures, []);
});

test("made-up and stale button data gets a polite notice and changes nothing", async (t) => {
  const driven = await driveBot(t);
  const data = [
    "",
    "x",
    "v0:topic:china:1",
    "v1:topic:mars:1",
    "v1:zone:Mars/Base",
    "v1:daily:2599",
    "v1:weekly:8:0900",
    "v1:story:../etc",
    "v1:menu:admin",
    "v1:found:zzz",
    "v1:language:xx",
    `v1:latest:-:${"9".repeat(40)}`,
  ];
  for (const each of data) {
    const made = await driven.pressData(each);
    assert.equal(made.at(-1)?.method, "answerCallbackQuery", each);
  }
  assert.equal(await driven.chat(), null);
  assert.deepEqual(driven.failures, []);
});

test("the same update arrives twice and is handled once", async (t) => {
  const driven = await driveBot(t);
  const update = {
    update_id: 900,
    message: {
      message_id: 1,
      date: 1,
      chat: { id: READER, type: "private" as const, first_name: "R" },
      from: { id: READER, is_bot: false, first_name: "R" },
      text: "hello",
    },
  };
  await driven.bot.handleUpdate(update);
  const before = driven.calls.length;
  await driven.bot.handleUpdate(update);
  assert.equal(driven.calls.length, before);
});

function membership(id: number, type: "private" | "supergroup", before: string, after: string) {
  const user = { id: 123456, is_bot: true, first_name: "B" };
  return {
    my_chat_member: {
      chat: { id, type, first_name: "R", title: "T" },
      from: { id: READER, is_bot: false, first_name: "R", language_code: "en" },
      date: 1,
      old_chat_member: { status: before, user },
      new_chat_member: { status: after, user },
    },
  } as unknown as Partial<Update>;
}

test("blocked, the chat is silent and keeps its settings; back again, it goes on", async (t) => {
  const driven = await driveBot(t);
  await driven.store.chats.save(chat(READER), minutes(1));
  await driven.update(membership(READER, "private", "member", "kicked"));
  assert.equal((await driven.chat())?.active, false);
  assert.equal((await driven.store.chats.dueForDigest(minutes(9999), 5)).length, 0);
  await driven.update(membership(READER, "private", "kicked", "member"));
  assert.equal((await driven.chat())?.active, true);
  assert.equal((await driven.store.chats.dueForDigest(minutes(9999), 5)).length, 1);
});

test("who writes again is active again", async (t) => {
  const driven = await driveBot(t);
  await driven.store.chats.save(chat(READER, { active: false }), null);
  await driven.say("/help");
  assert.equal((await driven.chat())?.active, true);
});

test("added to a group it greets once; made an administrator it says nothing", async (t) => {
  const driven = await driveBot(t);
  const greeted = await driven.update(membership(GROUP.id, "supergroup", "left", "member"));
  assert.match(greeted[0]?.payload.text, /this chat/);
  assert.deepEqual(
    await driven.update(membership(GROUP.id, "supergroup", "member", "administrator")),
    [],
  );
});

test("a group that became a supergroup keeps its settings, told from either side", async (t) => {
  const driven = await driveBot(t);
  await driven.store.chats.save(chat(-5, { kind: "group" }), null);
  const message = { message_id: 1, date: 1, from: { id: READER, is_bot: false, first_name: "R" } };
  await driven.update({
    message: { ...message, chat: { id: -5, type: "group", title: "T" }, migrate_to_chat_id: -1005 },
  } as Partial<Update>);
  await driven.update({
    message: {
      ...message,
      chat: { id: -1005, type: "supergroup", title: "T" },
      migrate_from_chat_id: -5,
    },
  } as Partial<Update>);
  assert.equal(await driven.chat(-5), null);
  assert.equal((await driven.chat(-1005))?.subscriptions.length, 1);
});

test("a failure is answered with an incident id and logged without chat or text", async (t) => {
  const driven = await driveBot(t);
  driven.store.chats.save = async () => {
    throw new Error("disk full");
  };
  await driven.say("/subscribe china");
  assert.match(driven.last().text, /7f3a/);
  assert.equal(driven.failures[0]?.incident, "7f3a");
  await driven.pressData("v1:topic:china:1");
  assert.match(driven.calls.at(-1)?.payload.text, /7f3a/);

  driven.refusals.set("sendMessage", { code: 400, description: "Bad Request: something" });
  await driven.say("/help me secretword");
  const logged = JSON.stringify(driven.failures);
  assert.ok(logged.includes("Bad Request: something"));
  assert.ok(!logged.includes("secretword") && !logged.includes(String(READER)));
});

test("a chat closed to the bot is no failure", async (t) => {
  const driven = await driveBot(t);
  driven.refusals.set("sendMessage", {
    code: 403,
    description: "Forbidden: bot was blocked by the user",
  });
  await driven.say("/help");
  assert.deepEqual(driven.failures, []);
});

test("a press answered too late, and an edit that changes nothing, are no failures", async (t) => {
  const driven = await driveBot(t);
  driven.refusals.set("answerCallbackQuery", {
    code: 400,
    description:
      "Bad Request: query is too old and response timeout expired or query ID is invalid",
  });
  driven.refusals.set("editMessageText", {
    code: 400,
    description: "Bad Request: message is not modified: specified new message content…",
  });
  await driven.pressData("v1:topic:china:1");
  assert.deepEqual(driven.failures, []);
  assert.equal((await driven.chat())?.subscriptions.length, 1);
});

test("a settings message that can no longer be edited is sent anew", async (t) => {
  const driven = await driveBot(t);
  driven.refusals.set("editMessageText", {
    code: 400,
    description: "Bad Request: message can't be edited",
  });
  const made = await driven.pressData("v1:menu:main");
  assert.deepEqual(
    made.map(({ method }) => method),
    ["editMessageText", "sendMessage", "answerCallbackQuery"],
  );
});

test("presses in one chat are handled one after another", async (t) => {
  const driven = await driveBot(t);
  const topics = ["china", "sco", "brics", "eu", "us"];
  await Promise.all(topics.map((topic) => driven.pressData(`v1:topic:${topic}:1`)));
  assert.equal((await driven.chat())?.subscriptions.length, topics.length);
});

test("no error that the API throws holds the token", async (t) => {
  const server = createServer((request) => request.socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const store = await temporaryStore(t);
  const now = () => minutes(0);
  const bot = createBot({
    traces: new Keyv(),
    management: createManagement({ store, dialogs: new Keyv(), now }),
    token: TOKEN,
    apiRoot: `http://127.0.0.1:${port}`,
    commands: [],
    store,
    translations: createTranslations(LOCALES_DIRECTORY),
    search: { search: async () => ({ results: [], nextCursor: null }) },
    defaultTimeZone: "Europe/Minsk",
    log: { error() {}, info() {} },
    now,
  });
  await assert.rejects(bot.api.getMe(), (error) => {
    const secret = TOKEN.split(":")[1] ?? "";
    assert.ok(!inspect(error, { depth: 9, showHidden: true }).includes(secret));
    assert.ok(!JSON.stringify(error).includes(secret));
    return true;
  });
});

test("a flood of commands and presses from one person is held, and no one else is", async (t) => {
  const driven = await driveBot(t);
  for (let count = 0; count < 100; count += 1) await driven.say("/help");
  const helps = driven.calls.filter(({ payload }) => /\/latest/.test(payload.text ?? ""));
  assert.equal(helps.length, 30);
  assert.equal(driven.calls.length, 31, "said once that it is too fast");
  const [notice] = await driven.pressData("v1:bundle:everything");
  assert.equal(notice?.method, "answerCallbackQuery");
  assert.equal(await driven.chat(), null);
  assert.equal((await driven.say("/help", { userId: 43 })).length, 1);
  driven.clock.now = driven.clock.now.add({ seconds: 2 });
  assert.match((await driven.say("/help"))[0]?.payload.text, /\/latest/);
});

test("what people say to each other in a group is no flood of commands", async (t) => {
  const driven = await driveBot(t);
  const chat = { id: -100, type: "supergroup" as const };
  for (let count = 0; count < 100; count += 1) await driven.say("hello", { chat });
  assert.equal(driven.calls.length, 0);
  assert.equal((await driven.say("/help", { chat })).length, 1);
});
