/** The subcommands that go out: poll, feeds, doctor. */
import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import type { FeedHost } from "../support/feed-host.ts";
import { createFeedHost } from "../support/feed-host.ts";
import { startLocalTelegram } from "../support/local-telegram.ts";
import { temporaryDirectory, writeFeedsFile } from "../support/run-program.ts";
import { runCli, temporaryFile } from "./run-cli.ts";

interface Scene {
  readonly host: FeedHost;
  readonly env: Record<string, string>;
}

/** Two feeds: one with an item, one that is a web page. */
async function scene(t: TestContext): Promise<Scene> {
  const host = await createFeedHost();
  t.after(() => host.close());
  host.publish("good", {
    guid: "1",
    title: "Poland shuts two border crossings with Belarus after migrant clashes",
    text: "Poland closed the Bobrowniki and Kuznica border crossings with Belarus on Monday, the interior ministry in Warsaw said. Minsk called the decision unfriendly.",
  });
  host.breakFeed("bad", { status: 200, body: "<!doctype html><html><body>Hello</body></html>" });
  const feed = (id: string, name: string) => ({
    id,
    name,
    url: `${host.url}/${id}.xml`,
    language: "en",
    country: "GB",
    camp: "western-media",
  });
  const env = {
    DATA_DIR: temporaryDirectory(),
    ALLOW_PRIVATE_NETWORK: "true",
    FEEDS_FILE: writeFeedsFile([feed("good", 'Good & "true" <wire>'), feed("bad", "Bad")]),
  };
  return { host, env };
}

// biome-ignore lint/suspicious/noExplicitAny: lines of every shape.
const byFeed = (lines: readonly any[], name: string) =>
  Object.fromEntries(lines.map((line) => [line[name], line]));

test("poll reports each feed in a JSON line, and `feeds` tells their health afterwards", async (t) => {
  const { env } = await scene(t);
  const first = await runCli(["poll"], { env });
  assert.deepEqual([first.code, first.stderr], [0, ""], "no progress bar but on a terminal");
  const { good, bad } = byFeed(first.lines, "feed");
  assert.deepEqual(good, { feed: "good", outcome: "new", entries: 1, new: 1, relevant: 1 });
  assert.partialDeepStrictEqual(bad, { outcome: "failed", entries: 0, new: 0, relevant: 0 });
  assert.match(bad.problem, /^not-a-feed: /);

  const second = await runCli(["poll"], { env });
  assert.equal(byFeed(second.lines, "feed").good.outcome, "unchanged");

  const health = await runCli(["feeds"], { env });
  assert.equal(health.code, 0);
  const told = byFeed(health.lines, "id");
  assert.partialDeepStrictEqual(told.good, { camp: "western-media", failures: 0, problem: null });
  assert.ok(told.good.lastNew !== null && told.good.lastSuccess !== null);
  assert.equal(told.good.health, "ok");
  assert.partialDeepStrictEqual(told.bad, { failures: 2, problem: "not-a-feed", lastNew: null });
  assert.partialDeepStrictEqual(told.bad, { health: "not-a-feed" });
  assert.match(told.bad.detail, /not a feed: it is a web page/);
});

test("poll ends with exit code 1 when no feed could be read", async (t) => {
  const { env, host } = await scene(t);
  host.breakFeed("good", { status: 503, body: "" });
  const { code, lines } = await runCli(["poll"], { env });
  assert.equal(code, 1);
  assert.equal(lines.length, 2);
});

test("feeds check fetches every feed, saves nothing, and ends with exit code 1 for a bad one", async (t) => {
  const { env, host } = await scene(t);
  const { code, lines } = await runCli(["feeds", "check"], { env });
  assert.equal(code, 1);
  const { good, bad } = byFeed(lines, "id");
  assert.partialDeepStrictEqual(good, { ok: true, entries: 1, name: 'Good & "true" <wire>' });
  assert.match(good.detail, /^It works/);
  assert.partialDeepStrictEqual(bad, { ok: false, problem: "not-a-feed", health: "not-a-feed" });
  assert.match(bad.detail, /it is a web page/);
  host.publish("bad", { guid: "1", title: "x", text: "y" });
  host.breakFeed("bad", null);
  assert.equal((await runCli(["feeds", "check"], { env })).code, 0);
});

test("feeds export writes OPML that feeds import reads back", async (t) => {
  const { env, host } = await scene(t);
  const { code, stdout } = await runCli(["feeds", "export"], { env });
  assert.equal(code, 0);
  assert.match(stdout, /^<\?xml[^>]*>\s*<opml version="2.0">/);
  const back = await runCli(["feeds", "import", temporaryFile("feeds.opml", stdout)], { env });
  assert.deepEqual([back.code, back.stderr], [0, ""]);
  const { parse } = await import("yaml");
  assert.deepEqual(parse(back.stdout), {
    feeds: [
      { id: "good", name: 'Good & "true" <wire>', url: `${host.url}/good.xml`, language: "en" },
      { id: "bad", name: "Bad", url: `${host.url}/bad.xml`, language: "en" },
    ],
  });
});

/** The scene, and more feeds that a page declares. */
async function sceneWithPage(t: TestContext, links: readonly string[]): Promise<Scene> {
  const { host, env } = await scene(t);
  host.publish("third", { guid: "1", title: "Minsk and Beijing sign", text: "They signed." });
  host.publish("fourth", { guid: "2", title: "Other news", text: "Nothing else happened." });
  const declared = links.map(
    (href) => `<link rel="alternate" type="application/rss+xml" href="${href}">`,
  );
  const body = `<!doctype html><html lang="be"><head>${declared.join("")}</head></html>`;
  host.breakFeed("bad", { status: 200, body });
  return { host, env };
}

test("feeds add finds the feed of a page, and the next poll, list and export know it", async (t) => {
  const { env, host } = await sceneWithPage(t, ["/third.xml"]);
  const wishes = ["--camp", "china", "--id", "third", "--name", "Third Way"];
  const added = await runCli(["feeds", "add", `${host.url}/bad.xml`, ...wishes], { env });
  assert.deepEqual([added.code, added.stderr], [0, ""]);
  const third = { id: "third", name: "Third Way", url: `${host.url}/third.xml`, camp: "china" };
  assert.equal(added.lines.length, 1);
  assert.partialDeepStrictEqual(added.lines[0], { ...third, language: "be", enabled: true });

  const polled = byFeed((await runCli(["poll"], { env })).lines, "feed");
  assert.partialDeepStrictEqual(polled.third, { outcome: "new", entries: 1 });
  const listed = byFeed((await runCli(["feeds"], { env })).lines, "id");
  assert.partialDeepStrictEqual(listed.third, { ...third, health: "ok" });
  assert.match((await runCli(["feeds", "export"], { env })).stdout, /third\.xml/);
  const checked = byFeed((await runCli(["feeds", "check"], { env })).lines, "id");
  assert.equal(checked.third.ok, true);

  const again = await runCli(["feeds", "add", `${host.url}/third.xml`], { env });
  assert.deepEqual([again.code, again.lines], [1, []]);
  assert.match(again.stderr, /polled already, as third/);

  const removed = await runCli(["feeds", "remove", "third"], { env });
  assert.deepEqual([removed.code, removed.lines], [0, [{ id: "third", removed: true }]]);
  assert.equal((await runCli(["feeds"], { env })).lines.length, 2);
});

test("feeds add prints the feeds it found where there are several, and adds none", async (t) => {
  const { env, host } = await sceneWithPage(t, ["/third.xml", "/fourth.xml"]);
  const { code, lines, stderr } = await runCli(["feeds", "add", `${host.url}/bad.xml`], { env });
  assert.equal(code, 1);
  assert.deepEqual(
    lines.map(({ url, kind, language, entries }) => [url, kind, language, entries]),
    ["third", "fourth"].map((name) => [`${host.url}/${name}.xml`, "feed", "be", 1]),
  );
  assert.match(stderr, /2 feeds found/);
  assert.equal((await runCli(["feeds"], { env })).lines.length, 2);
});

test("feeds add and remove refuse what cannot be done, in a sentence", async (t) => {
  const { env, host } = await sceneWithPage(t, []);
  const good = `${host.url}/third.xml`;
  const cases = [
    [["add", good], 2, /does not tell its language/],
    [["add", good, "--language", "en", "--id", "good"], 2, /good is another feed's/],
    [["add", "http://127.0.0.1:9/"], 1, /Cannot read http/],
    [["remove", "good"], 1, /stands in the feeds file/],
    [["remove", "nobody"], 1, /No feed nobody was added/],
  ] as const;
  for (const [args, code, reason] of cases) {
    const run = await runCli(["feeds", ...args], { env });
    assert.deepEqual([run.code, run.stdout], [code, ""], args.join(" "));
    assert.match(run.stderr, reason);
    assert.doesNotMatch(run.stderr, /\n\s+at /);
  }
});

test("feeds import says what is wrong with a file that is no OPML, with exit code 1", async () => {
  for (const file of [temporaryFile("x.opml", "<html></html>"), "/nowhere.opml"]) {
    const { code, stdout, stderr } = await runCli(["feeds", "import", file]);
    assert.deepEqual([code, stdout], [1, ""]);
    assert.match(stderr, /OPML|nowhere/);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
});

test("doctor finds everything well with a good token, and tells a wrong one from it", async (t) => {
  const telegram = await startLocalTelegram(t);
  const { env } = await scene(t);
  const settings = { ...env, TELEGRAM_API_ROOT: telegram.url };
  const well = await runCli(["doctor"], { env: { ...settings, BOT_TOKEN: telegram.token } });
  assert.equal(well.code, 0, well.stdout + well.stderr);
  for (const part of ["settings", "database", "feeds", "Telegram", "LLM"]) {
    assert.match(well.stdout, new RegExp(`^ok    ${part}: `, "m"));
  }
  assert.doesNotMatch(well.stdout, /MEND/);

  const wrong = "123456:AAHfx-Yz0123456789abcdefghijklmno_P";
  const ill = await runCli(["doctor"], { env: { ...settings, BOT_TOKEN: wrong } });
  assert.equal(ill.code, 1);
  assert.match(ill.stdout, /^MEND {2}Telegram: .*Unauthorized/m);
  assert.match(ill.stdout, /^ok {4}database: /m);
  assert.doesNotMatch(ill.stdout + ill.stderr, /AAHfx/);
});

test("doctor names every setting to mend, and an API server that does not answer", async (t) => {
  const { env } = await scene(t);
  const none = await runCli(["doctor"], { env: { ...env, SEND_RATE: "fast" } });
  assert.equal(none.code, 1);
  assert.match(none.stdout, /^MEND {2}settings: BOT_TOKEN/m);
  assert.match(none.stdout, /^MEND {2}settings: SEND_RATE/m);

  const deaf = {
    ...env,
    BOT_TOKEN: "1:abc",
    TELEGRAM_API_ROOT: "http://127.0.0.1:9",
    LLM_BASE_URL: "http://127.0.0.1:9/v1",
    LLM_MODEL: "m",
  };
  const { code, stdout } = await runCli(["doctor"], { env: deaf });
  assert.equal(code, 1);
  assert.match(stdout, /^MEND {2}Telegram: http:\/\/127.0.0.1:9: no answer/m);
  assert.match(stdout, /^MEND {2}LLM: http:\/\/127.0.0.1:9\/v1: no answer/m);
});
