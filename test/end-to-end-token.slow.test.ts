/**
 * The bot's token is in the address of every call, and errors like to quote addresses. Here the bot
 * meets every failure of a call that there is, says all it has to say of it, grammY's own debug lines
 * included, and everything it wrote is searched for the token.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FAULT_ACTIONS, type Fault } from "../src/sandbox/telegram/faults.ts";
import { createFeedHost } from "./support/feed-host.ts";
import { startLocalTelegram } from "./support/local-telegram.ts";
import { runProgram, temporaryDirectory, writeFeedsFile } from "./support/run-program.ts";

const PATIENCE_MS = 30_000;
const TOKEN = "7654321098:AAsecretSecretSecretSecretSecret_-42";
const SECRET = /AAsecretSecret/i;

function start(apiRoot: string, feedsFile = writeFeedsFile([])) {
  return runProgram({
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: apiRoot,
    DATA_DIR: temporaryDirectory(),
    ALLOW_PRIVATE_NETWORK: "true",
    POLL_CRON: "* * * * * *",
    FEEDS_FILE: feedsFile,
    LOG_LEVEL: "trace",
    DEBUG: "*",
  });
}

const OUTAGES = [
  ["nobody listens", () => "http://127.0.0.1:9"],
  ["the name is unknown", () => "http://telegram.invalid"],
  ["no TLS is spoken", (url: string) => url.replace("http:", "https:")],
  ["the token is refused", (url: string) => url],
  ["there is another server", (url: string) => `${url}/nothing/here`],
] as const;

test("no output holds the token when no call gets through", async (t) => {
  const telegram = await startLocalTelegram(t);
  await Promise.all(
    OUTAGES.map(async ([what, apiRoot]) => {
      const bot = start(apiRoot(telegram.url));
      const until = performance.now() + PATIENCE_MS;
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      while (!/"started"|stopping/.test(bot.output()) && performance.now() < until) await pause(50);
      // Long enough to fail, say so and try again; a revoked token ends it by itself.
      await Promise.race([bot.ended, pause(4_000)]);
      await bot.stop();
      assert.match(bot.output(), /menu of commands could not|Telegram refuses|stopping/, what);
      assert.doesNotMatch(bot.output(), SECRET, what);
    }),
  );
});

test("no output holds the token whatever way a call fails", async (t) => {
  const telegram = await startLocalTelegram(t, { token: TOKEN });
  const { control } = telegram;
  const feeds = await createFeedHost();
  const wire = {
    id: "wire",
    name: "Wire",
    url: `${feeds.url}/wire.xml`,
    language: "en",
    country: "GB",
    camp: "western-media",
  };
  const bot = start(telegram.url, writeFeedsFile([wire]));
  t.after(async () => {
    await bot.stop("SIGKILL");
    await feeds.close();
  });
  const { id } = control.addUser({ first_name: "Reader", language_code: "en" });
  const said = () => control.messages(id).filter(({ from }) => from?.is_bot).length;
  const say = async (text: string) => {
    const before = said();
    control.send({ user_id: id, chat_id: id, text });
    await control.waitFor(() => said() > before, PATIENCE_MS);
  };
  await say("/subscribe china");

  let at = 0;
  // A call that is never answered fails after half a minute, and its error names no address.
  for (const action of FAULT_ACTIONS.filter((each) => each !== "execute-then-hang")) {
    const fault: Fault = { action, times: 1, retry_after: 1, status: 500 };
    control.addFaults(
      ["sendMessage", "answerCallbackQuery", "getUpdates"].map((method) => ({ ...fault, method })),
    );
    // A reply that fails, a press whose answer fails, polling that fails; then a message of the sender.
    control.send({ user_id: id, chat_id: id, text: "/help" });
    const tap = { user_id: id, chat_id: id, message_id: 1, data: "v1:settings", force: true };
    void control.tap({ ...tap, timeout_ms: 2_000 });
    await say("/help");
    control.addFaults([{ ...fault, method: "sendMessage" }]);
    at += 1;
    const before = said();
    feeds.publish("wire", {
      guid: `visit-${at}`,
      title: `Belarus and China sign ${at * 7} agreements in Beijing, Lukashenko meets Xi Jinping`,
      text: `Alexander Lukashenko and Xi Jinping signed ${at * 7} agreements in Beijing on the Great Stone park.`,
    });
    // Sent again at last, or taken for another report of the first story.
    await control.waitFor(() => said() > before, 4_000).catch(() => undefined);
  }
  control.clearFaults();
  await say("/help");
  await bot.stop();
  const output = bot.output();
  assert.match(output, /an update failed|the apology failed/);
  assert.match(output, /grammy/, "grammY has said what it knows");
  assert.doesNotMatch(output, SECRET);
});
