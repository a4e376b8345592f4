import assert from "node:assert/strict";
import { test } from "node:test";
import { send } from "../../src/delivery/send.ts";
import type { RenderedMessage } from "../../src/store/rendered-message.ts";

const message: RenderedMessage = { html: "<b>New</b>", keyboard: [], previewUrl: null };

for (const [what, replyToMessageId, expected] of [
  ["replies to the message", 77, { message_id: 77, allow_sending_without_reply: true }],
  ["replies to none where there is none", null, undefined],
] as const) {
  test(`send() ${what}`, async () => {
    const asked: unknown[] = [];
    const api = {
      sendMessage: async (
        _chat: unknown,
        _text: unknown,
        options: { reply_parameters?: unknown },
      ) => {
        asked.push(options.reply_parameters);
        return { message_id: 1 };
      },
      editMessageText: () => assert.fail(),
    } as unknown as Parameters<typeof send>[0];
    const outgoing = { chatId: 1, threadId: null, message, silent: false, editMessageId: null };
    await send(api, { ...outgoing, replyToMessageId, plain: false, isProtected: false });
    assert.deepEqual(asked, [expected]);
  });
}
