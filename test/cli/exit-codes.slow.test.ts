import assert from "node:assert/strict";
import { test } from "node:test";
import { runCli, temporaryFile } from "./run-cli.ts";

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
