/** The recipes of the README, carried out as they stand there in copies of the project. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { after, type TestContext, test } from "node:test";
import { CATALOGUE_FILE } from "../../src/config.ts";
import { loadCatalogue } from "../../src/feeds/load-catalogue.ts";
import { startLocalTelegram } from "../support/local-telegram.ts";
import { temporaryDirectory } from "../support/run-program.ts";
import { carryOut, readRecipes } from "./recipes.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const COPIED = ["src", "commands", "locales", "test", "bench", "docs"];
const FILES = ["package.json", "tsconfig.json", "biome.json", "README.md", "CONTRIBUTING.md"];
const MORE_FILES = ["SECURITY.md", "CHANGELOG.md", "LICENSE", ".env.example", "Dockerfile"];
const RECIPES = readRecipes(readFileSync(path.join(ROOT, "README.md"), "utf8"));

/** A copy of the project in which these recipes were carried out. */
function cooked(...names: readonly string[]): string {
  const root = temporaryDirectory();
  after(() => rmSync(root, { recursive: true, force: true }));
  for (const name of [...COPIED, ...FILES, ...MORE_FILES]) {
    cpSync(path.join(ROOT, name), path.join(root, name), { recursive: true });
  }
  symlinkSync(path.join(ROOT, "node_modules"), path.join(root, "node_modules"));
  for (const name of names) {
    const steps = RECIPES.get(name);
    assert.ok(steps, `no recipe ${name}`);
    for (const step of steps) carryOut(step, root);
  }
  return root;
}

interface Run {
  readonly code: number | null;
  /** What it wrote to both outputs. */
  readonly output: string;
}

/** Runs Node, or a program of `node_modules`, in the copy. */
async function run(
  root: string,
  args: readonly string[],
  {
    input = "",
    program = process.execPath,
    env = {},
  }: {
    readonly input?: string;
    readonly program?: string;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<Run> {
  const child = spawn(program, args, {
    cwd: root,
    // Not the whole environment: a test runner under a test runner says nothing.
    env: { PATH: process.env.PATH ?? "", LOG_LEVEL: "silent", ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, output };
}

const bin = (name: string) => path.join(ROOT, "node_modules/.bin", name);

/** What `doctor` says of a copy whose settings are right. */
async function doctor(t: TestContext, root: string): Promise<Run> {
  const telegram = await startLocalTelegram(t);
  return await run(root, ["src/cli.ts", "doctor"], {
    env: {
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      DATA_DIR: path.join(root, "data"),
    },
  });
}

test("README: there are four recipes of at most five lines each", () => {
  assert.deepEqual([...RECIPES.keys()], ["A feed", "A topic", "A locale", "A command"]);
  for (const [name, steps] of RECIPES) {
    assert.ok(steps.length > 0 && steps.length <= 5, name);
    // A command's file: two imports, a comment, two statements.
    for (const { block } of steps) assert.ok((block?.length ?? 0) <= 6, name);
  }
});

test("README, a feed: doctor counts one more", async (t) => {
  const feeds = loadCatalogue(CATALOGUE_FILE);
  const enabled = feeds.filter((feed) => feed.enabled).length;
  const { code, output } = await doctor(t, cooked("A feed"));
  assert.equal(code, 0, output);
  assert.match(output, new RegExp(`feeds: ${enabled + 1} of ${feeds.length + 1} enabled`));
});

const CULTURE = {
  id: "1",
  title: "Belarusian state theatre opens its season in Beijing after Lukashenko meets Xi Jinping",
  text: "Belarus and China agreed on exchanges of theatres and orchestras.",
};

test("README, a topic: analyze recognizes it", async () => {
  const input = `${JSON.stringify(CULTURE)}\n`;
  const { code, output } = await run(cooked("A topic"), ["src/cli.ts", "analyze"], { input });
  assert.equal(code, 0, output);
  const topics: { id: string }[] = JSON.parse(output).topics;
  assert.ok(
    topics.some(({ id }) => id === "culture"),
    output,
  );
});

test("README, a locale: it has every message, and the bot speaks it when asked in words", async (t) => {
  const root = cooked("A locale");
  const [tests, { driveBot }] = await Promise.all([
    run(root, ["--test", "test/locales/locales.test.ts"]),
    import(path.join(root, "test/bot/drive-bot.ts")),
  ]);
  assert.equal(tests.code, 0, tests.output);
  assert.match(tests.output, /de: every message exists/);
  const bot = await driveBot(t);
  await bot.say("/language deutsch");
  assert.equal((await bot.chat()).locale, "de");
});

test("README, a command: the bot answers it, and lists it", async (t) => {
  const { driveBot } = await import(path.join(cooked("A command"), "test/bot/drive-bot.ts"));
  const bot = await driveBot(t);
  await bot.say("/ping");
  assert.equal(bot.last().text, "I am here.");
  await bot.say("/help");
  assert.match(bot.last().text, /\/ping · Is the bot there\?/);
});

test("README: what all the recipes leave behind passes lint, types and the tests of the whole", async () => {
  const root = cooked(...RECIPES.keys());
  const runs = await Promise.all([
    run(root, ["check", "src", "commands"], { program: bin("biome") }),
    run(root, [], { program: bin("tsc") }),
    run(root, [
      "--test",
      "test/locales/*.ts",
      "test/architecture.test.ts",
      "test/docs/readme.test.ts",
    ]),
  ]);
  for (const { code, output } of runs) assert.equal(code, 0, output);
});
