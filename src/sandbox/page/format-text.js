import { el, icon } from "./dom.js";
import { momentOf, word } from "./words.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
/** Where two entities cover the same text, the one that comes first here is outside. */
const OUTSIDE_FIRST = [
  "expandable_blockquote",
  "blockquote",
  "pre",
  "spoiler",
  "text_link",
  "text_mention",
];

/**
 * Nodes that show a message's text with its entities.
 *
 * Offsets are UTF-16 code units, as JavaScript's strings count. Entities that
 * overlap only in part are cut at the outer one's end, and those that point
 * outside of the text are cut to it: no message may break the page.
 */
export function formatText(text, entities, deeds) {
  const spans = (entities ?? [])
    .map((entity) => ({
      entity,
      start: Math.max(0, entity.offset),
      end: Math.min(text.length, entity.offset + entity.length),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  return nodesBetween({ text, start: 0, end: text.length, spans, deeds });
}

function rank({ entity }) {
  const place = OUTSIDE_FIRST.indexOf(entity.type);
  return place === -1 ? OUTSIDE_FIRST.length : place;
}

function nodesBetween({ text, start, end, spans, deeds }) {
  const nodes = [];
  const waiting = [...spans];
  let at = start;
  while (waiting.length > 0) {
    const outer = waiting.shift();
    if (outer.start > at) nodes.push(text.slice(at, outer.start));
    const inside = [];
    const after = [];
    for (const span of waiting.splice(0)) {
      if (span.start >= outer.end) after.push(span);
      else {
        inside.push({ ...span, end: Math.min(span.end, outer.end) });
        if (span.end > outer.end) after.push({ ...span, start: outer.end });
      }
    }
    waiting.push(...after);
    const content = text.slice(outer.start, outer.end);
    const children = nodesBetween({ text, ...bounds(outer), spans: inside, deeds });
    nodes.push(elementOf(outer.entity, { content, children, deeds }));
    at = outer.end;
    // The line break after a block ends the block's own last line: shown, it would be an empty line.
    if (BLOCKS.has(outer.entity.type) && text[at] === "\n" && at < end) {
      if (!waiting.some((span) => span.start <= at)) at += 1;
    }
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

function bounds({ start, end }) {
  return { start, end };
}

const PLAIN_TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code" };

function elementOf(entity, { content, children, deeds }) {
  const { type } = entity;
  if (PLAIN_TAGS[type]) return el(PLAIN_TAGS[type], {}, children);
  switch (type) {
    case "pre":
      return el("pre", { "data-language": entity.language }, el("code", {}, children));
    case "spoiler":
      return spoiler(children);
    case "blockquote":
      return el("blockquote", {}, children);
    case "expandable_blockquote":
      return expandable(children);
    case "text_link":
      return link(entity.url, children, deeds);
    case "url":
      return link(/^[a-z]+:/i.test(content) ? content : `https://${content}`, children, deeds);
    case "email":
      return link(`mailto:${content}`, children, deeds);
    case "phone_number":
      return link(`tel:${content}`, children, deeds);
    case "bot_command":
      return deed(children, () => deeds.command(content));
    case "mention":
      return deed(children, () => deeds.mention(content));
    case "hashtag":
    case "cashtag":
    case "text_mention":
      return el("span", { class: "link" }, children);
    case "date_time": {
      const shown = momentOf(entity.unix_time, entity.date_time_format);
      const moment = new Date(entity.unix_time * 1000);
      return el("time", { datetime: moment.toISOString(), title: moment }, shown ?? children);
    }
    default:
      return el("span", {}, children);
  }
}

function deed(children, onclick) {
  return el("button", { type: "button", class: "link", onclick }, children);
}

/** A link that opens in its own tab; an address of another kind than these stays plain text. */
function link(url, children, deeds) {
  const address = URL.parse(url);
  if (!address || !["http:", "https:", "tg:", "mailto:", "tel:"].includes(address.protocol)) {
    return el("span", {}, children);
  }
  return el(
    "a",
    {
      href: address.href,
      target: "_blank",
      rel: "noopener noreferrer",
      title: address.href,
      onclick: (event) => {
        if (deeds.openInside(address.href)) event.preventDefault();
      },
    },
    children,
  );
}

function spoiler(children) {
  const hidden = el(
    "span",
    { class: "spoiler", role: "button", tabindex: "0", "aria-label": word("spoiler") },
    el("span", {}, children),
  );
  const reveal = (event) => {
    if (hidden.classList.contains("revealed")) return;
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    // One tap shows everything that the message hides, as in Telegram.
    for (const each of hidden.closest(".text").querySelectorAll(".spoiler")) {
      each.classList.add("revealed");
      for (const name of ["role", "tabindex", "aria-label"]) each.removeAttribute(name);
    }
  };
  hidden.addEventListener("click", reveal);
  hidden.addEventListener("keydown", reveal);
  return hidden;
}

/** Collapsed to three lines, with a control where there are more. */
function expandable(children) {
  const content = el("div", { class: "quote-text" }, children);
  const control = el(
    "button",
    { type: "button", class: "quote-control", "aria-expanded": "false", hidden: true },
    icon("down"),
  );
  control.setAttribute("aria-label", word("expand"));
  const quote = el("blockquote", { class: "expandable" }, content, control);
  const toggle = () => {
    const isOpen = quote.classList.toggle("open");
    control.setAttribute("aria-expanded", String(isOpen));
    control.setAttribute("aria-label", word(isOpen ? "collapse" : "expand"));
  };
  quote.addEventListener("click", (event) => {
    const isText = !control.contains(event.target);
    if (control.hidden || event.target.closest("a, .link, .spoiler:not(.revealed)")) return;
    // A click on an open quote is someone selecting its text.
    if (isText && quote.classList.contains("open")) return;
    toggle();
  });
  new ResizeObserver(() => {
    if (quote.classList.contains("open")) return;
    control.hidden = content.scrollHeight <= content.clientHeight + 1;
    quote.classList.toggle("cut", !control.hidden);
  }).observe(content);
  return quote;
}
