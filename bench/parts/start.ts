/**
 * Start-up and idle memory of the bot as `npm start` runs it: from the start of the process to the
 * first request for a feed, and resident memory a while after, when the first poll has read news in
 * all languages. First as a new checkout starts, then with compiled code kept from the start before,
 * then with the articles' pages to read, which need a thread for a while. Bare Node beside it as the
 * limit of the machine.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { createLocalTelegram } from "../../src/sandbox/telegram/create-local-telegram.ts";
import { report } from "../measure.ts";
import { residentMegabytes, startBot } from "../start-bot.ts";

const RUNS = 5;
/** V8 gives back what a start took and no longer needs when nothing has happened for a while. */
const IDLE_MS = 20_000;
/** Each language takes memory when it first comes up, the last stands for all others. */
const HEADLINES = [
  "Менск і Вільня дамовіліся адчыніць памежны пераход у панядзелак",
  "Минск и Москва подписали соглашение о поставках нефти",
  "Belarus and Poland reopen a border crossing after talks",
  "Мінськ і Київ домовилися обміняти полонених",
  "Polska otwiera przejście graniczne z Białorusią",
  "Lietuva atidaro sienos perėjimo punktą su Baltarusija",
  "Polen öffnet den Grenzübergang nach Belarus",
];

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
let hasPages = false;
let asked = Promise.withResolvers<number>();
const host = createServer(({ url: address }, response) => {
  if (address === "/feed.xml") {
    asked.resolve(performance.now());
    response.writeHead(200, { "content-type": "application/rss+xml" });
    const items = HEADLINES.map(
      (title, at) =>
        `<item><title>${title}</title><link>http://127.0.0.1:${port}/${at}</link></item>`,
    );
    response.end(`<rss version="2.0"><channel><title>t</title>${items.join("")}</channel></rss>`);
    return;
  }
  const title = hasPages ? HEADLINES[Number(address?.slice(1))] : undefined;
  response.writeHead(title === undefined ? 404 : 200, { "content-type": "text/html" });
  response.end(`<html><body><h1>${title}</h1>${`<p>${title}.</p>`.repeat(9)}</body></html>`);
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
hasPages = true;
await measureStarts(", pages read", compiled);
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
  report(`memory (RSS) ${IDLE_MS / 1000} s after that poll, MB${how}`, spread(memories));
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
  const polled = Promise.withResolvers<void>();
  createInterface({ input: bot.stderr }).on("line", (line) => {
    if (line.includes('"polled"')) polled.resolve();
  });
  const toFirstRequest = (await asked.promise) - from;
  await polled.promise;
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
