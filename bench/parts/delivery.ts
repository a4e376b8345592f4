/**
 * A broadcast over the local Telegram, counted where it arrives. First the bot as `npm start` runs it,
 * under the documented limits (30 messages a second in all, one a second in a chat, 20 a minute in a
 * group), while people ask it things; then a sender that is killed and failed in every way; beside
 * them an empty loop over the same Telegram, the limit of the machine.
 *
 * DELIVERY_CHATS (10,000 unless told otherwise) and SEND_RATE (25) make it shorter or faster.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Api } from "grammy";
import packageJson from "../../package.json" with { type: "json" };
import type { LocalTelegram } from "../../src/sandbox/telegram/create-local-telegram.ts";
import { createLocalTelegram } from "../../src/sandbox/telegram/create-local-telegram.ts";
import type { Fault } from "../../src/sandbox/telegram/faults.ts";
import { openStore } from "../../src/store/open-store.ts";
import { alertOf } from "../../test/delivery/torture/broadcast-scene.ts";
import { countReceived } from "../../test/delivery/torture/count-received.ts";
import { seeded } from "../../test/delivery/torture/seeded.ts";
import { DATA_KEY } from "../../test/store/temporary-store.ts";
import { report } from "../measure.ts";

const CHATS = Number(process.env.DELIVERY_CHATS ?? 10_000);
const RATE = Number(process.env.SEND_RATE ?? 25);
const GROUPS = Math.ceil(CHATS / 500);
/** More than a group may get at once. */
const GROUP_MESSAGES = 8;
const PEOPLE = 40;
/** The local Telegram counts replies as bulk, which the real one does not: 25 and 2 stay below 30. */
const QUESTION_EVERY_MS = 500;

const KILLS = 25;
const TORTURED_CHATS = 2000;
const TORTURE_RATE = 200;
const IN_FLIGHT = 3;
const UNSEEN: readonly Partial<Fault>[] = [
  { action: "drop-before" },
  { action: "bad-gateway-html" },
  { action: "flood", retry_after: 1 },
];
const SEEN: readonly Partial<Fault>[] = [
  { action: "execute-then-reset" },
  { action: "execute-then-hang" },
  { action: "bad-gateway-html", execute: true },
  { action: "half-body" },
];

const OPTIONS = packageJson.scripts.start.match(/--[a-z-]+=\d+/g) ?? [];
const MAIN = path.join(import.meta.dirname, "../../src/main.ts");
const SENDER = path.join(import.meta.dirname, "../../test/support/sender-process.ts");

await measureMachine();
await measureBroadcast();
await measureTorture();

/** So many calls in flight as the sender has, and nothing else. */
async function measureMachine(): Promise<void> {
  const { telegram, api, chats, close } = await startTelegram({ limits: false, count: 3000 });
  const waiting = [...chats];
  const from = performance.now();
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      for (let chat = waiting.pop(); chat !== undefined; chat = waiting.pop()) {
        await new Api(telegram.token, { apiRoot: api }).sendMessage(chat, "story");
      }
    }),
  );
  const seconds = (performance.now() - from) / 1000;
  report(`empty loop, ${IN_FLIGHT} in flight, messages/s`, (chats.length / seconds).toFixed(0));
  await close();
  const unbound = await startTelegram({ limits: false, count: 3000 });
  const { file, remove } = await filledStore(new Map(unbound.chats.map((id) => [id, ["story"]])));
  const started = performance.now();
  const sender = spawnSender(file, unbound, 1_000_000);
  await untilSent(file);
  const rate = unbound.chats.length / ((performance.now() - started) / 1000);
  report("the sender without a rate, start included, messages/s", rate.toFixed(0));
  sender.kill("SIGKILL");
  await once(sender, "exit");
  await unbound.close();
  remove();
}

async function measureBroadcast(): Promise<void> {
  const started = await startTelegram({ limits: true, count: CHATS });
  const { telegram, api } = started;
  const groups = Array.from(
    { length: GROUPS },
    (_, at) => telegram.control.addChat({ type: "supergroup", title: `Desk ${at}` }).id,
  );
  const parts = Array.from({ length: GROUP_MESSAGES }, (_, at) => `part ${at}`);
  const wanted = new Map<number, readonly string[]>([
    ...groups.map((id) => [id, parts] as const),
    // Every tenth chat has two, which must be a second apart.
    ...started.chats.map((id, at) => [id, at % 10 ? ["story"] : ["story", "other"]] as const),
  ]);
  const people = Array.from({ length: PEOPLE }, () =>
    telegram.control.addUser({ first_name: "P" }),
  );
  const { directory, file, remove } = await filledStore(wanted);

  const arrivals: number[] = [];
  telegram.control.watch(({ type, chat_id }) => {
    if (type !== "message" || !wanted.has(chat_id ?? 0)) return;
    const { text = "", from } = telegram.control.messages(chat_id ?? 0).at(-1) ?? {};
    if (!from?.is_bot || !wanted.get(chat_id ?? 0)?.includes(text)) return;
    arrivals.push(performance.now());
  });
  const bot = startBot(directory, { api, token: telegram.token });
  await telegram.control.waitFor(() => arrivals.length > 0, 60_000);
  const answers: number[] = [];
  let asked = 0;
  const asking = setInterval(() => {
    const person = people[asked % PEOPLE];
    asked += 1;
    if (person) void ask(telegram, person.id).then((ms) => answers.push(ms));
  }, QUESTION_EVERY_MS);
  await untilSent(file);
  clearInterval(asking);
  await delay(1000);

  const refused = telegram.control
    .outbox()
    .filter(({ description }) => description?.startsWith("Too Many Requests"));
  const total = [...wanted.values()].reduce((sum, texts) => sum + texts.length, 0);
  const [from = 0] = arrivals;
  const seconds = ((arrivals.at(-1) ?? 0) - from) / 1000;
  // The last ones wait for the second that their chat must have, not for the rate.
  const most = Math.floor(arrivals.length * 0.95);
  const rate = most / (((arrivals[most] ?? 0) - from) / 1000);
  report(
    `${total} messages to ${CHATS} people and ${GROUPS} groups, s`,
    `${seconds.toFixed(1)} of ${(total / RATE).toFixed(1)}`,
  );
  report(
    `messages/s at SEND_RATE=${RATE}`,
    `${rate.toFixed(2)} (${(100 * (rate / RATE - 1)).toFixed(1)} %)`,
  );
  report("429 answers", String(refused.length));
  report("a person's answer meanwhile, p50, p99, longest, ms", spread(answers));
  report("answered of asked", `${answers.length} of ${asked}`);
  reportReceived(telegram, wanted);
  bot.kill("SIGKILL");
  await once(bot, "exit");
  await started.close();
  remove();
}

async function measureTorture(): Promise<void> {
  const random = seeded(20261124);
  const started = await startTelegram({ limits: false, count: TORTURED_CHATS });
  const texts = ["one", "two", "three"];
  const wanted = new Map(started.chats.map((id) => [id, texts]));
  const { file, remove } = await filledStore(wanted);
  let inDoubt = 0;
  let faults = 0;
  for (let kill = 0; kill <= KILLS; kill += 1) {
    for (const [kinds, doubt] of [
      [UNSEEN, 0],
      [SEEN, 1],
    ] as const) {
      const kind = kinds[Math.floor(random() * kinds.length)];
      started.telegram.control.addFaults([{ ...kind, method: "sendMessage", times: 1 }]);
      faults += 1;
      inDoubt += doubt;
    }
    const sender = spawnSender(file, started, TORTURE_RATE);
    await once(sender.stdout ?? sender, "data");
    if (kill < KILLS) await delay(2000 * random());
    else await untilSent(file);
    sender.kill("SIGKILL");
    await once(sender, "exit");
    if (kill < KILLS) inDoubt += IN_FLIGHT;
  }
  report(
    `torture: messages, SIGKILLs, other faults`,
    `${TORTURED_CHATS * texts.length}, ${KILLS}, ${faults}`,
  );
  report("torture: repeats possible at most", String(inDoubt));
  reportReceived(started.telegram, wanted);
  await started.close();
  remove();
}

interface StartedTelegram {
  readonly telegram: LocalTelegram;
  readonly api: string;
  readonly chats: readonly number[];
  close(): Promise<void>;
}

async function startTelegram({
  limits,
  count,
}: {
  readonly limits: boolean;
  readonly count: number;
}): Promise<StartedTelegram> {
  const telegram = createLocalTelegram({ limits });
  const { url } = await telegram.listen();
  const chats = Array.from(
    { length: count },
    () => telegram.control.addUser({ first_name: "R" }).id,
  );
  return { telegram, api: url, chats, close: () => telegram.close() };
}

/** A data directory whose outbox holds the texts, story by story as a poll would put them there. */
async function filledStore(wanted: ReadonlyMap<number, readonly string[]>) {
  const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-bench-"));
  const file = path.join(directory, "counterbalance.sqlite");
  const store = await openStore({ database: { kind: "sqlite", file }, dataKey: DATA_KEY });
  const now = Temporal.Now.instant();
  const rows = [...wanted].flatMap(([chatId, texts]) =>
    // Of no story: what stories pile up would be folded into a card.
    texts.map((text, at) => ({ at, row: { ...alertOf(text, chatId, now), storyId: null } })),
  );
  await store.outbox.enqueue(rows.sort((a, b) => a.at - b.at).map(({ row }) => row));
  await store.close();
  return { directory, file, remove: () => rmSync(directory, { recursive: true }) };
}

function spawnSender(file: string, { telegram, api }: StartedTelegram, rate: number): ChildProcess {
  return spawn(process.execPath, [SENDER, file, api, telegram.token, String(rate)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function startBot(
  directory: string,
  { api, token }: { readonly api: string; readonly token: string },
): ChildProcess {
  const feeds = path.join(directory, "feeds.yaml");
  const url = "http://127.0.0.1:9/feed.xml";
  const feed = { id: "wire", name: "Wire", language: "en", country: "INT", camp: "other", url };
  // JSON is YAML. Nothing listens there: what is measured is sending.
  writeFileSync(feeds, JSON.stringify({ feeds: [feed] }));
  return spawn(process.execPath, [...OPTIONS, MAIN], {
    cwd: directory,
    env: {
      PATH: process.env.PATH ?? "",
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: api,
      DATA_DIR: directory,
      DATA_KEY: Buffer.from(DATA_KEY).toString("base64"),
      FEEDS_FILE: feeds,
      ALLOW_PRIVATE_NETWORK: "true",
      HTTP_PORT: "0",
      SEND_RATE: String(RATE),
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Milliseconds until the bot has written to the person. */
async function ask({ control }: LocalTelegram, userId: number): Promise<number> {
  const count = () => control.messages(userId).filter(({ from }) => from?.is_bot).length;
  const before = count();
  const from = performance.now();
  control.send({ user_id: userId, chat_id: userId, text: "/help" });
  await control.waitFor(() => count() > before, 60_000);
  return performance.now() - from;
}

/** Waits until the outbox is empty. */
async function untilSent(file: string): Promise<void> {
  const store = await openStore({ database: { kind: "sqlite", file }, dataKey: DATA_KEY });
  for (;;) {
    const { pending = 0, sending = 0 } = await store.outbox.counts();
    if (pending + sending === 0) break;
    await delay(100);
  }
  await store.close();
}

function reportReceived(
  { control }: LocalTelegram,
  wanted: ReadonlyMap<number, readonly string[]>,
) {
  const { lost, repeated, rangTwice, outOfOrder } = countReceived(control, wanted);
  report(
    "lost, repeated, of those with a sound, out of order",
    `${lost}, ${repeated}, ${rangTwice}, ${outOfOrder}`,
  );
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(0);
  return `${at(0.5)}, ${at(0.99)}, ${(sorted.at(-1) ?? Number.NaN).toFixed(0)}`;
}
