/** Article lines, read within this process: the subcommands' tests start one each. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readArticleLine } from "../../src/cli/article-line.ts";
import type { JsonLine } from "../../src/cli/json-lines.ts";
import { readJsonLines } from "../../src/cli/json-lines.ts";
import { temporaryFile } from "./run-cli.ts";

const NOW = Temporal.Instant.from("2026-11-23T12:00:00Z");

async function read(content: string): Promise<unknown[]> {
  const found: unknown[] = [];
  const file = temporaryFile("x.jsonl", content);
  const result = { refused: 0 };
  for await (const line of readJsonLines(file, ({ line, value }) => [line, value.a], result)) {
    found.push(line);
  }
  assert.equal(result.refused, 0);
  return found;
}

const documents = [
  [
    "numbers lines from 1 and counts the empty ones",
    '{"a":1}\n\n \n{"a":2}\n',
    [
      [1, 1],
      [4, 2],
    ],
  ],
  [
    "takes CRLF, a BOM and no line feed at the end",
    '\uFEFF{"a":1}\r\n{"a":2}',
    [
      [1, 1],
      [2, 2],
    ],
  ],
  [
    "keeps line separators in a text",
    '{"a":"x\u2028y\u2029z\u0085"}\n',
    [[1, "x\u2028y\u2029z\u0085"]],
  ],
  ["finds nothing in an empty file", "", []],
  [
    "reads a line longer than its buffer",
    `{"a":"${"я".repeat(100_000)}"}\n{"a":2}\n`,
    [
      [1, "я".repeat(100_000)],
      [2, 2],
    ],
  ],
] as const;

for (const [behavior, content, expected] of documents) {
  test(`readJsonLines() ${behavior}`, async () => assert.deepEqual(await read(content), expected));
}

test("readJsonLines() names the lines that cannot be read, and reads the others", async (t) => {
  const told = t.mock.method(process.stderr, "write", () => true);
  const file = temporaryFile("x.jsonl", '{"a":1}\n{"a":\n[1]\nnull\n7\n"x"\n{"a":2}\n{"a":3}');
  const result = { refused: 0 };
  const found: unknown[] = [];
  const readOdd = ({ line, value }: JsonLine) => {
    if (value.a === 2) throw new Error(`Line ${line}: two`);
    return value.a;
  };
  for await (const a of readJsonLines(file, readOdd, result)) found.push(a);
  told.mock.restore();
  assert.deepEqual([found, result.refused], [[1, 3], 6]);
  const messages = told.mock.calls.map(({ arguments: [text] }) => String(text));
  assert.match(messages[0] ?? "", /^Line 2 is not JSON/);
  assert.deepEqual(
    messages.slice(1),
    [3, 4, 5, 6].map((line) => `Line ${line} is not a JSON object\n`).concat("Line 7: two\n"),
  );
});

test("readJsonLines() throws where there is no file", async () => {
  await assert.rejects(async () => {
    for await (const _ of readJsonLines("/nowhere.jsonl", () => null, { refused: 0 }));
  }, /nowhere/);
});

const mistakes = [
  ["an absent id", { title: "x", text: "y" }, /^Error: Line 3: id/],
  ["a text that is no string", { id: "b", title: "x", text: 5 }, /^Error: Line 3: text/],
  ["a date that is none", { id: "b", date: "soon" }, /^Error: Line 3: "soon"/],
  ["an impossible date", { id: "b", date: "2026-02-30" }, /^Error: Line 3: "2026-02-30"/],
  ["an unknown camp", { id: "b", camp: "moon" }, /^Error: Line 3: "moon"/],
] as const;

for (const [what, value, message] of mistakes) {
  test(`readArticleLine() names ${what}`, () => {
    assert.throws(() => readArticleLine({ line: 3, value }, NOW), message);
  });
}

const dates = [
  ["2026-11-23T10:00:00+03:00", "2026-11-23T07:00:00Z"],
  ["2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z"],
  ["2026-11-23T10:00", "2026-11-23T10:00:00Z"],
  ["2026-11-23 10:00:05", "2026-11-23T10:00:05Z"],
  ["2026-11-23", "2026-11-23T12:00:00Z"],
  ["", "2026-11-23T12:00:00Z"],
] as const;

for (const [date, moment] of dates) {
  test(`readArticleLine() reads the date ${JSON.stringify(date)}`, () => {
    const { article } = readArticleLine(
      { line: 1, value: { id: 5, date, title: "x", text: "y" } },
      NOW,
    );
    assert.equal(article.publishedAt.toString(), moment);
  });
}

test("readArticleLine() leaves out what a reader cannot see and keeps the lines", () => {
  const value = {
    id: 1,
    title: "Лу\u200Bка\u00ADшенко в\u00A0Пекине",
    text: "Бела\u00ADрусь\n\nКи\u200Bтай",
  };
  const { article } = readArticleLine({ line: 1, value }, NOW);
  assert.equal(article.title, "Лукашенко в Пекине");
  assert.equal(article.text, "Беларусь\n\nКитай");
});

test("readArticleLine() knows an article by its canonical address, and by the caller's id without one", () => {
  const idOf = (value: Record<string, unknown>) =>
    readArticleLine({ line: 1, value }, NOW).article.id;
  assert.equal(
    idOf({ id: "a", url: "https://x.by/1?utm_source=rss" }),
    idOf({ id: "b", url: "http://x.by/1#top" }),
  );
  assert.notEqual(idOf({ id: "a" }), idOf({ id: "b" }));
});
