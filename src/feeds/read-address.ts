/** What somebody who wrote an address down may mean by it. */
export type WrittenAddress =
  /** The preview page of a Telegram channel. */
  | { readonly kind: "channel"; readonly url: string }
  /** Web addresses, the likeliest first; none if it is no address at all. */
  | { readonly kind: "site"; readonly urls: readonly string[] };

/** Telegram's own pages, which look like names of channels. */
const NOT_A_CHANNEL = /^(?:joinchat|addlist|addstickers|share|proxy|login|contact)$/i;

/** Reads `@name`, `t.me/name/42`, `https://site/page`, `feed://site/rss` and `site` as addresses to ask. */
export function readAddress(written: string): WrittenAddress {
  const address = written.trim();
  const channel =
    /^@(\w{4,64})$/.exec(address)?.[1] ??
    /^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.me\/(?:s\/)?(\w{4,64})\/?(?:[/?#].*)?$/i.exec(
      address,
    )?.[1];
  if (channel !== undefined && !NOT_A_CHANNEL.test(channel)) {
    return { kind: "channel", url: `https://t.me/s/${channel}` };
  }
  const site = address.replace(/^feed:(?:\/\/)?/i, "");
  // A site given by its name alone may still live without TLS.
  const urls = /^[a-z][a-z0-9+.-]*:\/\//i.test(site)
    ? [site]
    : [`https://${site}`, `http://${site}`];
  return { kind: "site", urls: urls.flatMap((url) => URL.parse(url)?.href ?? []) };
}
