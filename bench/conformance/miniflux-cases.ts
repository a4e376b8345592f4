import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Check, SuiteCase } from "./suite-case.ts";

const TEST = /^func (Test\w+)\(t \*testing\.T\) \{\n(.*?)^\}/gms;
/** Where a document says nothing, miniflux makes up a title or a link: no reading of the document. */
const MADE_UP = /Without|Missing|WithEmpty|WithOnly|IDAsURL|Fallback/;
const FEED_FIELDS: Readonly<Record<string, Check["field"]>> = { Title: "title", SiteURL: "link" };
const ITEM_FIELDS: Readonly<Record<string, Check["field"]>> = {
  Title: "title",
  URL: "url",
  Content: "html",
  Author: "author",
};
const COMPARISON =
  /if (?:len\()?feed\.(?:Entries\[(\d+)\]\.)?(\w+)\)? != (`[^`]*`|"(?:[^"\\]|\\.)*"|\d+) \{/g;

/** miniflux's cases, out of its tests in Go: a document in a literal, then comparisons. */
export function minifluxCases(root: string): readonly SuiteCase[] {
  const folder = path.join(root, "internal/reader");
  return globSync("{rss,atom,rdf,json}/*_test.go", { cwd: folder })
    .sort()
    .flatMap((file) => {
      const source = readFileSync(path.join(folder, file), "utf8");
      return [...source.matchAll(TEST)].flatMap(([, name = "", body = ""]) => {
        const data = /data := (`[^`]*`|"(?:[^"\\]|\\.)*")/.exec(body)?.[1];
        if (data === undefined || MADE_UP.test(name)) return [];
        const url = /Parse(?:Feed)?\("([^"]*)"/.exec(body)?.[1];
        const bytes = new TextEncoder().encode(literal(data));
        return [{ name: `${file}: ${name}`, bytes, url, checks: checksOf(body) }];
      });
    });
}

function checksOf(body: string): readonly Check[] {
  return [...body.matchAll(COMPARISON)].flatMap(([, index, name = "", written = ""]): Check[] => {
    if (name === "Entries") return [{ field: "count", item: null, expected: Number(written) }];
    const field = (index === undefined ? FEED_FIELDS : ITEM_FIELDS)[name];
    if (field === undefined || /^\d/.test(written)) return [];
    const item = index === undefined ? null : Number(index);
    return [{ field, item, expected: literal(written) }];
  });
}

function literal(written: string): string {
  if (written.startsWith("`")) return written.slice(1, -1);
  try {
    return String(JSON.parse(written));
  } catch {
    return written.slice(1, -1);
  }
}
