import assert from "node:assert/strict";
import { test } from "node:test";
import { Api } from "grammy";
import type { Outgoing } from "../../src/delivery/send.ts";
import { send } from "../../src/delivery/send.ts";
import { startLocalTelegram } from "../support/local-telegram.ts";

function outgoing(chatId: number, part: Partial<Outgoing> = {}): Outgoing {
  return {
    chatId,
    threadId: null,
    message: { html: "<b>Border</b> &amp; trade", keyboard: [], previewUrl: null },
    silent: false,
    editMessageId: null,
    plain: false,
    isProtected: false,
    ...part,
  };
}

test("send() sends formatted text, without a preview, with its keyboard, and edits it", async (t) => {
  const telegram = await startLocalTelegram(t);
  const api = new Api(telegram.token, { apiRoot: telegram.url });
  const user = telegram.control.addUser({ first_name: "Reader" });
  telegram.control.send({ user_id: user.id, chat_id: user.id, text: "/start" });
  const message = {
    ...outgoing(user.id).message,
    keyboard: [
      [
        { text: "Page", url: "https://x.by/1" },
        { text: "Share", switchInline: { query: "story:a", where: "elsewhere" as const } },
        { text: "Search", switchInline: { query: "", where: "here" as const } },
        { text: "Settings", callbackData: "v1:settings" },
      ],
    ],
  };
  const sent = await send(api, outgoing(user.id, { message }));
  assert.equal(sent.kind, "accepted");
  const shown = telegram.control.messages(user.id).at(-1);
  assert.equal(shown?.text, "Border & trade");
  assert.equal(shown?.entities?.[0]?.type, "bold");
  assert.equal(shown?.reply_markup?.inline_keyboard[0]?.length, 4);

  assert.ok(sent.kind === "accepted" && sent.messageId !== null);
  const edit = outgoing(user.id, {
    editMessageId: sent.messageId,
    message: { ...message, html: "Border, <i>trade</i>" },
  });
  assert.deepEqual(await send(api, edit), sent);
  assert.equal(telegram.control.messages(user.id).at(-1)?.text, "Border, trade");
  // The same again: Telegram's "message is not modified" is what was wanted.
  assert.deepEqual(await send(api, edit), sent);
});

test("send() sends plain text without markup when told so", async (t) => {
  const telegram = await startLocalTelegram(t);
  const api = new Api(telegram.token, { apiRoot: telegram.url });
  const user = telegram.control.addUser({ first_name: "Reader" });
  telegram.control.send({ user_id: user.id, chat_id: user.id, text: "/start" });
  const html = `<b>a</b> &lt;i&gt; ${"я".repeat(5000)}`;
  const result = await send(
    api,
    outgoing(user.id, { plain: true, message: { html, keyboard: [], previewUrl: null } }),
  );
  assert.equal(result.kind, "accepted");
  const shown = telegram.control.messages(user.id).at(-1);
  assert.match(shown?.text ?? "", /^a <i> я+…$/);
  assert.deepEqual(shown?.entities ?? [], []);
});

/** The error, as the Bot API server writes it, and what it means for the sender. */
const refusals: readonly (readonly [string, { status: number; retry_after?: number }, string])[] = [
  ["Forbidden: bot was blocked by the user", { status: 403 }, "chat-gone"],
  ["Forbidden: user is deactivated", { status: 403 }, "chat-gone"],
  ["Forbidden: bot was kicked from the supergroup chat", { status: 403 }, "chat-gone"],
  ["Forbidden: bot is not a member of the channel chat", { status: 403 }, "chat-gone"],
  ["Forbidden: bot can't initiate conversation with a user", { status: 403 }, "chat-gone"],
  ["Bad Request: chat not found", { status: 400 }, "chat-gone"],
  ["Bad Request: message thread not found", { status: 400 }, "thread-gone"],
  ["Bad Request: TOPIC_CLOSED", { status: 400 }, "thread-gone"],
  [
    "Bad Request: not enough rights to send text messages to the chat",
    { status: 400 },
    "no-rights",
  ],
  ["Bad Request: need administrator rights in the channel chat", { status: 400 }, "no-rights"],
  ["Bad Request: can't parse entities: Unexpected end tag", { status: 400 }, "unparsable"],
  ["Bad Request: ENTITIES_TOO_LONG", { status: 400 }, "unparsable"],
  [
    "Bad Request: inline keyboard button URL 'http://a/' is invalid: Wrong HTTP URL",
    { status: 400 },
    "unparsable",
  ],
  ["Bad Request: message to edit not found", { status: 400 }, "refused"],
  ["Unauthorized", { status: 401 }, "unauthorized"],
  ["Internal Server Error", { status: 500 }, "unknown"],
  ["Bad Gateway", { status: 502 }, "unknown"],
  ["Too Many Requests: retry after 7", { status: 429, retry_after: 7 }, "too-many-requests"],
];

for (const [description, { status, ...parameters }, kind] of refusals) {
  test(`send() takes "${description}" for ${kind}`, async () => {
    const body = JSON.stringify({
      ok: false,
      error_code: status,
      description,
      ...(Object.keys(parameters).length > 0 && { parameters }),
    });
    const api = new Api("1:token", {
      fetch: async () => new Response(body, { status: Number(status) }),
    });
    const result = await send(api, outgoing(5));
    assert.equal(result.kind, kind);
    if (result.kind === "too-many-requests") assert.equal(result.retryAfter.seconds, 7);
  });
}

test("send() follows a group that moved, whatever the description says", async () => {
  const body = JSON.stringify({
    ok: false,
    error_code: 400,
    description: "Bad Request: group chat was upgraded to a supergroup chat",
    parameters: { migrate_to_chat_id: -1009 },
  });
  const api = new Api("1:token", { fetch: async () => new Response(body, { status: 400 }) });
  assert.deepEqual(await send(api, outgoing(-9)), { kind: "chat-moved", toChatId: -1009 });
});

test("send() knows a request that never left from one whose fate is open", async (t) => {
  // The port was free a moment ago and nobody listens there.
  const telegram = await startLocalTelegram(t);
  const user = telegram.control.addUser({ first_name: "Reader" });
  telegram.control.send({ user_id: user.id, chat_id: user.id, text: "/start" });
  const refused = new Api(telegram.token, { apiRoot: "http://127.0.0.1:9" });
  assert.equal((await send(refused, outgoing(user.id))).kind, "not-sent");

  telegram.control.addFaults([{ method: "sendMessage", times: 1, action: "execute-then-reset" }]);
  const reset = new Api(telegram.token, { apiRoot: telegram.url });
  const result = await send(reset, outgoing(user.id));
  assert.equal(result.kind, "unknown");
  assert.doesNotMatch(JSON.stringify(result), new RegExp(telegram.token.split(":")[1] ?? "?"));
});

test("send() asks for a thread, silence and a preview where they are wanted", async () => {
  const calls: Record<string, unknown>[] = [];
  const api = new Api("1:token", {
    fetch: async (_: unknown, init?: { readonly body?: unknown }) => {
      calls.push(JSON.parse(String(init?.body)));
      return Response.json({ ok: true, result: { message_id: 3 } });
    },
  });
  const message = { html: "x", keyboard: [], previewUrl: "https://x.by/" };
  const result = await send(api, outgoing(-5, { threadId: 12, silent: true, message }));
  assert.deepEqual(result, { kind: "accepted", messageId: 3 });
  assert.partialDeepStrictEqual(calls[0], {
    chat_id: -5,
    message_thread_id: 12,
    disable_notification: true,
    parse_mode: "HTML",
    link_preview_options: { url: "https://x.by/", prefer_small_media: true },
  });
});
