import assert from "node:assert/strict";
import { test } from "node:test";
import { minutes, outcome, storedArticle, story } from "../store/samples.ts";
import { driveBot, READER } from "./drive-bot.ts";

const IDS = [..."abcdefghijklmnopqrstuvwxy"].map((letter) => letter.repeat(10));

test("an empty inline query gives the latest stories, twenty a page, by an opaque cursor", async (t) => {
  const driven = await driveBot(t);
  await driven.store.commit(
    outcome({ stories: IDS.map((id, index) => ({ ...story(id), updatedAt: minutes(index) })) }),
  );
  const first = (await driven.inline(""))?.payload;
  assert.equal(first.results.length, 20);
  assert.equal(first.results[0].id, `s${IDS.at(-1)}:1:en`);
  assert.equal(first.is_personal, true);
  assert.equal(first.cache_time, 30);
  assert.ok(Buffer.byteLength(first.next_offset) <= 64 && first.next_offset !== "");
  const second = (await driven.inline("", { offset: first.next_offset }))?.payload;
  assert.equal(second.results.length, 5);
  assert.equal(second.next_offset, "");
  const ids = [...first.results, ...second.results].map(({ id }: { id: string }) => id);
  assert.equal(new Set(ids).size, 25);
});

test("an offset that somebody made up gives a first page, not an error", async (t) => {
  const driven = await driveBot(t);
  await driven.store.commit(outcome({ stories: [story("aaaaaaaaaa")] }));
  for (const offset of ["1", "x".repeat(64), "99999999999999999.zz"]) {
    assert.equal((await driven.inline("", { offset }))?.payload.results.length, 1);
  }
  assert.deepEqual(driven.failures, []);
});

test("a result inserts the story's card with a way into the bot", async (t) => {
  const driven = await driveBot(t);
  await driven.store.commit(outcome({ stories: [story("aaaaaaaaaa")] }));
  const { results } = (await driven.inline("story:aaaaaaaaaa"))?.payload ?? {};
  assert.equal(results.length, 1);
  assert.match(results[0].input_message_content.message_text, /<b>H<\/b>/);
  const markup = JSON.stringify(results[0].reply_markup);
  assert.ok(markup.includes("https://t.me/counterbalance_bot?start=s_aaaaaaaaaa"));
  assert.ok(!markup.includes("current_chat"), "the card may land in a channel");
  assert.ok(!markup.includes("callback_data"), "the bot may be no member where it lands");
});

test("words find stories and single articles, each once, with ids within 64 bytes", async (t) => {
  const driven = await driveBot(t);
  await driven.store.commit(
    outcome({
      stories: [story("aaaaaaaaaa")],
      articles: [
        storedArticle({ name: "one", title: "transit", storyId: "aaaaaaaaaa" }),
        storedArticle({ name: "two", title: "transit <b>bold</b>", text: "transit & more" }),
      ],
    }),
  );
  const payload = (await driven.inline("transit"))?.payload;
  assert.equal(payload.cache_time, 60);
  assert.equal(payload.results.length, 2);
  for (const { id, title, description } of payload.results) {
    assert.ok(Buffer.byteLength(id) <= 64);
    assert.ok(title.length <= 80 && description.length <= 120);
  }
  const alone = payload.results.find(({ id }: { id: string }) => id.startsWith("a"));
  assert.match(alone.input_message_content.message_text, /&lt;b&gt;bold/);
});

test("no hits: one result that helps, and a button to the tips", async (t) => {
  const driven = await driveBot(t);
  const payload = (await driven.inline("qwertyuiop <i>"))?.payload;
  assert.equal(payload.results.length, 1);
  assert.match(payload.results[0].title, /Nothing for “qwertyuiop <i>”/);
  assert.match(payload.results[0].input_message_content.message_text, /&lt;i&gt;/);
  assert.equal(payload.button.start_parameter, "searchhelp");
});

test("inline answers speak the language of the person's private chat", async (t) => {
  const driven = await driveBot(t);
  await driven.say("/language be");
  await driven.say("/discreet off");
  assert.equal((await driven.inline(""))?.payload.button.text, "Як шукаць");
  assert.equal(
    (await driven.inline("", { userId: 77, language: "ru" }))?.payload.button.text,
    "Как искать",
  );
});

test("an older query of the same person is not answered any more", async (t) => {
  const gates: (() => void)[] = [];
  const driven = await driveBot(t, {
    search: {
      search: async () => {
        await new Promise<void>((resolve) => gates.push(resolve));
        return { results: [], nextCursor: null };
      },
    },
  });
  const slow = driven.inline("mins");
  const fast = driven.inline("minsk");
  while (gates.length < 2) await new Promise((resolve) => setImmediate(resolve));
  for (const open of gates) open();
  await Promise.all([slow, fast]);
  const answers = driven.calls.filter(({ method }) => method === "answerInlineQuery");
  assert.equal(answers.length, 1);
});

test("a flood of inline queries is answered without searching, others are not affected", async (t) => {
  let searches = 0;
  const driven = await driveBot(t, {
    search: {
      search: async () => {
        searches += 1;
        return { results: [], nextCursor: null };
      },
    },
  });
  for (let count = 0; count < 60; count += 1) await driven.inline(`word${count}`);
  assert.equal(searches, 30);
  assert.equal(driven.calls.at(-1)?.payload.results.length, 0);
  await driven.inline("other", { userId: READER + 1 });
  assert.equal(searches, 31);
  driven.clock.now = minutes(61);
  await driven.inline("again");
  assert.equal(searches, 32);
});

test("/search pages through results without storing the query", async (t) => {
  const driven = await driveBot(t);
  await driven.store.commit(
    outcome({
      stories: IDS.map((id) => story(id)),
      articles: IDS.map((id) => storedArticle({ name: id, title: "transit a&b", storyId: id })),
    }),
  );
  await driven.say("/search   transit  ");
  assert.match(driven.last().text, /^🔎 <b>transit<\/b>/);
  assert.deepEqual(driven.last().labels.slice(5), ["· 1–5 ·", "6–10"]);
  await driven.press("6–10");
  await driven.press("11–15");
  assert.match(driven.last().text, /11\. /);
  await driven.press("16–20");
  await driven.press("21–25");
  assert.deepEqual(driven.last().labels.slice(5), ["1–5", "6–10", "11–15", "16–20", "· 21–25 ·"]);
  await driven.press("6–10");
  assert.match(driven.last().text, /^🔎 <b>transit<\/b>[\s\S]*6\. /);
  await driven.say("/search");
  assert.match(driven.last().text, /Search everything/);
  await driven.say("/search zzzzqqqq <i>");
  assert.match(driven.last().text, /Nothing was found for “zzzzqqqq &lt;i&gt;”/);
});
