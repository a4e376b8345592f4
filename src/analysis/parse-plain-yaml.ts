/** A value of the plain subset: text, a list of texts, or texts by key (again lists). */
export type PlainValue = string | readonly string[] | { readonly [key: string]: readonly string[] };

/** One item of the list, with the line it begins on. */
export interface PlainItem {
  readonly line: number;
  readonly value: Readonly<Record<string, PlainValue>>;
}

const ITEM = /^- ([a-z]+): (.+)$/;
const KEY = /^ {2}([a-z]+):(?: (.+))?$/;
const SUBKEY = /^ {4}([a-z]+): (\[.*\])$/;
// What YAML would read as something else than text, or what this reader does not read.
const SPECIAL = /^(?:[~&*!|>%@`]|null$|true$|false$)|: | #/i;

/**
 * The items of a YAML list written as the lexicon's files are: a key a line, lists and mappings of
 * lists in brackets on one line. Null if the text goes beyond that; then a real parser must read it.
 *
 * It is here for speed alone: half a megabyte of lexicon takes the `yaml` package a second and a
 * hundred megabytes at every start.
 */
export function parsePlainYaml(source: string): PlainItem[] | null {
  const items: { line: number; value: Record<string, PlainValue> }[] = [];
  let open: Record<string, readonly string[]> | null = null;
  const lines = source.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? "").trimEnd();
    if (line === "" || line.trimStart().startsWith("#")) continue;
    const sub = SUBKEY.exec(line);
    if (sub !== null) {
      const list = parseList(sub[2] ?? "");
      if (open === null || list === null || sub[1] === undefined || sub[1] in open) return null;
      open[sub[1]] = list;
      continue;
    }
    const first = ITEM.exec(line);
    const match = first ?? KEY.exec(line);
    if (match === null) return null;
    if (first !== null) items.push({ line: at + 1, value: {} });
    const item = items.at(-1)?.value;
    const [, key = "", written] = match;
    if (item === undefined || key in item) return null;
    open = null;
    if (written === undefined) {
      open = {};
      item[key] = open;
      continue;
    }
    const value = parseValue(written);
    if (value === null) return null;
    item[key] = value;
  }
  // Copied: what is cut from a text keeps all of it in memory, here 2 MB.
  return JSON.parse(JSON.stringify(items));
}

function parseValue(written: string): PlainValue | null {
  if (written.startsWith("[")) return parseList(written);
  if (!written.startsWith("{")) return parseScalar(written);
  if (!written.endsWith("}")) return null;
  const out: Record<string, readonly string[]> = {};
  // Each part is `key: [list]`; a list holds no bracket outside quotes, or parseList refuses it.
  let rest = written.slice(1, -1).trim();
  while (rest !== "") {
    const part = /^([a-z]+): (\[[^\]]*\])(?:, *|$)/.exec(rest);
    const list = part === null ? null : parseList(part[2] ?? "");
    if (part === null || list === null || part[1] === undefined || part[1] in out) return null;
    out[part[1]] = list;
    rest = rest.slice(part[0].length);
  }
  return out;
}

function parseList(written: string): string[] | null {
  if (!written.endsWith("]")) return null;
  const inner = written.slice(1, -1).trim();
  if (inner === "") return [];
  const out: string[] = [];
  const part = /\s*("[^"\\]*"|'[^']*'|[^,[\]{}"']+(?:'[^,[\]{}"]*)?)\s*(,|$)/y;
  while (part.lastIndex < inner.length) {
    const match = part.exec(inner);
    const scalar = match === null ? null : parseScalar((match[1] ?? "").trim());
    if (match === null || scalar === null) return null;
    out.push(scalar);
    if (match[2] === "") break;
  }
  return out;
}

function parseScalar(written: string): string | null {
  if (/^"[^"\\]*"$/.test(written) || /^'[^']*'$/.test(written)) return written.slice(1, -1);
  return SPECIAL.test(written) || /^["']/.test(written) || written === "" ? null : written;
}
