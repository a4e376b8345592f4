import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import {
  DATA_KEY_BYTES,
  oneOf,
  parseBoolean,
  parseCron,
  parseFile,
  parseHttpUrl,
  parseIds,
  parseKey,
  parsePostgresUrl,
  parseTimeZone,
  parseToken,
  parseWithin,
} from "./setting-values.ts";

/** Every setting, parsed once. Each part of the program receives only the values it uses. */
export interface Config {
  /** Null where the subcommand needs no Telegram. */
  readonly botToken: string | null;
  readonly telegramApiRoot: string;
  readonly adminIds: readonly number[];
  readonly dataDirectory: string;
  readonly database:
    | { readonly kind: "sqlite"; readonly file: string }
    | { readonly kind: "postgres"; readonly url: string };
  /** 32 bytes from `DATA_KEY`; null: kept in a file of the data directory. */
  readonly dataKey: Uint8Array | null;
  readonly feedsFile: string;
  readonly pollCron: string;
  readonly allowPrivateNetwork: boolean;
  readonly http: { readonly port: number; readonly host: string };
  /** Null: long polling. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** Null: extractive summaries only. */
  readonly llm: {
    readonly baseUrl: string;
    readonly apiKey: string;
    readonly model: string;
  } | null;
  /** Broadcast messages per second. */
  readonly sendRate: number;
  /** Null: article texts stay for ever. */
  readonly retention: Temporal.Duration | null;
  readonly logLevel: string;
  readonly defaultTimeZone: string;
  readonly proxy: { readonly http: string; readonly https: string; readonly none: string };
}

/** The environment holds mistakes: all of them, a sentence each. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[];
  constructor(mistakes: readonly string[]) {
    super(`The settings have mistakes:\n${mistakes.map((mistake) => `  ${mistake}`).join("\n")}`);
    this.mistakes = mistakes;
  }
}

/** The feeds file of the project itself. */
export const CATALOGUE_FILE = path.join(import.meta.dirname, "feeds/catalogue.yaml");

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"];

/**
 * The settings of the given environment.
 *
 * An empty value counts as unset. Throws a ConfigError that names every mistake.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  options: { readonly needsToken: boolean },
): Config {
  const mistakes: string[] = [];
  const text = (name: string): string | null => env[name]?.trim() || null;
  function parsed<T>(
    name: string,
    fallback: T,
    parse: (value: string) => T | null,
    wanted: string,
  ): T {
    const value = text(name);
    if (value === null) return fallback;
    const result = parse(value);
    if (result !== null) return result;
    // A wrong secret is a secret still: its value is not repeated.
    const shown = SECRETS.has(name) ? "its value" : JSON.stringify(value);
    mistakes.push(`${name}: ${shown} is not ${wanted}`);
    return fallback;
  }

  const botToken = parsed(
    "BOT_TOKEN",
    null,
    parseToken,
    "a token as BotFather gives it (123456:ABC…)",
  );
  if (botToken === null && options.needsToken && text("BOT_TOKEN") === null) {
    mistakes.push("BOT_TOKEN is missing: BotFather gives one (https://t.me/BotFather)");
  }
  const dataDirectory = path.resolve(text("DATA_DIR") ?? "./data");
  const databaseUrl = parsed("DATABASE_URL", null, parsePostgresUrl, "a postgres:// address");
  const feedsFile = parsed("FEEDS_FILE", CATALOGUE_FILE, parseFile, "a file that can be read");

  const config: Config = {
    botToken,
    telegramApiRoot: parsed(
      "TELEGRAM_API_ROOT",
      "https://api.telegram.org",
      parseHttpUrl,
      "an http(s) address",
    ),
    adminIds: parsed("ADMIN_IDS", [], parseIds, "a list of user ids, separated by commas"),
    dataDirectory,
    database:
      databaseUrl === null
        ? { kind: "sqlite", file: path.join(dataDirectory, "counterbalance.sqlite") }
        : { kind: "postgres", url: databaseUrl },
    dataKey: parsed("DATA_KEY", null, parseKey, "32 bytes in base64"),
    feedsFile,
    pollCron: parsed("POLL_CRON", "*/5 * * * *", parseCron, "a cron expression of 5 or 6 fields"),
    allowPrivateNetwork: parsed("ALLOW_PRIVATE_NETWORK", false, parseBoolean, "true or false"),
    http: {
      port: parsed("HTTP_PORT", 8080, parseWithin(0, 65535), "a port from 0 to 65535"),
      host: text("HTTP_HOST") ?? "127.0.0.1",
    },
    webhook: webhookOf(text("WEBHOOK_URL"), text("WEBHOOK_SECRET"), mistakes),
    llm: llmOf(text("LLM_BASE_URL"), text("LLM_API_KEY"), text("LLM_MODEL"), mistakes),
    sendRate: parsed("SEND_RATE", 25, parseWithin(0.1, 1000, false), "a number from 0.1 to 1000"),
    retention: toRetention(
      parsed("RETENTION_DAYS", 0, parseWithin(0, 36_500), "a number of days, 0 for ever"),
    ),
    logLevel: parsed("LOG_LEVEL", "info", oneOf(LOG_LEVELS), `one of ${LOG_LEVELS.join(", ")}`),
    defaultTimeZone: parsed(
      "DEFAULT_TIME_ZONE",
      "Europe/Minsk",
      parseTimeZone,
      "an IANA time zone",
    ),
    proxy: {
      http: text("HTTP_PROXY") ?? text("http_proxy") ?? "",
      https: text("HTTPS_PROXY") ?? text("https_proxy") ?? "",
      none: text("NO_PROXY") ?? text("no_proxy") ?? "",
    },
  };
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return Object.freeze(config);
}

/** The process's environment over the `.env` of the working directory. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  const file = existsSync(".env") ? parseEnv(readFileSync(".env", "utf8")) : {};
  return { ...file, ...process.env };
}

/**
 * The key that seals who reads what: `DATA_KEY`, or the data directory's own,
 * made at the first start and readable by its owner alone.
 */
export function loadDataKey(config: Pick<Config, "dataKey" | "dataDirectory">): Uint8Array {
  if (config.dataKey !== null) return config.dataKey;
  mkdirSync(config.dataDirectory, { recursive: true });
  const file = path.join(config.dataDirectory, "data.key");
  if (!existsSync(file)) {
    const key = randomBytes(DATA_KEY_BYTES).toString("base64");
    writeFileSync(file, `${key}\n`, { mode: 0o600, flag: "wx" });
  }
  const key = parseKey(readFileSync(file, "utf8").trim());
  if (key === null) throw new ConfigError([`${file} does not hold 32 bytes in base64`]);
  return key;
}

const SECRETS = new Set(["BOT_TOKEN", "DATA_KEY", "DATABASE_URL", "WEBHOOK_SECRET", "LLM_API_KEY"]);

function toRetention(days: number): Temporal.Duration | null {
  return days > 0 ? Temporal.Duration.from({ hours: 24 * days }) : null;
}

function webhookOf(
  url: string | null,
  secret: string | null,
  mistakes: string[],
): Config["webhook"] {
  if (url === null) {
    if (secret !== null) mistakes.push("WEBHOOK_SECRET is set but WEBHOOK_URL is not");
    return null;
  }
  if (parseHttpUrl(url) === null)
    mistakes.push(`WEBHOOK_URL: ${JSON.stringify(url)} is not an http(s) address`);
  if (secret === null || !/^[\w-]{12,256}$/.test(secret)) {
    mistakes.push(
      "WEBHOOK_SECRET must be 12 to 256 letters, digits, _ or - when WEBHOOK_URL is set",
    );
  }
  return { url, secret: secret ?? "" };
}

function llmOf(
  baseUrl: string | null,
  apiKey: string | null,
  model: string | null,
  mistakes: string[],
): Config["llm"] {
  if (baseUrl === null) {
    if (model !== null || apiKey !== null)
      mistakes.push("LLM_BASE_URL is missing: LLM_MODEL or LLM_API_KEY is set without it");
    return null;
  }
  if (parseHttpUrl(baseUrl) === null)
    mistakes.push(`LLM_BASE_URL: ${JSON.stringify(baseUrl)} is not an http(s) address`);
  if (model === null) mistakes.push("LLM_MODEL is missing: LLM_BASE_URL is set without it");
  return { baseUrl, apiKey: apiKey ?? "", model: model ?? "" };
}
