import assert from "node:assert/strict";
import { test } from "node:test";
import { createClock, startLocalTelegram } from "../../support/local-telegram.ts";

async function limited(t: Parameters<typeof startLocalTelegram>[0]) {
  const clock = createClock();
  const telegram = await startLocalTelegram(t, { now: clock.now, limits: true });
  /** How many of the sends are accepted, and the wait that the first refusal names. */
  async function send(chat_id: number, count: number) {
    let accepted = 0;
    let retryAfter: number | undefined;
    for (let index = 0; index < count; index++) {
      const answer = await telegram.call("sendMessage", { chat_id, text: `${index}` });
      if (answer.ok) accepted++;
      else retryAfter ??= answer.parameters?.retry_after;
    }
    return { accepted, retryAfter };
  }
  return { clock, telegram, send };
}

test("a private chat takes a burst of five, then one a second", async (t) => {
  const { clock, telegram, send } = await limited(t);
  const { id } = telegram.control.addUser({ first_name: "Anna" });
  assert.deepEqual(await send(id, 7), { accepted: 5, retryAfter: 1 });
  clock.advance(1_000);
  assert.deepEqual(await send(id, 2), { accepted: 1, retryAfter: 1 });
});

test("a group takes twenty a minute, edits among them", async (t) => {
  const { clock, telegram, send } = await limited(t);
  const group = telegram.control.addChat({ type: "supergroup", title: "Desk" });
  const { result } = await telegram.call("sendMessage", { chat_id: group.id, text: "first" });
  const edit = { chat_id: group.id, message_id: result.message_id, text: "edited" };
  assert.ok((await telegram.call("editMessageText", edit)).ok);
  clock.advance(10_000);
  assert.deepEqual(await send(group.id, 20), { accepted: 18, retryAfter: 50 });
  const refused = await telegram.call("editMessageText", { ...edit, text: "again" });
  assert.equal(refused.description, "Too Many Requests: retry after 50");
  clock.advance(50_000);
  assert.equal((await send(group.id, 3)).accepted, 2, "the two of the first moment are forgotten");
});

test("all chats together take thirty a second, and the answer carries Retry-After", async (t) => {
  const { clock, telegram, send } = await limited(t);
  let accepted = 0;
  for (let index = 0; index < 40; index++) {
    const { id } = telegram.control.addUser({ first_name: `${index}` });
    accepted += (await send(id, 1)).accepted;
  }
  assert.equal(accepted, 30);
  const { id } = telegram.control.addUser({ first_name: "Late" });
  const url = `${telegram.url}/bot${telegram.token}/sendMessage?chat_id=${id}&text=x`;
  assert.equal((await fetch(url)).headers.get("retry-after"), "1");
  clock.advance(1_000);
  assert.equal((await fetch(url)).status, 200);
});
