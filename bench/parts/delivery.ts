/**
 * A broadcast over the local Telegram, counted where it arrives. First the bot as `npm start` runs it,
 * under the documented limits (30 messages a second in all, one a second in a chat, 20 a minute in a
 * group), while people ask it things; how soon it tells what a feed has published, and how soon it goes on
 * after a kill; then a sender that is killed and failed in every way; beside them an empty loop over the
 * same Telegram, the limit of the machine.
 *
 * DELIVERY_CHATS (10,000 unless told otherwise) and SEND_RATE (25) make it shorter or faster.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Api } from "grammy";
import { TOPIC_IDS } from "../../src/analysis/analysis.ts";
import type { LocalTelegram } from "../../src/sandbox/telegram/create-local-telegram.ts";
import { createLocalTelegram } from "../../src/sandbox/telegram/create-local-telegram.ts";
import type { Fault } from "../../src/sandbox/telegram/faults.ts";
import { openStore } from "../../src/store/open-store.ts";
import { alertOf } from "../../test/delivery/torture/broadcast-scene.ts";
import { countReceived } from "../../test/delivery/torture/count-received.ts";
import { DATA_KEY } from "../../test/store/temporary-store.ts";
import { createFeedHost } from "../../test/support/feed-host.ts";
import { seeded } from "../../test/support/seeded.ts";
import { report } from "../measure.ts";
import { START_OPTIONS } from "../start-bot.ts";

const CHATS = Number(process.env.DELIVERY_CHATS ?? 10_000);
const RATE = Number(process.env.SEND_RATE ?? 25);
const GROUPS = Math.ceil(CHATS / 500);
/** More than a group may get at once. */
const GROUP_MESSAGES = 8;
const PEOPLE = 40;
/** The local Telegram counts replies as bulk, which the real one does not: 25 and 2 stay below 30. */
const QUESTION_EVERY_MS = 500;

const OWN_TIME_SECONDS = ["0.05", "0.15"] as const;

/** An event each, of which none is another's report. */
const EVENTS = [
  "Poland shuts two border crossings with Belarus after clashes with migrants",
  "Lukashenko arrives in Beijing for talks with Xi Jinping on the Great Stone park",
  "EU ministers agree on new sanctions against Belarusian potash exporters",
  "Minsk and Moscow sign a deal on the price of natural gas for next year",
  "Vietnam and Belarus abolish customs duties on dairy and tyres",
  "US envoy leaves Belarus with fifty-two freed political prisoners",
  "Lithuania sends Belarus a note of protest over smugglers' balloons near Vilnius airport",
  "UN rapporteur tells Geneva council of torture in Belarusian prisons",
  "Belarus takes part in the SCO defence ministers' meeting in Qingdao",
  "Tsikhanouskaya opens a Belarusian mission to the Council of Europe in Strasbourg",
];
const RECOVERIES = 7;

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

const MAIN = path.join(import.meta.dirname, "../../src/main.ts");
const SENDER = path.join(import.meta.dirname, "../../test/support/sender-process.ts");

await measureMachine();
await measureBroadcast();
await measurePublication();
await measureRecovery();
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
  const { directory, file, remove } = await filledStore(new Map());

  const arrivals: number[] = [];
  telegram.control.watch(({ type, chat_id }) => {
    if (type !== "message" || !wanted.has(chat_id ?? 0)) return;
    const { text = "", from } = telegram.control.messages(chat_id ?? 0).at(-1) ?? {};
    if (!from?.is_bot || !wanted.get(chat_id ?? 0)?.includes(text)) return;
    arrivals.push(performance.now());
  });
  const port = await freePort();
  const bot = startBot(directory, { api, token: telegram.token }, { HTTP_PORT: String(port) });
  const quiet: number[] = [];
  for (const { id } of people) {
    quiet.push(await ask(telegram, id));
    await delay(100);
  }
  const ownQuiet = await ownTimes(port);
  await fill(file, wanted);
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
  const ownBusy = await ownTimes(port);

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
  report("a person's answer before it, p50, p95, longest, ms", spread(quiet));
  report("a person's answer meanwhile, p50, p95, longest, ms", spread(answers));
  for (const [at, limit] of OWN_TIME_SECONDS.entries()) {
    const share = (ownBusy.within[at] ?? 0) - (ownQuiet.within[at] ?? 0);
    const part = ((100 * share) / (ownBusy.count - ownQuiet.count)).toFixed(1);
    report(`answers within ${1000 * Number(limit)} ms of the bot's own time`, `${part} %`);
  }
  report("answered of asked", `${answers.length} of ${asked}`);
  reportReceived(telegram, wanted);
  bot.kill("SIGKILL");
  await once(bot, "exit");
  await started.close();
  remove();
}

/** A feed is polled each second; how long after a poll could see an item a new subscriber has it. */
async function measurePublication(): Promise<void> {
  const { telegram, api, close } = await startTelegram({ limits: true, count: 0 });
  let servedAt = Number.NaN;
  const feeds = await createFeedHost(() => {
    servedAt = performance.now();
  });
  const { directory, remove } = await filledStore(new Map());
  const token = telegram.token;
  const bot = startBot(
    directory,
    { api, token },
    { POLL_CRON: "* * * * * *" },
    `${feeds.url}/wire.xml`,
  );
  const afterPoll: number[] = [];
  const afterPublication: number[] = [];
  for (const [at, title] of EVENTS.entries()) {
    // A reader of its own: whoever has just been told twice waits for what else comes.
    const reader = telegram.control.addUser({ first_name: "R", language_code: "en" }).id;
    for (const text of ["/start", `/subscribe ${TOPIC_IDS.join(" ")}`]) {
      await ask(telegram, reader, text);
    }
    const publishedAt = performance.now();
    feeds.publish("wire", { guid: String(at), title, text: `${title}.` });
    const isTold = () =>
      telegram.control.messages(reader).some(({ text }) => text?.includes(title));
    await telegram.control.waitFor(isTold, 60_000);
    afterPoll.push(performance.now() - servedAt);
    afterPublication.push(performance.now() - publishedAt);
  }
  report("from a poll's answer to the push, p50, p95, longest, ms", spread(afterPoll));
  report("with a poll each second, from publication, ms", spread(afterPublication));
  bot.kill("SIGKILL");
  await once(bot, "exit");
  await feeds.close();
  await close();
  remove();
}

/** The bot is killed in the middle of a broadcast and started again: how long until its next message. */
async function measureRecovery(): Promise<void> {
  const { telegram, api, chats, close } = await startTelegram({ limits: true, count: 5000 });
  const { directory, remove } = await filledStore(new Map(chats.map((id) => [id, ["story"]])));
  let arrived = 0;
  telegram.control.watch(({ type }) => {
    if (type === "message") arrived += 1;
  });
  const times: number[] = [];
  for (let start = 0; start <= RECOVERIES; start += 1) {
    const before = arrived;
    const from = performance.now();
    const bot = startBot(directory, { api, token: telegram.token });
    await telegram.control.waitFor(() => arrived > before, 60_000);
    if (start > 0) times.push(performance.now() - from);
    await delay(500);
    bot.kill("SIGKILL");
    await once(bot, "exit");
  }
  report("from a start after SIGKILL to the first message, ms", spread(times));
  await close();
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
  await fill(file, wanted);
  return { directory, file, remove: () => rmSync(directory, { recursive: true }) };
}

async function fill(file: string, wanted: ReadonlyMap<number, readonly string[]>): Promise<void> {
  const store = await openStore({ database: { kind: "sqlite", file }, dataKey: DATA_KEY });
  const now = Temporal.Now.instant();
  const rows = [...wanted].flatMap(([chatId, texts]) =>
    // Of no story: what stories pile up would be folded into a card.
    texts.map((text, at) => ({ at, row: { ...alertOf(text, chatId, now), storyId: null } })),
  );
  await store.outbox.enqueue(rows.sort((a, b) => a.at - b.at).map(({ row }) => row));
  await store.close();
}

function spawnSender(file: string, { telegram, api }: StartedTelegram, rate: number): ChildProcess {
  return spawn(process.execPath, [SENDER, file, api, telegram.token, String(rate)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function startBot(
  directory: string,
  { api, token }: { readonly api: string; readonly token: string },
  settings: Readonly<Record<string, string>> = {},
  // Nothing listens there: what is measured is sending.
  url = "http://127.0.0.1:9/feed.xml",
): ChildProcess {
  const feeds = path.join(directory, "feeds.yaml");
  const feed = { id: "wire", name: "Wire", language: "en", country: "INT", camp: "other", url };
  // JSON is YAML.
  writeFileSync(feeds, JSON.stringify({ feeds: [feed] }));
  return spawn(process.execPath, [...START_OPTIONS, MAIN], {
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
      ...settings,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  // A TCP server that listens has an address object.
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** How many answers the bot has given by its own count, and how many of them within each of OWN_TIME_SECONDS. */
async function ownTimes(port: number) {
  const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const value = (line: string) =>
    Number(page.match(new RegExp(`^counterbalance_reply_seconds_${line} (\\d+)`, "m"))?.[1]);
  const within = OWN_TIME_SECONDS.map((limit) => value(`bucket\\{le="${limit}"\\}`));
  return { count: value("count"), within };
}

/** Milliseconds until the bot has written to the person. */
async function ask({ control }: LocalTelegram, userId: number, text = "/help"): Promise<number> {
  const count = () => control.messages(userId).filter(({ from }) => from?.is_bot).length;
  const before = count();
  const from = performance.now();
  control.send({ user_id: userId, chat_id: userId, text });
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
  return `${at(0.5)}, ${at(0.95)}, ${(sorted.at(-1) ?? Number.NaN).toFixed(0)}`;
}
