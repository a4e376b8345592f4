import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import fc from "fast-check";
import { ApiError } from "../../../src/sandbox/telegram/api-error.ts";
import { autoEntities } from "../../../src/sandbox/telegram/text/auto-entities.ts";
import { parseHtml } from "../../../src/sandbox/telegram/text/parse-html.ts";
import { NO_TDLIB, type TdlibParse, telegramEntities, telegramParse } from "../../support/tdlib.ts";

interface GoldenCase {
  readonly html: string;
  readonly text?: string;
  readonly entities?: readonly Record<string, unknown>[];
  readonly description?: string;
}

// 84 inputs with what Telegram's own parser (TDLib 1.8.67) made of them.
const golden = JSON.parse(readFileSync(new URL("golden-html.json", import.meta.url), "utf8")) as {
  readonly cases: readonly GoldenCase[];
};
const skip = telegramParse("x") ? false : NO_TDLIB;

/** Our parse in the shape of TDLib's, so that the two can be compared. */
function parsed(html: string): TdlibParse {
  try {
    const { text, entities } = parseHtml(html);
    return {
      ok: true,
      text,
      entities: entities.map(({ user, date_time_format: _, ...entity }) => ({
        ...entity,
        ...(user && { user_id: user.id }),
      })),
    };
  } catch (error) {
    assert.ok(error instanceof ApiError);
    return { ok: false, description: error.message };
  }
}

/** The recorded cases leave the ids of custom emoji out. */
function withoutEmojiIds(result: TdlibParse): TdlibParse {
  if (!result.ok) return result;
  const entities = result.entities.map(({ custom_emoji_id: _, ...entity }) => entity);
  return { ...result, entities };
}

function expected({ text = "", entities = [], description }: GoldenCase): TdlibParse {
  if (description !== undefined) return { ok: false, description };
  return {
    ok: true,
    text,
    entities: entities as unknown as (TdlibParse & { ok: true })["entities"],
  };
}

describe("parseHtml() agrees with Telegram's parser", () => {
  test("there are 84 recorded cases", () => assert.equal(golden.cases.length, 84));
  for (const goldenCase of golden.cases) {
    test(`parseHtml() reads ${JSON.stringify(goldenCase.html)} as recorded`, () => {
      assert.deepEqual(withoutEmojiIds(parsed(goldenCase.html)), expected(goldenCase));
    });
  }
});

test("telegramParse() still gives what was recorded", { skip }, () => {
  for (const goldenCase of golden.cases) {
    const result = telegramParse(goldenCase.html);
    assert.ok(result);
    assert.deepEqual(withoutEmojiIds(result), expected(goldenCase), goldenCase.html);
  }
});

const markup = fc
  .array(
    fc.constantFrom(
      ...["<b>", "</b>", "<i>", "</i>", "<a href='https://a.by/x'>", '<a href="', "</a>", "</>"],
      ...["<pre>", "</pre>", "<code>", '<code class="language-ts">', "</code>", "<u >", "</u\n>"],
      ...[
        "<blockquote expandable>",
        "<blockquote>",
        "</blockquote>",
        "<tg-spoiler>",
        "</tg-spoiler>",
      ],
      ...["<span class=tg-spoiler>", "</span>", "&lt;", "&#x1F600;", "&#1041", "&amp;amp;", "&"],
      ...[
        "<",
        ">",
        "/",
        "=",
        "'",
        '"',
        " ",
        "\n",
        "жир",
        "😀",
        "a",
        "<tg-time unix='5' format='wd'>",
      ],
      ...["</tg-time>", '<tg-emoji emoji-id="7">', "</tg-emoji>", "<a href=x.y>", "tg://user?id=5"],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));

test("parseHtml() agrees with TDLib on markup at random", { skip }, () => {
  fc.assert(
    fc.property(markup, (html) => {
      assert.deepEqual(parsed(html), telegramParse(html));
    }),
    { numRuns: 2_000, seed: 1 },
  );
});

const prose = fc
  .array(
    fc.constantFrom(
      ...[
        "https://a.by/x",
        "a.by",
        "@durov",
        "@ab",
        "#тэма",
        "#1",
        "/start",
        "/start@my_bot",
        "$USD",
      ],
      ...[
        "a@b.by",
        "http://пример.рф/шлях?x=1#y",
        "(https://x.com/a_(b))",
        "1.2.3.4:80",
        "и.о. ",
        "...",
      ],
      ...[
        "tg://resolve?domain=x",
        "mailto:a@b.com",
        "😀a.by",
        "«https://a.by/б»",
        "co.uk/",
        "Слово.Рус",
      ],
      ...[
        "##a",
        "/x/y",
        "<a.by>",
        "a.by:443/x",
        "x@@a.by",
        "sftp://x.y",
        " ",
        " ",
        "\n",
        ", ",
        ".",
        ":",
      ],
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(""));

test("autoEntities() finds what TDLib finds", { skip }, () => {
  fc.assert(
    fc.property(prose, (text) => {
      const known = telegramEntities(text)?.filter(({ type }) => type !== "mediatimestamp");
      assert.deepEqual(autoEntities(text), known);
    }),
    { numRuns: 2_000, seed: 1 },
  );
});
