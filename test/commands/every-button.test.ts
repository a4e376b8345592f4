import assert from "node:assert/strict";
import { test } from "node:test";
import type { InlineKeyboardButton } from "grammy/types";
import { LOCALES } from "../../src/chats/chat.ts";
import { driveBot } from "../bot/drive-bot.ts";
import { minutes, outcome, storedArticle, story } from "../store/samples.ts";
import { NO_TDLIB, telegramParse } from "../support/tdlib.ts";

const COMMANDS = [
  "/start",
  "/start t_sanctions",
  "/start searchhelp",
  "/start inline",
  "/start s_zzzzzzzzzz",
  "/help",
  "/topics",
  "/subscribe",
  "/subscribe diplomqcxy weekly",
  "/subscribe qwertz",
  "/subscribe daily",
  "/unsubscribe",
  "/digest",
  "/digest sometime",
  "/latest",
  "/search transit",
  "/search",
  "/search qwertz",
  "/settings",
  "/language",
  "/language xx",
  "/timezone",
  "/timezone +3",
  "/timezone Minskk",
  "/timezone <b>",
  "/nonsense",
  "/setings",
  "just <words> & signs",
  "/forget",
];

for (const locale of LOCALES) {
  test(`${locale}: a newcomer types every command and presses every button shown`, async (t) => {
    const driven = await driveBot(t, {
      digestNow: async () => [{ html: "<b>digest</b>", keyboard: [], previewUrl: null }],
    });
    const ids = [..."abcdef"].map((letter) => letter.repeat(10));
    await driven.store.commit(
      outcome({
        stories: ids.map((id, index) => ({ ...story(id), updatedAt: minutes(index) })),
        articles: ids.map((id) => storedArticle({ name: id, title: "transit", storyId: id })),
      }),
    );
    const waiting: { readonly command: string; readonly data: string }[] = [];
    const seen = new Set<string>();
    function take(command: string, from: number): void {
      for (const { payload } of driven.calls.slice(from)) {
        const rows: InlineKeyboardButton[][] = payload.reply_markup?.inline_keyboard ?? [];
        for (const button of rows.flat()) {
          assert.ok(button.text.length > 0 && button.text.length <= 40, button.text);
          if (!("callback_data" in button) || seen.has(button.callback_data)) continue;
          seen.add(button.callback_data);
          waiting.push({ command, data: button.callback_data });
        }
      }
    }

    for (const command of COMMANDS) {
      const from = driven.calls.length;
      await driven.say(command, { language: locale });
      assert.ok(driven.calls.length > from, `${command} is answered`);
      take(command, from);
    }
    // Last, for it ends everything; a language button would end the test of this language.
    const isLater = (data: string) => /^v1:(forget$|language:)/.test(data);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (isLater(next.data)) continue;
      const from = driven.calls.length;
      const made = await driven.pressData(next.data, { language: locale });
      assert.equal(made.at(-1)?.method, "answerCallbackQuery", next.data);
      take(next.command, from);
    }
    await driven.pressData("v1:forget", { language: locale });
    assert.equal(await driven.chat(), null);
    assert.ok(seen.size > 60, String(seen.size));
    assert.deepEqual(driven.failures, []);

    const texts = driven.calls.flatMap(({ payload }) => (payload.parse_mode ? [payload.text] : []));
    for (const text of texts) {
      const parsed = telegramParse(text);
      if (parsed === null) {
        t.diagnostic(NO_TDLIB);
        break;
      }
      assert.ok(parsed.ok, parsed.ok ? "" : `${parsed.description}: ${text}`);
      assert.ok(Array.from(parsed.text).length <= 4096);
    }
  });
}
