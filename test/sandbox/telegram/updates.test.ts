import assert from "node:assert/strict";
import { test } from "node:test";
import { type ApiAnswer, createClock, startLocalTelegram } from "../../support/local-telegram.ts";

test("getUpdates holds the poll open until something comes", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { id } = telegram.control.addUser({ first_name: "Anna" });
  const poll = telegram.call("getUpdates", { timeout: 50 });
  await telegram.call("getMe"); // The poll stands: another call goes past it.
  telegram.control.send({ user_id: id, chat_id: id, text: "/help" });
  const [update] = (await poll).result;
  assert.equal(update.message.text, "/help");
  assert.deepEqual(update.message.entities, [{ type: "bot_command", offset: 0, length: 5 }]);
});

test("getUpdates confirms by offset, counts negative ones from the end, obeys the limit", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { id } = telegram.control.addUser({ first_name: "Anna" });
  for (const text of ["a", "b", "c", "d"]) {
    telegram.control.send({ user_id: id, chat_id: id, text });
  }
  const texts = async (params: Record<string, unknown>) =>
    (await telegram.call("getUpdates", params)).result.map(
      (update: { message: { text: string } }) => update.message.text,
    );
  const first = (await telegram.call("getUpdates", { limit: 1 })).result[0].update_id;
  assert.deepEqual(await texts({ limit: 2 }), ["a", "b"]);
  assert.deepEqual(await texts({ offset: first + 1 }), ["b", "c", "d"]);
  assert.deepEqual(await texts({ offset: -2 }), ["c", "d"]);
  assert.deepEqual(await texts({}), ["c", "d"], "what stood before is forgotten");
});

test("getUpdates remembers allowed_updates and applies them when an update is made", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { control } = telegram;
  const { id } = control.addUser({ first_name: "Anna" });
  const group = control.addChat({
    type: "supergroup",
    title: "Desk",
    members: [{ userId: id, status: "creator" }],
    bot: "administrator",
  });
  await telegram.call("getUpdates", { offset: -1 });
  const kinds = async () =>
    (await telegram.call("getUpdates")).result.flatMap((update: object) => Object.keys(update)[1]);
  control.promote(group.id, id, "administrator");
  control.send({ user_id: id, chat_id: id, text: "queued before" });
  await telegram.call("getUpdates", { allowed_updates: ["chat_member"] });
  control.send({ user_id: id, chat_id: id, text: "not asked for" });
  control.promote(group.id, id, "creator");
  assert.deepEqual((await kinds()).slice(-2), ["message", "chat_member"]);
});

test("undelivered updates vanish: inline queries after 30 s, callbacks after 150 s, messages after a day", async (t) => {
  const clock = createClock();
  const telegram = await startLocalTelegram(t, { now: clock.now });
  const { control } = telegram;
  const { id } = control.addUser({ first_name: "Anna" });
  await telegram.call("sendMessage", {
    chat_id: id,
    text: "?",
    reply_markup: { inline_keyboard: [[{ text: "A", callback_data: "a" }]] },
  });
  const message_id = control.messages(id)[0]?.message_id ?? 0;
  control.send({ user_id: id, chat_id: id, text: "hello" });
  const waiting = [
    control.tap({ user_id: id, chat_id: id, message_id, data: "a", timeout_ms: 20 }),
    control.inline({ user_id: id, query: "x", timeout_ms: 20 }),
  ];
  const kinds = async () =>
    (await telegram.call("getUpdates")).result.map((update: object) => Object.keys(update)[1]);
  assert.deepEqual(await kinds(), ["message", "callback_query", "inline_query"]);
  clock.advance(30_000);
  assert.deepEqual(await kinds(), ["message", "callback_query"]);
  clock.advance(120_000);
  assert.deepEqual(await kinds(), ["message"]);
  clock.advance(86_400_000);
  assert.deepEqual(await kinds(), []);
  for (const answer of await Promise.all(waiting)) assert.equal(answer.answered, false);
});

test("a poll whose caller hung up swallows no update", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { control } = telegram;
  const { id } = control.addUser({ first_name: "Anna" });
  const hangUp = new AbortController();
  const url = `${telegram.url}/bot${telegram.token}/getUpdates?timeout=50`;
  const gone = fetch(url, { signal: hangUp.signal });
  await telegram.call("getMe");
  hangUp.abort();
  await assert.rejects(gone);
  const next = telegram.call("getUpdates", { timeout: 50 });
  control.send({ user_id: id, chat_id: id, text: "still here" });
  assert.equal((await next).result[0].message.text, "still here");
});

test("tokens, paths and methods that do not exist are refused in Telegram's words", async (t) => {
  const telegram = await startLocalTelegram(t);
  const get = async (path: string) =>
    (await (await fetch(`${telegram.url}${path}`)).json()) as ApiAnswer;
  const answer = (error_code: number, description: string) => ({
    ok: false,
    error_code,
    description,
  });
  assert.deepEqual(await get("/bot12:abc/getMe"), answer(401, "Unauthorized"));
  assert.deepEqual(
    await get("/botnonsense/getMe"),
    answer(401, "Unauthorized: invalid token specified"),
  );
  assert.deepEqual(await get("/elsewhere"), answer(404, "Not Found"));
  assert.deepEqual(
    await get(`/bot${telegram.token}/sendPigeon`),
    answer(404, "Not Found: method not found"),
  );
  assert.equal((await get(`/bot${telegram.token}/GETME`)).result.username, telegram.bot.username);
});

test("arguments come in the address, as a form, as JSON and as multipart alike", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { id } = telegram.control.addUser({ first_name: "Anna" });
  const url = `${telegram.url}/bot${telegram.token}/sendMessage`;
  const keyboard = JSON.stringify({ inline_keyboard: [[{ text: "A", callback_data: "a" }]] });
  const fields = { chat_id: String(id), text: "x&y", reply_markup: keyboard };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const answers = await Promise.all(
    [
      fetch(`${url}?${new URLSearchParams(fields)}`),
      fetch(url, { method: "POST", body: new URLSearchParams(fields) }),
      fetch(url, { method: "POST", body: form }),
    ].map(async (response) => (await (await response).json()) as ApiAnswer),
  );
  for (const { result } of answers) {
    assert.equal(result.text, "x&y");
    assert.equal(result.reply_markup.inline_keyboard[0][0].callback_data, "a");
  }
  const document = new FormData();
  document.append("chat_id", String(id));
  document.append("document", new Blob(["a,b\r\n"], { type: "text/csv" }), "stories.csv");
  await fetch(url.replace("sendMessage", "sendDocument"), { method: "POST", body: document });
  const sent = telegram.control.messages(id).at(-1)?.document as Record<string, unknown>;
  assert.equal(sent.file_name, "stories.csv");
  assert.equal(sent.content, "a,b\r\n");
});
