import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Check, SuiteCase } from "./suite-case.ts";

type Expected = Readonly<Record<string, unknown>>;

/** gofeed's cases: beside each document a JSON file with all that its parsers or translators read. */
export function gofeedCases(root: string): readonly SuiteCase[] {
  return pairs(path.join(root, "testdata"), "{parser,translator}/**/*.json", ".json");
}

/** feed-rs's cases, as gofeed's. */
export function feedRsCases(root: string): readonly SuiteCase[] {
  return pairs(path.join(root, "feed-rs/fixture"), "*/*.serde.json", ".serde.json");
}

function pairs(folder: string, pattern: string, ending: string): readonly SuiteCase[] {
  return globSync(pattern, { cwd: folder })
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name.slice(0, -ending.length));
      const document = [".xml", ".json.json", ...(ending === ".json" ? [] : [".json"])]
        .map((extension) => file + extension)
        .find((each) => existsSync(each));
      if (document === undefined) return [];
      const bytes = readFileSync(document);
      const expected: Expected = JSON.parse(readFileSync(path.join(folder, name), "utf8"));
      return [{ name, bytes, checks: checksOf(expected, bytes.toString("latin1")) }];
    });
}

function checksOf(feed: Expected, source: string): readonly Check[] {
  const items = list(feed.items ?? feed.entries);
  return [
    ...check("title", null, textOf(feed.title)),
    ...check("link", null, textOf(feed.link) || linkIn(feed.links)),
    { field: "count", item: null, expected: items.length },
    ...items.flatMap((item, at) => itemChecks(item, at, source)),
  ];
}

function itemChecks(item: Expected, at: number, source: string): readonly Check[] {
  const id = textOf(item.guid) || textOf(item.id);
  const body = textOf(item.content) || textOf(item.content_html) || textOf(item.content_text);
  const summary = textOf(item.description) || textOf(item.summary);
  const date = item.publishedParsed ?? item.pubDateParsed ?? item.published ?? item.updatedParsed;
  const moment = textOf(date ?? item.updated);
  const [author] = [item.author, ...list(item.authors)].flatMap((each) => nameOf(each) || []);
  const categories = list(item.categories ?? item.tags).map((each) =>
    typeof each === "string" ? each : textOf(each.label) || textOf(each.term) || textOf(each.value),
  );
  return [
    ...check("title", at, textOf(item.title)),
    ...check("url", at, textOf(item.link) || textOf(item.url) || linkIn(item.links)),
    // feed-rs makes up ids where a document has none.
    ...check("id", at, source.includes(id) ? id : ""),
    ...check("html", at, body),
    ...check("summary", at, body === "" ? summary : ""),
    ...check("published", at, Number.isNaN(Date.parse(moment)) ? "" : moment),
    ...check("author", at, author ?? ""),
    ...(categories.filter(Boolean).length > 0
      ? [{ field: "categories", item: at, expected: categories } as const]
      : []),
  ];
}

/** No expectation where the suite has no value: what is read beyond it is not wrong. */
function check(field: Check["field"], item: number | null, expected: string): readonly Check[] {
  return expected === "" ? [] : [{ field, item, expected }];
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  const record = recordOf(value);
  return record === null ? "" : textOf(record.value ?? record.content ?? record.body);
}

function nameOf(value: unknown): string {
  const record = recordOf(value);
  return record === null ? textOf(value) : textOf(record.name) || textOf(record.email);
}

function linkIn(links: unknown): string {
  const link = list(links).find(
    ({ rel }) => rel === undefined || rel === null || rel === "alternate",
  );
  return textOf(link?.href);
}

function list(value: unknown): readonly Expected[] {
  return Array.isArray(value) ? value : [];
}

function recordOf(value: unknown): Expected | null {
  // The cast holds: any object has unknown properties.
  return typeof value === "object" && value !== null ? (value as Expected) : null;
}
