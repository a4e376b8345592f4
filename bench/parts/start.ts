/**
 * Start-up and idle memory of the bot as `npm start` runs it: from the start of the process to the
 * first request for a feed, and resident memory a while after the first poll. First as a new checkout
 * starts, then with compiled code kept from the start before. Bare Node beside it as the limit of the
 * machine.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { createLocalTelegram } from "../../src/sandbox/telegram/create-local-telegram.ts";
import { report } from "../measure.ts";
import { residentMegabytes, startBot } from "../start-bot.ts";

const RUNS = 5;
/** V8 gives back what a start took and no longer needs when nothing has happened for a while. */
const IDLE_MS = 20_000;

const bare = Array.from({ length: RUNS }, () => {
  const from = performance.now();
  spawnSync(process.execPath, ["-e", "0"]);
  return performance.now() - from;
});
report("bare Node, start to end, ms", spread(bare));
const idle = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
await delay(1000);
report("bare Node, memory (RSS), MB", residentMegabytes(idle).now.toFixed(0));
idle.kill();

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

const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-bench-"));
await measureStarts(", nothing compiled before", { NODE_DISABLE_COMPILE_CACHE: "1" });
const compiled = { NODE_COMPILE_CACHE: path.join(directory, "compiled") };
// Kept at the end of a process, and only of one that ends by itself or by SIGTERM.
await startOnce(compiled);
await measureStarts("", compiled);
rmSync(directory, { recursive: true });
host.close();
host.closeAllConnections();
await telegram.close();

async function measureStarts(how: string, env: Readonly<Record<string, string>>): Promise<void> {
  const starts: number[] = [];
  const memories: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { toFirstRequest, megabytes } = await startOnce(env);
    starts.push(toFirstRequest);
    memories.push(megabytes);
  }
  report(`start to the first request of a poll, ms${how}`, spread(starts));
  report(`memory (RSS) ${IDLE_MS / 1000} s after it, MB${how}`, spread(memories));
}

async function startOnce(env: Readonly<Record<string, string>>) {
  asked = Promise.withResolvers();
  const data = mkdtempSync(path.join(directory, "data-"));
  const from = performance.now();
  const bot = startBot({
    directory: data,
    feedUrls: [`http://127.0.0.1:${port}/feed.xml`],
    telegram: { token: telegram.token, url },
    env,
  });
  bot.stderr.resume();
  const toFirstRequest = (await asked.promise) - from;
  await delay(IDLE_MS);
  const megabytes = residentMegabytes(bot).now;
  bot.kill("SIGTERM");
  await once(bot, "close");
  return { toFirstRequest, megabytes };
}

/** `median (least–most)`. */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b).map((value) => value.toFixed(0));
  return `${sorted[sorted.length >> 1]} (${sorted[0]}–${sorted.at(-1)})`;
}
