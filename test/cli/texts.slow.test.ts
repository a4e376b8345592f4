/** The subcommands that read texts and need no database: parse, analyze, summarize. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { TOPIC_IDS } from "../../src/analysis/analysis.ts";
import { articleLines, jsonLines, runCli, temporaryFile } from "./run-cli.ts";

const NOW = Temporal.Instant.from("2026-11-23T12:00:00Z");

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://x.by/</link>
<item><guid>a1</guid><title>One &amp; two</title><link>/1</link><pubDate>Mon, 23 Nov 2026 10:00:00 +0300</pubDate>
<description>Short</description><category>World</category><author>Ann</author></item>
<item><title>No date</title><link>https://x.by/2</link></item></channel></rss>`;

test("parse prints one JSON line for each file, and the error of a bad one with exit code 1", async () => {
  const good = temporaryFile("good.xml", RSS);
  const bad = temporaryFile("bad.html", "<!doctype html><title>Hello</title>");
  const { code, lines, stderr } = await runCli([
    "parse",
    good,
    bad,
    "/nowhere.xml",
    "--url",
    "https://x.by/rss",
  ]);
  assert.equal(code, 1);
  assert.equal(stderr, "");
  assert.deepEqual(lines[0], {
    file: good,
    title: "News",
    link: "https://x.by/",
    items: [
      {
        id: "a1",
        title: "One & two",
        url: "https://x.by/1",
        published: "2026-11-23T07:00:00Z",
        html: lines[0].items[0].html,
        summary: lines[0].items[0].summary,
        author: "Ann",
        categories: ["World"],
      },
      { ...lines[0].items[1], title: "No date", url: "https://x.by/2", published: null },
    ],
  });
  assert.deepEqual(Object.keys(lines[0].items[1]), Object.keys(lines[0].items[0]));
  for (const [at, file] of [
    [1, bad],
    [2, "/nowhere.xml"],
  ] as const) {
    assert.deepEqual(Object.keys(lines[at]), ["file", "error"]);
    assert.equal(lines[at].file, file);
    assert.ok(lines[at].error.length > 0);
  }
});

test("parse obeys --content-type, and ends with exit code 0 when every file is a feed", async () => {
  const latin = Buffer.from(RSS.replace("One &amp; two", "Caf\u00E9"), "latin1");
  const file = temporaryFile("latin.xml", latin);
  const { code, lines } = await runCli([
    "parse",
    "--content-type",
    "text/xml; charset=iso-8859-1",
    file,
  ]);
  assert.equal(code, 0);
  assert.equal(lines[0].items[0].title, "Caf\u00E9");
});

test("analyze answers each line in its order with all fields, and forms stories over the whole input", async () => {
  const { code, lines, stderr } = await runCli(["analyze"], {
    input: jsonLines(...articleLines(NOW)),
  });
  assert.deepEqual([code, stderr], [0, ""]);
  assert.deepEqual(
    lines.map(({ id }) => id),
    ["en", "noise", "ru", "copy", "sco"],
  );
  const [en, noise, ru, copy, sco] = lines;
  for (const line of lines) {
    assert.deepEqual(Object.keys(line), [
      "id",
      "language",
      "relevant",
      "relevance",
      "topics",
      "entities",
      "story",
      "nearDuplicateOf",
    ]);
    assert.ok(line.relevance >= 0 && line.relevance <= 1);
    for (const topic of line.topics) {
      assert.deepEqual(Object.keys(topic), ["id", "score", "because"]);
      assert.ok(TOPIC_IDS.includes(topic.id));
      assert.ok(topic.because.every((reason: unknown) => typeof reason === "string"));
    }
  }
  assert.deepEqual([en.language, ru.language], ["en", "ru"]);
  assert.ok(en.topics.some(({ id }: { id: string }) => id === "china"));
  assert.ok(sco.entities.some(({ id }: { id: string }) => id === "body/sco"));
  assert.deepEqual([noise.relevant, noise.topics], [false, []]);
  assert.ok(en.story !== null && en.story === ru.story && ru.story === copy.story);
  assert.equal(new Set([en, noise, sco].map(({ story }) => story)).size, 3);
  // The earliest is the original, though its line is not the first.
  assert.deepEqual([ru.nearDuplicateOf, copy.nearDuplicateOf], [null, "ru"]);
});

test("analyze reads a file with BOM, CRLF, empty lines, and line separators within a text", async () => {
  const [article] = articleLines(NOW);
  const text = `${article.text}\u2028Next line.\u2029Next paragraph.\u0085End.`;
  const lines = [
    { ...article, text },
    { ...article, id: 7, url: undefined },
  ];
  const file = temporaryFile(
    "a.jsonl",
    `\uFEFF${lines.map((each) => JSON.stringify(each)).join("\r\n\r\n")}`,
  );
  const run = await runCli(["analyze", file]);
  assert.equal(run.stderr, "");
  assert.equal(run.code, 0);
  assert.deepEqual(
    run.lines.map(({ id }) => id),
    ["en", "7"],
  );
});

test("analyze names the broken line by its number, without a stack trace, and answers the others", async () => {
  const [a, c] = ["a", "c"].map((id) => jsonLines({ id, title: "x", text: "y" }));
  const { code, lines, stderr } = await runCli(["analyze"], { input: `${a}\n{"id":"b",\n${c}` });
  assert.equal(code, 1);
  assert.match(stderr, /^Line 3 is not JSON: [^\n]+\n$/);
  assert.deepEqual(
    lines.map(({ id }) => id),
    ["a", "c"],
  );
});

test("analyze is silent when its reader has seen enough", async () => {
  const cli = path.join(import.meta.dirname, "../../src/cli.ts");
  const child = spawn(process.execPath, [cli, "analyze"], { stdio: ["pipe", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  child.stdout.destroy();
  const many = Array.from({ length: 200 }, (_, at) => ({ id: at, title: "t", text: "text" }));
  child.stdin.on("error", () => undefined).end(jsonLines(...many));
  await new Promise((resolve) => child.once("close", resolve));
  assert.equal(stderr, "");
});

test("summarize answers each line with whole sentences and the article of each", async () => {
  const [en, , ru] = articleLines(NOW);
  const more =
    "The visit lasts three days. Trade between the two countries grew by a third last year. The Great Stone park near Minsk has 150 residents.";
  const input = jsonLines(
    {
      id: "s1",
      language: "en",
      sentences: 3,
      articles: [
        { title: en.title, text: `${en.text} ${more}` },
        { title: "Other", text: more, outlet: "O", url: "https://o.example/", date: "2026-11-23" },
      ],
    },
    { id: 2, articles: [{ title: ru.title, text: ru.text }] },
    { id: "empty", articles: [{ title: "Only a headline", text: "" }] },
  );
  const { code, lines, stderr } = await runCli(["summarize"], { input });
  assert.deepEqual([code, stderr], [0, ""]);
  assert.deepEqual(
    lines.map(({ id }) => id),
    ["s1", 2, "empty"],
  );
  const texts = [`${en.text} ${more}`, more];
  // At most as many as asked for, and never less than half.
  assert.ok([2, 3].includes(lines[0].sentences.length));
  for (const { text, article } of lines[0].sentences) {
    assert.ok(texts[article]?.includes(text), text);
  }
  for (const line of lines) {
    assert.deepEqual(Object.keys(line), ["id", "summary", "sentences"]);
    const joined = line.sentences.map(({ text }: { text: string }) => text).join(" ");
    assert.equal(line.summary, joined);
  }
});

test("summarize names the line whose articles are missing, and answers the others", async () => {
  const input = jsonLines(
    { id: 1, articles: [] },
    { id: 2, articles: [{ title: "a", text: "b" }] },
  );
  const { code, lines, stderr } = await runCli(["summarize"], { input });
  assert.equal(code, 1);
  assert.match(stderr, /^Line 1: articles/);
  assert.deepEqual(
    lines.map(({ id }) => id),
    [2],
  );
});
