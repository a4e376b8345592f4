import { isTopLevelDomain } from "./top-level-domains.ts";

/** Where an address stands in a text. */
export interface FoundUrl {
  readonly start: number;
  readonly end: number;
  readonly isEmail: boolean;
}

const EMAIL =
  /^([a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}@(([a-z0-9][a-z0-9_-]{0,28})?[a-z0-9][.]){1,6}[a-z]{2,8}$/i;
const BAD_PATH_ENDS = ".:;,('?!`";
const WORD = /[\p{L}\p{N}_]/u;
// Letters of other scripts are domain letters; of ASCII only these are.
const DOMAIN = /[A-Za-z0-9_.~-]|(?![\s\u2000-\u200b\u200e\u200f\u2016-\u206f])[\u00c0-\u{10ffff}]/u;
const NOT_PATH = /[\s\u2000-\u200b\u200e\u200f\u2016-\u206f<>"\u00ab\u00bb]/u;
const NOT_USERINFO = /[\s\u2000-\u200b\u200e\u200f\u2016-\u206f/[\]{}()'`<>"@\u00ab\u00bb]/u;
const PROTOCOL = /[A-Za-z0-9+-]|(?!\s)[\u0080-\u{10ffff}]/u;

/**
 * Addresses and e-mails that Telegram makes links of without being asked, in UTF-16 positions.
 *
 * Looks around every dot for a domain, then left for user data and scheme and
 * right for port and path. Linear in practice: after a hit it goes on behind it.
 */
export function findUrls(text: string): FoundUrl[] {
  const found: FoundUrl[] = [];
  let begin = 0;
  for (;;) {
    const dot = text.indexOf(".", begin);
    if (dot < 0 || dot + 1 === text.length) return found;
    if (text[dot + 1] === " ") {
      begin = dot + 2;
      continue;
    }
    const candidate = around(text, begin, dot);
    if (!candidate.isBad) {
      const checked = check(text, candidate.start, candidate.end);
      if (checked && candidate.end > dot + 1) found.push(checked);
      begin = candidate.end;
      while (text[begin] === ".") begin++;
    } else {
      begin = candidate.end;
      while (begin > dot + 1 && text[begin - 1] !== ".") begin--;
    }
    if (begin <= dot) begin = dot + 1;
  }
}

function around(
  text: string,
  begin: number,
  dot: number,
): { start: number; end: number; isBad: boolean } {
  let start = extendLeft(text, begin, dot, (character) => DOMAIN.test(character));
  let domainEnd = dot;
  let lastAt = -1;
  for (;;) {
    const character = characterAt(text, domainEnd);
    if (character === "@") lastAt = domainEnd;
    else if (character === "" || !DOMAIN.test(character)) break;
    domainEnd += character.length;
  }
  const isUserinfo = (character: string) => !NOT_USERINFO.test(character);
  if (lastAt >= 0) start = extendLeft(text, begin, start, isUserinfo);
  const end = trimDots(text, path(text, port(text, domainEnd)), dot);

  let isBad = false;
  if (start > begin && text[start - 1] === "@") {
    const userinfo = extendLeft(text, begin, start - 1, isUserinfo);
    isBad = lastAt >= 0 || userinfo === start - 1;
    start = userinfo;
  }
  if (start > begin) {
    const scheme = schemeBefore(text, begin, start);
    if (scheme === "none") {
      const before = characterBefore(text, start);
      isBad ||= WORD.test(before) || "/#@".includes(before);
    } else if (scheme === "unknown") {
      isBad = true;
    } else {
      start -= scheme.length + 3;
    }
  }
  return { start, end, isBad };
}

function schemeBefore(text: string, begin: number, start: number): string {
  if (start - begin < 6 || text.slice(start - 3, start) !== "://") return "none";
  const from = extendLeft(text, begin, start - 3, (character) => PROTOCOL.test(character));
  const name = text.slice(from, start - 3).toLowerCase();
  if (name.endsWith("http") && name !== "shttp") return "http";
  if (name.endsWith("https")) return "https";
  if (name.endsWith("ftp") && name !== "tftp" && name !== "sftp") return "ftp";
  if (name.endsWith("tonsite")) return "tonsite";
  return "unknown";
}

function port(text: string, start: number): number {
  const digits = /^:0*(\d{1,5})(?!\d)/.exec(text.slice(start, start + 64));
  return digits?.[1] && Number(digits[1]) <= 65_535 ? start + digits[0].length : start;
}

function path(text: string, start: number): number {
  if (start >= text.length || !"/?#".includes(text.charAt(start))) return start;
  let end = start + 1;
  for (;;) {
    const character = characterAt(text, end);
    if (character === "" || NOT_PATH.test(character)) break;
    end += character.length;
  }
  while (end > start + 1 && BAD_PATH_ENDS.includes(text.charAt(end - 1))) end--;
  return text[start] === "/" || end > start + 1 ? end : start;
}

function check(text: string, start: number, end: number): FoundUrl | null {
  const url = text.slice(start, end);
  if (EMAIL.test(url)) return { start, end, isEmail: true };
  if (url.startsWith("mailto:") && EMAIL.test(url.slice(7))) {
    return { start: start + 7, end, isEmail: true };
  }
  const length = validLength(url);
  return length > 0 ? { start, end: start + length, isEmail: false } : null;
}

/** How much of the candidate is an address: 0 for none, less than all where brackets close too much. */
function validLength(url: string): number {
  const scheme = /^(https?|ftp|tonsite):\/\//i.exec(url)?.[0] ?? "";
  const rest = url.slice(scheme.length);
  const domainEnd = rest.search(/[/?#]/);
  const authority = domainEnd < 0 ? rest : rest.slice(0, domainEnd);
  const tail = domainEnd < 0 ? "" : rest.slice(domainEnd);
  const domain = authority.slice(authority.indexOf("@") + 1).replace(/:[^:]*$/, "");
  if (!isDomain(domain, scheme !== "")) return 0;
  return url.length - tail.length + balancedLength(tail);
}

function balancedLength(tail: string): number {
  const depth = { "(": 0, "[": 0, "{": 0 };
  const closes: Readonly<Record<string, keyof typeof depth>> = { ")": "(", "]": "[", "}": "{" };
  let length = 0;
  for (; length < tail.length; length++) {
    const character = tail.charAt(length);
    if (character in depth) depth[character as keyof typeof depth]++;
    const opener = closes[character];
    if (opener && --depth[opener] < 0) break;
  }
  while (length > 0 && BAD_PATH_ENDS.includes(tail.charAt(length - 1))) length--;
  return length;
}

function isDomain(domain: string, hasScheme: boolean): boolean {
  const parts = domain.split(".");
  const last = parts.at(-1) ?? "";
  if (parts.length < 2 || domain.toLowerCase() === "teiegram.org") return false;
  if (parts.some((part) => part === "" || Buffer.byteLength(part) >= 64 || part.endsWith("-"))) {
    return false;
  }
  if (
    parts.length === 4 &&
    parts.every((part) => /^(0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/.test(part))
  ) {
    return true;
  }
  if (/^[\d.]*$/.test(domain) || [...last].length <= 1) return false;
  if (last.startsWith("xn--")) {
    if (!/^xn--[a-z0-9]{2,}$/i.test(last)) return false;
  } else if (/[_-]/.test(last) || (!hasScheme && !isTopLevelDomain(last))) {
    return false;
  }
  return !(parts.at(-2) ?? "").includes("_");
}

function trimDots(text: string, end: number, dot: number): number {
  let trimmed = end;
  while (trimmed > dot + 1 && text[trimmed - 1] === ".") trimmed--;
  return trimmed;
}

function extendLeft(
  text: string,
  begin: number,
  from: number,
  accepts: (character: string) => boolean,
): number {
  let start = from;
  while (start > begin) {
    const character = characterBefore(text, start);
    if (!accepts(character)) break;
    start -= character.length;
  }
  return Math.max(start, begin);
}

function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? "" : String.fromCodePoint(code);
}

function characterBefore(text: string, index: number): string {
  const isLow = /[\udc00-\udfff]/.test(text.charAt(index - 1));
  return isLow && index > 1 ? characterAt(text, index - 2) : text.charAt(index - 1);
}
