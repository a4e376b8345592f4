import { createReadStream } from "node:fs";

/** One line of the input: what is told of it is its number, counted from 1. */
export interface JsonLine {
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/** What came of all lines. */
export interface LinesRead {
  /** How many were refused, each with a line on standard error. */
  refused: number;
}

/**
 * Each line of a file (standard input without one), as `read` makes it of the line's JSON object.
 *
 * A line that is not JSON, not an object, or that `read` throws at is told on standard error and counted
 * in `result`; the others are read all the same. Throws where the file itself cannot be read.
 */
export async function* readJsonLines<T>(
  file: string | undefined,
  read: (line: JsonLine) => T,
  result: LinesRead,
): AsyncGenerator<T> {
  const input = file === undefined ? process.stdin : createReadStream(file);
  let line = 0;
  for await (const text of linesOf(input.setEncoding("utf8"))) {
    line += 1;
    if (text.trim() === "") continue;
    let item: T;
    try {
      item = read({ line, value: parseObject(text.replace(/^\uFEFF/, ""), line) });
    } catch (error) {
      result.refused += 1;
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      continue;
    }
    yield item;
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
