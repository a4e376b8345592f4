import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/**
 * Each line of a file (standard input without one) as parsed JSON.
 *
 * Throws an Error that names the line where one is not a JSON object.
 */
export async function* readJsonLines(
  file: string | undefined,
): AsyncGenerator<{ readonly line: number; readonly value: Readonly<Record<string, unknown>> }> {
  const input = file === undefined ? process.stdin : createReadStream(file, "utf8");
  const failed = new Promise<never>((_, reject) => input.once("error", reject));
  // Observed through the race below; without lines left to read nobody would await it.
  failed.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]();
  for (let line = 1; ; line += 1) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    if (next.value.trim() === "") continue;
    yield { line, value: parseObject(next.value.replace(/^\uFEFF/, ""), line) };
  }
}

/** Writes one JSON line to standard output, and waits where the reader is slower than we are. */
export async function writeJsonLine(value: unknown): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(value)}\n`)) return;
  await new Promise((resolve) => process.stdout.once("drain", resolve));
}

function parseObject(text: string, line: number): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`Line ${line} is not JSON: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`Line ${line} is not a JSON object`);
  }
  return { ...value };
}
