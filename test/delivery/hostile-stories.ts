import assert from "node:assert/strict";
import fc from "fast-check";
import { TOPIC_IDS } from "../../src/analysis/analysis.ts";
import type { Translations } from "../../src/chats/translate.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import { messageSize } from "../../src/delivery/message-size.ts";
import { CAMPS } from "../../src/feeds/feed.ts";
import type { RenderedMessage } from "../../src/store/rendered-message.ts";
import type { Story, StoryReport } from "../../src/stories/story.ts";
import { minutes } from "../store/samples.ts";
import { anyText, anyWebUrl } from "../support/any-text.ts";
import { telegramParse } from "../support/tdlib.ts";

/** The texts of the locales as the bot has them. */
export function translations(): Translations {
  return createTranslations(new URL("../../locales", import.meta.url).pathname);
}

const MARKUP = [
  "<b>",
  "</b>",
  "</a></b></i></blockquote>",
  '<a href="tg://user?id=1">',
  "<a href='https://evil.by'>click</a>",
  "<tg-spoiler>",
  "<pre><code class=x>",
  "&lt;",
  "&amp;amp;",
  "&#60;b&#62;",
  "&quot",
  '"',
  "'",
  "\\",
  "*_[x](https://evil.by)_*`",
  "\u202Eright to left\u202C",
  "\u2066\u2067",
  "\u200B\u200D",
  "\uFEFF",
  "\u0000\u0007",
  "🇧🇾👩‍👩‍👧‍👦",
  "Ґўʼ ё",
  "\n\n",
  "\u2028",
] as const;

/** What a stranger may call an article, an outlet, or write in it. */
const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...MARKUP), { maxLength: 12 }).map((all) => all.join(" ")),
  },
  { weight: 3, arbitrary: anyText({ maxLength: 200 }) },
  { weight: 3, arbitrary: fc.lorem({ maxCount: 40 }) },
  // Ten thousand characters, of the kinds that are escaped, encoded or counted most dearly.
  { weight: 2, arbitrary: fc.constantFrom(...'a"&<я😀').map((letter) => letter.repeat(10_000)) },
  { weight: 1, arbitrary: fc.constantFrom("<b>x ", "& ", "я, ").map((part) => part.repeat(3_000)) },
);

const hostileUrl: fc.Arbitrary<string> = fc.oneof(
  anyWebUrl(),
  fc.integer({ min: 1, max: 600 }).map((count) => `https://example.by/${"%D0%9B".repeat(count)}`),
  fc
    .integer({ min: 1, max: 1500 })
    .map((count) => `https://example.by/?a=1${"&b=2".repeat(count)}`),
  fc.constantFrom(
    "",
    "javascript:alert(1)",
    "tg://resolve?domain=evil",
    "http://localhost/x",
    'https://x.by/"><b>',
    "https://a{b.by/",
    "https://x.by:0/",
    "not an address",
  ),
);

const topics = fc.uniqueArray(fc.constantFrom(...TOPIC_IDS), { maxLength: 6 });

/** A story of up to forty reports by strangers. `mark` stands at the start of its headlines and outlets. */
export function hostileStory(mark = "", maxReports = 40): fc.Arbitrary<Story> {
  const report = fc.record({
    outlet: hostileText.map((text) => `${mark}${text.slice(0, 80).toWellFormed()}`),
    camp: fc.constantFrom(...CAMPS),
    title: hostileText,
    url: hostileUrl,
    copies: fc.boolean(),
    age: fc.integer({ min: 0, max: 5000 }),
  });
  return fc
    .record({
      reports: fc.array(report, { minLength: 1, maxLength: maxReports, size: "max" }),
      headline: hostileText.map((text) => mark + text),
      sentences: fc.array(hostileText, { maxLength: 4 }),
      topics,
      revision: fc.integer({ min: 1, max: 3 }),
      language: fc.constantFrom("en", "ru", "zh"),
    })
    .map(({ reports, headline, sentences, language, ...rest }) => ({
      ...rest,
      id: "abcdefghij",
      startedAt: minutes(-2000),
      updatedAt: minutes(0),
      relevance: 0.9,
      entities: [],
      reports: reports.map(
        ({ copies, age, ...each }, at): StoryReport => ({
          ...each,
          articleId: String(at),
          feedId: "f",
          listed: false,
          language,
          publishedAt: minutes(-age),
          seenAt: minutes(-age),
          nearDuplicateOf: copies && at > 0 ? "0" : null,
        }),
      ),
      summaries: [
        {
          language,
          headline,
          headlineArticleId: "0",
          sentences: sentences.map((text, at) => ({
            text,
            articleId: String(at % reports.length),
          })),
          by: "extract" as const,
        },
      ],
    }));
}

const OURS: ReadonlySet<string> = new Set(["bold", "italic", "text_link", "expandable_blockquote"]);

/** Throws unless Telegram takes the message whole and sees no markup and no link in it but ours. */
export function assertSafe(message: RenderedMessage, stories: readonly Story[]): void {
  const size = messageSize(message.html);
  assert.ok(size.codePoints <= 4096 && size.entities <= 100, JSON.stringify(size));
  assert.ok(Buffer.byteLength(message.html) <= 32_768, "longer than what the server reads");
  for (const { url } of message.keyboard.flat()) {
    if (url !== undefined) assert.match(url, /^https?:\/\/[^\s/{]+\.[^\s/{]+/);
  }

  const parsed = telegramParse(message.html);
  if (parsed === null) return;
  assert.ok(parsed.ok, parsed.ok ? "" : parsed.description);
  assert.ok([...parsed.text].length <= 4096);
  assert.ok(parsed.entities.length <= 100, `${parsed.entities.length} entities`);
  const addresses = new Set(
    stories.flatMap(({ reports }) => reports.map(({ url }) => URL.parse(url)?.href)),
  );
  let bytes = 0;
  for (const { type, url } of parsed.entities) {
    assert.ok(OURS.has(type), `${type} is none of our markup`);
    bytes += 16 + Buffer.byteLength(url ?? "");
    if (url === undefined) continue;
    assert.match(url, /^https?:\/\//);
    assert.ok(addresses.has(URL.parse(url)?.href), `${url} is no report's address`);
  }
  assert.ok(bytes <= 9500, `${bytes} bytes of entities`);
}

/** Words of the stories' topics in the message: none may be missing from the locale. */
export function assertTranslated(html: string): void {
  assert.doesNotMatch(
    html,
    /\{\$?[a-z-]+\}|digest-(?:title|more)|card-title|camp-[a-z]|topic-[a-z]|story-line/,
  );
}
