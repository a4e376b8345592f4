import { plainLine } from "./html-fragment.ts";

/** Where a page says what it is. */
const HEAD_LENGTH = 50_000;

/** What bot walls put on the page they show instead of a feed. */
const BOT_CHECK =
  /challenge-platform|cf-browser-verification|cf_chl_|attention required!|<title>\s*just a moment|ddos-guard|captcha|_incapsula_|px-captcha|datadome|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|enable javascript and cookies|<title>[^<]*access (?:to this page )?(?:is |has been )?denied|вы не робот/i;
const LOGIN_TITLE =
  /\b(?:log|sign)[ -]?(?:in|on)\b|\blogin\b|^вход|войти|авторизац|увайсці|уваход|увійти|^вхід|logowanie|zaloguj|prisijung|ieiet|logi sisse/i;
const PASSWORD = /<input[^>]{0,500}type\s{0,9}=\s{0,9}["']?password/i;
/** A page with more links than this has a form for its members beside what it is there for. */
const MAX_LOGIN_LINKS = 20;
const HTML_NAMES = new Set(
  "html head body title meta script style link div p br h1 h2 h3 table center font a b span main section article form img hr ul".split(
    " ",
  ),
);
const OTHER_FORMATS: ReadonlyMap<string, string> = new Map([
  ["opml", "a list of feeds (OPML)"],
  ["urlset", "a site map"],
  ["sitemapindex", "a list of site maps"],
  ["svg", "a picture"],
  ["error", "an error message"],
]);
/** How files of other kinds begin. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ["%PDF", "a PDF"],
  ["PK\u0003\u0004", "a ZIP archive"],
  ["\u001F", "a compressed file"],
  ["GIF8", "a picture"],
  ["\u2030PNG", "a picture"],
];

/** What a document is that is no feed. */
export interface Instead {
  /** "it is a login page". */
  readonly words: string;
  /** A wall against programs, behind which the feed may be. */
  readonly isBotCheck: boolean;
}

/** What a document is that is no feed; `rootName` is its outermost element, if it has one. */
export function whatInstead(text: string, rootName: string | null): Instead {
  const head = text.slice(0, HEAD_LENGTH).trimStart();
  const file = BEGINNINGS.find(([beginning]) => head.startsWith(beginning));
  if (file !== undefined) return { words: `it is ${file[1]}`, isBotCheck: false };
  const isPage = rootName === null || HTML_NAMES.has(rootName);
  if (isPage && BOT_CHECK.test(head)) return { words: "it is a bot check", isBotCheck: true };
  return { words: inWords(head, rootName), isBotCheck: false };
}

function inWords(head: string, rootName: string | null): string {
  if (head === "") return "it is empty";
  if (rootName === null) return "it is plain text";
  const format = OTHER_FORMATS.get(rootName);
  if (format !== undefined) return `it is ${format}`;
  if (!HTML_NAMES.has(rootName)) {
    const isName = /^[a-z_][\w.:-]{0,60}$/.test(rootName);
    return isName ? `its root element is "${rootName}"` : "it is nothing legible";
  }

  const title = plainLine(/<title[^>]{0,200}>([^<]{0,300})/i.exec(head)?.[1] ?? "");
  const links = head.split(/<a\s/i, MAX_LOGIN_LINKS + 1).length - 1;
  if (LOGIN_TITLE.test(title) || (PASSWORD.test(head) && links < MAX_LOGIN_LINKS)) {
    return "it is a login page";
  }
  return title === "" ? "it is a web page" : `it is a web page, "${title.slice(0, 80)}"`;
}
