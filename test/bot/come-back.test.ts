import assert from "node:assert/strict";
import { test } from "node:test";
import type { Update } from "grammy/types";
import { chat, outcome, story } from "../store/samples.ts";
import { driveBot, READER } from "./drive-bot.ts";

function membership(before: string, after: string): Partial<Update> {
  const user = { id: 123456, is_bot: true, first_name: "B" };
  return {
    my_chat_member: {
      chat: { id: READER, type: "private", first_name: "R" },
      from: { id: READER, is_bot: false, first_name: "R" },
      date: 1,
      old_chat_member: { status: before, user },
      new_chat_member: { status: after, user },
    },
  } as unknown as Partial<Update>;
}

test("a channel that gives the right to post back is told what it missed, and goes on", async (t) => {
  const driven = await driveBot(t);
  const { now } = driven.clock;
  const id = -1001;
  const refused = { times: 1, until: now.add({ hours: 20 }).toString() };
  await driven.store.chats.save(chat(id, { kind: "channel", refused }), null);
  const missed = story("aaaaaaaaaa");
  const reports = missed.reports.map((each) => ({ ...each, seenAt: now }));
  await driven.store.commit(outcome({ stories: [{ ...missed, updatedAt: now, reports }] }));
  const user = { id: 123456, is_bot: true, first_name: "B" };
  const may = (can_post_messages: boolean) => ({
    status: "administrator",
    can_post_messages,
    user,
  });
  const update = (canPost: boolean) =>
    driven.update({
      my_chat_member: {
        chat: { id, type: "channel", title: "C" },
        from: { id: READER, is_bot: false, first_name: "R" },
        date: 1,
        old_chat_member: may(!canPost),
        new_chat_member: may(canPost),
      },
    } as unknown as Partial<Update>);
  await update(false);
  assert.deepEqual((await driven.store.chats.get(id))?.refused, refused);
  await update(true);
  assert.equal((await driven.store.chats.get(id))?.refused, null);
  const rows = await driven.store.outbox.due(now.add({ minutes: 1 }), 10, []);
  assert.deepEqual(
    rows.map(({ chatId, tells }) => [chatId, tells]),
    [[id, [missed.id]]],
  );
});

test("a chat that comes back is told in one card what it missed, and nothing older later", async (t) => {
  const driven = await driveBot(t);
  const { now } = driven.clock;
  await driven.store.chats.save(chat(READER), null);
  await driven.update(membership("member", "kicked"));
  const stories = ["aaaaaaaaaa", "bbbbbbbbbb"].map((id) => {
    const missed = story(id);
    return {
      ...missed,
      updatedAt: now,
      reports: missed.reports.map((each) => ({ ...each, seenAt: now })),
    };
  });
  await driven.store.commit(outcome({ stories }));
  await driven.update(membership("kicked", "member"));
  const rows = await driven.store.outbox.due(now.add({ minutes: 1 }), 10, []);
  assert.deepEqual(
    rows.map(({ tells }) => tells?.length),
    [2],
  );
  assert.equal((await driven.chat())?.subscribedAt, now.toString());
});
