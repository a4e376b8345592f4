/** What the documents name exists, and what exists stands in the README. */
import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createCommands } from "../../commands/index.ts";
import packageJson from "../../package.json" with { type: "json" };
import { SUBCOMMANDS } from "../../src/cli/subcommands.ts";
import { driveBot } from "../bot/drive-bot.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const PAGES = globSync(["*.md", "docs/**/*.md", "{src,commands,locales,test,bench}/**/README.md"], {
  cwd: ROOT,
}).map((file) => ({
  file,
  text: read(file),
}));
const README = read("README.md");
/** Without the recipes, which name what is yet to be made. */
const BEFORE_RECIPES = README.slice(0, README.indexOf("## Recipes"));

/** Everything the pages set as code, in lines and in blocks, with the page. */
const CODES = PAGES.flatMap(({ file, text }) =>
  [
    ...(file === "README.md" ? BEFORE_RECIPES : text).matchAll(/```\w*\n([\s\S]*?)```|`([^`]+)`/g),
  ].map(([, block, span]) => ({ file, code: block ?? span ?? "" })),
);

/** What the expression's group finds in code, with the page it stands on. */
function named(expression: RegExp): readonly (readonly [name: string, file: string])[] {
  return CODES.flatMap(({ file, code }) =>
    [...code.matchAll(expression)].map(([, name = ""]) => [name, file] as const),
  );
}

/** First cells of the table under the heading, split into the names set as code. */
function tableNames(heading: string): string[] {
  const part = README.split(new RegExp(`^#+ ${heading}$`, "m"))[1]?.split(/^#+ /m)[0] ?? "";
  const cells = [...part.matchAll(/^\| (`.*?) +\|/gm)].map(([, cell = ""]) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
}

test("documents: every relative link leads to a file, and every anchor to a heading", () => {
  let links = 0;
  for (const { file, text } of PAGES) {
    for (const [, inline, source] of text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)) {
      const link = inline ?? source ?? "";
      if (/^[a-z]+:/.test(link)) continue;
      links += 1;
      const [target = "", anchor] = link.split("#");
      const page = target === "" ? file : path.join(path.dirname(file), target);
      assert.ok(existsSync(path.join(ROOT, page)), `${file}: ${link}`);
      if (anchor === undefined) continue;
      const headings = [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
        heading
          .toLowerCase()
          .replaceAll(/[^\w -]/g, "")
          .replaceAll(" ", "-"),
      );
      assert.ok(headings.includes(anchor), `${file}: ${link}`);
    }
    const prose = text.replaceAll(/```[\s\S]*?```|`[^`]+`/g, "");
    for (const [, label = ""] of prose.matchAll(/(?<!\])\[([A-Z][\w ]+)\](?![(:[])/g)) {
      assert.ok(text.includes(`\n[${label}]: http`), `${file}: [${label}] leads nowhere`);
    }
  }
  assert.ok(links > 30);
});

test("documents: every script, benchmark, file and subcommand they tell to run exists", () => {
  const scripts = named(/npm (?:run (?:-s )?)?([a-z]+)/g);
  assert.ok(scripts.length > 15);
  for (const [name, file] of scripts) {
    assert.ok(name === "ci" || name in packageJson.scripts, `${file}: npm run ${name}`);
  }
  for (const [name, file] of named(/npm run (?:-s )?bench -- ([a-z-]+)/g)) {
    assert.ok(existsSync(path.join(ROOT, `bench/parts/${name}.ts`)), `${file}: bench ${name}`);
  }
  for (const [name, file] of named(/node ([\w/.-]+\.ts)/g)) {
    assert.ok(existsSync(path.join(ROOT, name)), `${file}: node ${name}`);
  }
  const subcommands = named(/\bcli (?:-- )?([a-z]+)/g);
  assert.ok(subcommands.length > 5);
  for (const [name, file] of subcommands) {
    assert.ok(SUBCOMMANDS.has(name), `${file}: cli ${name}`);
  }
});

test("README: its table of subcommands is the command line's own", async () => {
  const usages = tableNames("Command line").map((usage) => usage.replaceAll("\\|", "|"));
  const subcommands = await Promise.all(SUBCOMMANDS.values().map((load) => load()));
  assert.deepEqual(
    usages,
    subcommands.map(({ usage }) => usage),
  );
  assert.deepEqual(
    [...SUBCOMMANDS.keys()],
    subcommands.map(({ name }) => name),
  );
});

test("README: names every command of the bot, and documents name no other", async (t) => {
  const commands = createCommands((await driveBot(t)).deps).map(({ name }) => name);
  // BotFather's, the web server's, and the folder of the Docker image.
  const others = ["setinline", "healthz", "metrics", "telegram", "data"];
  const spans = PAGES.flatMap(({ file, text }) =>
    [...(file === "README.md" ? BEFORE_RECIPES : text).matchAll(/`(\/[a-z][^`]*)`/g)].map(
      ([, span = ""]) => ({ file, span }),
    ),
  );
  for (const { file, span } of spans) {
    for (const [, name = ""] of span.matchAll(/(?<=^|\s)\/([a-z]+)(?=$|\s)/g)) {
      assert.ok(commands.includes(name) || others.includes(name), `${file}: /${name}`);
    }
  }
  const list = BEFORE_RECIPES.slice(BEFORE_RECIPES.indexOf("\nCommands: ")).split("\n\n")[0] ?? "";
  const listed = [...list.matchAll(/\/([a-z]+)/g)].map(([, name = ""]) => name);
  assert.deepEqual(listed.sort(), commands.sort());
});

test("README: its table of settings has those that are read, and .env.example no other", () => {
  const code = read("src/config.ts");
  const settings = [...code.matchAll(/(?:text|parsed)\(\s*"([A-Z][A-Z_]+)"/g)].map(
    ([, name = ""]) => name,
  );
  const expected = [...new Set(settings)].sort();
  assert.ok(expected.length > 20);
  const rows =
    README.split(/^## Settings$/m)[1]
      ?.split(/^#+ /m)[0]
      ?.match(/^\| .*?\|/gm) ?? [];
  const listed = rows.flatMap((cell) => cell.match(/(?<=`)[A-Z][A-Z_]+(?=`)/g) ?? []);
  assert.deepEqual(listed.sort(), expected);
  for (const [name] of read(".env.example").matchAll(/^#?([A-Z_]+)(?==)/gm)) {
    assert.ok(expected.includes(name.replace("#", "")), name);
  }
});

test("README: every dependency has a line that says why it is here", () => {
  const packages = { ...packageJson.dependencies, ...packageJson.devDependencies };
  assert.deepEqual(tableNames("Dependencies").sort(), Object.keys(packages).sort());
});

test("README: is no longer than a reader bears", () => {
  assert.ok(README.split("\n").length <= 350);
});
