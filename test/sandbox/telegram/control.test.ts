import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { startLocalTelegram } from "../../support/local-telegram.ts";

test("the controls work over HTTP as a page uses them", async (t) => {
  const telegram = await startLocalTelegram(t);
  // biome-ignore lint/suspicious/noExplicitAny: the test reads deep into answers of every shape.
  const ask = async (method: string, path: string, body?: unknown): Promise<any> => {
    const response = await fetch(`${telegram.url}/_sim/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return response.json();
  };
  const anna = await ask("POST", "users", { first_name: "Anna", language_code: "ru" });
  assert.deepEqual(anna, { first_name: "Anna", language_code: "ru", id: anna.id });
  const forum = await ask("POST", "chats", {
    type: "supergroup",
    title: "Desk",
    is_forum: true,
    members: [{ userId: anna.id, status: "creator" }],
    bot: "administrator",
  });
  const { message_thread_id } = await ask("POST", "topics", { chat_id: forum.id, name: "China" });
  const state = await ask("GET", "state");
  assert.equal(state.bot.username, telegram.bot.username);
  assert.deepEqual(
    state.chats.map(({ type }: { type: string }) => type),
    ["private", "supergroup"],
  );
  assert.deepEqual(state.chats[1].topics, [{ message_thread_id, name: "China", closed: false }]);

  const typed = await ask("POST", "send", {
    user_id: anna.id,
    chat_id: forum.id,
    message_thread_id,
    text: "/latest now",
  });
  assert.equal(typed.entities[0].type, "bot_command");
  await ask("POST", "edit", {
    user_id: anna.id,
    chat_id: forum.id,
    message_id: typed.message_id,
    text: "/latest",
  });
  await telegram.call("sendMessage", {
    chat_id: anna.id,
    text: "news",
    disable_notification: true,
    reply_markup: { inline_keyboard: [[{ text: "Go", callback_data: "go" }]] },
  });
  const { messages } = await ask("GET", `chat/${anna.id}?user=${anna.id}`);
  assert.deepEqual(
    messages.map(({ text, silent, edited, deleted }: Record<string, unknown>) => [
      text,
      silent,
      edited,
      deleted,
    ]),
    [["news", true, false, false]],
  );
  const tapped = ask("POST", "tap", {
    user_id: anna.id,
    chat_id: anna.id,
    message_id: messages[0].message_id,
    data: "go",
  });
  const callback = (await telegram.call("getUpdates")).result.find(
    (update: Record<string, unknown>) => update.callback_query,
  ).callback_query;
  await telegram.call("answerCallbackQuery", { callback_query_id: callback.id, text: "Gone" });
  assert.deepEqual(await tapped, { answered: true, text: "Gone", show_alert: false });

  const outbox = await ask("GET", "outbox?since=0");
  assert.deepEqual(
    outbox.map(({ method, chat_id, ok }: Record<string, unknown>) => [method, chat_id, ok]),
    [
      ["sendMessage", anna.id, true],
      ["answerCallbackQuery", null, true],
    ],
  );
  const text = await (await fetch(`${telegram.url}/_sim/transcript/${anna.id}`)).text();
  assert.match(text, /Counterbalance \(silent\)\n {2}news\n {2}\[Go\]$/);
  assert.match((await ask("POST", "send", { user_id: 1, text: "x" })).error, /No user 1/);
  assert.match((await ask("POST", "send", { user_id: anna.id })).error, /text is missing/);
});

test("/_sim/events tells a page what changes", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { control } = telegram;
  const { id } = control.addUser({ first_name: "Anna" });
  const response = await fetch(`${telegram.url}/_sim/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  assert.ok(reader);
  assert.equal((await reader.read()).value, ": connected\n\n");
  const { message_id } = control.send({ user_id: id, chat_id: id, text: "hi" });
  assert.equal(
    (await reader.read()).value,
    `data: ${JSON.stringify({ type: "message", chat_id: id, message_id })}\n\n`,
  );
  await reader.cancel();
});

test("only pages of this machine may use the controls from another origin", async (t) => {
  const telegram = await startLocalTelegram(t);
  const allowed = async (origin: string) =>
    (await fetch(`${telegram.url}/_sim/state`, { headers: { origin } })).headers.get(
      "access-control-allow-origin",
    );
  assert.equal(await allowed("http://127.0.0.1:8080"), "http://127.0.0.1:8080");
  assert.equal(await allowed("https://example.com"), null);
});

test("waitFor() gives the first true value, or says that nothing came", async (t) => {
  const { control } = await startLocalTelegram(t);
  const { id } = control.addUser({ first_name: "Anna" });
  const waiting = control.waitFor(() => control.messages(id)[0]?.text);
  control.send({ user_id: id, chat_id: id, text: "hi" });
  assert.equal(await waiting, "hi");
  await assert.rejects(
    control.waitFor(() => false, 5),
    /Nothing of the kind happened in 5 ms/,
  );
});

test("no request ends the server", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { hostname, port } = new URL(telegram.url);
  const deep = `{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
  const send = `/bot${telegram.token}/sendMessage`;
  const requests = [
    "GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    "GET /bot%zz/getMe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    "NONSENSE\r\n\r\n",
    ...[
      "application/json",
      "multipart/form-data; boundary=",
      "multipart/form-data; boundary=[",
    ].map(
      (type) =>
        `POST ${send} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: ${deep.length}\r\n\r\n${deep}`,
    ),
    `POST /_sim/faults HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 4\r\n\r\nnull`,
  ];
  for (const request of requests) {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => {});
    socket.end(request);
    socket.resume();
    await once(socket, "close");
  }
  assert.equal((await telegram.call("getMe")).ok, true);
});
