import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { Bot, GrammyError, HttpError, InlineKeyboard, InlineQueryResultBuilder } from "grammy";
import { type StartedTelegram, startLocalTelegram } from "../../support/local-telegram.ts";

/** A real grammY bot on a local Telegram, polling until the test ends. */
async function startBot(telegram: StartedTelegram, install: (bot: Bot) => void): Promise<Bot> {
  const bot = new Bot(telegram.token, { client: { apiRoot: telegram.url } });
  install(bot);
  const { promise, resolve } = Promise.withResolvers<void>();
  const running = bot.start({ onStart: () => resolve(), timeout: 30 });
  telegram.beforeClose(async () => {
    await bot.stop();
    await running;
  });
  await promise;
  return bot;
}

test("grammY answers a command with HTML and a keyboard, and edits it after a press", async (t) => {
  const telegram = await startLocalTelegram(t);
  await startBot(telegram, (bot) => {
    bot.command("start", (ctx) =>
      ctx.reply(`Hello, <b>${ctx.from?.first_name}</b> ${ctx.match}`, {
        parse_mode: "HTML",
        reply_markup: new InlineKeyboard().text("China", "t:china").text("SCO", "t:sco"),
      }),
    );
    bot.callbackQuery(/^t:(.+)$/, async (ctx) => {
      await ctx.answerCallbackQuery({ text: `Subscribed to ${ctx.match[1]}`, show_alert: true });
      await ctx.editMessageText("Done");
    });
  });
  const { control } = telegram;
  const anna = control.addUser({ first_name: "Anna", language_code: "be" });

  control.send({ user_id: anna.id, chat_id: anna.id, text: "/start s_1" });
  const reply = await control.waitFor(() => control.messages(anna.id).at(1));
  assert.equal(reply.text, "Hello, Anna s_1");
  assert.deepEqual(reply.entities, [{ type: "bold", offset: 7, length: 4 }]);

  const answer = await control.tap({
    user_id: anna.id,
    chat_id: anna.id,
    message_id: reply.message_id,
    row: 0,
    column: 1,
  });
  assert.deepEqual(answer, { answered: true, text: "Subscribed to sco", show_alert: true });
  const edited = await control.waitFor(() => control.messages(anna.id).find((m) => m.edited));
  assert.equal(edited.text, "Done");
  assert.equal(edited.reply_markup, undefined, "an edit without a keyboard takes it away");
});

test("grammY answers an inline query; the chosen result is sent via the bot and edited later", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { control } = telegram;
  const asked: string[] = [];
  const bot = await startBot(telegram, (it) => {
    it.on("inline_query", (ctx) => {
      asked.push(`${ctx.inlineQuery.query}/${ctx.from.id}`);
      const result = InlineQueryResultBuilder.article("s1:1:en", "SCO summit", {
        description: "4 sources",
        reply_markup: new InlineKeyboard().switchInlineCurrent("More", "sco"),
      }).text("<i>SCO</i> summit", { parse_mode: "HTML" });
      return ctx.answerInlineQuery([result], { next_offset: "p2", cache_time: 60 });
    });
    it.on("chosen_inline_result", (ctx) => ctx.editMessageText("SCO summit, updated"));
  });
  const anna = control.addUser({ first_name: "Anna" });
  const boris = control.addUser({ first_name: "Boris" });

  const page = await control.inline({ user_id: anna.id, query: "ШОС" });
  assert.equal(page.results[0]?.title, "SCO summit");
  assert.equal(page.next_offset, "p2");
  const cached = await control.inline({ user_id: boris.id, query: "ШОС" });
  assert.deepEqual(cached, page, "an answer that is not personal serves everybody");
  assert.deepEqual(asked, [`ШОС/${anna.id}`]);

  const sent = control.chooseInline({
    user_id: boris.id,
    chat_id: boris.id,
    query: "ШОС",
    result_id: "s1:1:en",
  });
  assert.equal(sent.via_bot?.id, bot.botInfo.id);
  assert.deepEqual(sent.entities, [{ type: "italic", offset: 0, length: 3 }]);
  await control.waitFor(() => control.messages(boris.id)[0]?.text === "SCO summit, updated");
});

test("grammY stops the older poller with a 409", async (t) => {
  const telegram = await startLocalTelegram(t);
  const first = new Bot(telegram.token, { client: { apiRoot: telegram.url } });
  let second: Promise<unknown> = Promise.resolve();
  const polling = first.start({
    onStart: () => {
      second = telegram.call("getUpdates", { timeout: 1 });
    },
  });
  await assert.rejects(polling, (error) => {
    assert.ok(error instanceof GrammyError);
    assert.equal(error.error_code, 409);
    assert.match(error.description, /^Conflict: terminated by other getUpdates request; make sure/);
    return true;
  });
  await second;
});

test("grammY sees each failure of a send as it sees Telegram's", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { control } = telegram;
  const { id } = control.addUser({ first_name: "Anna" });
  const { api } = new Bot(telegram.token, {
    client: { apiRoot: telegram.url, timeoutSeconds: 1 },
  });
  const cases = [
    ["drop-before", 0, /ECONNRESET|socket hang up/],
    ["execute-then-reset", 1, /ECONNRESET|socket hang up/],
    ["execute-then-hang", 1, /timed out after 1 seconds/],
    ["bad-gateway-html", 0, /invalid json|Unexpected token/],
    ["half-body", 1, /ECONNRESET|aborted|Premature close|timed out/],
  ] as const;
  for (const [action, arrived, text] of cases) {
    control.addFaults([{ method: "sendMessage", contains: action, action, times: 1 }]);
    await assert.rejects(api.sendMessage(id, action), (error) => {
      assert.ok(error instanceof HttpError, `${action}: ${error}`);
      assert.match(String(error.error), text, action);
      return true;
    });
    const seen = control.messages(id).filter((message) => message.text === action);
    assert.equal(seen.length, arrived, `${action} executed`);
  }
  control.addFaults([{ chat_id: id, action: "flood", retry_after: 7, times: 1 }]);
  await assert.rejects(api.sendMessage(id, "x"), (error) => {
    assert.ok(error instanceof GrammyError);
    assert.equal(error.error_code, 429);
    assert.equal(error.parameters.retry_after, 7);
    return true;
  });
  assert.equal((await api.sendMessage(id, "after")).text, "after", "each fault came once");
});

test("a webhook gets updates in order with its secret, and its answer may be a method", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { control } = telegram;
  const { id } = control.addUser({ first_name: "Anna" });
  const received: { secret: string | undefined; text: string }[] = [];
  let failures = 1;
  const receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { message } = JSON.parse(Buffer.concat(chunks).toString());
    if (failures-- > 0) return void response.writeHead(500).end();
    const secret = request.headers["x-telegram-bot-api-secret-token"];
    received.push({ secret: secret?.toString(), text: message.text });
    response.writeHead(200, { "content-type": "application/json" });
    response.end(
      JSON.stringify({ method: "sendMessage", chat_id: id, text: `echo ${message.text}` }),
    );
  }).listen(0, "127.0.0.1");
  t.after(() => receiver.close());
  await once(receiver, "listening");
  const { port } = receiver.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/hook`;
  assert.equal((await telegram.call("setWebhook", { url, secret_token: "s-1" })).result, true);
  assert.match(
    (await telegram.call("getUpdates")).description ?? "",
    /^Conflict: can't use getUpdates method while webhook is active/,
  );
  control.send({ user_id: id, chat_id: id, text: "one" });
  control.send({ user_id: id, chat_id: id, text: "two" });
  await control.waitFor(() => control.messages(id).some(({ text }) => text === "echo two"));
  assert.deepEqual(received, [
    { secret: "s-1", text: "one" },
    { secret: "s-1", text: "two" },
  ]);
  const info = await telegram.call("getWebhookInfo");
  assert.equal(info.result.pending_update_count, 0);
  assert.match(info.result.last_error_message, /500/);
});
