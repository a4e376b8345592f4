import assert from "node:assert/strict";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ConfigError, loadDataKey, readConfig } from "../src/config.ts";
import { temporaryDirectory } from "./support/run-program.ts";

const TOKEN = "123456:AAE-not_a_real_token_of_any_bot_0000";

function mistakesOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env, { needsToken: true });
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.mistakes;
  }
  return [];
}

test("readConfig() has the defaults of the contract", () => {
  const config = readConfig({ BOT_TOKEN: TOKEN }, { needsToken: true });
  assert.equal(config.telegramApiRoot, "https://api.telegram.org");
  assert.equal(config.pollCron, "*/5 * * * *");
  assert.equal(config.allowPrivateNetwork, false);
  assert.deepEqual(config.http, { port: 8080, host: "127.0.0.1" });
  assert.equal(config.sendRate, 25);
  assert.equal(config.retention, null);
  assert.equal(config.logLevel, "info");
  assert.equal(config.defaultTimeZone, "Europe/Minsk");
  assert.equal(config.database.kind, "sqlite");
  assert.equal(config.webhook, null);
  assert.equal(config.llm, null);
});

test("readConfig() reports every mistake at once", () => {
  const mistakes = mistakesOf({
    TELEGRAM_API_ROOT: "telegram",
    ADMIN_IDS: "12,x",
    DATA_KEY: "short",
    FEEDS_FILE: "/nowhere/feeds.yaml",
    POLL_CRON: "every minute",
    ALLOW_PRIVATE_NETWORK: "perhaps",
    HTTP_PORT: "70000",
    WEBHOOK_URL: "ftp://x",
    LLM_MODEL: "m",
    SEND_RATE: "fast",
    RETENTION_DAYS: "-1",
    LOG_LEVEL: "loud",
    DEFAULT_TIME_ZONE: "Europe/Nowhere",
    DATABASE_URL: "mysql://x",
  });
  for (const name of [
    "BOT_TOKEN",
    "TELEGRAM_API_ROOT",
    "ADMIN_IDS",
    "DATA_KEY",
    "FEEDS_FILE",
    "POLL_CRON",
    "ALLOW_PRIVATE_NETWORK",
    "HTTP_PORT",
    "WEBHOOK_URL",
    "WEBHOOK_SECRET",
    "LLM_BASE_URL",
    "SEND_RATE",
    "RETENTION_DAYS",
    "LOG_LEVEL",
    "DEFAULT_TIME_ZONE",
    "DATABASE_URL",
  ]) {
    assert.ok(
      mistakes.some((mistake) => mistake.startsWith(name)),
      `${name} in ${mistakes.join("; ")}`,
    );
  }
});

test("readConfig() does not repeat a secret", () => {
  const mistakes = mistakesOf({
    BOT_TOKEN: "secret-but-wrong",
    DATA_KEY: "another-secret",
    DATABASE_URL: "x:password",
  });
  assert.equal(mistakes.length, 3);
  assert.doesNotMatch(mistakes.join(), /secret|password/);
});

test("readConfig() takes five and six fields of cron, and a week of retention", () => {
  const config = readConfig(
    { BOT_TOKEN: TOKEN, POLL_CRON: "*/2 * * * * *", RETENTION_DAYS: "7" },
    { needsToken: true },
  );
  assert.equal(config.pollCron, "*/2 * * * * *");
  assert.equal(config.retention?.total("hours"), 168);
});

test("readConfig() needs no token where Telegram is not needed", () => {
  assert.equal(readConfig({}, { needsToken: false }).botToken, null);
});

test("loadDataKey() makes a key once, for its owner's eyes only", () => {
  const dataDirectory = temporaryDirectory();
  const key = loadDataKey({ dataKey: null, dataDirectory });
  assert.equal(key.length, 32);
  assert.deepEqual(loadDataKey({ dataKey: null, dataDirectory }), key);
  assert.equal(statSync(path.join(dataDirectory, "data.key")).mode & 0o777, 0o600);
  assert.doesNotMatch(readFileSync(path.join(dataDirectory, "data.key"), "latin1"), /\0/);
});

test("loadDataKey() refuses a damaged key file instead of making a new one", () => {
  const dataDirectory = temporaryDirectory();
  writeFileSync(path.join(dataDirectory, "data.key"), "damaged");
  assert.throws(() => loadDataKey({ dataKey: null, dataDirectory }), ConfigError);
});
