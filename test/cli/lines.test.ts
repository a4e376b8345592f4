/** Article lines, read within this process: the subcommands' tests start one each. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readArticleLine } from "../../src/cli/article-line.ts";
import { readJsonLines } from "../../src/cli/json-lines.ts";
import { temporaryFile } from "./run-cli.ts";

const NOW = Temporal.Instant.from("2026-11-23T12:00:00Z");

async function read(content: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { line, value } of readJsonLines(temporaryFile("x.jsonl", content))) {
    found.push([line, value.a]);
  }
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

test("readJsonLines() names the line that is no JSON or no object, and the file that is not there", async () => {
  await assert.rejects(read('{"a":1}\n{"a":\n'), /^Error: Line 2 is not JSON/);
  for (const value of ["[1]", "null", "7", '"x"']) {
    await assert.rejects(read(`\n${value}`), /^Error: Line 2 is not a JSON object/);
  }
  await assert.rejects(async () => {
    for await (const _ of readJsonLines("/nowhere.jsonl"));
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
    assert.throws(() => readArticleLine(value, 3, NOW), message);
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
    const { article } = readArticleLine({ id: 5, date, title: "x", text: "y" }, 1, NOW);
    assert.equal(article.publishedAt.toString(), moment);
  });
}

test("readArticleLine() knows an article by its canonical address, and by the caller's id without one", () => {
  const idOf = (value: Record<string, unknown>) => readArticleLine(value, 1, NOW).article.id;
  assert.equal(
    idOf({ id: "a", url: "https://x.by/1?utm_source=rss" }),
    idOf({ id: "b", url: "http://x.by/1#top" }),
  );
  assert.notEqual(idOf({ id: "a" }), idOf({ id: "b" }));
});
