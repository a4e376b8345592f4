/**
 * Start-up and memory of the bot as `npm start` runs it, five fresh processes each: from the start
 * of the process to the first request for a feed, and resident memory a while after the first
 * poll; bare Node beside it as the limit of the machine.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import packageJson from "../../package.json" with { type: "json" };
import { createLocalTelegram } from "../../src/sandbox/telegram/create-local-telegram.ts";
import { report } from "../measure.ts";

const RUNS = 5;
const IDLE_MS = 4000;
const OPTIONS = packageJson.scripts.start.match(/--[a-z0-9-]+=\d+/g) ?? [];
const MAIN = path.join(import.meta.dirname, "../../src/main.ts");

const bare = Array.from({ length: RUNS }, () => {
  const from = performance.now();
  spawnSync(process.execPath, ["-e", "0"]);
  return performance.now() - from;
});
report("bare Node, start to end, ms", spread(bare));

const telegram = createLocalTelegram();
const { url } = await telegram.listen();
let asked = Promise.withResolvers<number>();
const host = createServer((_, response) => {
  asked.resolve(performance.now());
  response.writeHead(200, { "content-type": "application/rss+xml" });
  response.end(
    '<rss version="2.0"><channel><title>t</title><item><title>Nothing</title><link>https://example.org/1</link></item></channel></rss>',
  );
});
host.listen(0, "127.0.0.1");
await once(host, "listening");
// A TCP server that listens has an address object.
const { port } = host.address() as AddressInfo;

const starts: number[] = [];
const memories: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  asked = Promise.withResolvers();
  const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-bench-"));
  const from = performance.now();
  const bot = start(directory);
  starts.push((await asked.promise) - from);
  await delay(IDLE_MS);
  memories.push(residentMb(bot));
  bot.kill("SIGKILL");
  await once(bot, "close");
  rmSync(directory, { recursive: true });
}
report("start to the first request of the first poll, ms", spread(starts));
report(`memory (RSS) ${IDLE_MS / 1000} s after it, MB`, spread(memories));
host.close();
host.closeAllConnections();
await telegram.close();

function start(directory: string): ChildProcess {
  const feeds = path.join(directory, "feeds.yaml");
  const feed = { id: "wire", name: "Wire", language: "en", country: "INT", camp: "other" };
  // JSON is YAML.
  writeFileSync(
    feeds,
    JSON.stringify({ feeds: [{ ...feed, url: `http://127.0.0.1:${port}/feed.xml` }] }),
  );
  return spawn(process.execPath, [...OPTIONS, MAIN], {
    cwd: directory,
    env: {
      PATH: process.env.PATH ?? "",
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: url,
      DATA_DIR: directory,
      FEEDS_FILE: feeds,
      ALLOW_PRIVATE_NETWORK: "true",
      HTTP_PORT: "0",
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Linux alone tells it so. */
function residentMb(child: ChildProcess): number {
  if (process.platform !== "linux") return Number.NaN;
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/** `median (least–most)`. */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b).map((value) => value.toFixed(0));
  return `${sorted[sorted.length >> 1]} (${sorted[0]}–${sorted.at(-1)})`;
}
