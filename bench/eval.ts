/**
 * `npm run eval`: the quality figures.
 *
 * Always over the project's own golden set; over the larger shared sets, by
 * their own scorers, where they lie beside the project. Through the public
 * door: what `npm run cli -- analyze` answers is what is scored. `--write`
 * also puts them, with the prose of `bench/quality`, into `docs/quality.md`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type FigureName, qualityPage } from "./quality-page.ts";
import type { Score } from "./score.ts";
import { bCubed, scoreDecisions, scoreLabels } from "./score.ts";

const ROOT = path.join(import.meta.dirname, "..");
const PROSE = path.join(ROOT, "bench/quality");
const SHARED = path.join(ROOT, "../shared/eval");
const NOT_THERE = "../shared/eval is not there: its sets were not scored";

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

const figures: Record<FigureName, string> = {
  articles: shown(evaluateGolden("articles")),
  // Items near the border of what is relevant.
  border: shown(evaluateGolden("border")),
  // Written blind to the lexicon; of the second part nobody looks at more than these figures.
  "fresh-a": shown(evaluateGolden("fresh-a")),
  "fresh-b": shown(evaluateGolden("fresh-b")),
  // Made hard on purpose, by one annotator, and labelled by another.
  "hard-a": shown(evaluateGolden("hard-a")),
  "hard-b": shown(evaluateGolden("hard-b")),
  // Real reports, each retold by those who labelled it.
  retold: shown(evaluateGolden("retold")),
  disagreements: shown(run(path.join(ROOT, "bench/measure-disagreements.ts"))),
  "shared-articles": shown(evaluateSharedArticles()),
  "shared-kit": shown(evaluateSharedKit()),
};
if (process.argv.includes("--write")) {
  const sections = globSync("[0-9]-*.md", { cwd: PROSE })
    .sort()
    .map((file) => readFileSync(path.join(PROSE, file), "utf8"));
  writeFileSync(path.join(ROOT, "docs/quality.md"), qualityPage(sections, figures));
}

function shown(text: string): string {
  process.stdout.write(`${text.trim()}\n\n`);
  return text;
}

function evaluateGolden(name: string): string {
  const file = path.join(ROOT, `bench/golden/${name}.jsonl`);
  const gold = lines<Labelled>(readFileSync(file, "utf8"));
  const answers = new Map(lines<Answer>(analyze(file)).map((answer) => [answer.id, answer]));
  const pairs = gold.flatMap((labelled) => {
    const answer = answers.get(labelled.id);
    return answer ? [{ labelled, answer }] : [];
  });
  const report = [
    `The project's golden set "${name}": ${gold.length} articles, ${pairs.length} answered`,
  ];

  const relevance = (chosen: typeof pairs) =>
    scoreDecisions(
      chosen.map(({ labelled, answer }) => [answer.relevant, labelled.labels.relevant] as const),
    );
  const clear = pairs.filter(({ labelled }) => !labelled.labels.borderline);
  report.push(row("relevance", relevance(clear), clear.length));
  for (const [language, chosen] of Map.groupBy(clear, ({ labelled }) => labelled.language)) {
    report.push(row(`  ${language}`, relevance(chosen), chosen.length));
  }

  const relevant = pairs.filter(({ labelled }) => labelled.labels.relevant);
  const topics = scoreLabels(
    relevant.map(({ labelled, answer }) => [
      new Set(answer.topics.map(({ id }) => id)),
      new Set(labelled.labels.topics),
    ]),
  );
  report.push(
    row("topics, micro", topics.micro, relevant.length),
    `topics, macro F1          ${percent(topics.macroF1)}`,
  );
  const known = pairs.filter(
    ({ answer, labelled }) => answer.language === labelled.language,
  ).length;
  report.push(`language, accuracy        ${percent(known / pairs.length)}`);
  const inEvents = relevant.filter(({ labelled }) => labelled.labels.event !== null);
  const stories = bCubed(
    inEvents.map(({ labelled, answer }) => [
      answer.story ?? answer.id,
      labelled.labels.event ?? "",
    ]),
  );
  report.push(row("stories, B-Cubed", stories, inEvents.length));
  return report.join("\n");
}

function evaluateSharedArticles(): string {
  if (!existsSync(SHARED)) return NOT_THERE;
  const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-eval-"));
  try {
    const articles = path.join(SHARED, "articles.dev.jsonl");
    const output = path.join(directory, "analyzed.jsonl");
    writeFileSync(output, analyze(articles));
    return `../shared/eval/articles.dev.jsonl (development: weights were learned on it)\n${run(
      path.join(SHARED, "score-articles.mjs"),
      articles,
      output,
    )}`;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function evaluateSharedKit(): string {
  if (!existsSync(SHARED)) return NOT_THERE;
  return `../shared/eval/data\n${run(
    path.join(SHARED, "kit/eval.mjs"),
    path.join(ROOT, "bench/eval-module.ts"),
  )}`;
}

function analyze(file: string): string {
  return execFileSync(process.execPath, [path.join(ROOT, "src/cli.ts"), "analyze", file], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
}

/** What the script prints. */
function run(script: string, ...args: string[]): string {
  const { status, stdout } = spawnSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    stdio: ["inherit", "pipe", "inherit"],
  });
  if (status !== 0) process.exitCode = 1;
  return stdout;
}

function lines<T>(text: string): T[] {
  // Files and answers of our own making, in the shape named by the caller.
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function row(name: string, { precision, recall, f1 }: Score, count: number): string {
  return `${name.padEnd(26)}F1 ${percent(f1)}  P ${percent(precision)}  R ${percent(recall)}  n ${count}`;
}

function percent(value: number): string {
  return (100 * value).toFixed(1).padStart(5);
}
