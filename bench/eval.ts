/**
 * `npm run eval`: the quality figures.
 *
 * Always over the project's own golden set; over the larger shared sets, by
 * their own scorers, where they lie beside the project. Through the public
 * door: what `npm run cli -- analyze` answers is what is scored.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Score } from "./score.ts";
import { bCubed, scoreDecisions, scoreLabels } from "./score.ts";

const ROOT = path.join(import.meta.dirname, "..");
/** `border`: items near the border of what is relevant. */
const GOLDEN = ["articles", "border"];
const SHARED = path.join(ROOT, "../shared/eval");

interface Labelled {
  readonly id: string;
  readonly language: string;
  readonly labels: {
    readonly relevant: boolean;
    readonly topics: readonly string[];
    readonly event: string | null;
    readonly borderline?: boolean;
  };
}

interface Answer {
  readonly id: string;
  readonly language: string;
  readonly relevant: boolean;
  readonly topics: readonly { readonly id: string }[];
  readonly story: string | null;
}

for (const name of GOLDEN) evaluateGolden(name);
if (existsSync(SHARED)) evaluateShared();
else process.stdout.write("\n../shared/eval is not there: its sets were not scored\n");

function evaluateGolden(name: string): void {
  const file = path.join(ROOT, `bench/golden/${name}.jsonl`);
  const gold = lines<Labelled>(readFileSync(file, "utf8"));
  const answers = new Map(lines<Answer>(analyze(file)).map((answer) => [answer.id, answer]));
  const pairs = gold.flatMap((labelled) => {
    const answer = answers.get(labelled.id);
    return answer ? [{ labelled, answer }] : [];
  });
  process.stdout.write(
    `\nThe project's golden set "${name}": ${gold.length} articles, ${pairs.length} answered\n`,
  );

  const relevance = (chosen: typeof pairs) =>
    scoreDecisions(
      chosen.map(({ labelled, answer }) => [answer.relevant, labelled.labels.relevant] as const),
    );
  const clear = pairs.filter(({ labelled }) => !labelled.labels.borderline);
  row("relevance", relevance(clear), clear.length);
  for (const [language, chosen] of Map.groupBy(clear, ({ labelled }) => labelled.language)) {
    row(`  ${language}`, relevance(chosen), chosen.length);
  }

  const relevant = pairs.filter(({ labelled }) => labelled.labels.relevant);
  const topics = scoreLabels(
    relevant.map(({ labelled, answer }) => [
      new Set(answer.topics.map(({ id }) => id)),
      new Set(labelled.labels.topics),
    ]),
  );
  row("topics, micro", topics.micro, relevant.length);
  process.stdout.write(`topics, macro F1          ${percent(topics.macroF1)}\n`);
  const known = pairs.filter(
    ({ answer, labelled }) => answer.language === labelled.language,
  ).length;
  process.stdout.write(`language, accuracy        ${percent(known / pairs.length)}\n`);
  const inEvents = relevant.filter(({ labelled }) => labelled.labels.event !== null);
  row(
    "stories, B-Cubed",
    bCubed(
      inEvents.map(({ labelled, answer }) => [
        answer.story ?? answer.id,
        labelled.labels.event ?? "",
      ]),
    ),
    inEvents.length,
  );
}

function evaluateShared(): void {
  const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-eval-"));
  try {
    const articles = path.join(SHARED, "articles.dev.jsonl");
    const output = path.join(directory, "analyzed.jsonl");
    writeFileSync(output, analyze(articles));
    process.stdout.write(
      "\n../shared/eval/articles.dev.jsonl (development: weights were learned on it)\n",
    );
    run(path.join(SHARED, "score-articles.mjs"), articles, output);
    process.stdout.write("\n../shared/eval/data\n");
    run(path.join(SHARED, "kit/eval.mjs"), path.join(ROOT, "bench/eval-module.ts"));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function analyze(file: string): string {
  return execFileSync(process.execPath, [path.join(ROOT, "src/cli.ts"), "analyze", file], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
}

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}

function lines<T>(text: string): T[] {
  // Files and answers of our own making, in the shape named by the caller.
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function row(name: string, { precision, recall, f1 }: Score, count: number): void {
  process.stdout.write(
    `${name.padEnd(26)}F1 ${percent(f1)}  P ${percent(precision)}  R ${percent(recall)}  n ${count}\n`,
  );
}

function percent(value: number): string {
  return (100 * value).toFixed(1).padStart(5);
}
