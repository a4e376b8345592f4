/**
 * What an operator does through the public door: the bot in its own process,
 * a Telegram and a feed host on the loopback.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createLocalTelegram } from "../src/sandbox/telegram/create-local-telegram.ts";
import { createFeedHost } from "./support/feed-host.ts";
import { runProgram, temporaryDirectory, writeFeedsFile } from "./support/run-program.ts";

/** A poll a second, and time for a busy machine. */
const PATIENCE_MS = 20_000;

test("a feed added with /feeds add is read at the next poll, and its news reaches a reader", async (t) => {
  const telegram = createLocalTelegram();
  const { url } = await telegram.listen();
  const feeds = await createFeedHost();
  const operator = telegram.control.addUser({ first_name: "Operator", language_code: "en" });
  const bot = runProgram({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: url,
    DATA_DIR: temporaryDirectory(),
    ADMIN_IDS: String(operator.id),
    ALLOW_PRIVATE_NETWORK: "true",
    POLL_CRON: "* * * * * *",
    FEEDS_FILE: writeFeedsFile([]),
  });
  t.after(async () => {
    await bot.stop("SIGKILL");
    await telegram.close();
    await feeds.close();
  });
  const textsIn = () =>
    telegram.control
      .messages(operator.id)
      .flatMap(({ from, text }) => (from?.is_bot && text ? [text] : []));
  const say = async (text: string, answer: RegExp) => {
    telegram.control.send({ user_id: operator.id, chat_id: operator.id, text });
    return await telegram.control.waitFor(
      () => textsIn().find((each) => answer.test(each)),
      PATIENCE_MS,
    );
  };

  feeds.publish("wire", { guid: "old", title: "An older item", text: "Nothing of interest." });
  await say("/subscribe china", /come as soon as they appear/);
  await say(`/feeds add ${feeds.url}/wire.xml western-media en`, /is added as 127-0-0-1/);
  await say("/feeds", /1 feed is read/);
  feeds.publish("wire", {
    guid: "visit",
    title: "Belarus leader Lukashenko arrives in Beijing for talks with Xi Jinping",
    text: "Belarusian President Alexander Lukashenko arrived in Beijing on an official visit and will hold talks with Chinese President Xi Jinping on trade and the Great Stone industrial park.",
  });
  await telegram.control.waitFor(
    () => textsIn().find((text) => /arrives in Beijing/.test(text)),
    PATIENCE_MS,
  );
  assert.doesNotMatch(bot.output(), new RegExp(String(operator.id)));
});

test("/healthz and /metrics tell an operator how the bot fares, and name nobody", async (t) => {
  const telegram = createLocalTelegram();
  const { url } = await telegram.listen();
  const feeds = await createFeedHost();
  // So long that no figure of the page has it by chance.
  const id = 7_318_264_905;
  const reader = telegram.control.addUser({ id, first_name: "Reader", language_code: "en" });
  const bot = runProgram({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: url,
    DATA_DIR: temporaryDirectory(),
    ALLOW_PRIVATE_NETWORK: "true",
    POLL_CRON: "* * * * * *",
    FEEDS_FILE: writeFeedsFile([
      {
        id: "wire",
        name: "Wire",
        url: `${feeds.url}/wire.xml`,
        language: "en",
        country: "INT",
        camp: "other",
      },
    ]),
  });
  t.after(async () => {
    await bot.stop("SIGKILL");
    await telegram.close();
    await feeds.close();
  });
  feeds.publish("wire", {
    guid: "visit",
    title: "Belarus leader Lukashenko arrives in Beijing for talks with Xi Jinping",
    text: "Belarusian President Alexander Lukashenko arrived in Beijing on an official visit.",
  });
  telegram.control.send({ user_id: reader.id, chat_id: reader.id, text: "/help" });
  const address = await telegram.control.waitFor(
    () => /"web":"(http[^"]+)"/.exec(bot.output())?.[1],
    PATIENCE_MS,
  );
  await telegram.control.waitFor(
    () => telegram.control.messages(reader.id).find(({ from }) => from?.is_bot),
    PATIENCE_MS,
  );
  await telegram.control.waitFor(() => /"msg":"polled"/.test(bot.output()) || null, PATIENCE_MS);

  const health = await fetch(`${address}/healthz`);
  const {
    ok,
    database,
    telegram: answers,
    lastPoll,
    ...rest
  } = (await health.json()) as Record<string, string>;
  assert.deepEqual([health.status, ok, database, answers], [200, true, "ok", "ok"]);
  assert.ok(Temporal.Instant.from(String(lastPoll)).epochMilliseconds > 0);
  assert.deepEqual(Object.keys(rest), ["queueSeconds"]);

  const page = await (await fetch(`${address}/metrics`)).text();
  assert.match(page, /^counterbalance_articles_total\{relevant="yes"\} 1$/m);
  assert.match(page, /^counterbalance_reply_seconds_count 1$/m);
  assert.match(page, /^counterbalance_feeds\{state="(ok|quiet)"\} 1$/m);
  assert.match(page, /^process_resident_memory_bytes \d+/m);
  const token = telegram.token.replace(/^.*:/, "");
  for (const secret of [String(reader.id), token]) assert.ok(!page.includes(secret));
});
