import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entry } from "../../src/feeds/entry.ts";
import { readCatalogue } from "../../src/feeds/load-catalogue.ts";
import { createOutletView } from "../../src/feeds/outlet-view.ts";

const FEEDS = readCatalogue(
  `feeds:
  - {id: agency, name: Agency, url: "https://www.agency.example/rss", language: ru, country: BY, camp: state-belarus}
  - {id: exile, name: Exile, url: "https://exile.example/rss", language: be, country: exile, camp: independent-belarus, listed: true}
  - {id: mixed-a, name: A, url: "https://feed.hosting.example/a", language: en, country: PL, camp: poland}
  - {id: mixed-b, name: B, url: "https://hosting.example/b", language: en, country: US, camp: western-media}
  - {id: channel, name: C, url: "https://t.me/s/channel", language: ru, country: RU, camp: state-russia}
  - {id: search, name: Search, url: "https://news.google.com/rss/search?q=Belarus", language: en, country: INT, camp: other, listed: true}
`,
  "feeds.yaml",
);
const view = createOutletView(FEEDS);
const [agency, , , , , search] = FEEDS;

function found(url: string): Entry {
  const source = { name: "Outlet", url };
  const texts = { html: "", summary: "", author: "", categories: [] };
  return { id: "1", title: "Talks resume - Outlet", url: "", published: null, source, ...texts };
}

const cases: readonly (readonly [string, string, string, boolean])[] = [
  ["of the outlet itself", "https://agency.example", "state-belarus", false],
  ["of its other desk", "https://eng.agency.example", "state-belarus", false],
  ["of a listed outlet", "https://www.exile.example", "independent-belarus", true],
  ["of an outlet nobody knows as the search has it", "https://times.example", "other", true],
  ["of a host of several as the search has it", "https://hosting.example", "other", true],
  ["of a channel as the search has it", "https://t.me", "other", true],
  ["of no outlet as the search has it", "", "other", true],
];
for (const [what, url, camp, listed] of cases) {
  test(`createOutletView() gives a result ${what} the camp ${camp}`, () => {
    assert.ok(search);
    const seen = view(found(url), search);
    assert.deepEqual(
      [seen.id, seen.name, seen.camp, seen.listed],
      ["search", "Search", camp, listed],
    );
  });
}

test("createOutletView() leaves an outlet's own feed alone, whatever its entries name", () => {
  assert.ok(agency);
  assert.equal(view(found("https://exile.example"), agency), agency);
});
