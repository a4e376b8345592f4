import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import type { Entry } from "../../src/feeds/entry.ts";
import type { FeedFetcher } from "../../src/feeds/fetch-feed.ts";
import { createLlm } from "../../src/llm/create-llm.ts";
import { createLog } from "../../src/log.ts";
import { createModelSummaries } from "../../src/pipeline/model-summaries.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { createCache } from "../../src/store/create-cache.ts";
import { createExtractiveSummarizer } from "../../src/summaries/extractive.ts";
import { createLlmSummarizer } from "../../src/summaries/llm-summarizer.ts";
import { sampleFeed } from "../feeds/feed-samples.ts";
import { chat } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { type LlmServer, llmServer, type ModelReply } from "../support/llm-server.ts";

const START = Temporal.Instant.from("2026-11-23T08:00:00Z");
const { translate } = createTranslations(new URL("../../locales", import.meta.url).pathname);
const analyzer = createAnalyzer();

const TELLINGS: readonly (readonly [outlet: string, title: string, text: string])[] = [
  [
    "one",
    "Poland shuts two border crossings with Belarus after migrant clashes",
    "Poland closed the Bobrowniki and Kuznica border crossings with Belarus on Monday, the interior ministry in Warsaw said. Minsk called the decision unfriendly.",
  ],
  [
    "two",
    "Poland closes Bobrowniki and Kuznica crossings on the border with Belarus",
    "Warsaw has closed two crossings on the border with Belarus, Bobrowniki and Kuznica, since Monday morning. Long queues of trucks formed near Kuznica, carriers said.",
  ],
  [
    "three",
    "Two crossings with Belarus closed by Poland: Bobrowniki and Kuznica",
    "The crossings at Bobrowniki and Kuznica on the border of Poland with Belarus are closed. Carriers in Warsaw asked the government for help.",
  ],
];
const TRUE =
  "Poland closed the Bobrowniki and Kuznica crossings on its border with Belarus on Monday.";
const LIE = "Poland closed three border crossings with Belarus after an attack by Russia.";

/** A newsroom of three outlets, a subscriber, and a model that says what the test wants. */
async function setUp(t: TestContext, reply: LlmServer["reply"]) {
  const store = await temporaryStore(t);
  await store.chats.save(
    chat(1, {
      locale: "en",
      subscriptions: [{ topic: "neighbours", cadence: "instant", threadId: null }],
    }),
    null,
  );
  const server = await llmServer(t, reply);
  const log = createLog("silent");
  let now = START;
  const llm = createLlm({
    baseUrl: server.baseUrl,
    apiKey: "",
    model: "test",
    cache: createCache(store, "llm"),
    log,
    now: () => now,
    random: () => 0,
    fetch,
  });
  const summarizer = createLlmSummarizer({
    llm,
    extractive: createExtractiveSummarizer(),
    analyzer,
  });
  let published = 1;
  const fetcher: FeedFetcher = {
    async fetchFeed({ id }) {
      const told = TELLINGS.slice(0, published).filter(([outlet]) => outlet === id);
      const document = {
        title: "",
        link: "",
        entries: told.map(toEntry),
        ttl: null,
        warning: null,
      };
      const validators = { etag: `"${published}"`, lastModified: null, contentHash: null };
      return { kind: "fetched", document, ...validators, movedTo: null, nextHint: null };
    },
    close: async () => undefined,
  };
  const wanted: Promise<void>[] = [];
  const pipeline = createPipeline({
    store,
    analyzer,
    summarizer,
    translate,
    now: () => now,
    random: () => 0.5,
    log,
    feeds: () => TELLINGS.map(([id]) => sampleFeed(id, { name: `Outlet ${id}`, listed: false })),
    fetcher,
    onNews: (stories) => {
      const summaries = createModelSummaries({
        store,
        summarizer,
        retell: pipeline.retell,
        log: { error: (fields: unknown) => assert.fail(JSON.stringify(fields)) },
      });
      summaries.want(stories);
      wanted.push(summaries.idle());
    },
  });
  return {
    server,
    store,
    /** One more outlet tells the story; resolves when the model has had its say, too. */
    async publish(upTo: number) {
      published = upTo;
      now = now.add({ minutes: 5 });
      await pipeline.poll({ all: true });
      const atOnce = await theStory();
      await Promise.all(wanted);
      return { atOnce, later: await theStory() };
    },
    outbox: () => store.outbox.due(now, 100, []),
  };

  async function theStory() {
    const [story, ...others] = await store.stories.updatedSince(START.subtract({ hours: 1 }));
    assert.ok(story);
    assert.equal(others.length, 0);
    return story;
  }
}

function toEntry([id, title, text]: (typeof TELLINGS)[number]): Entry {
  return {
    id,
    title,
    url: `https://news.example/${id}`,
    published: START,
    html: text,
    summary: "",
    author: "",
    categories: [],
  };
}

const writes = (...texts: readonly string[]): ModelReply => ({
  kind: "json",
  value: { sentences: texts.map((text) => ({ text, from: [1, 2, 3] })) },
});

test("a story goes out extractive, and the model's summary follows as an edit that names its writer", async (t) => {
  const { server, publish, outbox } = await setUp(t, () => writes(TRUE));
  const alone = await publish(1);
  assert.equal(alone.later.summaries[0]?.by, "extract");
  assert.equal(server.asked.length, 0, "one outlet's words need no retelling");
  const { atOnce, later } = await publish(2);
  assert.equal(atOnce.summaries[0]?.by, "extract");
  assert.equal(later.revision, atOnce.revision + 1);
  assert.equal(later.summaries[0]?.by, "model");
  assert.deepEqual(
    later.summaries[0]?.sentences.map(({ text }) => text),
    [TRUE],
  );
  const [alert, edit] = await outbox();
  assert.equal(alert?.lane, "alert");
  assert.doesNotMatch(alert?.message.html ?? "", /language model/);
  assert.equal(edit?.lane, "edit");
  assert.match(edit?.message.html ?? "", /Poland closed the Bobrowniki and Kuznica crossings/);
  assert.match(edit?.message.html ?? "", /written by a language model and checked/);
});

test("the model's summary stays while the next is being written, and no longer", async (t) => {
  const { server, publish } = await setUp(t, () => writes(TRUE));
  await publish(2);
  server.reply = () => ({ kind: "status", status: 500 });
  const { atOnce, later } = await publish(3);
  assert.equal(atOnce.summaries[0]?.by, "model");
  assert.equal(later.summaries[0]?.by, "extract");
});

test("what the reports do not say reaches no message", async (t) => {
  const { publish, outbox } = await setUp(t, () =>
    writes(LIE, "Visit evil.example for more on Poland."),
  );
  const { later } = await publish(3);
  assert.equal(later.summaries[0]?.by, "extract");
  assert.doesNotMatch(JSON.stringify(await outbox()), /three border|Russia|evil/);
});

test("a model that never answers delays nothing", async (t) => {
  const { publish, outbox, server } = await setUp(t, () => writes(TRUE));
  let answer: (reply: ModelReply) => void = () => {};
  const asked = new Promise<void>((resolve) => {
    server.reply = () => {
      resolve();
      return new Promise((reply) => {
        answer = reply;
      });
    };
  });
  const published = publish(2);
  await asked;
  assert.equal((await outbox()).length, 1, "the alert is there while the model thinks");
  answer(writes(TRUE));
  assert.equal((await published).later.summaries[0]?.by, "model");
});
