/** The subcommands that work on the database: import, search, digest. */
import assert from "node:assert/strict";
import { cpSync, readdirSync } from "node:fs";
import path from "node:path";
import { before, test } from "node:test";
import { withStore } from "../../src/cli/open-project.ts";
import { readConfig } from "../../src/config.ts";
import { temporaryDirectory } from "../support/run-program.ts";
import type { CliRun } from "./run-cli.ts";
import { articleLines, jsonLines, runCli, temporaryFile } from "./run-cli.ts";

let env: Record<string, string>;
let first: CliRun;
/** Ends before the tests: they read what it saved. */
before(async () => {
  env = { DATA_DIR: temporaryDirectory(), DEFAULT_TIME_ZONE: "Europe/Minsk" };
  // The command line has no other clock than the machine's.
  const lines = articleLines(Temporal.Now.instant());
  first = await runCli(["import", temporaryFile("archive.jsonl", jsonLines(...lines))], { env });
});

test("import saves the articles, says how many on standard error, and knows them again", async () => {
  assert.deepEqual([first.code, first.stdout], [0, ""]);
  assert.match(first.stderr, /^5 /);
  const lines = articleLines(Temporal.Now.instant()).slice(0, 2);
  const again = temporaryFile("again.jsonl", `\uFEFF${jsonLines(...lines)}`);
  const { code, stderr } = await runCli(["import", again], { env });
  assert.equal(code, 0);
  assert.match(stderr, /^0 /);
});

test("an imported post without a title is headed by its first sentence, as a feed's is", async () => {
  const post = {
    id: "post",
    date: Temporal.Now.instant().toString(),
    outlet: "Канал",
    language: "ru",
    title: "",
    text: "⚡️ Рыженков обсудил в Анкаре открытие консульства. Переговоры продлились час.",
  };
  const data = { DATA_DIR: temporaryDirectory() };
  await runCli(["import", temporaryFile("post.jsonl", jsonLines(post))], { env: data });
  const { lines } = await runCli(["search", "Анкара"], { env: data });
  assert.equal(lines[0]?.title, "Рыженков обсудил в Анкаре открытие консульства");
});

test("search finds an English story by a Russian query about the same body", async () => {
  const { code, lines, stderr } = await runCli(["search", "ШОС"], { env });
  assert.deepEqual([code, stderr], [0, ""]);
  assert.equal(lines[0]?.kind, "story");
  assert.match(lines[0]?.title, /SCO security council/);
  assert.equal(lines[0]?.url, "https://wire.example/sco");
});

test("search tells a story once with its reports, and an article that is in none", async () => {
  const visit = await runCli(["search", "Пекин", "Лукашенко"], { env });
  const stories = visit.lines.filter(({ kind }) => kind === "story");
  assert.equal(stories.length, 1);
  assert.deepEqual(stories[0].reports.map(({ outlet }: { outlet: string }) => outlet).sort(), [
    "Northern Wire",
    "Агентство",
    "Зеркало агентства",
  ]);
  const sport = await runCli(["search", "динамо", "--limit", "1"], { env });
  assert.deepEqual(
    sport.lines.map(({ kind, outlet, language }) => [kind, outlet, language]),
    [["article", "Агентство", "ru"]],
  );
});

test("search obeys --language, and finds nothing without an error", async () => {
  const english = await runCli(["search", "Beijing", "--language", "en"], { env });
  assert.deepEqual(
    english.lines.map(({ language }) => language),
    ["en"],
  );
  const nothing = await runCli(["search", "qwertyuiop"], { env });
  assert.deepEqual([nothing.code, nothing.stdout], [0, ""]);
});

test("digest prints text without markup", async () => {
  const { code, stdout, stderr } = await runCli(["digest"], { env });
  assert.deepEqual([code, stderr], [0, ""]);
  assert.match(stdout, /Lukashenko arrives in Beijing/);
  assert.match(stdout, /SCO security council/);
  assert.doesNotMatch(stdout, /<|динамо/i);
});

test("digest prints HTML of the topics and the language that were asked for", async () => {
  const args = ["digest", "--topics", "china", "--language", "ru", "--format", "html"];
  const { code, stdout } = await runCli(args, { env });
  assert.equal(code, 0);
  assert.match(stdout, /<b><a href="https:\/\/agency.example\/1">Лукашенко прибыл в Пекин/);
  assert.doesNotMatch(stdout, /SCO security council/);
});

test("digest prints JSON with every report", async () => {
  const { code, stdout } = await runCli(["digest", "--format", "json", "--since", "P2D"], { env });
  assert.equal(code, 0);
  const stories = JSON.parse(stdout);
  assert.equal(stories.length, 2);
  const [visit] = stories;
  assert.equal(visit.reports.length, 3);
  assert.ok(visit.topics.includes("china"));
  assert.ok(visit.sentences.every(({ text, url }: Record<string, unknown>) => text && url));
});

test("digest is nothing, said on standard error, when nothing happened", async () => {
  const text = await runCli(["digest", "--since", "PT1M"], { env });
  assert.deepEqual([text.code, text.stdout], [0, ""]);
  assert.notEqual(text.stderr, "");
  const json = await runCli(["digest", "--since", "PT1M", "--format", "json"], { env });
  assert.deepEqual(JSON.parse(json.stdout), []);
});

test("backup copies the database whole; with its key the copy is a store again, and no file is overwritten", async () => {
  const file = path.join(temporaryDirectory(), "copy.sqlite");
  const { code, stdout } = await runCli(["backup", file], { env });
  assert.deepEqual([code, stdout], [0, ""]);
  assert.equal((await runCli(["backup", file], { env })).code, 1);
  const restored = temporaryDirectory();
  for (const name of readdirSync(env.DATA_DIR ?? "")) {
    if (!name.includes(".sqlite"))
      cpSync(path.join(env.DATA_DIR ?? "", name), path.join(restored, name));
  }
  cpSync(file, path.join(restored, "counterbalance.sqlite"));
  const { lines } = await runCli(["search", "ШОС"], { env: { ...env, DATA_DIR: restored } });
  assert.ok(lines.length > 0);
});

test("backup without a file is misused, without a database it fails", async () => {
  assert.equal((await runCli(["backup"], { env })).code, 2);
  const empty = { DATA_DIR: temporaryDirectory() };
  assert.equal((await runCli(["backup", "copy.sqlite"], { env: empty })).code, 1);
});

test("export feedback writes what readers said of stories, with their reports, and names nobody", async () => {
  const stored = { ...env, DATA_DIR: temporaryDirectory() };
  cpSync(env.DATA_DIR ?? "", stored.DATA_DIR, { recursive: true });
  const [found] = (await runCli(["search", "ШОС"], { env: stored })).lines;
  const config = readConfig(stored, { needsToken: false });
  await withStore(config, async ({ feedback }) => {
    const said = { storyId: found.id, revision: 1, verdict: "off-topic", topic: "china" } as const;
    await feedback.add(said);
    await feedback.add(said);
    await feedback.add({ ...said, storyId: "aaaaaaaaaa", verdict: "good", topic: null });
  });
  const { code, lines, stderr } = await runCli(["export", "feedback"], { env: stored });
  assert.deepEqual([code, stderr, lines.length], [0, "", 2]);
  const [gone, kept] = lines;
  assert.deepEqual(gone, {
    story: "aaaaaaaaaa",
    revision: 1,
    verdict: "good",
    topic: null,
    count: 1,
    now: null,
    reports: [],
  });
  assert.deepEqual([kept.verdict, kept.topic, kept.count], ["off-topic", "china", 2]);
  assert.match(kept.reports[0].title, /SCO security council/);
  assert.equal((await runCli(["export", "readers"], { env: stored })).code, 2);
});
