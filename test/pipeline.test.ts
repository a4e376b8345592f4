import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import type { Analyzer } from "../src/analysis/analyze.ts";
import { createAnalyzer } from "../src/analysis/analyze.ts";
import { createTranslations } from "../src/chats/translate.ts";
import type { Entry } from "../src/feeds/entry.ts";
import type { Feed } from "../src/feeds/feed.ts";
import type { FeedFetcher, FetchResult, Validators } from "../src/feeds/fetch-feed.ts";
import { createFeedFetcher } from "../src/feeds/fetch-feed.ts";
import { createLog } from "../src/log.ts";
import type { FeedReport, Pipeline, PipelineDeps } from "../src/pipeline.ts";
import { createPipeline } from "../src/pipeline.ts";
import { createSearch } from "../src/search/search.ts";
import type { OutboxEntry } from "../src/store/outbox-entry.ts";
import type { Store } from "../src/store/store.ts";
import type { Story } from "../src/stories/story.ts";
import { createExtractiveSummarizer } from "../src/summaries/extractive.ts";
import { sampleFeed } from "./feeds/feed-samples.ts";
import { chat } from "./store/samples.ts";
import { temporaryStore } from "./store/temporary-store.ts";
import { HARARE, ISLAMABAD, TOUR } from "./stories/two-visits.ts";
import type { FeedHost } from "./support/feed-host.ts";
import { createFeedHost } from "./support/feed-host.ts";
import { plain } from "./support/plain.ts";

const START = Temporal.Instant.from("2026-11-23T08:00:00Z");
const { translate } = createTranslations(new URL("../locales", import.meta.url).pathname);
const analyzer = createAnalyzer();

const BORDER = {
  title: "Poland shuts two border crossings with Belarus after migrant clashes",
  text: "Poland closed the Bobrowniki and Kuznica border crossings with Belarus on Monday, the interior ministry in Warsaw said. Minsk called the decision unfriendly.",
};
const VISIT = {
  ru: {
    title: "Лукашенко прибыл в Пекин с официальным визитом",
    text: "Президент Беларуси Александр Лукашенко прибыл в Пекин, где 24 ноября проведет переговоры с председателем КНР Си Цзиньпином. Стороны обсудят индустриальный парк «Великий камень» и торговлю.",
  },
  pl: {
    title: "Łukaszenka przyleciał do Pekinu na rozmowy z Xi Jinpingiem",
    text: "Alaksandr Łukaszenka przyleciał z oficjalną wizytą do Pekinu. 24 listopada spotka się z przewodniczącym Chin Xi Jinpingiem; tematem rozmów będzie handel i park przemysłowy Wielki Kamień.",
  },
  en: {
    title: "Belarus leader Lukashenko arrives in Beijing for talks with Xi Jinping",
    text: "Belarusian President Alexander Lukashenko arrived in Beijing on an official visit and will hold talks with Chinese President Xi Jinping on 24 November on trade and the Great Stone industrial park.",
  },
};
const SPORT = {
  title: "Минское «Динамо» обыграло «Сибирь» в овертайме",
  text: "Хоккеисты минского «Динамо» победили новосибирскую «Сибирь» со счетом 3:2. Решающую шайбу забросил капитан команды.",
};

function feed(id: string, url: string, part: Partial<Feed> = {}): Feed {
  return sampleFeed(id, {
    name: `Outlet ${id}`,
    url,
    language: "en",
    country: "GB",
    camp: "western-media",
    ...part,
  });
}

interface Scene {
  readonly store: Store;
  pipeline(): Pipeline;
  /** One poll of all feeds, some minutes after the last. */
  poll(minutesLater?: number): Promise<ReadonlyMap<string, FeedReport>>;
  stories(): Promise<readonly Story[]>;
  outbox(): Promise<readonly OutboxEntry[]>;
  now(): Temporal.Instant;
  /** A pipeline that starts anew on what the store holds. */
  restart(part?: Partial<PipelineDeps>): void;
}

async function scene(t: TestContext, feeds: readonly Feed[], fetcher: FeedFetcher): Promise<Scene> {
  const store = await temporaryStore(t);
  let now = START;
  const create = (part: Partial<PipelineDeps> = {}) =>
    createPipeline({
      store,
      analyzer,
      summarizer: createExtractiveSummarizer(),
      translate,
      now: () => now,
      random: () => 0.5,
      log: createLog("silent"),
      feeds: () => feeds,
      fetcher,
      ...part,
    });
  let pipeline = create();
  return {
    store,
    pipeline: () => pipeline,
    async poll(minutesLater = 5) {
      now = now.add({ minutes: minutesLater });
      const reports = await pipeline.poll({ all: true });
      return new Map(reports.map((report) => [report.feedId, report]));
    },
    stories: () => store.stories.updatedSince(START.subtract({ hours: 1000 })),
    outbox: () => store.outbox.due(now, 1000, []),
    now: () => now,
    restart(part) {
      pipeline = create(part);
    },
  };
}

/** Real feeds over HTTP, read by the real fetcher. */
async function hosted(
  t: TestContext,
  feeds: Readonly<Record<string, Partial<Feed>>>,
): Promise<Scene & { readonly host: FeedHost }> {
  const host = await createFeedHost();
  const fetcher = createFeedFetcher({ allowPrivateNetwork: true });
  t.after(async () => {
    await fetcher.close();
    await host.close();
  });
  const list = Object.entries(feeds).map(([id, part]) => feed(id, `${host.url}/${id}.xml`, part));
  return { ...(await scene(t, list, fetcher)), host };
}

function entry(id: string, part: Partial<Entry> = {}): Entry {
  const { title, text } = BORDER;
  return {
    id,
    title,
    url: `https://news.example/${id}`,
    published: START,
    html: text,
    summary: "",
    author: "",
    categories: [],
    ...part,
  };
}

/** A fetcher that answers with these entries, and remembers the validators it was given. */
function fakeFetcher(
  answer: (
    feed: Feed,
    validators: Validators,
  ) => readonly Entry[] | FetchResult | Promise<FetchResult>,
): FeedFetcher {
  return {
    async fetchFeed(asked, validators) {
      const given = await answer(asked, validators);
      return Array.isArray(given) ? fetched(given) : (given as FetchResult);
    },
    close: async () => undefined,
  };
}

function fetched(entries: readonly Entry[]): FetchResult {
  const document = { title: "", link: "", entries, ttl: null, warning: null };
  const validators = { etag: '"1"', lastModified: null, contentHash: null };
  return { kind: "fetched", document, ...validators, movedTo: null, nextHint: null };
}

const ONE = [feed("one", "https://news.example/feed")];

test("createPipeline() makes of a new item an article, a story and an outbox row, in one commit", async (t) => {
  const { store, host, poll, stories, outbox, restart } = await hosted(t, { wire: {} });
  await store.chats.save(
    chat(1, {
      locale: "en",
      subscriptions: [{ topic: "neighbours", cadence: "instant", threadId: null }],
    }),
    null,
  );
  let commits = 0;
  const counted: Store = {
    ...store,
    commit: async (decided) => {
      commits += 1;
      await store.commit(decided);
    },
  };
  let rings = 0;
  restart({
    store: counted,
    onOutbox() {
      rings += 1;
    },
  });
  host.publish("wire", { guid: "1", ...BORDER, published: new Date(START.epochMilliseconds) });
  const report = (await poll()).get("wire");
  assert.deepEqual(report, {
    feedId: "wire",
    outcome: "new",
    entries: 1,
    newArticles: 1,
    relevant: 1,
    problem: null,
  });
  assert.deepEqual([commits, rings], [1, 1]);
  assert.equal(await store.articles.count(), 1);
  const [story, ...others] = await stories();
  assert.ok(story);
  assert.deepEqual(others, []);
  assert.equal(story.revision, 1);
  assert.match(story.summaries[0]?.headline ?? "", /Poland shuts/);
  const rows = await outbox();
  assert.deepEqual(
    rows.map(({ storyId, chatId, lane }) => [storyId, chatId, lane]),
    [[story.id, 1, "alert"]],
  );
});

test("createPipeline() takes an item once when a poll is asked for before the last one has ended", async (t) => {
  const { host, pipeline } = await hosted(t, { wire: {} });
  host.publish("wire", { guid: "1", ...BORDER, published: new Date(START.epochMilliseconds) });
  const polls = Array.from({ length: 3 }, () => pipeline().poll({ all: true }));
  const reports = (await Promise.all(polls)).flat();
  assert.deepEqual(
    reports.map(({ newArticles }) => newArticles),
    [1, 0, 0],
  );
});

test("createPipeline() asks with the saved validators, and a feed that has not changed brings nothing", async (t) => {
  const { host, poll, store, restart } = await hosted(t, { wire: {} });
  host.publish("wire", { guid: "1", ...BORDER, published: new Date(START.epochMilliseconds) });
  await poll();
  assert.match((await store.feeds.states()).get("wire")?.etag ?? "", /^"1-1"$/);
  restart();
  const report = (await poll()).get("wire");
  assert.equal(report?.outcome, "unchanged", "the server answers 304 only to its own ETag");
  assert.equal(await store.articles.count(), 1);
});

const repeats: readonly (readonly [string, Entry])[] = [
  ["the same GUID at another address", entry("1", { url: "https://news.example/moved" })],
  [
    "the same GUID with a corrected title",
    entry("1", { title: `${BORDER.title} (updated)`, url: "https://news.example/1" }),
  ],
  [
    "another GUID with the same address and utm parameters",
    entry("2", {
      url: "https://news.example/1?utm_source=rss&utm_medium=feed#top",
    }),
  ],
  ["the same text at another address of the host", entry("3")],
];

for (const [what, repeated] of repeats) {
  for (const [when, isRestarted] of [
    ["later", false],
    ["after a restart", true],
  ] as const) {
    test(`createPipeline() knows again ${what}, ${when}`, async (t) => {
      let entries = [entry("1")];
      const { store, poll, stories, restart } = await scene(
        t,
        ONE,
        fakeFetcher(() => entries),
      );
      await poll();
      const [before] = await stories();
      entries = [repeated, ...entries];
      if (isRestarted) restart();
      assert.equal((await poll()).get("one")?.newArticles, 0);
      assert.equal(await store.articles.count(), 1);
      assert.deepEqual(plain(await stories()), plain([before]));
    });
  }

  test(`createPipeline() knows again ${what}, in the same document and in another feed`, async (t) => {
    const two = [...ONE, feed("two", "https://news.example/other")];
    const fetcher = fakeFetcher((asked) =>
      asked.id === "one" ? [entry("1"), entry("1")] : [repeated],
    );
    const { store, poll, stories } = await scene(t, two, fetcher);
    await poll();
    assert.equal((await stories()).length, 1);
    assert.equal(await store.articles.count(), 1);
  });
}

for (const [what, falseDate] of [
  ["long past", "1999-01-01T00:00:00Z"],
  ["two days before", "2026-11-21T08:00:00Z"],
  ["yet to come", "2027-01-01T00:00:00Z"],
] as const) {
  test(`createPipeline() knows again an item that was dated ${what} when its date is set right`, async (t) => {
    let entries = [entry("1", { published: Temporal.Instant.from(falseDate) })];
    const { store, poll } = await scene(
      t,
      ONE,
      fakeFetcher(() => entries),
    );
    await poll();
    const moved = { url: "https://news.example/archive/1" };
    entries = [entry("archive-1", moved)];
    assert.equal((await poll()).get("one")?.newArticles, 0);
    assert.equal(await store.articles.count(), 1);
  });
}

test("createPipeline() knows again a copy beside an item whose words have changed", async (t) => {
  const short = { html: "", title: "Poland closes a crossing", url: "" };
  let entries = [entry("1", { ...short, title: "Border news of this long Monday morning" })];
  const { store, poll } = await scene(
    t,
    ONE,
    fakeFetcher(() => entries),
  );
  await poll();
  entries = [entry("1", short), entry("1-copy", short)];
  await poll();
  assert.equal(await store.articles.count(), 1);
});

const faults = [
  ["answers 500", { status: 500, body: "oops" }, "down"],
  [
    "shows a web page",
    { status: 200, body: "<!doctype html><html><body>Hello</body></html>" },
    "not-a-feed",
  ],
  ["is empty", { status: 200, body: "" }, "not-a-feed"],
  ["is garbage", { status: 200, body: "\u0000\u0001\uFFFD{{<<>>" }, "not-a-feed"],
  ["is gone", { status: 410, body: "" }, "gone"],
  ["is forbidden", { status: 403, body: "" }, "blocked"],
] as const;

for (const [what, fault, problem] of faults) {
  test(`createPipeline() notes a feed that ${what}, and the others go on`, async (t) => {
    const { store, host, poll } = await hosted(t, { bad: {}, good: {} });
    const published = new Date(START.epochMilliseconds);
    host.publish("bad", { guid: "0", ...VISIT.en, published });
    await poll();
    const before = (await store.feeds.states()).get("bad");
    assert.ok(before?.etag);

    host.breakFeed("bad", fault);
    host.publish("good", { guid: "1", ...BORDER, published });
    const reports = await poll();
    assert.equal(reports.get("good")?.newArticles, 1);
    assert.equal(reports.get("bad")?.outcome, "failed");
    assert.match(reports.get("bad")?.problem ?? "", new RegExp(`^${problem}: `));
    const state = (await store.feeds.states()).get("bad");
    assert.ok(state);
    assert.partialDeepStrictEqual(
      plain(state),
      plain({
        problem,
        failures: 1,
        etag: before.etag,
        lastSuccessAt: before.lastSuccessAt,
      }),
    );

    host.breakFeed("bad", null);
    host.publish("bad", { guid: "2", ...VISIT.ru, published });
    assert.equal((await poll()).get("bad")?.newArticles, 1);
    assert.partialDeepStrictEqual((await store.feeds.states()).get("bad"), {
      problem: null,
      problemDetail: null,
      failures: 0,
    });
  });
}

test("createPipeline() lets a feed that goes on failing rest, and asks the others at each poll", async (t) => {
  const asked: string[] = [];
  const fetcher = fakeFetcher(({ id }) => {
    asked.push(id);
    return id === "one"
      ? { kind: "failed", problem: "down", detail: "503", retryAfter: null }
      : fetched([]);
  });
  const feeds = [
    ...ONE,
    feed("two", "https://two.example/"),
    feed("off", "https://off.example/", { enabled: false }),
  ];
  const { pipeline } = await scene(t, feeds, fetcher);
  for (let round = 0; round < 4; round += 1) await pipeline().poll();
  const times = (id: string) => asked.filter((each) => each === id).length;
  assert.ok(times("one") < 4, `asked ${times("one")} times`);
  assert.deepEqual([times("two"), times("off")], [4, 0]);
});

test("createPipeline() goes on when the fetcher itself throws for a feed", async (t) => {
  const feeds = [...ONE, feed("two", "https://two.example/")];
  const fetcher = fakeFetcher(({ id }) => {
    if (id === "one") throw new TypeError("a bug of ours");
    return [entry("1")];
  });
  const { poll, store } = await scene(t, feeds, fetcher);
  const reports = await poll();
  assert.equal(reports.get("two")?.newArticles, 1);
  assert.equal(reports.get("one")?.outcome, "failed");
  assert.equal((await store.feeds.states()).get("one")?.failures, 1);
});

test("createPipeline() loses no other article to one that cannot be analyzed", async (t) => {
  const poisoned: Analyzer = {
    ...analyzer,
    analyze(input) {
      if (/poison/.test(input.title)) throw new RangeError("a bug of ours");
      return analyzer.analyze(input);
    },
  };
  const feeds = [...ONE, feed("two", "https://two.example/")];
  const fetcher = fakeFetcher(({ id }) =>
    id === "one"
      ? [entry("9", { title: "poison", html: "x" }), entry("1")]
      : [entry("2", { ...VISIT.en, url: "https://two.example/2" })],
  );
  const { poll, restart, store } = await scene(t, feeds, fetcher);
  restart({ analyzer: poisoned });
  const reports = await poll();
  assert.equal(reports.get("one")?.newArticles, 1);
  assert.equal(reports.get("two")?.newArticles, 1);
  // A better version of ours gets another chance.
  restart();
  assert.equal((await poll()).get("one")?.newArticles, 1);
  assert.equal(await store.articles.count(), 3);
});

test("createPipeline() leaves nothing half saved when a commit throws, and the next poll brings the item", async (t) => {
  const { store, host, poll, restart, stories, outbox } = await hosted(t, { wire: {} });
  await store.chats.save(
    chat(1, { subscriptions: [{ topic: "neighbours", cadence: "instant", threadId: null }] }),
    null,
  );
  let isBroken = true;
  restart({
    store: {
      ...store,
      async commit(decided) {
        if (isBroken) throw new Error("disk full");
        await store.commit(decided);
      },
    },
  });
  host.publish("wire", { guid: "1", ...BORDER, published: new Date(START.epochMilliseconds) });
  await assert.rejects(poll(), /disk full/);
  assert.equal(await store.articles.count(), 0);
  assert.deepEqual(await stories(), []);
  assert.deepEqual(await outbox(), []);
  assert.equal((await store.feeds.states()).size, 0);
  isBroken = false;
  assert.equal((await poll()).get("wire")?.newArticles, 1);
  assert.equal((await stories()).length, 1);
  assert.equal((await outbox()).length, 1);
});

test("createPipeline() saves a feed's validators no sooner than the last of its items", async (t) => {
  const many = Array.from({ length: 300 }, (_, index) =>
    entry(`${index}`, { title: `Notice ${index} of office ${7 * index}`, html: "" }),
  );
  const { store, poll, restart } = await scene(
    t,
    ONE,
    fakeFetcher(() => many),
  );
  let commits = 0;
  restart({
    store: {
      ...store,
      async commit(decided) {
        commits += 1;
        if (commits === 2) throw new Error("killed");
        await store.commit(decided);
      },
    },
  });
  await assert.rejects(poll(), /killed/);
  assert.ok((await store.articles.count()) > 0);
  assert.equal((await store.feeds.states()).size, 0, "a 304 would hide what is not saved");
  await poll();
  assert.equal(await store.articles.count(), 300);
  assert.equal((await store.feeds.states()).get("one")?.etag, '"1"');
});

test("createPipeline() leaves nothing half saved when the database refuses a row in the midst of it", async (t) => {
  const { store, poll, restart, stories } = await scene(
    t,
    ONE,
    fakeFetcher(() => [entry("1")]),
  );
  restart({
    store: {
      ...store,
      commit: (decided) =>
        store.commit({
          ...decided,
          feedStates: decided.feedStates.map((state) => ({ ...state, failures: Object() })),
        }),
    },
  });
  await assert.rejects(poll());
  assert.equal(await store.articles.count(), 0);
  assert.deepEqual(await stories(), []);
});

test("createPipeline() joins three outlets in three languages to one story, and edits what it has told", async (t) => {
  const camps = { ru: "state-belarus", pl: "poland", en: "western-media" } as const;
  const { store, host, poll, stories, outbox, restart } = await hosted(t, {
    ru: { language: "ru", camp: camps.ru },
    pl: { language: "pl", camp: camps.pl },
    en: { language: "en", camp: camps.en },
  });
  await store.chats.save(chat(1, { locale: "en" }), null);
  const sent: string[] = [];
  for (const [at, language] of (["ru", "pl", "en"] as const).entries()) {
    const published = new Date(START.add({ minutes: 5 * at }).epochMilliseconds);
    host.publish(language, { guid: language, ...VISIT[language], published });
    await poll(10);
    // As after a crash: what makes it one story is in the store.
    restart();
    const [story, ...others] = await stories();
    assert.deepEqual(others, []);
    assert.equal(story?.revision, at + 1);
    assert.equal(story?.reports.length, at + 1);
    for (const row of await outbox()) {
      sent.push(`${row.lane} ${row.revision} ${row.silent}`);
      await store.outbox.claim(row.id, START);
      await store.outbox.markSent(row.id, 100 + at);
    }
  }
  assert.deepEqual(sent, ["alert 1 false", "edit 2 true", "edit 3 true"]);
  const [story] = await stories();
  assert.deepEqual(story?.summaries.map(({ language }) => language).sort(), ["en", "pl", "ru"]);
  const edit = await store.outbox.byDedupeKey(`edit:${story?.id}:1`);
  for (const name of ["Outlet ru", "Outlet pl", "Outlet en"]) {
    assert.ok(edit?.message.html.includes(name), name);
  }
});

test("createPipeline() joins what several feeds bring in one poll to one message", async (t) => {
  const { store, host, poll, outbox } = await hosted(t, {
    ru: { language: "ru" },
    pl: { language: "pl" },
    en: { language: "en" },
  });
  await store.chats.save(chat(1, { locale: "en" }), null);
  for (const language of ["ru", "pl", "en"] as const) {
    const published = new Date(START.epochMilliseconds);
    host.publish(language, { guid: language, ...VISIT[language], published });
  }
  await poll();
  const rows = await outbox();
  assert.equal(rows.length, 1);
  for (const name of ["Outlet ru", "Outlet pl", "Outlet en"]) {
    assert.ok(rows[0]?.message.html.includes(name), name);
  }
});

test("createPipeline() parts a story that tells two visits, and rings nobody twice", async (t) => {
  let coming: readonly Entry[] = [];
  const { store, poll, restart, stories } = await scene(
    t,
    ONE,
    fakeFetcher(() => coming),
  );
  const told = async (chatId: number, storyId: string) =>
    (await store.outbox.alertsAbout(storyId)).filter((row) => row.chatId === chatId);
  const bring = async (id: string, [title, html]: readonly [string, string]) => {
    const { length } = await stories();
    coming = [entry(id, { title, html, published: START.add({ minutes: 5 }) })];
    await poll(5);
    // As after a crash: what came apart is in the store.
    restart();
    return (await stories()).length - length;
  };
  const subscriptions = (["third-countries", "diplomacy", "trade"] as const).map((topic) => ({
    topic,
    cadence: "instant" as const,
    threadId: null,
  }));
  await store.chats.save(chat(1, { locale: "en", subscriptions }), null);
  await bring("tour", TOUR);
  const [first] = await stories();
  assert.ok(first);
  const growth: number[] = [];
  for (const at of [0, 1, 2, 3]) {
    if (at === 2) await store.chats.save(chat(2, { locale: "en", subscriptions }), null);
    growth.push(await bring(`h${at}`, HARARE[at] ?? TOUR));
    growth.push(await bring(`i${at}`, ISLAMABAD[at] ?? TOUR));
  }
  assert.deepEqual(growth, [0, 0, 0, 0, 1, 0, 0, 0], "it comes apart at the third report of one");

  const both = await stories();
  const left = both.find(({ id }) => id !== first.id);
  const stayed = both.find(({ id }) => id === first.id);
  assert.ok(left && stayed);
  assert.equal(left.partedFrom?.storyId, first.id);
  assert.deepEqual(titlesOf(stayed), ISLAMABAD.map(([title]) => title).sort());
  assert.deepEqual(titlesOf(left), [TOUR, ...HARARE].map(([title]) => title).sort());
  for (const { id, reports } of both) {
    const articles = await store.articles.get(reports.map(({ articleId }) => articleId));
    assert.deepEqual([...new Set(articles.map(({ storyId }) => storyId))], [id]);
  }

  assert.equal((await told(1, first.id)).length, 1);
  assert.deepEqual(await told(1, left.id), [], "it was told of these reports before");
  assert.equal((await told(2, left.id)).length, 1);
  const edit = await store.outbox.byDedupeKey(`edit:${first.id}:1`);
  assert.ok(edit?.message.html.includes("Pakistan"));
  assert.ok(!edit?.message.html.includes("tractor plant"));
});

function titlesOf({ reports }: Story): readonly string[] {
  return reports.map(({ title }) => title).sort();
}

test("createPipeline() keeps an irrelevant item to be found, and tells it to nobody", async (t) => {
  const { store, host, poll, stories, outbox, now } = await hosted(t, { by: { language: "ru" } });
  const subscriptions = (["russia", "domestic-politics"] as const).map((topic) => ({
    topic,
    cadence: "instant" as const,
    threadId: null,
  }));
  await store.chats.save(chat(1, { subscriptions }), null);
  host.publish("by", { guid: "1", ...SPORT, published: new Date(START.epochMilliseconds) });
  const report = (await poll()).get("by");
  assert.deepEqual([report?.newArticles, report?.relevant], [1, 0]);
  assert.deepEqual(await stories(), []);
  assert.deepEqual(await outbox(), []);
  const search = createSearch({ store, analyzer });
  const { results } = await search.search("динамо сибирь", { limit: 5, now: now() });
  assert.deepEqual(
    results.map(({ kind }) => kind),
    ["article"],
  );
});

/** When an item counts as news, by its age and by what we know of its feed. */
const ages = [
  ["pushes an item of 23 hours of a feed's first poll", "never", 23, 1],
  ["does not push an item of 25 hours of a feed's first poll", "never", 25, 0],
  ["pushes an item of 25 hours of a feed that it knows", "polled", 25, 1],
  ["does not push an item of 8 days of a feed that it knows", "polled", 8 * 24, 0],
  ["does not push an item of 25 hours of a feed that only failed so far", "failed", 25, 0],
] as const;

for (const [behavior, past, hours, pushed] of ages) {
  test(`createPipeline() ${behavior}, and stores it`, async (t) => {
    let answer: FetchResult = fetched([]);
    const { store, poll, stories, outbox } = await scene(
      t,
      ONE,
      fakeFetcher(() => answer),
    );
    await store.chats.save(
      chat(1, { subscriptions: [{ topic: "neighbours", cadence: "instant", threadId: null }] }),
      null,
    );
    if (past === "failed") {
      answer = { kind: "failed", problem: "down", detail: "503", retryAfter: null };
    }
    if (past !== "never") await poll(0);
    answer = fetched([entry("1", { published: START.subtract({ hours }) })]);
    await poll(0);
    assert.equal((await stories()).length, 1);
    assert.equal((await outbox()).length, pushed);
  });
}

test("createPipeline() lets a slow feed delay no other feed's news", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const slow = Promise.withResolvers<FetchResult>();
  const feeds = [feed("slow", "https://slow.example/"), feed("fast", "https://fast.example/")];
  const answered = Promise.withResolvers<void>();
  const fetcher = fakeFetcher(async ({ id }) => {
    if (id === "slow") return await slow.promise;
    setImmediate(answered.resolve);
    return fetched([entry("1")]);
  });
  const { pipeline, store, stories } = await scene(t, feeds, fetcher);
  const saved = Promise.withResolvers<FeedReport>();
  let isOver = false;
  const poll = pipeline()
    .poll({ onFeed: saved.resolve })
    .then((reports) => {
      isOver = true;
      return reports;
    });
  await answered.promise;
  t.mock.timers.tick(3000);
  assert.equal((await saved.promise).feedId, "fast");
  assert.equal(isOver, false, "the slow feed is still asked");
  assert.equal((await stories()).length, 1);
  slow.resolve(fetched([entry("2", { ...VISIT.en, html: VISIT.en.text })]));
  assert.equal((await poll).length, 2);
  assert.equal(await store.articles.count(), 2);
});

test("createPipeline() saves what other feeds brought though one batch of the poll failed, and says so", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const slow = Promise.withResolvers<FetchResult>();
  const feeds = [feed("slow", "https://slow.example/"), feed("fast", "https://fast.example/")];
  const answered = Promise.withResolvers<void>();
  const fetcher = fakeFetcher(async ({ id }) => {
    if (id === "slow") return await slow.promise;
    setImmediate(answered.resolve);
    return fetched([entry("1")]);
  });
  const { pipeline, store, restart } = await scene(t, feeds, fetcher);
  const failed = Promise.withResolvers<void>();
  restart({
    store: {
      ...store,
      async commit(decided) {
        if (decided.feedStates.some(({ feedId }) => feedId === "fast")) {
          setImmediate(failed.resolve);
          throw new Error("database is locked");
        }
        await store.commit(decided);
      },
    },
  });
  const poll = pipeline().poll();
  poll.catch(() => undefined);
  await answered.promise;
  t.mock.timers.tick(3000);
  await failed.promise;
  slow.resolve(fetched([entry("2", { ...VISIT.en, html: VISIT.en.text })]));
  await assert.rejects(poll, /database is locked/);
  assert.deepEqual([...(await store.feeds.states()).keys()], ["slow"]);
});

const ARCHIVE_WORDS =
  "bridge potash railway consulate orchestra harvest refinery tariff museum glacier pipeline senate".split(
    " ",
  );

/** Twelve items that are nothing alike, named and dated as told. */
function dozen(name: string, published: (index: number) => Temporal.Instant): readonly Entry[] {
  return ARCHIVE_WORDS.map((word, index) =>
    entry(`${name}-${index}`, {
      title: `${word} ${name} ${index}`,
      html: `${`The ${word} of ${name} number ${index} was named. `.repeat(3)}${word} ${word}.`,
      published: published(index),
    }),
  );
}

for (const [what, flood, expected] of [
  [
    "the same items under new names and dates, and brings none again",
    (before) =>
      before.map((each, index) => ({
        ...each,
        id: `moved-${index}`,
        url: `https://news.example/moved/${index}`,
      })),
    { stored: [12, 12], held: [false, false] },
  ],
  [
    "an archive, which is stored at once",
    () => dozen("archive", (index) => START.subtract({ hours: 24 * (30 + index) })),
    { stored: [24, 24], held: [false, false] },
  ],
  [
    "items without dates, which wait for one poll",
    () => dozen("undated", () => START).map((each) => ({ ...each, published: null })),
    { stored: [12, 24], held: [true, false] },
  ],
  [
    "news dated since the last poll, which is not held",
    () => dozen("news", (index) => START.add({ minutes: index })),
    { stored: [24, 24], held: [false, false] },
  ],
] as const satisfies readonly (readonly [
  string,
  (before: readonly Entry[]) => readonly Entry[],
  { readonly stored: readonly number[]; readonly held: readonly boolean[] },
])[]) {
  test(`createPipeline() compares a known feed that suddenly shows ${what}`, async (t) => {
    const before = dozen("first", (index) => START.subtract({ hours: index }));
    let shown = before;
    const { store, poll } = await scene(
      t,
      ONE,
      fakeFetcher(() => shown),
    );
    await poll();
    assert.equal(await store.articles.count(), 12);
    shown = flood(before);
    for (const index of [0, 1]) {
      await poll();
      assert.equal(await store.articles.count(), expected.stored[index]);
      const state = (await store.feeds.states()).get("one");
      assert.equal((state?.heldSince ?? null) !== null, expected.held[index]);
    }
  });
}
