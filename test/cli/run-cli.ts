import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { bareEnvironment, temporaryDirectory } from "../support/run-program.ts";

/** What one run of the command line wrote and how it ended. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as JSON lines. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read deep into lines of every shape.
  readonly lines: readonly any[];
}

const CLI = path.join(import.meta.dirname, "../../src/cli.ts");

/** Runs a subcommand in a process of its own with these settings and no others. */
export async function runCli(
  args: readonly string[],
  {
    env = {},
    input = "",
  }: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {},
): Promise<CliRun> {
  const child = spawn(process.execPath, [CLI, ...args], {
    // Away from the project, so that nobody's `.env` and `data` there have a say.
    cwd: temporaryDirectory(),
    env: { ...bareEnvironment(), LOG_LEVEL: "silent", ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  // A subcommand that reads no input may be gone before it is written.
  child.stdin.on("error", () => undefined).end(input);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    code,
    stdout,
    stderr,
    get lines() {
      return stdout
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line));
    },
  };
}

/** A file with this content in a fresh directory; returns its path. */
export function temporaryFile(name: string, content: string | Uint8Array): string {
  const file = path.join(temporaryDirectory(), name);
  writeFileSync(file, content);
  return file;
}

/** The values as JSON lines. */
export function jsonLines(...values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}

/** Articles as `analyze` and `import` read them: one event in two languages, a copy, another event, noise. */
export function articleLines(now: Temporal.Instant) {
  const date = (hours: number) => now.subtract({ hours }).toString({ smallestUnit: "second" });
  return [
    {
      id: "en",
      url: "https://wire.example/visit?utm_source=rss",
      outlet: "Northern Wire",
      camp: "western-media",
      language: "en",
      date: date(3),
      title: "Belarus leader Lukashenko arrives in Beijing for talks with Xi Jinping",
      text: "Belarusian President Alexander Lukashenko arrived in Beijing on an official visit and will hold talks with Chinese President Xi Jinping on 24 November on trade and the Great Stone industrial park.",
    },
    {
      id: "noise",
      outlet: "Агентство",
      date: date(2),
      title: "Минское «Динамо» обыграло «Сибирь» в овертайме",
      text: "Хоккеисты минского «Динамо» победили новосибирскую «Сибирь» со счетом 3:2.",
    },
    {
      id: "ru",
      url: "https://agency.example/1",
      outlet: "Агентство",
      camp: "state-belarus",
      date: date(4),
      title: "Лукашенко прибыл в Пекин с официальным визитом",
      text: "Президент Беларуси Александр Лукашенко прибыл в Пекин, где 24 ноября проведет переговоры с председателем КНР Си Цзиньпином. Стороны обсудят индустриальный парк «Великий камень» и торговлю.",
    },
    {
      id: "copy",
      url: "https://mirror.example/7",
      outlet: "Зеркало агентства",
      date: date(1),
      title: "Лукашенко прибыл в Пекин с официальным визитом",
      text: "Президент Беларуси Александр Лукашенко прибыл в Пекин, где 24 ноября проведет переговоры с председателем КНР Си Цзиньпином. Стороны обсудят индустриальный парк «Великий камень» и торговлю.",
    },
    {
      id: "sco",
      url: "https://wire.example/sco",
      outlet: "Northern Wire",
      camp: "western-media",
      language: "en",
      date: date(5),
      title: "Belarus to host a meeting of SCO security council secretaries",
      text: "Minsk will host the secretaries of the security councils of the Shanghai Cooperation Organisation next spring, the Belarusian foreign ministry said.",
    },
  ] as const;
}
