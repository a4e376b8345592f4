import { encodeWindows1251 } from "./encode-windows-1251.ts";
import { escapeMarkup } from "./escape-markup.ts";
import type { SampleFeed } from "./sample.ts";

/** An item as its feed shows it at the moment. */
export interface PublishedItem {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly published: Date;
  /** Later than `published` once the outlet has corrected it. */
  readonly updated: Date;
}

/** A feed's document as it is sent. */
export interface FeedBody {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** The feed's document with the items in the given order, in the feed's own format and charset. */
export function renderFeed(
  feed: SampleFeed,
  items: readonly PublishedItem[],
  home: string,
): FeedBody {
  switch (feed.format) {
    case "json":
      return { contentType: "application/feed+json", bytes: utf8(jsonFeed(feed, items, home)) };
    case "atom":
      return { contentType: "application/atom+xml", bytes: utf8(atom(feed, items, home)) };
    case "rdf":
      return { contentType: "application/rdf+xml", bytes: utf8(rdf(feed, items, home)) };
    case "rss": {
      const xml = rss(feed, items, home);
      return {
        contentType: `application/rss+xml; charset=${feed.charset}`,
        bytes: feed.charset === "windows-1251" ? encodeWindows1251(xml) : utf8(xml),
      };
    }
  }
}

function rss(feed: SampleFeed, items: readonly PublishedItem[], home: string): string {
  const entries = items.map(
    (item) => `
    <item>
      <title>${escapeMarkup(item.title)}</title>
      <link>${escapeMarkup(item.url)}</link>
      <guid isPermaLink="false">${escapeMarkup(item.id)}</guid>
      <pubDate>${item.published.toUTCString()}</pubDate>
      <description>${escapeMarkup(firstParagraph(item.text))}</description>
      <content:encoded><![CDATA[${html(item.text)}]]></content:encoded>
    </item>`,
  );
  return `<?xml version="1.0" encoding="${feed.charset}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel>
    <title>${escapeMarkup(feed.name)}</title>
    <link>${escapeMarkup(home)}</link>
    <description>Invented news for the demo</description>
    <language>${feed.language}</language>${entries.join("")}
  </channel>
</rss>
`;
}

function atom(feed: SampleFeed, items: readonly PublishedItem[], home: string): string {
  const entries = items.map(
    (item) => `
  <entry>
    <id>tag:sample,2026:${escapeMarkup(item.id)}</id>
    <title>${escapeMarkup(item.title)}</title>
    <link rel="alternate" href="${escapeMarkup(item.url)}"/>
    <published>${item.published.toISOString()}</published>
    <updated>${item.updated.toISOString()}</updated>
    <content type="html">${escapeMarkup(html(item.text))}</content>
  </entry>`,
  );
  const updated = items.reduce((last, item) => Math.max(last, item.updated.getTime()), 0);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
  <id>${escapeMarkup(home)}</id>
  <title>${escapeMarkup(feed.name)}</title>
  <link href="${escapeMarkup(home)}"/>
  <updated>${new Date(updated).toISOString()}</updated>${entries.join("")}
</feed>
`;
}

function rdf(feed: SampleFeed, items: readonly PublishedItem[], home: string): string {
  const entries = items.map(
    (item) => `
  <item rdf:about="${escapeMarkup(item.url)}">
    <title>${escapeMarkup(item.title)}</title>
    <link>${escapeMarkup(item.url)}</link>
    <description>${escapeMarkup(item.text)}</description>
    <dc:date>${item.published.toISOString()}</dc:date>
  </item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="${escapeMarkup(home)}">
    <title>${escapeMarkup(feed.name)}</title>
    <link>${escapeMarkup(home)}</link>
    <description>Invented news for the demo</description>
    <dc:language>${feed.language}</dc:language>
  </channel>${entries.join("")}
</rdf:RDF>
`;
}

function jsonFeed(feed: SampleFeed, items: readonly PublishedItem[], home: string): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.name,
    home_page_url: home,
    language: feed.language,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_html: html(item.text),
      date_published: item.published.toISOString(),
      date_modified: item.updated.toISOString(),
    })),
  });
}

function firstParagraph(text: string): string {
  return text.split("\n\n")[0] ?? "";
}

function html(text: string): string {
  return text
    .split("\n\n")
    .map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`)
    .join("");
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
