import { escapeHtml } from "../text/escape-html.ts";

/**
 * A percent-encoded Cyrillic headline of 300 letters fits. A message takes about 9,500 bytes of
 * links: a longer address would push out the others, and browsers give up on such ones, too.
 */
const MAX_URL_BYTES = 2048;
/** What Telegram takes for a host: one without a dot in it makes it refuse a button, and so the message. */
const HOST = /^(?:[\w!$,~*'();&+=-]+(?:\.[\w!$,~*'();&+=-]+)+|\[[\da-f:.]+\])$/i;

/** Between the parts of a line: no line of a narrow phone begins with it. */
export const DOT = "\u00A0· ";

/** For words that stand within sentences elsewhere: a day, a month, what is counted. */
export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Whether Telegram takes the address for a link and for a button, and it is short enough for one. */
export function isLinkable(url: string): boolean {
  if (!/^https?:\/\//.test(url) || Buffer.byteLength(url) > MAX_URL_BYTES) return false;
  const parsed = URL.parse(url);
  return parsed !== null && HOST.test(parsed.hostname) && parsed.port !== "0";
}

/** `<a>` round a text; the bare text where the address cannot be linked. Both are escaped here. */
export function link(text: string, url: string): string {
  if (!isLinkable(url)) return escapeHtml(text);
  return `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
}

/** The text cut at a word to at most `max` code points, with an ellipsis where it was cut. */
export function shorten(text: string, max: number): string {
  const points = Array.from(text);
  if (points.length <= max) return text;
  const cut = points.slice(0, max - 1).join("");
  const atWord = cut.replace(/[\s\p{P}]*\s\S*$/u, "");
  // A text without spaces is cut where it stands.
  return `${atWord.length > max / 2 ? atWord : cut}…`;
}

/** What a reader sees of HTML that our renderers made, without its markup. */
export function toPlainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
