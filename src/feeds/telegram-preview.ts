import type { Entry, FeedDocument } from "./entry.ts";
import { innerHtml, oneLine } from "./html-fragment.ts";
import { parseDate } from "./parse-date.ts";
import { NotAFeedError } from "./parse-feed.ts";
import { htmlTree, textOf, type XmlElement } from "./xml-tree.ts";

const BASE_URL = "https://t.me";

/**
 * The posts of a public channel's preview page (`t.me/s/<channel>`), oldest first.
 *
 * Posts have no titles. Service messages, and posts without any text, are left
 * out; a forward names its origin as author. Throws NotAFeedError for a page
 * without a history: a missing, private or restricted channel answers 200, too.
 */
export function parseTelegramPreview(html: string): FeedDocument {
  const page = htmlTree(html, BASE_URL);
  const history = findByClass(page, "tgme_channel_history");
  if (history === null) {
    const isEmpty = findByClass(page, "tme_no_messages_found") !== null;
    if (!isEmpty) throw new NotAFeedError("The page is not a channel preview: it has no history");
  }
  const name = findByClass(page, "tgme_channel_info_header_title");
  const messages = history === null ? [] : allByClass(history, "tgme_widget_message");
  const entries = messages.map(readPost).filter((entry) => entry !== null);
  const channel = /^tg:([^/]+)/.exec(entries[0]?.id ?? "")?.[1];
  return {
    title: name === null ? "" : oneLine(textOf(name)),
    link: channel === undefined ? "" : `${BASE_URL}/${channel}`,
    entries,
    ttl: null,
    warning: null,
  };
}

function readPost(message: XmlElement): Entry | null {
  // `data-post` is the only place with the channel's true spelling and the post's number.
  const post = /^(\w{1,64})\/(\d{1,15})$/.exec(message.attributes.get("data-post")?.trim() ?? "");
  if (post === null || hasClass(message, "service_message")) return null;
  const [, channel = "", number = ""] = post;
  const text = readText(message);
  if (text === null) return null;
  const origin = findByClass(message, "tgme_widget_message_forwarded_from_name");
  const date = findByClass(message, "tgme_widget_message_date");
  const time = date === null ? null : find(date, (node) => node.attributes.has("datetime"));
  return {
    // Names are case-insensitive and owners change their spelling.
    id: `tg:${channel.toLowerCase()}/${number}`,
    title: "",
    url: `${BASE_URL}/${channel}/${number}`,
    published: parseDate(time?.attributes.get("datetime") ?? ""),
    html: innerHtml(text, "plain").trim(),
    summary: "",
    author: origin === null ? "" : oneLine(textOf(origin)),
    categories: [],
  };
}

/** The post's own words: not those of the message it answers, nor a part whose media cannot be shown. */
function readText(message: XmlElement): XmlElement | null {
  const text = find(
    message,
    (node) =>
      hasClass(node, "tgme_widget_message_text") &&
      !hasClass(node, "js-message_reply_text") &&
      textOf(node).trim() !== "",
    (node) => hasClass(node, "tgme_widget_message_reply"),
  );
  return text === null ? null : withoutNoise(text);
}

/** A custom emoji becomes its plain form; the preview's doubly escaped links become links again. */
function withoutNoise(node: XmlElement): XmlElement {
  const attributes = new Map(
    [...node.attributes]
      .filter(([key]) => key === "href" || node.name !== "a")
      .map(([key, value]) => [
        key,
        node.attributes.has("onclick") ? value.replaceAll("&amp;", "&") : value,
      ]),
  );
  const children = node.children.map((child) => {
    if (child.kind === "text") return child;
    const isEmoji = child.name === "tg-emoji" || (child.name === "i" && hasClass(child, "emoji"));
    if (isEmoji) return { kind: "text" as const, value: textOf(child), cdata: false };
    return withoutNoise(child);
  });
  return { ...node, attributes, children };
}

function hasClass(node: XmlElement, name: string): boolean {
  return ` ${node.attributes.get("class") ?? ""} `.replace(/\s/g, " ").includes(` ${name} `);
}

function findByClass(node: XmlElement, name: string): XmlElement | null {
  return find(node, (child) => hasClass(child, name));
}

/** The first element below that fits, in document order, outside what `skip` names. */
function find(
  node: XmlElement,
  fits: (node: XmlElement) => boolean,
  skip: (node: XmlElement) => boolean = () => false,
): XmlElement | null {
  for (const child of node.children) {
    if (child.kind !== "element" || skip(child)) continue;
    if (fits(child)) return child;
    const inside = find(child, fits, skip);
    if (inside !== null) return inside;
  }
  return null;
}

function allByClass(node: XmlElement, name: string): XmlElement[] {
  return node.children.flatMap((child) => {
    if (child.kind !== "element") return [];
    return hasClass(child, name) ? [child] : allByClass(child, name);
  });
}
