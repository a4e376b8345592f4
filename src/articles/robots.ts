/** Whether a path (with its query) may be read. */
export type RobotsRules = (path: string) => boolean;

interface Rule {
  readonly allows: boolean;
  /** The pattern cut at its asterisks: the parts have to follow each other. */
  readonly parts: readonly string[];
  /** The pattern ended with `$`: nothing may follow the last part. */
  readonly isWhole: boolean;
  readonly length: number;
}

/** RFC 9309 asks for at least this much to be read; what follows is not. */
const MAX_LENGTH = 500_000;

/**
 * What a robots.txt lets the crawler of that product token read (RFC 9309).
 *
 * The longest pattern that fits decides, and of two equally long ones the one
 * that allows. A crawler named nowhere follows the group of `*`; one named
 * several times, all its groups. What is no robots.txt allows everything.
 */
export function parseRobots(text: string, product: string): RobotsRules {
  const own: Rule[] = [];
  const everyone: Rule[] = [];
  let isNamed = false;
  let group = new Set<Rule[]>();
  let isGroupOpen = false;
  for (const line of text
    .slice(0, MAX_LENGTH)
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)) {
    const [, key = "", value = ""] = /^\s*([A-Za-z-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === "user-agent") {
      // Agents that follow each other share the rules after them; rules end the list of agents.
      if (!isGroupOpen) group = new Set();
      isGroupOpen = true;
      const agent = /^[\w-]+/.exec(value)?.[0].toLowerCase();
      if (agent === product.toLowerCase()) {
        isNamed = true;
        group.add(own);
      } else if (value.startsWith("*")) group.add(everyone);
    } else if (name === "allow" || name === "disallow") {
      isGroupOpen = false;
      const rule = toRule(value.trim(), name === "allow");
      if (rule !== null) for (const rules of group) rules.push(rule);
    }
  }

  const rules = isNamed ? own : everyone;
  return (path) => {
    const asked = normalize(path);
    let best: Rule | null = null;
    for (const rule of rules) {
      const isBetter =
        best === null || rule.length > best.length || (rule.length === best.length && rule.allows);
      if (isBetter && fits(rule, asked)) best = rule;
    }
    return best?.allows ?? true;
  };
}

/** Null for an empty pattern, which says nothing. */
function toRule(pattern: string, allows: boolean): Rule | null {
  if (pattern === "") return null;
  const isWhole = pattern.endsWith("$");
  const bare = normalize(isWhole ? pattern.slice(0, -1) : pattern);
  return { allows, parts: bare.split("*"), isWhole, length: bare.length + (isWhole ? 1 : 0) };
}

/** Each part at its first place after the one before: no backtracking, whatever the pattern. */
function fits({ parts, isWhole }: Rule, path: string): boolean {
  const [start = "", ...rest] = parts;
  if (!path.startsWith(start)) return false;
  const last = isWhole ? rest.pop() : undefined;
  let at = start.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  if (!isWhole) return true;
  return last === undefined
    ? at === path.length
    : path.length - last.length >= at && path.endsWith(last);
}

/** One spelling for one path: letters beyond ASCII as octets, octets of plain characters as they are. */
function normalize(path: string): string {
  return path
    .toWellFormed()
    .replace(/%[0-9a-f]{2}/gi, (octet) => {
      const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : octet.toUpperCase();
    })
    .replace(/[^\x21-\x7E]/gu, encodeURIComponent);
}
