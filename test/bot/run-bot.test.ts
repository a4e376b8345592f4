import assert from "node:assert/strict";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { Keyv } from "keyv";
import { createBot } from "../../src/bot/create-bot.ts";
import { createManagement } from "../../src/bot/managed-channel.ts";
import { runBot } from "../../src/bot/run-bot.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import { minutes } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { LOCALES_DIRECTORY, TOKEN } from "./drive-bot.ts";

type Answer = (response: ServerResponse, method: string, body: Record<string, unknown>) => void;

const logged: string[] = [];
const log = {
  info: () => {},
  warn: (fields: unknown) => void logged.push(JSON.stringify(fields)),
  error: (fields: unknown) => void logged.push(JSON.stringify(fields)),
};

const refuse = (response: ServerResponse, code: number, description: string) =>
  response
    .writeHead(code, { "content-type": "application/json" })
    .end(JSON.stringify({ ok: false, error_code: code, description }));
const accept = (response: ServerResponse, result: unknown) =>
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify({ ok: true, result }));

/** A Bot API of a few lines on the loopback; `answer` decides on each getUpdates. */
async function poll(t: TestContext, answer: Answer, ready?: Promise<void>) {
  const methods: string[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const method = request.url?.split("/").at(-1) ?? "";
    methods.push(method);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString() || "{}");
    if (method === "getMe")
      accept(response, { id: 1, is_bot: true, first_name: "B", username: "b_bot" });
    else if (method === "getUpdates") answer(response, method, body);
    else if (method === "sendMessage")
      accept(response, { message_id: 1, date: 1, chat: { id: body.chat_id, type: "private" } });
    else accept(response, true);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
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
    log,
    now,
  });
  const running = runBot({ bot, log, ...(ready && { ready }), conflictDelayMs: 20 });
  t.after(async () => {
    await running.stop();
    server.closeAllConnections();
    server.close();
  });
  return { running, methods };
}

test("runBot() polls with its list of updates, answers, and stops within its time", async (t) => {
  let asked: Record<string, unknown> = {};
  let calls = 0;
  const answered = Promise.withResolvers<void>();
  const { running, methods } = await poll(t, (response, _method, body) => {
    calls += 1;
    if (calls > 1) {
      answered.resolve();
      return; // Held open, as a long poll is.
    }
    asked = body;
    const chat = { id: 5, type: "private", first_name: "R" };
    accept(response, [
      {
        update_id: 1,
        message: {
          message_id: 1,
          date: 1,
          chat,
          from: { id: 5, is_bot: false, first_name: "R" },
          text: "hi",
        },
      },
    ]);
  });
  await answered.promise;
  await running.stop();
  await running.done;
  assert.ok((asked.allowed_updates as string[]).includes("my_chat_member"));
  assert.ok(methods.includes("deleteWebhook") && methods.includes("sendMessage"));
});

test("runBot() greets Telegram and takes no update before it is ready", async (t) => {
  const ready = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const { running, methods } = await poll(t, () => asked.resolve(), ready.promise);
  while (!methods.includes("deleteWebhook")) await delay(5);
  await delay(50);
  assert.deepEqual(methods, ["getMe", "deleteWebhook"]);
  ready.resolve();
  await asked.promise;
  await running.stop();
});

test("runBot() leaves the line to another instance for a while and comes back", async (t) => {
  let calls = 0;
  const back = Promise.withResolvers<void>();
  const { running } = await poll(t, (response) => {
    calls += 1;
    if (calls === 1) refuse(response, 409, "Conflict: terminated by other getUpdates request");
    else back.resolve();
  });
  await back.promise;
  assert.ok(logged.some((line) => line.includes("409")));
  await running.stop();
  await running.done;
});

test("runBot() gives up when the token is revoked, and names no token", async (t) => {
  const { running } = await poll(t, (response) => refuse(response, 401, "Unauthorized"));
  await assert.rejects(running.done, /refuses the bot token/);
  assert.ok(logged.every((line) => !line.includes("AAbbCC")));
});
