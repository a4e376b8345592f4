import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import packageJson from "../package.json" with { type: "json" };

/** Node's options of `npm start`. */
export const START_OPTIONS = packageJson.scripts.start.match(/--[a-z0-9-]+(?:=\d+)?/g) ?? [];
const START = path.join(import.meta.dirname, "../src/start.ts");
/** Where `npm start` keeps compiled code. */
export const COMPILE_CACHE = path.join(
  import.meta.dirname,
  "../node_modules/.cache/counterbalance",
);

/** The bot in a process of its own, as `npm start` runs it, with the feeds in the directory of its data; its log on `stderr`. */
export function startBot({
  directory,
  feedUrls,
  telegram,
  env = {},
}: {
  readonly directory: string;
  readonly feedUrls: readonly string[];
  readonly telegram: { readonly token: string; readonly url: string };
  readonly env?: Readonly<Record<string, string>>;
}): ChildProcessByStdio<null, null, Readable> {
  const file = path.join(directory, "feeds.yaml");
  const feeds = feedUrls.map((url, at) => ({
    id: `feed-${at}`,
    name: `Feed ${at}`,
    language: "en",
    country: "INT",
    camp: "other",
    url,
  }));
  // JSON is YAML.
  writeFileSync(file, JSON.stringify({ feeds }));
  return spawn(process.execPath, [...START_OPTIONS, START], {
    cwd: directory,
    env: {
      PATH: process.env.PATH ?? "",
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      DATA_DIR: directory,
      FEEDS_FILE: file,
      ALLOW_PRIVATE_NETWORK: "true",
      HTTP_PORT: "0",
      LOG_LEVEL: "info",
      ...env,
    },
    // The log goes to standard error.
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** Resident memory of a process now and at its peak, in MB; only Linux tells it so. */
export function residentMegabytes({ pid }: ChildProcess): {
  readonly now: number;
  readonly peak: number;
} {
  if (process.platform !== "linux") return { now: Number.NaN, peak: Number.NaN };
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (key: string) =>
    Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}
