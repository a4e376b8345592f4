import assert from "node:assert/strict";
import { test } from "node:test";
import type { Update } from "grammy/types";
import { driveBot, READER } from "./drive-bot.ts";

const CHANNEL = { id: -1001, type: "channel" as const, title: "The <Channel>" };
const OWNER = { id: READER, is_bot: false, first_name: "R", language_code: "en" };

/** The owner lets the bot into the channel as an administrator. */
function letIn(from = OWNER): Partial<Update> {
  const bot = { id: 123456, is_bot: true, first_name: "B" };
  const rights = { status: "administrator", can_post_messages: true };
  return {
    my_chat_member: {
      chat: CHANNEL,
      from,
      date: 1,
      old_chat_member: { user: bot, status: "left" },
      new_chat_member: { user: bot, ...rights },
    },
  } as Partial<Update>;
}

test("a channel is set up from its owner's private chat, and the owner's own settings stay", async (t) => {
  const driven = await driveBot(t);
  driven.administrators.add(READER);
  await driven.say("/discreet off");
  await driven.say("/subscribe sanctions");
  const [offer] = await driven.update(letIn());
  assert.equal(offer?.payload.chat_id, READER);
  assert.equal(offer?.payload.protect_content, false);
  assert.match(offer?.payload.text, /The &lt;Channel&gt;/);
  await driven.press("Set up the channel");
  assert.match(driven.last().text, /^Channel: <b>The &lt;Channel&gt;<\/b>/);
  await driven.say("/subscribe china weekly");
  await driven.press("Digest");
  await driven.say("/digest 7:45");
  const channel = await driven.chat(CHANNEL.id);
  assert.deepEqual(
    channel?.subscriptions.map(({ topic, cadence }) => [topic, cadence]),
    [["china", "weekly"]],
  );
  assert.deepEqual([channel?.kind, channel?.digest.daily], ["channel", "07:45"]);
  assert.ok(driven.calls.every(({ payload }) => payload.chat_id !== CHANNEL.id || !payload.text));

  await driven.say("/settings");
  await driven.press("My own settings");
  await driven.say("/subscribe eu");
  const own = (await driven.chat())?.subscriptions.map(({ topic }) => topic);
  assert.deepEqual(own, ["sanctions", "eu"]);

  await driven.say("/settings @a_channel");
  await driven.say("/forget");
  await driven.press("Delete everything");
  assert.equal(await driven.chat(CHANNEL.id), null);
  assert.notEqual(await driven.chat(), null);
  await driven.say("/subscribe us");
  assert.equal((await driven.chat())?.subscriptions.length, 3);
});

test("nobody sets up a channel whose administrator they are not, or are no more", async (t) => {
  const driven = await driveBot(t);
  await driven.update(letIn());
  await driven.press("Set up the channel");
  assert.match(driven.calls.at(-1)?.payload.text, /no administrator of it/);
  await driven.say("/settings @a_channel");
  assert.match(driven.last().text, /no administrator of it/);
  await driven.pressData("v1:manage:-1009");
  await driven.say("/subscribe china");
  assert.equal(await driven.chat(CHANNEL.id), null);

  driven.clock.now = driven.clock.now.add({ minutes: 2 });
  driven.administrators.add(READER);
  await driven.press("Set up the channel");
  driven.administrators.delete(READER);
  driven.clock.now = driven.clock.now.add({ minutes: 2 });
  await driven.say("/subscribe eu");
  assert.equal(await driven.chat(CHANNEL.id), null);
  assert.equal((await driven.chat())?.subscriptions.length, 2);
});

test("setting up a channel leaves a discreet chat discreet", async (t) => {
  const driven = await driveBot(t);
  driven.administrators.add(READER);
  await driven.say("/discreet 12");
  const [offer] = await driven.update(letIn());
  assert.equal(offer?.payload.protect_content, true);
  const [shown] = await driven.press("Set up the channel");
  assert.ok(
    driven.calls.some(({ payload }) => payload.chat_id === READER && payload.protect_content),
  );
  assert.notEqual(shown, undefined);
  await driven.say("/settings");
  assert.equal(driven.calls.at(-1)?.payload.protect_content, true);
  assert.equal((await driven.chat(READER))?.discretion?.deleteAfterHours, 12);
});
