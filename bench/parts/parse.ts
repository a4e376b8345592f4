/** Reading feeds: the whole path from bytes to entries, beside bare rss-parser on the same document. */
import Parser from "rss-parser";
import { parseFeed } from "../../src/feeds/parse-feed.ts";
import { measure, rate, report } from "../measure.ts";

const SENTENCE = "Міністр замежных спраў сустрэўся з паслом і абмеркаваў гандаль, транзіт і візы. ";

for (const items of [50, 500]) {
  const text = rss(items);
  const bytes = new TextEncoder().encode(text);
  report(
    `parseFeed, ${items} items, items/s`,
    rate(items, await measure(12, () => parseFeed(bytes, {}))),
  );
  report(
    `rss-parser alone, ${items} items, items/s`,
    rate(items, await measure(12, () => new Parser().parseString(text))),
  );
}

function rss(items: number): string {
  const item = (index: number) =>
    `<item><title>Навіна ${index}</title><link>https://example.org/${index}</link><guid>${index}</guid>` +
    `<pubDate>Mon, 23 Nov 2026 10:00:00 +0300</pubDate><description>${SENTENCE}</description>` +
    `<content:encoded><![CDATA[<p>${SENTENCE.repeat(15)}</p>]]></content:encoded></item>`;
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>t</title><link>https://example.org/</link>${Array.from({ length: items }, (_, index) => item(index)).join("")}</channel></rss>`;
}
