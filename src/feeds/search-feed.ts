import type { Entry } from "./entry.ts";
import { oneLine } from "./html-fragment.ts";

/** A search for news whose results can be read as a feed. */
export type SearchEngine = "google-news" | "google-alerts" | "bing-news" | "gdelt";

const MAX_OUTLET_LENGTH = 80;
/** What stands between a headline and the outlet's name in a page's title. */
const SEPARATORS = [" | ", " - ", " – ", " — ", " · "];
/** An outlet's name in a title has no more words; what is longer is a part of the headline. */
const MAX_NAME_WORDS = 5;

/** The search engine whose results a feed's address asks for; null for an outlet's own feed. */
export function searchEngine(url: string): SearchEngine | null {
  const { hostname = "", pathname = "" } = URL.parse(url) ?? {};
  if (hostname === "news.google.com") return "google-news";
  if (hostname === "www.google.com" && pathname.startsWith("/alerts/")) return "google-alerts";
  if (/^(?:www\.)?bing\.com$/.test(hostname) && pathname.startsWith("/news/")) return "bing-news";
  return hostname === "api.gdeltproject.org" ? "gdelt" : null;
}

/**
 * A search's result as its outlet published it: the outlet as source, its own
 * address where the engine's redirect holds it, the headline without the
 * outlet's name.
 *
 * Google News tells the article's address to nobody: its redirect stays, and
 * leads a reader there. Its description repeats the headline and is left out.
 * A result that names no outlet has its host as one, or none at all.
 */
export function fromSearch(entry: Entry, engine: SearchEngine): Entry {
  const url = behindRedirect(entry.url);
  const isHidden = engine === "google-news";
  const written = engine === "gdelt" ? withoutStraySpaces(entry.title) : entry.title;
  const named = entry.source ?? (isHidden ? outletInTitle(written) : null);
  const host = hostOf(isHidden ? (named?.url ?? "") : url);
  const name = (named?.name || host).slice(0, MAX_OUTLET_LENGTH);
  return {
    ...entry,
    title: withoutOutlet(written, name, host),
    url,
    ...(isHidden && { html: "", summary: "" }),
    ...(name !== "" && { source: { name, url: named?.url || (isHidden ? "" : originOf(url)) } }),
  };
}

/** Where `bing.com/news/apiclick.aspx?url=…` and `google.com/url?url=…` lead; the address itself otherwise. */
function behindRedirect(address: string): string {
  const url = URL.parse(address);
  const isRedirect =
    (url?.hostname === "www.google.com" && url.pathname === "/url") ||
    (/^(?:www\.)?bing\.com$/.test(url?.hostname ?? "") && url?.pathname.endsWith("/apiclick.aspx"));
  const target = isRedirect ? (url?.searchParams.get("url") ?? url?.searchParams.get("q")) : null;
  return target && /^https?:\/\//i.test(target) && URL.canParse(target) ? target : address;
}

/** `Headline - Outlet`, as Google News writes titles; null if there is no outlet in it. */
function outletInTitle(title: string): { name: string; url: string } | null {
  const at = title.lastIndexOf(" - ");
  const name = title.slice(at + 3).trim();
  if (at <= 0 || name === "" || name.length > MAX_OUTLET_LENGTH) return null;
  return { name, url: "" };
}

/** The headline without the names of its outlet at the end, of which Google adds one and the outlet another. */
function withoutOutlet(title: string, name: string, host: string): string {
  let headline = title.trim();
  // The engine's suffix is known to the letter, whatever stands in it.
  if (name !== "" && headline.endsWith(` - ${name}`)) {
    headline = headline.slice(0, -name.length - 3).trim();
  }
  for (let names = 0; names < 2; names += 1) {
    const at = Math.max(...SEPARATORS.map((separator) => headline.lastIndexOf(separator)));
    if (at <= 0 || !isNameOf(headline.slice(at + 3), name, host)) break;
    headline = headline.slice(0, at).trim();
  }
  return headline;
}

/** Whether the words are the outlet's: its name as told, or one with its domain's (`BBC News`, bbc.com). */
function isNameOf(words: string, name: string, host: string): boolean {
  const compact = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const found = compact(words);
  if (found === "") return false;
  if (found === compact(name) || found === compact(host)) return true;
  const domain = compact(host.split(".").at(-2) ?? "");
  const each = words.split(/\s+/).map(compact);
  if (domain.length < 2 || each.length > MAX_NAME_WORDS) return false;
  return found === domain || each.includes(domain);
}

/** GDELT takes titles apart into words and signs: `Minsk , Moscow sign " plan "`. */
function withoutStraySpaces(title: string): string {
  return oneLine(title)
    .replace(/ ([,.:;!?…%)\]»”’])/g, "$1")
    .replace(/([([«“„‘]) /g, "$1")
    .replace(/" ([^"]*?) ?"/g, '"$1"')
    .replace(/ ' (s|t|re|ve|ll|d|m)\b/g, "'$1")
    .replace(/(?<=\d)([.,:]) (?=\d)/g, "$1");
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, "") ?? "";
}

function originOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? "" : parsed.origin;
}
