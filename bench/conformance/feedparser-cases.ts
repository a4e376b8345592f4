import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { decode } from "../../src/feeds/decode.ts";
import type { Check, SuiteCase } from "./suite-case.ts";

/** Its tests of sanitizing and of services are about other things than reading. */
const FOLDERS = ["wellformed", "illformed", "encoding", "entities"];
const FIELDS: Readonly<Record<string, Check["field"]>> = {
  title: "title",
  title_detail: "title",
  link: "url",
  id: "id",
  guid: "id",
  author: "author",
  summary: "summary",
  description: "summary",
  summary_detail: "summary",
  content: "html",
  published_parsed: "published",
  updated_parsed: "published",
  date_parsed: "published",
};

/** Python feedparser's cases: each document carries its expectation, an expression in Python. */
export function feedparserCases(root: string): readonly SuiteCase[] {
  const tests = path.join(root, "tests");
  return globSync(
    FOLDERS.map((folder) => `${folder}/**/*.xml`),
    { cwd: tests },
  )
    .filter((name) => !name.includes("sanitize"))
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(tests, name));
      // Whatever its encoding is, the comment with the expectation is ASCII.
      const { text } = decode(bytes);
      const header = (key: string) => new RegExp(`^Header:\\s+${key}:(.*)$`, "im").exec(text)?.[1];
      const own = `http://127.0.0.1:8097/tests/${name}`;
      return {
        name,
        bytes,
        contentType: header("content-type")?.trim(),
        url: URL.parse(header("content-location")?.trim() ?? own, own)?.href,
        checks: checksOf(/^Expect:\s*(.*?)\s*(?:-->)?$/m.exec(text)?.[1] ?? ""),
      };
    });
}

/** Of `a and b and c` the terms that compare a field with a value; the rest is about what we do not keep. */
function checksOf(expression: string): readonly Check[] {
  return expression.split(/ and /).flatMap((term): readonly Check[] => {
    const count = /^len\(entries\) == (\d+)$/.exec(term);
    if (count) return [{ field: "count", item: null, expected: Number(count[1]) }];
    const found = /^(feed|entries\[(\d+)\])((?:\['\w+'\]|\.\w+|\[\d\])+) == (.+)$/s.exec(term);
    if (!found) return [];
    const [, owner, index, keys = "", written = ""] = found;
    const names = [...keys.matchAll(/\w+/g)].map(([name]) => name);
    const expected = literal(written);
    const field = fieldOf(names, owner === "feed");
    if (field === null || expected === null) return [];
    return [{ field, item: owner === "feed" ? null : Number(index), expected }];
  });
}

function fieldOf([name = "", ...rest]: readonly string[], isFeed: boolean): Check["field"] | null {
  if (isFeed) {
    if (name === "link" && rest.length === 0) return "link";
    return name === "title" && rest.length === 0 ? "title" : null;
  }
  const isDetail = name.endsWith("_detail") && rest.join() === "value";
  const isContent = name === "content" && rest.join() === "0,value";
  const field = FIELDS[name];
  return field && (rest.length === 0 || isDetail || isContent) ? field : null;
}

/** A string of Python's, or a tuple of date and time; null for other literals. */
function literal(written: string): string | null {
  const tuple = /^\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)[^()]*\)$/.exec(written);
  if (tuple) {
    const [year = 0, month = 0, ...rest] = tuple.slice(1).map(Number);
    return new Date(Date.UTC(year, month - 1, ...rest)).toISOString();
  }
  const text = /^u?("""|"|')(.*)\1$/s.exec(written);
  if (!text) return null;
  return (text[2] ?? "").replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([nrt\\'"]))/gi,
    (_, x, u, wide, sign) => {
      const code = x ?? u ?? wide;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return { n: "\n", r: "\r", t: "\t" }[String(sign)] ?? sign;
    },
  );
}
