/**
 * A story for many chats: how long a poll that brings one takes until the messages to all of them are
 * saved with it, how long that holds the event loop, and how fast a sender without a rate empties the
 * outbox into the local Telegram; from a hundred chats to ten thousand, half of which follow the topic.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { defaultChat } from "../../src/chats/default-chat.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import { createFeedFetcher } from "../../src/feeds/fetch-feed.ts";
import { createLog } from "../../src/log.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { createLocalTelegram } from "../../src/sandbox/telegram/create-local-telegram.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createExtractiveSummarizer } from "../../src/summaries/extractive.ts";
import { atOnce } from "../../src/time/in-pieces.ts";
import { sampleFeed } from "../../test/feeds/feed-samples.ts";
import { DATA_KEY } from "../../test/store/temporary-store.ts";
import { createFeedHost } from "../../test/support/feed-host.ts";
import { report, watchLoop } from "../measure.ts";
import { plot } from "../plot.ts";

const SIZES = [100, 300, 1000, 3000, 10_000];
const RATE = 1_000_000;
const TITLE = "Lukashenko arrives in Beijing for talks with Xi Jinping on the Great Stone park";
const SENDER = path.join(import.meta.dirname, "../../test/support/sender-process.ts");

const analyzer = createAnalyzer();
atOnce(analyzer.layOut());
const { translate } = createTranslations(path.join(import.meta.dirname, "../../locales"));
// The first is not counted: nothing is compiled yet.
await measureFanOut(SIZES[0] ?? 0);
const measured: { readonly size: number; readonly saved: number; readonly sent: number }[] = [];
for (const size of SIZES) {
  const { saved, sent, held } = await measureFanOut(size);
  report(
    `${size} chats: poll to saved, s; loop held, ms`,
    `${saved.toFixed(2)}, ${held.toFixed(0)}`,
  );
  report(
    `${size} chats: sent, s; messages/s`,
    `${sent.toFixed(1)}, ${(size / 2 / sent).toFixed(0)}`,
  );
  measured.push({ size, saved, sent });
}
plot("fan-out", {
  title: "One story for many chats",
  x: "chats, half of them told",
  y: "s",
  series: [
    { name: "saved", points: measured.map(({ size, saved }) => [size, saved] as const) },
    { name: "sent, no rate", points: measured.map(({ size, sent }) => [size, sent] as const) },
  ],
});

/** Seconds until all messages are saved, and until all are sent; the longest the loop was held, ms. */
async function measureFanOut(size: number): Promise<{ saved: number; sent: number; held: number }> {
  const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-bench-"));
  const file = path.join(directory, "counterbalance.sqlite");
  const store = await openStore({ database: { kind: "sqlite", file }, dataKey: DATA_KEY });
  const telegram = createLocalTelegram({ limits: false });
  const { url } = await telegram.listen();
  const now = Temporal.Now.instant();
  for (let at = 0; at < size; at++) {
    const { id } = telegram.control.addUser({ first_name: "R" });
    const chat = defaultChat({ id, kind: "private", locale: "en", timeZone: "UTC", now });
    const topic = at % 2 === 0 ? "china" : "un-osce";
    const subscriptions = [{ topic, cadence: "instant", threadId: null } as const];
    await store.chats.save({ ...chat, subscriptions }, null);
  }
  const feeds = await createFeedHost();
  feeds.publish("wire", { guid: "1", title: TITLE, text: `${TITLE}.` });
  const fetcher = createFeedFetcher({ allowPrivateNetwork: true });
  const feed = sampleFeed("wire", { url: `${feeds.url}/wire.xml`, language: "en" });
  const pipeline = createPipeline({
    feeds: () => [feed],
    fetcher,
    store,
    analyzer,
    summarizer: createExtractiveSummarizer(),
    translate,
    now: () => Temporal.Now.instant(),
    random: Math.random,
    log: createLog("error"),
  });
  const watch = watchLoop();
  const from = performance.now();
  await pipeline.poll({ all: true });
  const saved = (performance.now() - from) / 1000;
  const { longest: held } = watch.stop();
  const { pending = 0 } = await store.outbox.counts();
  if (pending !== size / 2) throw new Error(`${pending} messages for ${size / 2} chats`);

  const sender: ChildProcess = spawn(
    process.execPath,
    [SENDER, file, url, telegram.token, `${RATE}`],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(sender.stdout ?? sender, "data");
  const started = performance.now();
  for (;;) {
    const { pending: left = 0, sending = 0 } = await store.outbox.counts();
    if (left + sending === 0) break;
    await delay(20);
  }
  const sent = (performance.now() - started) / 1000;
  sender.kill("SIGKILL");
  await once(sender, "exit");
  await fetcher.close();
  await feeds.close();
  await telegram.close();
  await store.close();
  rmSync(directory, { recursive: true });
  return { saved, sent, held };
}
