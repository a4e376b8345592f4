import assert from "node:assert/strict";
import { test } from "node:test";
import { Misuse } from "../../src/cli/misuse.ts";
import { SUBCOMMANDS } from "../../src/cli/subcommands.ts";
import { runCli, temporaryFile } from "./run-cli.ts";

const ADDRESS = "https://wire.example/rss";

const misuses: readonly (readonly [readonly [string, ...string[]], RegExp])[] = [
  [["parse"], /^No file given$/],
  [["parse", "--colour", "x"], /--colour/],
  [["analyze", "a", "b"], /^Too many arguments: b$/],
  [["import"], /^No file given$/],
  [["search"], /^No query given$/],
  [["search", "x", "--limit", "many"], /^--limit /],
  [["digest", "--format", "pdf"], /^--format /],
  [["digest", "--topics", "china,moon"], /"moon"/],
  [["digest", "--since", "yesterday"], /^--since /],
  [["digest", "--since=-PT1H"], /^--since /],
  [["digest", "--language", "xx"], /^--language /],
  [["poll", "now"], /^Too many arguments: now$/],
  [["feeds", "dance"], /^Unknown action: dance$/],
  [["feeds", "import"], /^No OPML file given$/],
  [["feeds", "check", "x"], /^Too many arguments: x$/],
  [["feeds", "check", "--camp", "china"], /^Only feeds add takes --camp$/],
  [["feeds", "add"], /^No address given$/],
  [["feeds", "add", ADDRESS, "--camp", "moon"], /^--camp must be one of/],
  [["feeds", "add", ADDRESS, "--language", "english"], /^--language must be/],
  [["feeds", "add", ADDRESS, "--id", "Third!"], /^--id must be/],
  [["feeds", "remove"], /^No id of a feed given$/],
  [["doctor", "x"], /^Too many arguments: x$/],
];

for (const [[name, ...args], message] of misuses) {
  test(`${name} takes "${args.join(" ")}" for a misuse`, async () => {
    const subcommand = await SUBCOMMANDS.get(name)?.();
    assert.ok(subcommand);
    await assert.rejects(subcommand.run(args), (error) => {
      assert.ok(error instanceof Misuse);
      assert.match(error.message, message);
      return true;
    });
  });
}

test("the command line answers a misuse with exit code 2, one sentence and the usage", async () => {
  for (const [args, said] of [
    [["parse", "--colour", "x"], /--colour.*\nUsage: parse /],
    [["bogus"], /^Unknown subcommand: bogus\nUsage: /],
    [[], /^Usage: /],
  ] as const) {
    const { code, stdout, stderr } = await runCli(args);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, said);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
});

test("wrong settings end every subcommand with exit code 2, all mistakes and no stack trace", async () => {
  const env = { POLL_CRON: "often", HTTP_PORT: "door" };
  for (const name of ["digest", "start"]) {
    const { code, stdout, stderr } = await runCli([name], { env });
    assert.equal(code, 2, name);
    assert.equal(stdout, "");
    for (const setting of Object.keys(env)) assert.match(stderr, new RegExp(setting));
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
});

test("a feeds file with mistakes ends a subcommand with exit code 2 and all of them", async () => {
  const FEEDS_FILE = temporaryFile("feeds.yaml", "feeds:\n  - {id: A B, name: x}\n");
  const { code, stderr } = await runCli(["feeds", "export"], { env: { FEEDS_FILE } });
  assert.equal(code, 2);
  for (const key of ["id", "url", "camp"]) assert.match(stderr, new RegExp(`: ${key} `));
  assert.doesNotMatch(stderr, /\n\s+at /);
});

test("help is printed on standard output with every subcommand", async () => {
  const { code, stdout, stderr } = await runCli(["help"]);
  assert.deepEqual([code, stderr], [0, ""]);
  for (const name of "parse analyze summarize import search digest poll feeds doctor start demo".split(
    " ",
  )) {
    assert.match(stdout, new RegExp(`^  ${name}\\b`, "m"));
  }
});
