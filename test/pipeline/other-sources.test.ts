import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import type { Feed } from "../../src/feeds/feed.ts";
import { createFeedFetcher } from "../../src/feeds/fetch-feed.ts";
import { createLog } from "../../src/log.ts";
import { createPipeline, type FeedReport } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/store.ts";
import { createExtractiveSummarizer } from "../../src/summaries/extractive.ts";
import { sampleFeed } from "../feeds/feed-samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";

const START = Temporal.Instant.from("2026-11-23T08:00:00Z");
const { translate } = createTranslations(new URL("../../locales", import.meta.url).pathname);

/** Polls by the real fetcher, whose client is answered by `serve` and leaves the machine alone. */
async function scene(t: TestContext, feeds: readonly Feed[], serve: (url: string) => string) {
  const store = await temporaryStore(t);
  const asked: string[] = [];
  let now = START;
  const pipeline = createPipeline({
    store,
    analyzer: createAnalyzer(),
    summarizer: createExtractiveSummarizer(),
    translate,
    now: () => now,
    random: () => 0.5,
    log: createLog("silent"),
    feeds: () => feeds,
    fetcher: createFeedFetcher({
      allowPrivateNetwork: false,
      http: {
        async get(url) {
          asked.push(url);
          const headers = new Headers({ "content-type": "text/html; charset=utf-8" });
          return { status: 200, headers, bytes: Buffer.from(serve(url)), url, movedTo: null };
        },
        close: async () => undefined,
      },
    }),
  });
  return {
    store,
    asked,
    async poll(): Promise<FeedReport | undefined> {
      now = now.add({ minutes: 15 });
      const [report] = await pipeline.poll({ all: true });
      return report;
    },
  };
}

async function articlesOf(store: Store, feedId: string) {
  const known = await store.articles.latestOf([feedId], 100);
  return known.map(({ article }) => article).toSorted((a, b) => a.url.localeCompare(b.url));
}

const OUTLETS = [
  sampleFeed("agency", { url: "https://agency.example/rss", enabled: false }),
  sampleFeed("exile", {
    url: "https://www.exile.example/feed",
    camp: "independent-belarus",
    listed: true,
    enabled: false,
  }),
];
const HEADLINES = [
  [
    "Lukashenko arrives in Beijing for talks with Xi Jinping",
    "Agency",
    "https://eng.agency.example",
  ],
  ["Poland shuts two border crossings with Belarus", "Exile", "https://exile.example"],
  ["Belarus and Russia agree on the price of gas for next year", "Times", "https://times.example"],
] as const;
const SEEN_AS = [
  "Agency / state-belarus / false",
  "Exile / independent-belarus / true",
  "Times / other / false",
];

test("createPipeline() gives what Google News found the name, camp and flag of its outlet", async (t) => {
  const items = HEADLINES.map(
    ([title, name, url], at) =>
      `<item><title>${title} - ${name}</title><link>https://news.google.com/rss/articles/${at}?oc=5</link><guid>${at}</guid><pubDate>Mon, 23 Nov 2026 07:0${at}:00 GMT</pubDate><source url="${url}">${name}</source></item>`,
  );
  const search = sampleFeed("search", {
    url: "https://news.google.com/rss/search?q=Belarus",
    language: "en",
    camp: "other",
  });
  const { store, poll } = await scene(
    t,
    [...OUTLETS, search],
    () => `<rss version="2.0"><channel><title>S</title>${items.join("")}</channel></rss>`,
  );
  assert.equal((await poll())?.newArticles, 3);
  const articles = await articlesOf(store, "search");
  assert.deepEqual(
    articles.map(({ outlet, camp, listed }) => `${outlet} / ${camp} / ${listed}`),
    SEEN_AS,
  );
  assert.deepEqual(
    articles.map(({ title }) => title),
    HEADLINES.map(([title]) => title),
  );
});

test("createPipeline() gives what GDELT found the camp and flag of the outlet at its address", async (t) => {
  const items = HEADLINES.map(
    ([title, , url], at) =>
      `<item><title>${title}</title><link>${url}/news/${at}</link><guid>${url}/news/${at}</guid><pubDate>Mon, 23 Nov 2026 07:0${at}:00 GMT</pubDate></item>`,
  );
  const search = sampleFeed("search", {
    url: "https://api.gdeltproject.org/api/v2/doc/doc?query=belarus&mode=artlist&format=rss",
    language: "en",
    camp: "other",
  });
  const { store, poll } = await scene(
    t,
    [...OUTLETS, search],
    () => `<rss version="2.0"><channel><title>S</title>${items.join("")}</channel></rss>`,
  );
  assert.equal((await poll())?.newArticles, 3);
  assert.deepEqual(
    (await articlesOf(store, "search")).map(
      ({ outlet, camp, listed }) => `${outlet} / ${camp} / ${listed}`,
    ),
    [
      "eng.agency.example / state-belarus / false",
      "exile.example / independent-belarus / true",
      "times.example / other / false",
    ],
  );
});

/** A channel's preview as its server has it: pages of twenty posts, and view counts that grow. */
function channel() {
  const posts = new Map<number, string>();
  let views = 1000;
  return {
    /** The ways a post can stand on the page: as text, or as HTML with more beside it. */
    post(number: number, html: string) {
      posts.set(number, html);
    },
    serve(address: string): string {
      const before = Number(new URL(address).searchParams.get("before") ?? Infinity);
      const shown = [...posts].filter(([number]) => number < before).slice(-20);
      views += 10;
      const messages = shown.map(
        ([number, html]) =>
          `<div class="tgme_widget_message" data-post="Desk/${number}">${html.startsWith("<") ? html : text(html)}<span class="tgme_widget_message_views">${views}</span><a class="tgme_widget_message_date" href="https://t.me/Desk/${number}"><time datetime="2026-11-23T07:00:${String(number % 60).padStart(2, "0")}+00:00"></time></a></div>`,
      );
      return `<section class="tgme_channel_history">${messages.join("")}</section>`;
    },
  };
}

const text = (words: string) =>
  `<div class="tgme_widget_message_text js-message_text" dir="auto">${words}</div>`;
/** Each post about something else, so that none is taken for another. */
const words = (number: number) => `Канал сообщает: событие-${number} город-${number * 7}`;
const CHANNEL = sampleFeed("desk", { url: "https://t.me/s/desk", kind: "telegram", name: "Desk" });

test("createPipeline() pages a channel's gap back and then finds it unchanged, whatever its views", async (t) => {
  const { post, serve } = channel();
  for (let number = 1; number <= 10; number += 1) post(number, words(number));
  const { store, asked, poll } = await scene(t, [CHANNEL], serve);
  assert.equal((await poll())?.newArticles, 10);

  for (let number = 11; number <= 70; number += 1) post(number, words(number));
  asked.length = 0;
  const report = await poll();
  assert.deepEqual(
    asked.map((url) => new URL(url).search),
    ["", "?before=51", "?before=31"],
  );
  assert.deepEqual([report?.entries, report?.newArticles], [60, 60]);
  assert.equal(await store.articles.count(), 70);

  asked.length = 0;
  assert.equal((await poll())?.outcome, "unchanged");
  assert.deepEqual(asked, ["https://t.me/s/desk"]);
});

test("createPipeline() takes an edited post for the article it was", async (t) => {
  const { post, serve } = channel();
  post(1, "Лукашенко прибыл в Пекин на переговоры с председателем КНР");
  post(2, words(2));
  const { store, poll } = await scene(t, [CHANNEL], serve);
  await poll();

  const corrected = "Лукашенко прибыл в Пекин на переговоры с председателем КНР Си Цзиньпином";
  post(1, corrected);
  const report = await poll();
  assert.deepEqual([report?.outcome, report?.newArticles], ["nothing-new", 0]);
  const articles = await articlesOf(store, "desk");
  assert.equal(articles.length, 2);
  assert.equal(articles[0]?.text, corrected);
});

test("createPipeline() names beside the channel whom it forwards", async (t) => {
  const { post, serve } = channel();
  const origin =
    '<div class="tgme_widget_message_forwarded_from">Forwarded from <a class="tgme_widget_message_forwarded_from_name" href="https://t.me/agency/5"><span dir="auto">Agency</span></a></div>';
  post(1, `${origin}${text("Лукашенко прибыл в Пекин на переговоры")}`);
  post(2, words(2));
  const { store, poll } = await scene(t, [CHANNEL], serve);
  await poll();
  assert.deepEqual(
    (await articlesOf(store, "desk")).map(({ outlet, camp }) => `${outlet} / ${camp}`),
    ["Desk (Agency) / state-belarus", "Desk / state-belarus"],
  );
});
