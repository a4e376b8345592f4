import assert from "node:assert/strict";
import { test } from "node:test";
import { Bot } from "grammy";
import type { BotContext } from "../../src/bot/context.ts";
import { timeReplies } from "../../src/bot/middleware/time-replies.ts";
import { ME } from "./drive-bot.ts";

/** What is told of an update to which so many calls answer. */
async function toldOf(calls: number): Promise<readonly number[]> {
  const told: number[] = [];
  // Newer fields of getMe do not matter here.
  const bot = new Bot<BotContext>("1:token", { botInfo: ME });
  bot.api.config.use(async () => ({ ok: true, result: true as never }));
  bot.use(timeReplies((seconds) => void told.push(seconds)));
  bot.use(async (ctx) => {
    for (let call = 0; call < calls; call += 1) await ctx.api.sendMessage(7, "hello");
  });
  await bot.handleUpdate({
    update_id: 1,
    message: {
      message_id: 1,
      date: 0,
      text: "/help",
      chat: { id: 7, type: "private", first_name: "R" },
      from: { id: 7, is_bot: false, first_name: "R" },
    },
  });
  return told;
}

test("timeReplies() tells the time to the first call of an update, once", async () => {
  const [seconds = Number.NaN, ...more] = await toldOf(3);
  assert.ok(seconds >= 0 && seconds < 5);
  assert.deepEqual(more, []);
});

test("timeReplies() says nothing of an update that nothing answers", async () => {
  assert.deepEqual(await toldOf(0), []);
});
