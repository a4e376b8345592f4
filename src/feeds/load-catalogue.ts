import { readFileSync } from "node:fs";
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import { isKnownEncoding } from "./decode.ts";
import { CAMPS, type Camp, type Feed } from "./feed.ts";

/** The feeds file holds mistakes: all of them, a sentence each, with line and feed. */
export class CatalogueError extends Error {
  override readonly name = "CatalogueError";
  readonly mistakes: readonly string[];
  constructor(file: string, mistakes: readonly string[]) {
    super(
      `The feeds file ${file} has mistakes:\n${mistakes.map((line) => `  ${line}`).join("\n")}`,
    );
    this.mistakes = mistakes;
  }
}

const REQUIRED = ["id", "name", "url", "language", "country", "camp"] as const;
const OPTIONAL = ["kind", "every", "enabled", "listed", "note", "encoding", "proxy"] as const;
const KEYS: ReadonlySet<string> = new Set([...REQUIRED, ...OPTIONAL]);

/** More often than this nobody should be asked, whatever the file says. */
const SHORTEST_INTERVAL = Temporal.Duration.from({ seconds: 1 });

/**
 * The feeds a file declares, in its order.
 *
 * Everything is checked and every mistake reported at once in a CatalogueError:
 * missing and unknown keys, wrong values, ids and addresses that appear twice.
 */
export function loadCatalogue(file: string): Feed[] {
  return readCatalogue(readFile(file), file);
}

function readFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CatalogueError(file, [`it cannot be read: ${reason}`]);
  }
}

/** The same from text; `file` names it in messages. */
export function readCatalogue(text: string, file: string): Feed[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const mistakes = document.errors.map((error) => error.message.split("\n")[0] ?? error.message);
  if (mistakes.length > 0) throw new CatalogueError(file, mistakes);

  const list = isMap(document.contents) ? document.contents.get("feeds", true) : null;
  if (!isSeq(list)) throw new CatalogueError(file, ["`feeds:` with a list of feeds is missing"]);
  for (const { key } of isMap(document.contents) ? document.contents.items : []) {
    if (String(key) !== "feeds") mistakes.push(`unknown key "${String(key)}" beside feeds`);
  }

  const feeds: Feed[] = [];
  const seen = new Map<string, string>();
  for (const node of list.items) {
    const start = (isMap(node) || isScalar(node)) && node.range ? node.range[0] : 0;
    const line = `line ${lines.linePos(start).line}`;
    if (!isMap(node)) {
      mistakes.push(`${line}: a feed must be a map of ${REQUIRED.join(", ")}`);
      continue;
    }
    const id = node.get("id");
    const where = typeof id === "string" ? `${line} (${id})` : line;
    const found: string[] = [];
    const feed = readFeed(node, found);
    for (const [key, value] of [
      ["id", feed.id],
      ["url", feed.url],
    ] as const) {
      const earlier = seen.get(`${key} ${value}`);
      if (earlier !== undefined && value !== "")
        found.push(`${key} ${value} stands already in ${earlier}`);
      else seen.set(`${key} ${value}`, where);
    }
    mistakes.push(...found.map((mistake) => `${where}: ${mistake}`));
    feeds.push(feed);
  }
  if (mistakes.length > 0) throw new CatalogueError(file, mistakes);
  return feeds;
}

function readFeed(node: YAMLMap, mistakes: string[]): Feed {
  for (const { key } of node.items) {
    const name = isScalar(key) ? String(key.value) : String(key);
    if (!KEYS.has(name)) mistakes.push(`unknown key "${name}"`);
  }
  /** A value of the right kind, or null with the mistake noted; absent optional keys are null in silence. */
  const read = <T>(
    key: string,
    expected: string,
    check: (value: unknown) => T | null,
  ): T | null => {
    const value: unknown = node.get(key);
    if (value === undefined || value === null) {
      if ((REQUIRED as readonly string[]).includes(key)) mistakes.push(`${key} is missing`);
      return null;
    }
    const checked = check(value);
    if (checked === null) mistakes.push(`${key} must be ${expected}, not ${JSON.stringify(value)}`);
    return checked;
  };
  const matching = (pattern: RegExp) => (value: unknown) =>
    typeof value === "string" && pattern.test(value) ? value : null;
  const flag = (value: unknown) => (typeof value === "boolean" ? value : null);

  const url = read("url", "an http or https address", readUrl) ?? "";
  return {
    id:
      read("id", "lower-case letters, digits, - and _", matching(/^[a-z0-9][a-z0-9_-]{0,79}$/)) ??
      "",
    name: read("name", "a name", matching(/\S/)) ?? "",
    url,
    // YAML reads `no` as false only in version 1.1; this parser keeps Norwegian.
    language: read("language", "a code of ISO 639-1 such as be", matching(/^[a-z]{2}$/)) ?? "",
    country:
      read("country", "a code of ISO 3166-1, exile or INT", matching(/^(?:[A-Z]{2}|INT|exile)$/)) ??
      "",
    camp: read("camp", `one of ${CAMPS.join(", ")}`, readCamp) ?? "other",
    kind: read("kind", "feed or telegram", readKind) ?? (isTelegram(url) ? "telegram" : "feed"),
    every: read("every", "a duration of ISO 8601 such as PT15M", readInterval),
    enabled: read("enabled", "true or false", flag) ?? true,
    listed: read("listed", "true or false", flag) ?? false,
    note: read("note", "text", matching(/\S/)),
    encoding: read("encoding", "the name of an encoding such as windows-1251", readEncoding),
    proxy: read("proxy", "an address such as socks5://127.0.0.1:9050", readProxy),
  };
}

function readUrl(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const url = URL.parse(value);
  return url !== null && (url.protocol === "http:" || url.protocol === "https:") ? value : null;
}

function readCamp(value: unknown): Camp | null {
  return CAMPS.find((camp) => camp === value) ?? null;
}

function readKind(value: unknown): Feed["kind"] | null {
  return value === "feed" || value === "telegram" ? value : null;
}

function readEncoding(value: unknown): string | null {
  return typeof value === "string" && isKnownEncoding(value) ? value : null;
}

function readProxy(value: unknown): string | null {
  const protocol = typeof value === "string" ? URL.parse(value)?.protocol : undefined;
  const isProxy = protocol !== undefined && ["http:", "https:", "socks5:"].includes(protocol);
  return isProxy ? String(value) : null;
}

function readInterval(value: unknown): Temporal.Duration | null {
  if (typeof value !== "string") return null;
  try {
    const every = Temporal.Duration.from(value);
    // Months and years have no fixed length; total() refuses them.
    return every.total("seconds") >= SHORTEST_INTERVAL.total("seconds") ? every : null;
  } catch {
    return null;
  }
}

function isTelegram(url: string): boolean {
  const host = URL.parse(url)?.hostname;
  return host === "t.me" || host === "telegram.me";
}
