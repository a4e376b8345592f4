import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

/** The one direction of STYLE: a module imports its own folder and what stands before it. */
const ORDER = [
  "log",
  "text",
  "time",
  "llm",
  "feeds",
  "articles",
  "analysis",
  "stories",
  "summaries",
  "chats",
  "store",
  "search",
  "delivery",
  "pipeline",
  "bot",
  "commands",
  "web",
  "sandbox",
  "setting-values",
  "config",
  "schedule",
  "cli",
  "main",
  "start",
];

const ROOT = path.join(import.meta.dirname, "..");
const IMPORT = /^(?:import|export)\s[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm;

function placeOf(file: string): string {
  const parts = path.relative(ROOT, file).split(path.sep);
  return (parts[0] === "src" ? parts[1] : parts[0])?.replace(/\.ts$/, "") ?? "";
}

const files = globSync(["src/**/*.ts", "commands/**/*.ts"], { cwd: ROOT }).map((file) =>
  path.join(ROOT, file),
);

function imports(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(IMPORT)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
}

test("every module has its place in the order", () => {
  assert.ok(files.length > 50);
  for (const file of files)
    assert.ok(ORDER.includes(placeOf(file)), `${file} has no place in the order`);
});

test("no module imports what stands after it", () => {
  for (const file of files) {
    const own = ORDER.indexOf(placeOf(file));
    for (const specifier of imports(file)) {
      if (!specifier.startsWith(".")) continue;
      const imported = placeOf(path.resolve(path.dirname(file), specifier));
      assert.ok(
        ORDER.indexOf(imported) <= own,
        `${path.relative(ROOT, file)} imports ${imported}, which stands after it`,
      );
      assert.ok(
        ORDER.includes(imported),
        `${path.relative(ROOT, file)} imports ${specifier}, which has no place`,
      );
    }
  }
});

test("the local Telegram shares nothing with the bot it tests", () => {
  for (const file of files.filter((each) => each.includes(`sandbox${path.sep}telegram`))) {
    for (const specifier of imports(file).filter((each) => each.startsWith("."))) {
      const target = path.resolve(path.dirname(file), specifier);
      const isOwn = target.includes(`sandbox${path.sep}telegram`) || placeOf(target) === "log";
      assert.ok(isOwn, `${path.relative(ROOT, file)} imports ${specifier}`);
    }
  }
});

test("a test that starts a program, a browser or a thread is called slow", () => {
  const tests = globSync("test/**/*.test.ts", { cwd: ROOT });
  const isSlow = (file: string) => file.endsWith(".slow.test.ts");
  assert.ok(tests.filter(isSlow).length > 10);
  const starts = /"node:child_process"|\bnew Worker\b|\b(?:runProgram|runCli|openBrowser)\(/;
  for (const file of tests.filter((each) => !isSlow(each))) {
    // This file names them all.
    if (file === path.relative(ROOT, import.meta.filename)) continue;
    assert.doesNotMatch(readFileSync(path.join(ROOT, file), "utf8"), starts, file);
  }
});

test("only config.ts reads the environment, and the entry points that start a process", () => {
  for (const file of files) {
    const name = path.relative(ROOT, file);
    if (["src/config.ts", "src/sandbox/demo.ts"].includes(name)) continue;
    assert.doesNotMatch(
      readFileSync(file, "utf8"),
      /process\.env\b/,
      `${name} reads the environment`,
    );
  }
});

test("every import of a package is a dependency of the project", () => {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const used = new Set<string>();
  for (const file of files) {
    for (const specifier of imports(file)) {
      if (specifier.startsWith(".") || specifier.startsWith("node:")) continue;
      const parts = specifier.split("/");
      used.add(specifier.startsWith("@") ? `${parts[0]}/${parts[1]}` : (parts[0] ?? ""));
    }
  }
  assert.deepEqual([...used].sort(), Object.keys(manifest.dependencies).sort());
});

/** The functions, constants and classes that the modules export. */
const EXPORTS = files.flatMap((file) =>
  [
    ...readFileSync(file, "utf8").matchAll(
      /(\*\/\n)?^export (?:async )?(?:function\*?|const|class) (\w+)/gm,
    ),
  ].map(([, comment, name = ""]) => ({ file, name, hasComment: comment !== undefined })),
);

test("every exported function, constant and class says what it gives", () => {
  assert.ok(EXPORTS.length > 500);
  for (const { file, name, hasComment } of EXPORTS) {
    assert.ok(hasComment, `${path.relative(ROOT, file)}: ${name} has no doc comment`);
  }
});

test("every exported function, constant and class is used by another file", () => {
  const users = new Map<string, number>();
  for (const file of globSync("{src,commands,test,bench}/**/*.ts", { cwd: ROOT })) {
    const words = readFileSync(path.join(ROOT, file), "utf8").match(/\w+/g);
    for (const word of new Set(words)) users.set(word, (users.get(word) ?? 0) + 1);
  }
  for (const { file, name } of EXPORTS) {
    assert.ok(
      (users.get(name) ?? 0) > 1,
      `${path.relative(ROOT, file)}: ${name} is used nowhere else`,
    );
  }
});

/** Of a folder of tests tells what it mirrors; of one of fixtures or plots the folder above. */
function isToldElsewhere(folder: string): boolean {
  const mirrored = /^test\/(.*)/.exec(folder)?.[1];
  return (
    /^(?:test\/fixtures\/|docs\/plots)/.test(folder) ||
    (mirrored !== undefined &&
      ["src", "."].some((above) => existsSync(path.join(ROOT, above, mirrored))))
  );
}

test("every folder's README tells in a few lines what it is for and which file to read", () => {
  const entries = globSync("{src,commands,locales,test,bench,docs}/**/*", {
    cwd: ROOT,
    withFileTypes: true,
  });
  const folders = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath }) => path.relative(ROOT, parentPath))
      .filter((folder) => !isToldElsewhere(folder)),
  );
  assert.ok(folders.size > 40);
  for (const folder of folders) {
    const file = path.join(ROOT, folder, "README.md");
    assert.ok(existsSync(file), `${folder} has no README.md`);
    const text = readFileSync(file, "utf8");
    assert.match(text, /\]\(\w/, `${folder} names no file of its own to begin with`);
    assert.ok(text.trim().split("\n").length <= 20, `${folder} says too much`);
  }
});
