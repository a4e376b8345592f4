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
