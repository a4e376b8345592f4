/**
 * `npm run bench [-- NAME…]`: how fast the parts are. Each in a fresh process, so that
 * no part runs on code that another has warmed up or on memory that another has filled;
 * with the options for memory and the compiled code that `npm start` has. `--write` also puts what they
 * print into `docs/benchmarks.md`, in the place of what stood there of the same parts, and what
 * they plot into `docs/plots`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, totalmem } from "node:os";
import path from "node:path";
import { COMPILE_CACHE, START_OPTIONS } from "./start-bot.ts";

const PARTS = path.join(import.meta.dirname, "parts");
const PAGE = path.join(import.meta.dirname, "../docs/benchmarks.md");
const PLOTS = path.join(import.meta.dirname, "../docs/plots");
const HEAD =
  "# Benchmarks\n\nWritten by `npm run bench -- [NAME…] --write`; each part in a fresh process. " +
  "Where three numbers stand together, they are the median and, in brackets, the least and the most of the runs.\n";
const available = globSync("*.ts", { cwd: PARTS })
  .map((file) => path.basename(file, ".ts"))
  .sort();
const isWritten = process.argv.includes("--write");
const wanted = process.argv.slice(2).filter((name) => name !== "--write");
const unknown = wanted.filter((name) => !existsSync(path.join(PARTS, `${name}.ts`)));
if (unknown.length > 0) {
  process.stderr.write(`Unknown: ${unknown.join(", ")}. There are: ${available.join(", ")}\n`);
  process.exitCode = 2;
} else {
  const machine =
    `Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GiB`;
  process.stdout.write(`${machine}\n`);
  for (const name of wanted.length > 0 ? wanted : available) {
    process.stdout.write(`\n## ${name}\n`);
    const { status, stdout } = spawnSync(
      process.execPath,
      [...START_OPTIONS, path.join(PARTS, `${name}.ts`)],
      {
        stdio: ["inherit", isWritten ? "pipe" : "inherit", "inherit"],
        encoding: "utf8",
        env: {
          NODE_COMPILE_CACHE: COMPILE_CACHE,
          ...process.env,
          BENCH_WRITE: isWritten ? "1" : "0",
        },
      },
    );
    if (isWritten) process.stdout.write(stdout);
    if (status !== 0) process.exitCode = 1;
    else if (isWritten) writeSection(name, `${machine}\n\n${stdout.trimEnd()}`);
  }
}

/** Puts one part's lines into the page; other parts keep theirs, with the machine they were measured on. */
function writeSection(name: string, text: string): void {
  const picture = existsSync(path.join(PLOTS, `${name}.svg`))
    ? `\n![${name}](plots/${name}.svg)\n`
    : "";
  const section = `## ${name}\n\n\`npm run bench -- ${name} --write\`\n\n\`\`\`text\n${text}\n\`\`\`\n${picture}`;
  const page = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : HEAD;
  const [head = "", ...sections] = page.split(/^(?=## )/m);
  const kept = sections.filter((each) => !each.startsWith(`## ${name}\n`));
  const sorted = [...kept.map((each) => `${each.trimEnd()}\n`), section].sort();
  writeFileSync(PAGE, [`${head.trimEnd()}\n`, ...sorted].join("\n"));
}
