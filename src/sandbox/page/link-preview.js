import { loadPreview } from "./api.js";
import { el } from "./dom.js";

const known = new Map();

/** The address that a message's preview shows: what the sender chose, else the first link; null for none. */
export function previewUrl({ text = "", entities = [], link_preview_options: options }) {
  if (options?.is_disabled) return null;
  if (options?.url) return options.url;
  const first = entities.find(({ type }) => type === "url" || type === "text_link");
  if (!first) return null;
  const url = first.url ?? text.slice(first.offset, first.offset + first.length);
  return /^https?:/i.test(url) ? url : `https://${url}`;
}

/** A card with the page's site, title and first lines; the host alone where nobody knows more. */
export function previewElement(url, deeds) {
  const address = URL.parse(url);
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  // The bot's own links are no news.
  if (deeds.isOwnLink(address.href)) return null;
  const card = el(
    "a",
    {
      class: "preview",
      href: address.href,
      target: "_blank",
      rel: "noopener noreferrer",
    },
    el("b", { class: "preview-site" }, address.host),
  );
  const about = known.get(url) ?? loadPreview(url).catch(() => null);
  known.set(url, about);
  about.then((page) => {
    if (!page) return;
    card.replaceChildren(
      el("b", { class: "preview-site" }, page.site),
      el("b", { class: "preview-title" }, page.title),
      el("span", { class: "preview-text" }, page.description),
    );
    deeds.grown();
  });
  return card;
}
