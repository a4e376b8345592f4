import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { indexTerms } from "../../src/search/index-terms.ts";
import { createSearch, type SearchPage } from "../../src/search/search.ts";
import type { Store, StoredArticle } from "../../src/store/store.ts";
import {
  type ArticleSample,
  minutes,
  NOON,
  outcome,
  storedArticle,
  story,
} from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";

const analyzer = createAnalyzer();

/** An article with the terms that the product gives it. */
function article(sample: ArticleSample): StoredArticle {
  const stored = storedArticle(sample);
  const { title, text } = stored.article;
  const { entities } = analyzer.analyze({ title, text, declaredLanguage: sample.language ?? "ru" });
  const analysis = { ...stored.analysis, entities };
  return { ...stored, analysis, terms: indexTerms(stored.article, analysis) };
}

async function storeWith(t: TestContext, samples: readonly ArticleSample[]): Promise<Store> {
  const store = await temporaryStore(t);
  const storyIds = new Set(samples.map((sample) => sample.storyId ?? null));
  await store.commit(
    outcome({
      articles: samples.map(article),
      stories: [...storyIds].filter((id) => id !== null).map((id) => story(id)),
    }),
  );
  return store;
}

/** The titles found, in their order. */
async function titles(store: Store, query: string, limit = 10): Promise<readonly string[]> {
  const page = await createSearch({ store, analyzer }).search(query, { limit, now: minutes(60) });
  return titlesOf(page);
}

function titlesOf({ results }: SearchPage): readonly string[] {
  return results.map((result) => result.article.article.title);
}

const NEWS: readonly ArticleSample[] = [
  {
    name: "en",
    language: "en",
    title: "Belarus takes part in the Shanghai Cooperation Organisation summit",
    text: "Leaders of the SCO met on Monday. Alexander Lukashenko spoke about transport.",
    camp: "western-media",
    outlet: "Example Times",
    feedId: "example-en",
    storyId: "aaaaaaaaaa",
  },
  {
    name: "pl",
    language: "pl",
    title: "Łukaszenka rozmawiał o granicy z Polską",
    text: "Alaksandr Łukaszenka powiedział, że przejście zostanie otwarte.",
    camp: "poland",
    outlet: "Przykład",
    feedId: "przyklad",
    publishedAt: minutes(-60),
    storyId: "bbbbbbbbbb",
  },
  {
    name: "be",
    language: "be",
    title: "Новыя санкцыі супраць беларускага калію",
    text: "Еўрапейскі саюз увёў абмежаванні. Экспарт калійных угнаенняў скараціўся.",
    camp: "independent-belarus",
    outlet: "Радыё Прыклад",
    feedId: "pryklad-be",
    topics: ["sanctions", "eu"],
    publishedAt: minutes(-120),
    storyId: "cccccccccc",
  },
  {
    name: "noise",
    language: "ru",
    title: "Хоккеисты выиграли кубок",
    text: "Матч прошёл в Минске.",
    storyId: null,
    publishedAt: minutes(-1),
  },
];

const across = [
  [
    "Лукашенко граница",
    "Łukaszenka rozmawiał o granicy z Polską",
    "a Russian query, the Polish report",
  ],
  ["Лукашэнкі", "Łukaszenka rozmawiał o granicy z Polską", "an inflected Belarusian name"],
  [
    "санкции калий",
    "Новыя санкцыі супраць беларускага калію",
    "a Russian query, the Belarusian report",
  ],
  ["sankcje", "Новыя санкцыі супраць беларускага калію", "a topic's Polish name"],
  ["калійныя ўгнаенні", "Новыя санкцыі супраць беларускага калію", "other forms of the words"],
  [
    "Belarus fertilizer exports",
    "Новыя санкцыі супраць беларускага калію",
    "what its English words mean",
  ],
  [
    "Minsk checkpoint opening",
    "Łukaszenka rozmawiał o granicy z Polską",
    "other words, the capital named for the country",
  ],
  ["хоккеистам", "Хоккеисты выиграли кубок", "an article outside of stories"],
] as const;
for (const [query, title, what] of across) {
  test(`createSearch() finds by ${what}`, async (t) => {
    const found = await titles(await storeWith(t, NEWS), query);
    assert.ok(found.includes(title), `${query}: ${found.join(" | ")}`);
  });
}

test("createSearch() finds the English report of a body named in Russian", async (t) => {
  assert.ok(analyzer.entitiesIn("ШОС").length > 0, "the lexicon knows the SCO");
  assert.deepEqual(await titles(await storeWith(t, NEWS), "ШОС"), [
    "Belarus takes part in the Shanghai Cooperation Organisation summit",
  ]);
});

const filtered = [
  ["camp:poland", ["pl"]],
  ["source:радыё", ["be"]],
  ["source:przyk", ["pl"]],
  ["source:belta", ["noise"]],
  ["lang:en,pl", ["en", "pl"]],
  ["topic:sanctions", ["be"]],
  ["кубок lang:be", []],
  ["lang:ru -кубок", []],
  ["from:2026-03-02 to:2026-03-02 lang:be", ["be"]],
  ["to:2026-03-01", []],
  ["source:nobody", []],
] as const;
for (const [query, names] of filtered) {
  test(`createSearch() narrows by ${query}`, async (t) => {
    const expected = NEWS.filter(({ name }) => (names as readonly string[]).includes(name));
    assert.deepEqual(
      await titles(await storeWith(t, NEWS), query),
      expected.map((sample) => sample.title),
    );
  });
}

test("createSearch() gives the latest stories for an empty query", async (t) => {
  const store = await storeWith(t, NEWS);
  const { results } = await createSearch({ store, analyzer }).search("", {
    limit: 2,
    now: minutes(60),
  });
  assert.deepEqual(
    results.map((result) => result.kind === "story" && result.story.id),
    ["aaaaaaaaaa", "bbbbbbbbbb"],
  );
});

test("createSearch() tells a story once, by the report that answers best", async (t) => {
  const store = await storeWith(t, [
    { name: "poor", title: "Встреча", text: "О калии сказали слово.", storyId: "aaaaaaaaaa" },
    {
      name: "good",
      title: "Калий: цены на калий",
      text: "Калий подорожал.",
      storyId: "aaaaaaaaaa",
    },
  ]);
  assert.deepEqual(await titles(store, "калий"), ["Калий: цены на калий"]);
});

test("createSearch() prefers the title to the text, and new to old", async (t) => {
  const store = await storeWith(t, [
    { name: "1", title: "Разное", text: "И ещё калий." },
    {
      name: "2",
      title: "Калий в цене",
      text: "Подробности.",
      publishedAt: minutes(-60 * 24 * 400),
    },
    { name: "3", title: "Калий в почёте", text: "Подробности.", publishedAt: minutes(-60) },
  ]);
  assert.equal((await titles(store, "калий"))[0], "Калий в почёте");
});

test("createSearch() gives reports on one of two things only where none is on both", async (t) => {
  const border = "Poland closes its border";
  const visit = "Polish minister visits Kyiv";
  const one = { name: "1", language: "en", title: border, text: "It stays shut." } as const;
  const two = { name: "2", language: "en", title: visit, text: "Talks on trade." } as const;
  assert.deepEqual(await titles(await storeWith(t, [one, two]), "border Poland"), [border]);
  assert.deepEqual(await titles(await storeWith(t, [two]), "border Poland"), [visit]);
});

test("createSearch() ranks a report that does not name the country beside those that do", async (t) => {
  const passing = `${"Snow. ".repeat(400)} In Belarus wheat is wet, says one who sits on a tractor.`;
  const store = await storeWith(t, [
    { name: "1", language: "en", title: "Weather in the east", text: passing },
    { name: "2", language: "en", title: "Weather in the west", text: passing },
    { name: "3", language: "en", title: "Tractors for wheat", text: "Minsk swaps tractors." },
    ...Array.from({ length: 20 }, (_, index): ArticleSample => {
      return { name: `other${index}`, language: "en", title: "Belarus", text: "Nothing new." };
    }),
  ]);
  assert.deepEqual(await titles(store, "Belarus wheat tractors", 1), ["Tractors for wheat"]);
});

test("createSearch() gives no report for one stray word of many", async (t) => {
  const store = await storeWith(t, [
    { name: "1", language: "en", title: "Potash price rises", text: "Fertilizer is dear." },
    { name: "2", language: "en", title: "Weather", text: "The price of ice." },
  ]);
  assert.deepEqual(await titles(store, "potash fertilizer price auction Brazil buyers"), [
    "Potash price rises",
  ]);
});

test("createSearch() finds phrases in sequence only", async (t) => {
  const store = await storeWith(t, [
    { name: "1", title: "Порт Клайпеда закрыт", text: "x" },
    { name: "2", title: "Клайпеда строит порт", text: "x" },
  ]);
  assert.deepEqual(await titles(store, '"порт клайпеда"'), ["Порт Клайпеда закрыт"]);
});

test("createSearch() goes on where a page ended although news came meanwhile", async (t) => {
  const many = (count: number, prefix: string, at: Temporal.Instant) =>
    Array.from({ length: count }, (_, index) => ({
      name: `${prefix}${index}`,
      title: `Калий ${prefix} ${index}`,
      text: "Новости.",
      publishedAt: at.subtract({ minutes: index }),
    }));
  const store = await storeWith(t, many(25, "old", NOON));
  const { search } = createSearch({ store, analyzer });
  const found: string[] = [];
  let cursor: string | null = null;
  let pages = 0;
  do {
    const page: SearchPage = await search("калий", {
      limit: 10,
      now: minutes(60 + pages),
      ...(cursor !== null && { cursor }),
    });
    found.push(...titlesOf(page));
    cursor = page.nextCursor;
    assert.ok(cursor === null || Buffer.byteLength(cursor) <= 64);
    pages++;
    await store.commit(
      outcome({ articles: many(5, `new${pages}`, minutes(60 + pages)).map(article) }),
    );
  } while (cursor !== null);
  assert.equal(pages, 3);
  assert.equal(new Set(found).size, 25);
});

test("createSearch() takes a cursor that is none for the first page", async (t) => {
  const store = await storeWith(t, NEWS);
  for (const cursor of ["", "x", "zzzzzzzzz.zz.szzz", "1.1.1", "'; drop table articles"]) {
    const options = { limit: 5, now: minutes(60), cursor };
    const page = await createSearch({ store, analyzer }).search("кубок", options);
    assert.ok(page.results.length <= 1);
  }
});

test("createSearch() answers queries made of FTS5's own syntax", async (t) => {
  const store = await storeWith(t, NEWS);
  for (const query of [
    'кубок"',
    "кубок AND",
    "NEAR(кубок",
    "кубок*",
    "title:кубок",
    "^кубок",
    "{a b}: кубок",
    "кубок\0x",
  ]) {
    const found = await titles(store, query);
    assert.ok(found.includes("Хоккеисты выиграли кубок"), query);
  }
});
