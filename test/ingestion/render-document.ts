import { encodeWindows1251 } from "../../src/sandbox/samples/encode-windows-1251.ts";
import { escapeMarkup } from "../../src/sandbox/samples/escape-markup.ts";

export const FORMATS = ["rss", "rss-windows-1251", "atom", "json", "rdf", "telegram"] as const;
export type Format = (typeof FORMATS)[number];

/** An item as a feed tells it in one answer. Empty: left out. */
export interface Telling {
  readonly number: number;
  readonly guid: string;
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly text: string;
  /** As written in the document: RFC 822 or 3339 by format, or nonsense. */
  readonly date: string;
  /** The title is markup already, broken or hostile. */
  readonly rawTitle?: boolean;
}

/** A document and what its server says about it. */
export interface ServedDocument {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** The document that tells these items, in the order given. */
export function renderDocument(
  format: Format,
  feed: number,
  tellings: readonly Telling[],
): ServedDocument {
  switch (format) {
    case "rss":
      return served(rss(feed, tellings, "utf-8"), "application/rss+xml; charset=utf-8");
    case "rss-windows-1251":
      return {
        bytes: encodeWindows1251(rss(feed, tellings, "windows-1251")),
        contentType: "text/xml",
      };
    case "atom":
      return served(atom(feed, tellings), "application/atom+xml");
    case "json":
      return served(json(feed, tellings), "application/feed+json");
    case "rdf":
      return served(rdf(feed, tellings), "application/xml; charset=utf-8");
    case "telegram":
      return served(telegram(feed, tellings), "text/html; charset=utf-8");
  }
}

/** The date as the format writes it. */
export function writeDate(format: Format, at: Temporal.Instant): string {
  const isRss = format === "rss" || format === "rss-windows-1251";
  return isRss ? new Date(at.epochMilliseconds).toUTCString() : at.toString();
}

function served(text: string, contentType: string): ServedDocument {
  return { bytes: Buffer.from(text), contentType };
}

function element(name: string, value: string, isRaw = false): string {
  return value === "" ? "" : `<${name}>${isRaw ? value : escapeMarkup(value)}</${name}>`;
}

function rss(feed: number, tellings: readonly Telling[], encoding: string): string {
  const items = tellings.map(
    ({ guid, url, title, text, date, rawTitle }) =>
      `<item>${element("title", title, rawTitle)}${element("link", url)}` +
      `${guid && `<guid isPermaLink="false">${escapeMarkup(guid)}</guid>`}` +
      `${element("pubDate", date)}${text && element("description", `<p>${escapeMarkup(text)}</p>`)}</item>\n`,
  );
  return `<?xml version="1.0" encoding="${encoding}"?>\n<rss version="2.0"><channel><title>Feed ${feed}</title><link>https://feed${feed}.example/</link>\n${items.join("")}</channel></rss>`;
}

function atom(feed: number, tellings: readonly Telling[]): string {
  const entries = tellings.map(
    ({ guid, url, title, text, date, rawTitle }) =>
      `<entry>${element("id", guid)}${element("title", title, rawTitle)}` +
      `${url && `<link href="${escapeMarkup(url)}"/>`}${element("published", date)}` +
      `${text && `<content type="html">${escapeMarkup(`<p>${escapeMarkup(text)}</p>`)}</content>`}</entry>\n`,
  );
  return `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed ${feed}</title><id>urn:feed:${feed}</id>\n${entries.join("")}</feed>`;
}

function rdf(feed: number, tellings: readonly Telling[]): string {
  const items = tellings.map(
    ({ guid, url, title, text, date, rawTitle }) =>
      `<item rdf:about="${escapeMarkup(guid)}">${element("title", title, rawTitle)}${element("link", url)}` +
      `${element("dc:date", date)}${element("description", text)}</item>\n`,
  );
  return `<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://feed${feed}.example/"><title>Feed ${feed}</title><link>https://feed${feed}.example/</link></channel>\n${items.join("")}</rdf:RDF>`;
}

function json(feed: number, tellings: readonly Telling[]): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: `Feed ${feed}`,
    items: tellings.map(({ guid, url, title, text, date }) => ({
      ...(guid && { id: guid }),
      ...(url && { url }),
      ...(title && { title }),
      ...(text && { content_text: text }),
      ...(date && { date_published: date }),
    })),
  });
}

/** A channel's preview page: oldest post first, the headline as the first line. */
function telegram(feed: number, tellings: readonly Telling[]): string {
  const posts = tellings
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, title, text, date, rawTitle }) => {
      const lines = [rawTitle ? title : escapeMarkup(title), escapeMarkup(text)];
      return (
        `<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="feed${feed}/${number}">` +
        `<div class="tgme_widget_message_bubble"><div class="tgme_widget_message_text js-message_text" dir="auto">${lines.filter(Boolean).join("<br/>")}</div>` +
        `<div class="tgme_widget_message_footer"><a class="tgme_widget_message_date" href="https://t.me/feed${feed}/${number}"><time datetime="${escapeMarkup(date)}" class="time">00:00</time></a></div></div></div></div>\n`
      );
    });
  return (
    `<!DOCTYPE html><html><head><title>Feed ${feed}</title></head><body><div class="tgme_channel_info"><div class="tgme_channel_info_header_title"><span dir="auto">Feed ${feed}</span></div></div>` +
    `<main class="tgme_main"><section class="tgme_channel_history js-message_history">\n${posts.join("")}</section></main></body></html>`
  );
}
