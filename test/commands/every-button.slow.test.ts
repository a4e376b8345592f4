import assert from "node:assert/strict";
import { test } from "node:test";
import type { InlineKeyboardButton } from "grammy/types";
import { LOCALES } from "../../src/chats/chat.ts";
import { fitsMessage, messageSize } from "../../src/delivery/message-size.ts";
import { CAMPS } from "../../src/feeds/feed.ts";
import { driveBot, OPERATOR } from "../bot/drive-bot.ts";
import { failingState, sampleFeed, sampleState } from "../feeds/feed-samples.ts";
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
  "/sources",
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
const OPERATORS_COMMANDS = [
  "/feeds",
  "/feeds add",
  "/feeds add many.example",
  "/feeds off x",
  "/feeds help",
];

/** More than a page of one camp, some in every state, with names as strangers choose them. */
const CATALOGUE = Array.from({ length: 60 }, (_, index) =>
  sampleFeed(`feed-${index}`, {
    name: `<b>${"&".repeat(90)} ${index}`,
    camp: index < 20 ? "other" : (CAMPS[index % CAMPS.length] ?? "other"),
    listed: index % 3 === 0,
  }),
);
const STATES = CATALOGUE.slice(0, 50).map(({ id }, index) =>
  index % 2 === 0
    ? failingState(id, minutes(-index * 600), { problemDetail: `<i>${"x&".repeat(200)}` })
    : sampleState(id, { movedTo: `https://e.example/${"y".repeat(1500)}`, movedSince: minutes(0) }),
);
const FOUND = Array.from({ length: 12 }, (_, index) => ({
  url: `https://many.example/${"z".repeat(1500)}?${index}&<`,
  title: `<u>${"&".repeat(400)}`,
  kind: "feed" as const,
  language: null,
  entries: index,
  newestAt: minutes(0),
}));

const WHO = [
  ["a newcomer", COMMANDS, 42],
  ["an operator", [...OPERATORS_COMMANDS, "/forget"], OPERATOR],
] as const;
const CASES = LOCALES.flatMap((locale) => WHO.map((who) => [locale, ...who] as const));
for (const [locale, who, commands, userId] of CASES) {
  test(`${locale}: ${who} types every command and presses every button shown`, async (t) => {
    const place = { userId, language: locale };
    const driven = await driveBot(t, {
      digestNow: async () => [{ html: "<b>digest</b>", keyboard: [], previewUrl: null }],
      catalogue: CATALOGUE,
      discoverFeeds: async () => FOUND,
    });
    const ids = [..."abcdef"].map((letter) => letter.repeat(10));
    await driven.store.commit(
      outcome({
        feedStates: STATES,
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

    for (const command of commands) {
      const from = driven.calls.length;
      // Nobody is that fast: a flood would be held.
      driven.clock.now = driven.clock.now.add({ seconds: 1 });
      await driven.say(command, place);
      assert.ok(driven.calls.length > from, `${command} is answered`);
      take(command, from);
    }
    // Last, for it ends everything; a language button would end the test of this language.
    const isLater = (data: string) => /^v1:(forget$|language:)/.test(data);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (isLater(next.data)) continue;
      const from = driven.calls.length;
      driven.clock.now = driven.clock.now.add({ seconds: 1 });
      const made = await driven.pressData(next.data, place);
      assert.equal(made.at(-1)?.method, "answerCallbackQuery", next.data);
      take(next.command, from);
    }
    await driven.pressData("v1:forget", place);
    assert.equal(await driven.chat(userId), null);
    assert.ok(seen.size > 60, String(seen.size));
    assert.deepEqual(driven.failures, []);

    const texts = driven.calls.flatMap(({ payload }) => (payload.parse_mode ? [payload.text] : []));
    for (const text of texts) {
      assert.ok(fitsMessage(messageSize(text)), text);
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
