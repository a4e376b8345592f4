import assert from "node:assert/strict";
import { test } from "node:test";
import { createFeedDiscovery, type DiscoveryPage } from "../../src/feeds/discover-feeds.ts";
import { FetchFailure } from "../../src/feeds/fetch-failure.ts";
import { plain } from "../support/plain.ts";

type Answer = string | { readonly status: number } | { readonly to: string } | FetchFailure;

/** A web of these pages; every other address answers 404. */
function web(pages: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const get = async (start: string): Promise<DiscoveryPage> => {
    asked.push(start);
    let url = start;
    let answer = pages[url] ?? { status: 404 };
    while (typeof answer === "object" && "to" in answer) {
      url = answer.to;
      answer = pages[url] ?? { status: 404 };
    }
    if (answer instanceof FetchFailure) throw answer;
    const [status, body] = typeof answer === "string" ? [200, answer] : [answer.status, ""];
    return {
      status,
      headers: new Headers(),
      bytes: new TextEncoder().encode(body),
      url,
      movedTo: url === start ? null : url,
    };
  };
  return { asked, discover: createFeedDiscovery({ get }) };
}

const SITE = "https://gazette.example/";
const rss = (title: string, items: readonly string[] = ["a", "b"], more = "") =>
  `<rss version="2.0"><channel><title>${title}</title>${more}${items
    .map(
      (id, day) =>
        `<item><title>${id}</title><link>https://gazette.example/${title}/${id}</link><pubDate>2026-11-2${day}T10:00:00Z</pubDate></item>`,
    )
    .join("")}</channel></rss>`;
const page = (head: string, body = "") =>
  `<!doctype html><html lang="be-BY"><head>${head}</head><body>${body}</body></html>`;
const declared = (href: string, type = "application/rss+xml", title = "") =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;

test("createFeedDiscovery() takes a feed's own address, and tells what it holds", async () => {
  const { discover, asked } = web({
    [`${SITE}rss`]: rss("Gazette", ["a", "b"], "<language>uk-UA</language>"),
  });
  assert.deepEqual(
    plain(await discover(`${SITE}rss`)),
    plain([
      {
        url: `${SITE}rss`,
        title: "Gazette",
        kind: "feed",
        language: "uk",
        entries: 2,
        newestAt: Temporal.Instant.from("2026-11-21T10:00Z"),
      },
    ]),
  );
  assert.equal(asked.length, 1);
});

test("createFeedDiscovery() tries what the page declares, in its order, empty feeds last, without comments", async () => {
  const { discover } = web({
    [SITE]: page(
      declared("/comments/feed/") +
        declared("/empty.xml") +
        declared("/news.xml") +
        declared("sport.xml", "application/atom+xml") +
        declared("/wp-json/1", "application/json") +
        declared("/gone.xml") +
        '<link rel="alternate" hreflang="ru" href="/ru/"><link rel="alternate stylesheet" type="text/css" href="/x.css">',
    ),
    [`${SITE}comments/feed/`]: rss("Comments for Gazette"),
    [`${SITE}empty.xml`]: rss("Empty", []),
    [`${SITE}news.xml`]: rss("News"),
    [`${SITE}sport.xml`]: rss("Sport"),
  });
  const found = await discover("gazette.example");
  assert.deepEqual(
    found.map(({ title, language }) => [title, language]),
    [
      ["News", "be"],
      ["Sport", "be"],
      ["Empty", "be"],
    ],
  );
});

test("createFeedDiscovery() gives one feed of many addresses once", async () => {
  const { discover } = web({
    [SITE]: page(["/feed", "/feed/", "/rss", "/rss.php"].map((path) => declared(path)).join("")),
    [`${SITE}feed`]: { to: `${SITE}feed/` },
    [`${SITE}feed/`]: rss("Gazette"),
    [`${SITE}rss`]: { to: `${SITE}feed/` },
    [`${SITE}rss.php`]: rss("Gazette"),
  });
  assert.deepEqual(
    (await discover(SITE)).map(({ url }) => url),
    [`${SITE}feed/`],
  );
});

test("createFeedDiscovery() follows links to a page with the list of feeds, of this site alone", async () => {
  const { discover, asked } = web({
    [SITE]: page(
      '<base href="https://gazette.example/be/">',
      '<a href="https://social.example/feed">Follow</a><a href="/about">About</a><a href="rss/">RSS</a>',
    ),
    [`${SITE}be/rss/`]: page(
      "",
      '<a href="https://feed.gazette.example/all">All <b>RSS</b></a><a href="/x/economy.rss">Economy</a><a href="https://feeds.feedburner.com/gazette">More</a>',
    ),
    [`${SITE}x/economy.rss`]: rss("Economy"),
    "https://feeds.feedburner.com/gazette": rss("Burned"),
  });
  assert.deepEqual(
    (await discover(SITE)).map(({ title }) => title),
    ["Economy", "Burned"],
  );
  assert.ok(asked.every((url) => !url.includes("social") && !url.includes("about")));
});

const places: readonly (readonly [string, string, string])[] = [
  ["the usual one", "", "feed"],
  ["a rarer one", "", "feeds"],
  ["WordPress'", '<meta name="generator" content="WordPress 6.8">', "?feed=rss2"],
  ["Drupal's", '<meta name="Generator" content="Drupal 10">', "rss.xml"],
  [
    "Joomla's",
    '<meta name="generator" content="Joomla! - Open Source">',
    "index.php?format=feed&type=rss",
  ],
];
for (const [what, head, path] of places) {
  test(`createFeedDiscovery() finds a feed nobody mentions at a place: ${what}`, async () => {
    const { discover, asked } = web({ [SITE]: page(head), [`${SITE}${path}`]: rss("Gazette") });
    assert.deepEqual(
      (await discover(SITE)).map(({ url }) => url),
      [`${SITE}${path}`],
    );
    assert.ok(asked.length <= 12, `${asked.length} requests`);
  });
}

test("createFeedDiscovery() looks below the page it was given, and at its site where the page is refused", async () => {
  const section = web({ [`${SITE}world/`]: page(""), [`${SITE}world/feed`]: rss("World") });
  assert.equal((await section.discover(`${SITE}world/`))[0]?.title, "World");
  const walled = web({ [`${SITE}news/1`]: { status: 403 }, [`${SITE}rss.xml`]: rss("Gazette") });
  assert.equal((await walled.discover(`${SITE}news/1`))[0]?.title, "Gazette");
});

test("createFeedDiscovery() asks no more than twelve times, whatever a page lists", async () => {
  const links = Array.from({ length: 500 }, (_, n) => `<a href="/rss/${n}">RSS</a>`).join("");
  const endless = new Map([[SITE, page("", links)]]);
  const { discover, asked } = web(
    new Proxy({}, { get: (_, url) => endless.get(String(url)) ?? page("", links) }),
  );
  assert.deepEqual(await discover(SITE), []);
  assert.equal(asked.length, 12);
});

test("createFeedDiscovery() finds nothing on a site without feeds, and survives what fails on the way", async () => {
  const none = web({
    [SITE]: page(declared("/a") + declared("/b"), "x<i>".repeat(400_000)),
    [`${SITE}a`]: new FetchFailure("timeout", "it did not answer in time"),
    [`${SITE}b`]: "<b>".repeat(600_000),
  });
  assert.deepEqual(await none.discover(SITE), []);
});

test("createFeedDiscovery() tries a bare name without TLS, too, and says why neither answers", async () => {
  const plain = web({
    [SITE]: new FetchFailure("down", "ECONNREFUSED"),
    "http://gazette.example/": rss("Gazette"),
  });
  assert.equal((await plain.discover("gazette.example"))[0]?.url, "http://gazette.example/");
  const down = web({
    [SITE]: new FetchFailure("timeout", "it did not answer in time"),
    "http://gazette.example/": new FetchFailure("down", "ECONNREFUSED"),
  });
  await assert.rejects(down.discover("gazette.example"), { message: "it did not answer in time" });
});

const refusals = [
  ["no address at all", "not-a-feed", /no web address/],
  [`${SITE}closed`, "blocked", /answers 403/],
  [`${SITE}missing`, "gone", /answers 404/],
  ["@nobody", "gone", /no public channel/],
] as const;
for (const [address, problem, reason] of refusals) {
  test(`createFeedDiscovery() says that ${address} is ${problem}`, async () => {
    const { discover } = web({
      [`${SITE}closed`]: { status: 403 },
      "https://t.me/s/nobody": '<div class="tgme_page"></div>',
    });
    await assert.rejects(
      discover(address),
      (error) =>
        error instanceof FetchFailure && error.problem === problem && reason.test(error.message),
    );
  });
}

test("createFeedDiscovery() takes a channel under the name its posts spell", async () => {
  const { discover, asked } = web({
    "https://t.me/s/borderdesk":
      '<div class="tgme_channel_info_header_title">Border desk</div><section class="tgme_channel_history"><div class="tgme_widget_message" data-post="BorderDesk/7"><div class="tgme_widget_message_text">Queues</div><a class="tgme_widget_message_date"><time datetime="2026-11-23T18:00:00+00:00"></time></a></div></section>',
  });
  assert.deepEqual(
    plain(await discover("@borderdesk")),
    plain([
      {
        url: "https://t.me/s/BorderDesk",
        title: "Border desk",
        kind: "telegram",
        language: null,
        entries: 1,
        newestAt: Temporal.Instant.from("2026-11-23T18:00Z"),
      },
    ]),
  );
  assert.equal(asked.length, 1);
});
