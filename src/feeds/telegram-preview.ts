import type { Entry, EntrySource, FeedDocument } from "./entry.ts";
import { FetchFailure } from "./fetch-failure.ts";
import { escapeHtml, innerHtml, oneLine } from "./html-fragment.ts";
import { parseDate } from "./parse-date.ts";
import { NotAFeedError } from "./parse-feed.ts";
import { htmlTree, textOf, type XmlElement, type XmlText } from "./xml-tree.ts";

const BASE_URL = "https://t.me";
/** A page shows some twenty; more is not Telegram's doing. */
const MAX_POSTS = 500;

/** One page of a channel's preview. */
export interface ChannelPage extends FeedDocument {
  /** The channel's name as its posts spell it; empty if the page has none. */
  readonly channel: string;
  /** The lowest and highest number among the posts shown, whatever they hold; null without posts. */
  readonly posts: { readonly first: number; readonly last: number } | null;
}

/**
 * The posts of a public channel's preview page (`t.me/s/<channel>`), oldest first.
 *
 * Posts have no titles. Service messages, and posts without any text, are left
 * out; a forward names its origin as author and source; of a poll the question
 * and the answers are the text. A missing, private or restricted channel
 * answers 200, too: throws FetchFailure for those, NotAFeedError for any other
 * page without a history.
 */
export function parseTelegramPreview(html: string): ChannelPage {
  const page = htmlTree(html, BASE_URL);
  const history = findByClass(page, "tgme_channel_history");
  if (history === null && findByClass(page, "tme_no_messages_found") === null) {
    throw withoutHistory(page);
  }
  const messages =
    history === null ? [] : allByClass(history, "tgme_widget_message").slice(-MAX_POSTS);
  // A page that ends before its list does may have cut the last post in two.
  if (html.lastIndexOf("</section>") < html.lastIndexOf("data-post=")) messages.pop();
  const posts = messages.flatMap((message) => readPost(message) ?? []);
  const numbers = posts.map(({ number }) => number);
  const username = textOfClass(page, "tgme_channel_info_header_username").replace(/^@/, "");
  const channel = posts.at(-1)?.channel ?? (/^\w{1,64}$/.test(username) ? username : "");
  return {
    title: textOfClass(page, "tgme_channel_info_header_title"),
    link: channel === "" ? "" : `${BASE_URL}/${channel}`,
    entries: posts.flatMap(({ entry }) => entry ?? []),
    ttl: null,
    warning: null,
    channel,
    posts:
      numbers.length === 0 ? null : { first: Math.min(...numbers), last: Math.max(...numbers) },
  };
}

/** What the page is instead of a channel's posts: an address that exists says so on a card of its own. */
function withoutHistory(page: XmlElement): Error {
  if (findByClass(page, "tgme_page") === null) {
    return new NotAFeedError("The page is not a channel preview: it has no history");
  }
  const extra = textOfClass(page, "tgme_page_extra");
  if (/member|online/i.test(extra)) {
    return new FetchFailure("blocked", "it is a group, and groups have no public preview");
  }
  if (extra.startsWith("@") || /\busers?\b/i.test(extra)) {
    return new FetchFailure("not-a-feed", "it is the page of a person or a bot, not of a channel");
  }
  if (extra !== "") {
    const reason = "the channel shows no public preview: its owner or Telegram has switched it off";
    return new FetchFailure("blocked", reason);
  }
  return new FetchFailure("gone", "there is no public channel of this name");
}

interface Post {
  readonly channel: string;
  readonly number: number;
  /** Null for a service message and for a post without words. */
  readonly entry: Entry | null;
}

function readPost(message: XmlElement): Post | null {
  // `data-post` is the only place with the channel's true spelling and the post's number.
  const post = /^(\w{1,64})\/(\d{1,15})$/.exec(message.attributes.get("data-post")?.trim() ?? "");
  if (post === null) return null;
  const [, channel = "", written = ""] = post;
  const number = Number(written);
  const html = hasClass(message, "service_message") ? "" : readHtml(message);
  if (html === "") return { channel, number, entry: null };
  const source = readOrigin(message);
  const date = findInPost(message, "tgme_widget_message_date");
  const time = date === null ? null : find(date, (node) => node.attributes.has("datetime"));
  const entry: Entry = {
    // Names are case-insensitive and owners change their spelling.
    id: `tg:${channel.toLowerCase()}/${number}`,
    title: "",
    url: `${BASE_URL}/${channel}/${number}`,
    published: parseDate(time?.attributes.get("datetime") ?? ""),
    html,
    summary: "",
    author: source?.name ?? lineOf(findInPost(message, "tgme_widget_message_from_author")),
    categories: [],
    ...(source && { source }),
  };
  return { channel, number, entry };
}

/** Whom the post was forwarded from. A person's account has a name and no address. */
function readOrigin(message: XmlElement): EntrySource | null {
  const origin = findInPost(message, "tgme_widget_message_forwarded_from_name");
  const name = lineOf(origin);
  if (origin === null || name === "") return null;
  const url = URL.parse(origin.attributes.get("href")?.trim() ?? "", BASE_URL);
  return { name, url: url?.protocol === "https:" ? url.href : "" };
}

/** The post's own words as HTML: the text or caption, then a poll; empty if it has none. */
function readHtml(message: XmlElement): string {
  const text = find(
    message,
    (node) =>
      hasClass(node, "tgme_widget_message_text") &&
      !hasClass(node, "js-message_reply_text") &&
      textOf(node).trim() !== "",
    isElsewhere,
  );
  const words = text === null ? "" : innerHtml(withoutNoise(text), "plain").trim();
  return words + readPoll(message);
}

/** Question and answers. The percentages change with every vote: with them each poll would be an edit. */
function readPoll(message: XmlElement): string {
  const poll = findInPost(message, "tgme_widget_message_poll");
  const question = poll && lineOf(findByClass(poll, "tgme_widget_message_poll_question"));
  if (!question) return "";
  const answers = allByClass(poll, "tgme_widget_message_poll_option_text")
    .map((node) => `<li>${escapeHtml(lineOf(node))}</li>`)
    .join("");
  return `<p>${escapeHtml(question)}</p><ul>${answers}</ul>`;
}

/**
 * A custom emoji becomes its plain form, the preview's doubly escaped links
 * become links again, and a hashtag is a word: its link searches the preview.
 */
function withoutNoise(node: XmlElement): XmlElement {
  const attributes = new Map(
    [...node.attributes]
      .filter(([key]) => key === "href" || node.name !== "a")
      .map(([key, value]) => [
        key,
        node.attributes.has("onclick") ? value.replaceAll("&amp;", "&") : value,
      ]),
  );
  const children = node.children.map((child): XmlElement | XmlText => {
    if (child.kind === "text") return child;
    const isEmoji = child.name === "tg-emoji" || (child.name === "i" && hasClass(child, "emoji"));
    const isHashtag = child.name === "a" && child.attributes.get("href")?.startsWith("?q=");
    if (isEmoji || isHashtag) return { kind: "text", value: textOf(child), cdata: false };
    return withoutNoise(child);
  });
  return { ...node, attributes, children };
}

function hasClass(node: XmlElement, name: string): boolean {
  return ` ${node.attributes.get("class") ?? ""} `.replace(/\s/g, " ").includes(` ${name} `);
}

/** Inside a post and not of it: the message it answers, and a post whose own start a lost end tag put there. */
function isElsewhere(node: XmlElement): boolean {
  return hasClass(node, "tgme_widget_message_reply") || hasClass(node, "tgme_widget_message");
}

function findInPost(message: XmlElement, name: string): XmlElement | null {
  return find(message, (node) => hasClass(node, name), isElsewhere);
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
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement) => {
    for (const child of parent.children) {
      if (child.kind !== "element") continue;
      if (hasClass(child, name)) found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

function textOfClass(page: XmlElement, name: string): string {
  return lineOf(findByClass(page, name));
}

function lineOf(node: XmlElement | null): string {
  return node === null ? "" : oneLine(textOf(node));
}
