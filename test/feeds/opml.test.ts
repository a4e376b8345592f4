import assert from "node:assert/strict";
import { test } from "node:test";
import { readCatalogue } from "../../src/feeds/load-catalogue.ts";
import { fromOpml, toOpml } from "../../src/feeds/opml.ts";

test("fromOpml() reads back what toOpml() wrote", () => {
  const feeds = readCatalogue(
    'feeds:\n  - {id: a, name: "A & <B> \\"C\\"", url: "https://a.example/?x=1&y=2", language: be, country: BY, camp: ukraine}\n  - {id: b, name: B, url: "https://b.example/", language: ru, country: RU, camp: other}\n',
    "feeds.yaml",
  );
  assert.deepEqual(
    fromOpml(toOpml(feeds)),
    feeds.map(({ id, name, url, language }) => ({ id, name, url, language })),
  );
});

test("fromOpml() finds feeds in nested groups, each once, with unique ids", () => {
  const text = `<opml version="1.0"><body><outline text="Group"><outline text="News" xmlUrl="https://a.example/rss"/>
    <outline title="News" xmlUrl="https://b.example/rss" language="ru-RU"/></outline>
    <outline text="Again" xmlurl="https://a.example/rss"/><outline text="Нет" xmlUrl="https://c.example/"/>
    <outline text="No feed" xmlUrl="javascript:alert(1)"/></body></opml>`;
  assert.deepEqual(fromOpml(text), [
    { id: "news", name: "News", url: "https://a.example/rss", language: "en" },
    { id: "news-2", name: "News", url: "https://b.example/rss", language: "ru" },
    { id: "c-example", name: "Нет", url: "https://c.example/", language: "en" },
  ]);
});

test("fromOpml() refuses what is not OPML", () => {
  assert.throws(() => fromOpml("<rss/>"), SyntaxError);
});
