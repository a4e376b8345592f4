/**
 * What people wait for who write to the bot while it polls: the bot as `npm start` runs it, with feeds
 * that are all new to it, and the local Telegram. From the moment it says that it has started, someone
 * sends a command ten times a second, each of a few in turn; the first of each is shown by itself.
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
import { startBot } from "../start-bot.ts";

const FEEDS = 400;
const ITEMS = 20;
const PAUSE_MS = 100;
/** What a poll leaves to be done when it is over holds people up, too. */
const AFTERWARDS_MS = 1000;
/** prom-client's clock ticks as often, and counts its own tick. */
const METRICS_RESOLUTION_MS = 10;
const COMMANDS = [
  "/search граница Польша",
  "/help",
  "/latest",
  "/topics",
  "/search sanctions",
  "/settings",
];
const HOST = path.join(import.meta.dirname, "../feed-host.ts");

const telegram = createLocalTelegram({ limits: false });
const { url } = await telegram.listen();
const host = spawn(process.execPath, [HOST, `${FEEDS}`, `${ITEMS}`], {
  stdio: ["ignore", "pipe", "inherit"],
});
const feedUrls: string[] = [];
for await (const line of createInterface({ input: host.stdout })) {
  if (feedUrls.push(line) === FEEDS) break;
}
// Bodies are made when first asked for, which would take a processor from the bot.
for (const feedUrl of feedUrls) await (await fetch(feedUrl)).arrayBuffer();
const { control } = telegram;
const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-bench-"));
/** The address of its metrics. */
const started = Promise.withResolvers<string>();
let endsAt = Number.POSITIVE_INFINITY;
const bot = startBot({ directory, feedUrls, telegram: { token: telegram.token, url } });
createInterface({ input: bot.stderr }).on("line", (line) => {
  if (line.includes('"started"')) started.resolve(JSON.parse(line).web);
  if (line.includes('"polled"')) endsAt = performance.now() + AFTERWARDS_MS;
});
const web = await started.promise;
// Read once, it begins anew.
await heldMs(web);
const answers: Promise<{ readonly command: string; readonly ms: number }>[] = [];
while (performance.now() < endsAt) {
  answers.push(ask(COMMANDS[answers.length % COMMANDS.length] ?? "/help"));
  await delay(PAUSE_MS);
}
const waits = await Promise.all(answers);
const sorted = waits.map(({ ms }) => ms).toSorted((a, b) => a - b);
const share = (part: number) => sorted[Math.floor(sorted.length * part)]?.toFixed(0);
report(`${FEEDS} feeds of ${ITEMS} new items, commands meanwhile`, `${waits.length}`);
report(
  "answered after, p50, p95 and longest, ms",
  `${share(0.5)}, ${share(0.95)}, ${sorted.at(-1)?.toFixed(0)}`,
);
report("event loop held, longest, ms", (await heldMs(web)).toFixed(0));
for (const { command, ms } of waits.slice(0, COMMANDS.length)) {
  report(`the first ${command}, ms`, ms.toFixed(0));
}
bot.kill("SIGTERM");
await once(bot, "close");
rmSync(directory, { recursive: true });
host.kill();
await telegram.close();

/** The longest time that the bot's event loop was late since this was last asked, in milliseconds. */
async function heldMs(web: string): Promise<number> {
  const metrics = await (await fetch(`${web}/metrics`)).text();
  const seconds = /^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(metrics)?.[1];
  return 1000 * Number(seconds) - METRICS_RESOLUTION_MS;
}

/** Someone new sends the command: milliseconds until the answer is there. */
async function ask(command: string) {
  const { id } = control.addUser({ first_name: "Ala", language_code: "be" });
  const answered = new Promise<void>((resolve) => {
    const end = control.watch(() => {
      if (control.messages(id).length < 2) return;
      end();
      resolve();
    });
  });
  const from = performance.now();
  control.send({ user_id: id, chat_id: id, text: command });
  await answered;
  return { command, ms: performance.now() - from };
}
