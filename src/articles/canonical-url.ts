/** Parameters that tell where a reader came from and never which article it is. */
const TRACKING =
  /^(?:utm_\w+|at_\w+|ns_\w+|pk_\w+|mtm_\w+|matomo_\w+|hsa_\w+|itm_\w+|wt_?\w*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|yclid|ysclid|_openstat|msclkid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|ocid|cmpid|cmp|ncid|sr_share|spm|_ga|_gl|_hsenc|_hsmi|vero_id|oly_anon_id|oly_enc_id|rb_clickid|s_cid|wickedid|soc_src|soc_trk|share_source|xtor|ito|guccounter|guce_referrer\w*|feature|traffic_source|maca|ftag|partner|frommail|from_rss|rss|amp|outputtype|__twitter_impression|ref_src|ref_url|smid|smtyp|taid|trk|click_id|clickid)$/i;

/** Parameters that track on most sites and name an article on a few: dropped only with a value that is a source's name. */
const SOURCE_NAMED =
  /^(?:ref|referrer|referer|source|src|from|via|medium|campaign|cid|ref_source)$/i;
const SOURCE_NAME =
  /^(?:rss|atom|feed|feedburner|twitter|x|facebook|fb|telegram|tg|vk|ok|whatsapp|email|newsletter|social|share|google|googlenews|yandex|yxnews|mail|push|home|main)$/i;

/** Outlets that change domains to stay reachable, under the host their articles are known by. */
const MIRRORS: readonly (readonly [RegExp, string])[] = [
  [/^(?:[\w-]+\.)?zerkalo\.(?:io|cc)$/, "news.zerkalo.io"],
  [/^(?:[\w-]+\.)?svaboda\.(?:org|azureedge\.net)$/, "www.svaboda.org"],
  [/^(?:www\.)?nashaniva\.(?:com|by|info)$/, "nashaniva.com"],
];

/**
 * One address for one article: without tracking, mobile and AMP forms, fragments,
 * default ports and the accidents of spelling.
 *
 * Conservative: two different articles must never get one address, so unknown
 * parameters stay (sorted), paths keep their case, and redirects of search
 * engines are left alone. It is also the link a reader gets, so `www.` and a
 * closing slash stay: not every site answers without. What is no web address
 * comes back trimmed.
 */
export function canonicalUrl(url: string): string {
  const trimmed = url.trim();
  const parsed = URL.parse(trimmed);
  if (parsed === null || (parsed.protocol !== "http:" && parsed.protocol !== "https:")) {
    return trimmed;
  }
  // A redirect's parameters are its whole meaning; the article behind it is not known here.
  if (parsed.hostname === "news.google.com") return parsed.href;

  // An outlet serves the same article on both; what differs is the age of the link.
  if (parsed.port === "" || parsed.port === "80" || parsed.port === "443") {
    parsed.protocol = "https:";
    parsed.port = "";
  }
  parsed.username = "";
  parsed.password = "";
  // `#!/article/1` is a page of an old single-page site; any other fragment is a place in the page.
  if (!parsed.hash.startsWith("#!")) parsed.hash = "";
  parsed.hostname = canonicalHost(parsed.hostname);
  parsed.pathname = canonicalPath(parsed.pathname);
  parsed.search = canonicalQuery(parsed.searchParams);
  return parsed.href;
}

function canonicalHost(hostname: string): string {
  const host = hostname.replace(/\.$/, "");
  const [, name] = MIRRORS.find(([pattern]) => pattern.test(host)) ?? [];
  if (name !== undefined) return name;
  // Only where a domain remains: `m.by` is one.
  return host.replace(/^(?:(?:m|mobile|amp)\.){1,3}(?=[^.]+\.[^.]+)/, "");
}

function canonicalPath(pathname: string): string {
  return pathname
    .replace(/\/{2,}/g, "/")
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, "/")
    .replace(/\/amp\/?$/i, "/")
    .replace(/(?<=.)\.amp(?=\.html?$)/i, "");
}

function canonicalQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name, value]) => {
    if (TRACKING.test(name)) return false;
    return !(SOURCE_NAMED.test(name) && SOURCE_NAME.test(value));
  });
  // Sorted by name alone: repeated parameters keep their order, which may mean something.
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return new URLSearchParams(kept).toString();
}
