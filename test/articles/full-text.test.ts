import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../src/articles/article.ts";
import {
  createFullText,
  type FullText,
  type FullTextOptions,
} from "../../src/articles/full-text.ts";
import type { HttpAnswer } from "../../src/feeds/http-client.ts";
import { createLog } from "../../src/log.ts";
import { plain } from "../support/plain.ts";

const NOW = Temporal.Instant.from("2026-11-23T10:00Z");
const TEASER =
  "Беларусь і Літва адкрыюць новы пункт пропуску для грузавікоў, паведамілі міністэрствы замежных спраў.";
const MORE =
  "Паводле міністра, перамовы доўжыліся паўгода, і бакі вырашылі, што праз пункт будуць праязджаць не больш за 300 грузавікоў за суткі.";
const PAGE = `<html><body><nav><a href="/">Галоўная</a></nav><article><h1>Новы пункт пропуску</h1>${`<p>${TEASER}</p><p>${MORE}</p>`.repeat(3)}</article></body></html>`;
const ARTICLE: Article = {
  id: "0123456789abcdef",
  feedId: "gazette",
  outlet: "Gazette",
  camp: "baltics",
  listed: false,
  url: "https://gazette.example/news/1",
  declaredLanguage: "be",
  title: "Новы пункт пропуску",
  text: TEASER,
  description: "Апісанне",
  publishedAt: NOW,
  seenAt: NOW,
};

type Answer =
  | string
  | number
  | Error
  | {
      readonly status?: number;
      readonly url?: string;
      readonly type?: string;
      readonly headers?: Record<string, string>;
      readonly body?: string;
    };

/** Full texts from a web of canned answers; what it is not told of, it has no robots.txt for and no page. */
function withWeb(answers: Record<string, Answer>, options: Partial<FullTextOptions> = {}) {
  const asked: string[] = [];
  const kept = new Map<string, unknown>();
  const lives = new Map<string, number | undefined>();
  const cache = {
    get: async (key: string) => kept.get(key),
    set: async (key: string, value: unknown, life?: number) => {
      kept.set(key, value);
      lives.set(key, life);
      return true;
    },
  } as FullTextOptions["cache"];
  const fullText: FullText = createFullText({
    get: async (url, { mayFollow } = {}) => {
      asked.push(url);
      const answer = answers[url] ?? 404;
      if (answer instanceof Error) throw answer;
      const found = toHttpAnswer(url, answer);
      const isElsewhere = new URL(found.url).origin !== new URL(url).origin;
      const isFollowed = !isElsewhere || (await mayFollow?.(new URL(found.url))) !== false;
      return isFollowed ? found : toHttpAnswer(url, 302);
    },
    cache,
    log: createLog("silent"),
    now: () => NOW,
    random: () => 0,
    spacingMs: 0,
    ...options,
  });
  return { fullText, asked, kept, lives };
}

function toHttpAnswer(url: string, answer: Exclude<Answer, Error>): HttpAnswer {
  const given =
    typeof answer === "number"
      ? { status: answer }
      : typeof answer === "string"
        ? { body: answer }
        : answer;
  return {
    status: given.status ?? 200,
    headers: new Headers({
      "content-type": given.type ?? "text/html; charset=utf-8",
      ...given.headers,
    }),
    bytes: new TextEncoder().encode(given.body ?? ""),
    url: given.url ?? url,
    movedTo: null,
  };
}

test("createFullText() gives the article with its page's text and all else as it was", async (t) => {
  const { fullText, asked, lives } = withWeb({ [ARTICLE.url]: PAGE });
  t.after(() => fullText.close());
  const completed = await fullText.complete(ARTICLE);
  assert.deepEqual(plain({ ...completed, text: "" }), plain({ ...ARTICLE, text: "" }));
  assert.equal(completed.text, Array(3).fill(`${TEASER}\n\n${MORE}`).join("\n\n"));
  assert.deepEqual(asked, ["https://gazette.example/robots.txt", ARTICLE.url]);
  assert.equal(lives.get(ARTICLE.url), 7 * 24 * 3_600_000);
});

test("createFullText() asks for a page and for a robots.txt once", async (t) => {
  const other = { ...ARTICLE, url: "https://gazette.example/news/2" };
  const { fullText, asked } = withWeb({ [ARTICLE.url]: PAGE, [other.url]: PAGE });
  t.after(() => fullText.close());
  for (const article of [ARTICLE, ARTICLE, other]) {
    assert.notEqual(await fullText.complete(article), article);
  }
  assert.deepEqual(asked, ["https://gazette.example/robots.txt", ARTICLE.url, other.url]);
});

const ROBOTS = "https://gazette.example/robots.txt";
const HOUR_MS = 3_600_000;
const refusals: readonly (readonly [string, Record<string, Answer>])[] = [
  ["robots.txt forbids it", { [ROBOTS]: "User-agent: *\nDisallow: /news/", [ARTICLE.url]: PAGE }],
  ["robots.txt cannot be read", { [ROBOTS]: 503, [ARTICLE.url]: PAGE }],
  ["robots.txt cannot be reached", { [ROBOTS]: new Error("ECONNRESET"), [ARTICLE.url]: PAGE }],
  ["the page is gone", { [ARTICLE.url]: 410 }],
  ["the host cannot be reached", { [ARTICLE.url]: new Error("ECONNREFUSED") }],
  [
    "the page is a document of another kind",
    { [ARTICLE.url]: { body: PAGE, type: "application/pdf" } },
  ],
  [
    "the page is the front page now",
    { [ARTICLE.url]: { body: PAGE, url: "https://gazette.example/" } },
  ],
  [
    "it lives where robots.txt forbids it",
    {
      [ARTICLE.url]: { body: PAGE, url: "https://other.example/1" },
      "https://other.example/robots.txt": "User-agent: Counterbalance\nDisallow: /",
    },
  ],
  ["the page has no text", { [ARTICLE.url]: "<html><body></body></html>" }],
];
for (const [reason, answers] of refusals) {
  test(`createFullText() gives the same article if ${reason}, and remembers for an hour`, async (t) => {
    const { fullText, asked, kept, lives } = withWeb(answers);
    t.after(() => fullText.close());
    assert.equal(await fullText.complete(ARTICLE), ARTICLE);
    assert.equal(kept.get(ARTICLE.url), "");
    assert.equal(lives.get(ARTICLE.url), HOUR_MS);
    const before = asked.length;
    assert.equal(await fullText.complete(ARTICLE), ARTICLE);
    assert.equal(asked.length, before);
  });
}

test("createFullText() gives the same article if the page tells of something else", async (t) => {
  const weather =
    "<p>Надвор'е заўтра будзе цёплае і сухое, вецер слабы, кажуць сіноптыкі ў прагнозе.</p>";
  const { fullText } = withWeb({
    [ARTICLE.url]: `<html><body><article>${weather.repeat(9)}</article></body></html>`,
  });
  t.after(() => fullText.close());
  assert.equal(await fullText.complete(ARTICLE), ARTICLE);
});

test("createFullText() does not follow aggregators, nor what has no address", async () => {
  const { fullText, asked } = withWeb({});
  for (const url of ["https://news.google.com/rss/articles/CBM1", "https://t.me/gazette/1", ""]) {
    const article = { ...ARTICLE, url };
    assert.equal(await fullText.complete(article), article);
  }
  assert.deepEqual(asked, []);
});

test("createFullText() leaves a host alone that asks for it, until it may come back", async (t) => {
  let now = NOW;
  const pages = [1, 2, 3].map((n) => ({ ...ARTICLE, url: `https://gazette.example/news/${n}` }));
  const answers: Record<string, Answer> = {
    [pages[0]?.url ?? ""]: { status: 429, headers: { "retry-after": "600" } },
  };
  const { fullText, asked, kept } = withWeb(answers, { now: () => now });
  t.after(() => fullText.close());
  for (const page of pages.slice(0, 2)) assert.equal(await fullText.complete(page), page);
  assert.equal(asked.length, 2);
  assert.equal(kept.has(pages[1]?.url ?? ""), false);
  now = now.add({ minutes: 11 });
  for (const page of pages.slice(1)) await fullText.complete(page);
  assert.deepEqual(asked.slice(2), [pages[1]?.url, pages[2]?.url]);
});

test("createFullText() asks a host for no more than 30 pages an hour", async (t) => {
  let now = NOW;
  const { fullText, asked } = withWeb({}, { now: () => now });
  t.after(() => fullText.close());
  const ask = (n: number) =>
    fullText.complete({ ...ARTICLE, url: `https://gazette.example/news/${n}` });
  for (let n = 0; n < 40; n += 1) await ask(n);
  assert.equal(asked.length, 1 + 30);
  now = now.add({ minutes: 61 });
  await ask(41);
  assert.equal(asked.length, 1 + 31);
});

test("createFullText() lets no more than eight pages wait for one host, and asks for one at a time", async (t) => {
  let underWay = 0;
  let most = 0;
  let visits = 0;
  const { fullText } = withWeb(
    {},
    {
      get: async (url) => {
        underWay += 1;
        visits += 1;
        most = Math.max(most, underWay);
        await Promise.resolve();
        underWay -= 1;
        return toHttpAnswer(url, 404);
      },
    },
  );
  t.after(() => fullText.close());
  const articles = Array.from({ length: 20 }, (_, n) => ({
    ...ARTICLE,
    url: `https://gazette.example/${n}`,
  }));
  assert.deepEqual(
    plain(await Promise.all(articles.map((article) => fullText.complete(article)))),
    plain(articles),
  );
  assert.equal(most, 1);
  assert.equal(visits, 1 + 8);
});

test("createFullText() takes no more than three megabytes of a page and of a robots.txt", async (t) => {
  const limits: unknown[] = [];
  const { fullText } = withWeb(
    {},
    {
      get: async (url, options) => {
        limits.push(options?.maxBytes);
        assert.ok(options?.signal);
        return toHttpAnswer(url, 404);
      },
    },
  );
  t.after(() => fullText.close());
  await fullText.complete(ARTICLE);
  assert.deepEqual(limits, [3_000_000, 3_000_000]);
});

test("createFullText() outlives a cache that fails", async (t) => {
  const broken = () => Promise.reject(new Error("disk"));
  const cache = { get: broken, set: broken } as FullTextOptions["cache"];
  const { fullText } = withWeb({ [ARTICLE.url]: PAGE }, { cache });
  t.after(() => fullText.close());
  assert.equal(await fullText.complete(ARTICLE), ARTICLE);
});

test("createFullText() gives articles back when it is closed, whatever hangs", async () => {
  const { fullText, kept } = withWeb({}, { get: () => new Promise(() => {}) });
  const completing = fullText.complete(ARTICLE);
  await fullText.close();
  assert.equal(await completing, ARTICLE);
  assert.equal(kept.size, 0);
});
