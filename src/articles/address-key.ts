/**
 * What two addresses of one article have in common: no scheme, no `www.`, no
 * closing slash, no AMP folder. Takes a canonical URL.
 *
 * Never shown to a reader: not every site answers to this form. Null for what
 * names no article: no web address, or a site's front page, which feeds without
 * pages of their own give for every item.
 */
export function addressKey(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null || (parsed.protocol !== "http:" && parsed.protocol !== "https:")) return null;
  const path = parsed.pathname.replace(/^\/amp(?=\/.)/i, "").replace(/\/+$/, "");
  if (path === "" && parsed.search === "" && parsed.hash === "") return null;
  return `${parsed.host.replace(/^www\./, "")}${path}${parsed.search}${parsed.hash}`;
}
