import { LineCounter, parse, parseDocument } from "yaml";
import { parsePlainYaml } from "./parse-plain-yaml.ts";

/** Notes a mistake, with the file and line it stands in. */
export type Complain = (what: string) => void;

/** One item of a YAML list, not yet looked into. */
export interface LexiconItem {
  readonly value: Readonly<Record<string, unknown>>;
  readonly complain: Complain;
}

/** The items of a YAML file; what is no list of mappings is added to the mistakes. */
export function itemsOf(file: string, source: string, mistakes: string[]): LexiconItem[] {
  const plain = parsePlainYaml(source);
  if (plain !== null) {
    return plain.map(({ line, value }) => ({
      value,
      complain: (what) => mistakes.push(`${file}:${line}: ${what}`),
    }));
  }
  let list: unknown;
  try {
    list = parse(source);
  } catch (error) {
    mistakes.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
  if (list === null) return [];
  if (!Array.isArray(list)) {
    mistakes.push(`${file}: not a list`);
    return [];
  }
  return list.flatMap((value: unknown, index): LexiconItem[] => {
    const complain = (what: string): void => {
      mistakes.push(`${file}:${lineOf(source, index)}: ${what}`);
    };
    if (isRecord(value)) return [{ value, complain }];
    complain("not a mapping");
    return [];
  });
}

/** Line of the item; the file is parsed a second time only when there is something to complain of. */
function lineOf(source: string, index: number): number {
  const lines = new LineCounter();
  const { contents } = parseDocument(source, { lineCounter: lines });
  const item: unknown =
    contents !== null && "items" in contents ? contents.items[index] : undefined;
  if (typeof item !== "object" || item === null || !("range" in item)) return 1;
  const { range } = item;
  return Array.isArray(range) && typeof range[0] === "number" ? lines.linePos(range[0]).line : 1;
}

/** Tells whether it is a mapping. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
