/**
 * Reading feeds: the whole path from bytes to entries, beside bare rss-parser and (where it is
 * installed) sfeed on the same document; and the longest piece in which nothing else is done.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import Parser from "rss-parser";
import { parseFeed } from "../../src/feeds/parse-feed.ts";
import { measure, median, rate, report } from "../measure.ts";
import { plot } from "../plot.ts";

const SFEED = "/usr/bin/sfeed";
const SENTENCE = "Міністр замежных спраў сустрэўся з паслом і абмеркаваў гандаль, транзіт і візы. ";

const rates = new Map<string, [number, number][]>();
for (const items of [5, 50, 500, 5000]) {
  const text = rss(items);
  const bytes = new TextEncoder().encode(text);
  const show = async (name: string, work: () => unknown) => {
    const seconds = await measure(12, work);
    report(`${name}, ${items} items, items/s`, rate(items, seconds));
    rates.set(name, [...(rates.get(name) ?? []), [items, items / median(seconds)]]);
  };
  await show("parseFeed", () => parseFeed(bytes, {}));
  await show("rss-parser alone", () => new Parser().parseString(text));
  if (existsSync(SFEED)) {
    await show("sfeed with its start", () => spawnSync(SFEED, { input: bytes, maxBuffer: 1e9 }));
  }
}

plot("parse", {
  title: "Reading feeds of different lengths",
  x: "items",
  y: "items per second",
  series: [...rates].map(([name, points]) => ({ name, points })),
});

const long = new TextEncoder().encode(rss(500, 2));
const pieces: number[] = [];
for (let run = 0; run < 8; run += 1) pieces.push(await longestPiece(() => parseFeed(long, {})));
const [first, ...later] = pieces;
report(
  `longest piece, 500 items, ${(long.length / 1e6).toFixed(1)} MB, ms`,
  `${Math.round(Math.max(...later))} (${Math.round(first ?? Number.NaN)} in the first run)`,
);

/** Milliseconds between two turns of the event loop while the work is done, at the most. */
async function longestPiece(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  let isDone = false;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isDone = true;
  turn();
  return longest;
}

function rss(items: number, length = 1): string {
  const item = (index: number) =>
    `<item><title>Навіна ${index}</title><link>https://example.org/${index}</link><guid>${index}</guid>` +
    `<pubDate>Mon, 23 Nov 2026 10:00:00 +0300</pubDate><description>${SENTENCE}</description>` +
    `<content:encoded><![CDATA[<p>${SENTENCE.repeat(15 * length)}</p>]]></content:encoded></item>`;
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>t</title><link>https://example.org/</link>${Array.from({ length: items }, (_, index) => item(index)).join("")}</channel></rss>`;
}
