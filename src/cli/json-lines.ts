import { createReadStream } from "node:fs";

/**
 * Each line of a file (standard input without one) as parsed JSON.
 *
 * Throws an Error that names the line where one is not a JSON object.
 */
export async function* readJsonLines(
  file: string | undefined,
): AsyncGenerator<{ readonly line: number; readonly value: Readonly<Record<string, unknown>> }> {
  const input = file === undefined ? process.stdin : createReadStream(file);
  let line = 0;
  for await (const text of linesOf(input.setEncoding("utf8"))) {
    line += 1;
    if (text.trim() === "") continue;
    yield { line, value: parseObject(text.replace(/^\uFEFF/, ""), line) };
  }
}

/**
 * The text between line feeds; a carriage return before one is white space to JSON.
 *
 * Not node:readline: it takes U+2028 and U+2029 for ends of lines, too, and they may stand in a JSON string.
 */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let parts: string[] = [];
  for await (const chunk of input) {
    const [first = "", ...others] = chunk.split("\n");
    parts.push(first);
    for (const other of others) {
      yield parts.join("");
      parts = [other];
    }
  }
  yield parts.join("");
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
