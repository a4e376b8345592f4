/** A type of schema.org that is one report; lists and organizations have others. */
const REPORT = /Article|Posting|Report/;

/** Tells whether a page's JSON-LD says that only subscribers may read the report. */
export function isForSubscribers(scripts: readonly string[]): boolean {
  return reports(scripts).some(({ isAccessibleForFree: free }) =>
    /^false$/i.test(typeof free === "string" ? free.trim() : String(free)),
  );
}

/** The longest text that a page's JSON-LD gives as its report's; empty if none. May hold markup. */
export function publishedBody(scripts: readonly string[]): string {
  return reports(scripts)
    .map(({ articleBody }) => (typeof articleBody === "string" ? articleBody : ""))
    .reduce((longest, body) => (body.length > longest.length ? body : longest), "");
}

function reports(scripts: readonly string[]): readonly Record<string, unknown>[] {
  return scripts
    .flatMap(parse)
    .filter((item) => isRecord(item))
    .filter((item) => REPORT.test(String(item["@type"])));
}

/** The items of one script: it holds one, a list, or a graph of them. */
function parse(script: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(script);
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item) => {
      const graph = isRecord(item) ? item["@graph"] : undefined;
      return Array.isArray(graph) ? graph : [item];
    });
  } catch {
    // Templates leave line breaks in strings and commas at ends.
    return [];
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
