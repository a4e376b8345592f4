import assert from "node:assert/strict";
import { test } from "node:test";
import { createPace } from "../../src/delivery/pace.ts";

/** Sends as fast as the pace allows to the chats in turn; returns the moments of departure. */
function broadcast(chats: readonly number[], rate: number, messages: number): number[] {
  const pace = createPace(rate);
  const sent: number[] = [];
  let now = 1_000_000;
  for (let at = 0; at < messages; at += 1) {
    const chat = chats[at % chats.length] ?? 0;
    now = Math.max(now, pace.nextSlotAt(), pace.readyAt(chat));
    pace.book(chat, now);
    sent.push(now);
  }
  return sent;
}

test("createPace() holds the rate over many chats within 3 percent", () => {
  const chats = Array.from({ length: 1000 }, (_, index) => index + 1);
  const sent = broadcast(chats, 25, 1000);
  const seconds = ((sent.at(-1) ?? 0) - (sent[0] ?? 0)) / 1000;
  assert.ok(Math.abs(999 / seconds / 25 - 1) < 0.03, `${999 / seconds} a second`);
});

test("createPace() holds the rate over timers that fire late, and never sends more than thirty in a second", () => {
  const pace = createPace(25);
  const sent: number[] = [];
  let now = 1_000_000;
  for (let at = 0; at < 2500; at += 1) {
    // Late by some milliseconds each time, and now and then by more than half a second.
    now = Math.max(now, pace.nextSlotAt() + (at % 5) + (at % 500 === 99 ? 600 : 0));
    pace.book(at, now);
    sent.push(now);
  }
  const rate = 2499 / (((sent.at(-1) ?? 0) - (sent[0] ?? 0)) / 1000);
  assert.ok(rate > 25 * 0.99 && rate <= 25.1, `${rate} a second`);
  for (const start of sent) {
    assert.ok(sent.filter((at) => at >= start && at < start + 1000).length <= 30);
  }
});

test("createPace() gives one private chat a message a second", () => {
  const sent = broadcast([7], 25, 5);
  assert.deepEqual(
    sent.map((at) => at - (sent[0] ?? 0)),
    [0, 1000, 2000, 3000, 4000],
  );
});

test("createPace() lets a group have a burst but never more than 20 in a minute", () => {
  const sent = broadcast([-100], 25, 60);
  assert.ok((sent[4] ?? 0) - (sent[0] ?? 0) < 1000, "five at once");
  for (const start of sent) {
    assert.ok(sent.filter((at) => at >= start && at < start + 60_000).length <= 20);
  }
});

test("createPace() rests a paused chat alone, and all chats when all are paused", () => {
  const pace = createPace(25);
  pace.pauseChat(1, 5000);
  assert.deepEqual([pace.readyAt(1), pace.readyAt(2)], [5000, 0]);
  assert.deepEqual(pace.restingChats(4999), [1]);
  assert.deepEqual(pace.restingChats(5001), []);
  pace.pauseAll(9000);
  assert.equal(pace.nextSlotAt(), 9000);
});
