import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The bot as `npm start` runs it, in a process of its own. */
export interface RunningProgram {
  /** Everything it has written so far, to both outputs. */
  output(): string;
  /** Sends the signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<{ readonly code: number | null; readonly ms: number }>;
  readonly ended: Promise<number | null>;
}

const MAIN = path.join(import.meta.dirname, "../../src/main.ts");

const temporary: string[] = [];

/** A fresh directory for one test's files; removed when the process ends. */
export function temporaryDirectory(): string {
  if (temporary.length === 0) {
    process.once("exit", () => {
      for (const made of temporary) rmSync(made, { recursive: true, force: true });
    });
  }
  const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-test-"));
  temporary.push(directory);
  return directory;
}

/** The environment without any setting, for a program that shall see none but those it is given. */
export function bareEnvironment(): Record<string, string> {
  const { PATH = "", NODE_COMPILE_CACHE } = process.env;
  return { PATH, ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }) };
}

/** Starts `src/main.ts` with these settings and no others. */
export function runProgram(env: Readonly<Record<string, string>>): RunningProgram {
  const child = spawn(process.execPath, [MAIN], {
    // Away from the project, so that nobody's `.env` there has a say.
    cwd: temporaryDirectory(),
    env: { ...bareEnvironment(), HTTP_PORT: "0", LOG_LEVEL: "debug", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) =>
    child.once("close", (code) => resolve(code)),
  );
  return {
    output: () => text,
    ended,
    async stop(signal = "SIGTERM") {
      const from = performance.now();
      child.kill(signal);
      const code = await ended;
      return { code, ms: performance.now() - from };
    },
  };
}

/** A feeds file of loopback feeds, in the format of the contract. */
export function writeFeedsFile(
  feeds: readonly {
    readonly id: string;
    readonly name: string;
    readonly url: string;
    readonly language: string;
    readonly country: string;
    readonly camp: string;
  }[],
): string {
  const file = path.join(temporaryDirectory(), "feeds.yaml");
  // JSON is YAML.
  writeFileSync(file, JSON.stringify({ feeds }));
  return file;
}
