import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { driveBot } from "../bot/drive-bot.ts";

const HOSTILE = [
  "",
  "<b>",
  "&amp;",
  "\u202E\u200B\u0000",
  "'; drop table chats; --",
  '"',
  "-",
  "(",
  "NEAR(",
  "*",
  "topic:",
  "from:9999-99-99",
  "👨‍👩‍👧‍👦".repeat(50),
  "я".repeat(4000),
  "a ".repeat(2000),
  "__proto__ constructor toString",
];
const COMMANDS = [
  "start",
  "subscribe",
  "unsubscribe",
  "digest",
  "latest",
  "search",
  "language",
  "timezone",
  "sources",
  "feeds",
];

test("no text after a command, and none by itself, makes the bot fail or say nothing", async (t) => {
  const driven = await driveBot(t);
  const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme" }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...COMMANDS), text, async (command, words) => {
      driven.clock.now = driven.clock.now.add({ seconds: 3 });
      const made = await driven.say(`/${command} ${words}`);
      assert.equal(made.at(-1)?.method, "sendMessage");
      await driven.say(words);
      await driven.inline(words.slice(0, 256));
      assert.deepEqual(driven.failures, []);
    }),
    { numRuns: 60 },
  );
});
