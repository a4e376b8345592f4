import { escapeHtml } from "../text/escape-html.ts";

/** `<a>` round a text; the bare text where there is no http(s) address. Both are escaped here. */
export function link(text: string, url: string): string {
  if (!/^https?:\/\//.test(url)) return escapeHtml(text);
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
