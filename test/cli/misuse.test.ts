import assert from "node:assert/strict";
import { test } from "node:test";
import { Misuse } from "../../src/cli/misuse.ts";
import { SUBCOMMANDS } from "../../src/cli/subcommands.ts";

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
