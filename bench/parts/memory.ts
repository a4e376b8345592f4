/**
 * Memory of the bot under load, as `npm start` runs it: after a first poll of 10, 100 and 1,000
 * feeds of 20 new items each, everything stored and grouped; its peak, and ten seconds later.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { createLocalTelegram } from "../../src/sandbox/telegram/create-local-telegram.ts";
import { report } from "../measure.ts";
import { plot } from "../plot.ts";
import { residentMegabytes, startBot } from "../start-bot.ts";

const SIZES = [10, 100, 1000];
const ITEMS = 20;
const REST_MS = 10_000;
const HOST = path.join(import.meta.dirname, "../feed-host.ts");

const telegram = createLocalTelegram();
const { url } = await telegram.listen();
const host = spawn(process.execPath, [HOST, `${SIZES.at(-1)}`, `${ITEMS}`], {
  stdio: ["ignore", "pipe", "inherit"],
});
const urls: string[] = [];
for await (const line of createInterface({ input: host.stdout })) {
  if (urls.push(line) === SIZES.at(-1)) break;
}
const measured: { readonly size: number; readonly now: number; readonly peak: number }[] = [];
for (const size of SIZES) {
  const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-bench-"));
  const bot = startBot({
    directory,
    feedUrls: urls.slice(0, size),
    telegram: { token: telegram.token, url },
  });
  for await (const line of createInterface({ input: bot.stderr })) {
    if (line.includes('"polled"')) break;
  }
  bot.stderr.resume();
  await delay(REST_MS);
  const { now, peak } = residentMegabytes(bot);
  report(
    `${size} feeds of ${ITEMS} new items, MB at the peak, later`,
    `${peak.toFixed(0)}, ${now.toFixed(0)}`,
  );
  measured.push({ size, now, peak });
  bot.kill("SIGTERM");
  await once(bot, "close");
  rmSync(directory, { recursive: true });
}
plot("memory", {
  title: "Memory after a first poll",
  x: `feeds of ${ITEMS} new items`,
  y: "MB",
  goal: 250,
  series: [
    { name: "peak", points: measured.map(({ size, peak }) => [size, peak] as const) },
    { name: "ten seconds later", points: measured.map(({ size, now }) => [size, now] as const) },
  ],
});
host.kill();
await telegram.close();
