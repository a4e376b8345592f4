import { avatar, el, hueOf, icon } from "./dom.js";
import { formatText } from "./format-text.js";
import { keyboardElement } from "./keyboard.js";
import { previewElement, previewUrl } from "./link-preview.js";
import { timeOf, word } from "./words.js";

/**
 * One message as Telegram shows it: a bubble with its keyboard below, or a chip
 * for what the chat itself tells.
 *
 * `place` says which sides stand alone in a run of messages of one sender.
 * Quotes that were open in the element it replaces stay open.
 */
export function messageElement(message, context, before) {
  const service = serviceText(message, context);
  if (service !== null) return el("div", { class: "service" }, el("span", {}, service));

  const { chat, user, bot, place, deeds } = context;
  const isOwn = message.from?.id === user.id && !message.sender_chat;
  const author = authorOf(message);
  const showsAuthor = !isOwn && chat.type !== "private" && chat.type !== "channel";
  const bubble = el(
    "div",
    { class: "bubble" },
    showsAuthor && place.first ? authorLine(author) : null,
    message.via_bot ? viaLine(message.via_bot, deeds) : null,
    message.reply_to_message ? replyLine(message.reply_to_message, context) : null,
    textElement(message, context),
  );
  const keyboard = message.reply_markup?.inline_keyboard;
  const element = el(
    "div",
    {
      class: `message ${isOwn ? "own" : "other"}${place.first ? " first" : ""}${place.last ? " last" : ""}`,
      data: { id: String(message.message_id) },
    },
    showsAuthor
      ? el(
          "span",
          { class: "message-avatar" },
          place.last
            ? avatar({
                id: author.id,
                title: author.name,
                kind: author.id === bot.id ? "bot" : "person",
              })
            : null,
        )
      : null,
    el(
      "div",
      { class: "column" },
      bubble,
      keyboard ? keyboardElement(keyboard, message, deeds) : null,
    ),
  );
  if (before) reopenQuotes(before, element);
  return element;
}

/** The message in one line, for the list of chats. */
export function oneLine(message, context) {
  const service = serviceText(message, context);
  if (service !== null) return service;
  return (message.text ?? message.caption ?? "…").replace(/\s+/g, " ").slice(0, 200);
}

/** Whose name stands above a message: a person, the bot, or the chat that someone writes as. */
export function authorOf(message) {
  const { from, sender_chat: asChat, chat } = message;
  if (asChat) return { id: asChat.id, name: asChat.title ?? asChat.first_name ?? "" };
  if (from) return { id: from.id, name: from.first_name };
  return { id: chat.id, name: chat.title ?? "" };
}

function textElement(message, { chat, isRead, deeds }) {
  const text = message.text ?? message.caption ?? "";
  const url = previewUrl(message);
  const preview = url ? previewElement(url, deeds) : null;
  const isAbove = message.link_preview_options?.show_above_text === true;
  const isOwn = chat.type !== "channel" && isRead !== null;
  return el(
    "div",
    { class: "text", dir: "auto" },
    isAbove ? preview : null,
    formatText(text, message.entities ?? message.caption_entities, deeds),
    isAbove ? null : preview,
    el(
      "span",
      { class: "meta" },
      message.silent
        ? el("span", { title: word("silent"), class: "silent" }, icon("silent"))
        : null,
      message.edited ? el("span", { class: "edited" }, word("edited")) : null,
      el("time", { datetime: new Date(message.date * 1000).toISOString() }, timeOf(message.date)),
      isOwn ? icon("read") : null,
    ),
  );
}

function authorLine({ id, name }) {
  const line = el("div", { class: "author" }, name);
  line.style.setProperty("--hue", hueOf(id));
  return line;
}

function viaLine(bot, deeds) {
  const name = `@${bot.username}`;
  return el(
    "div",
    { class: "via" },
    `${word("via")} `,
    el("button", { type: "button", class: "link", onclick: () => deeds.typeInline("") }, name),
  );
}

function replyLine(replied, context) {
  return el(
    "button",
    {
      type: "button",
      class: "reply",
      onclick: () => context.deeds.scrollTo(replied.message_id),
    },
    el("b", {}, authorOf(replied).name),
    el("span", {}, oneLine(replied, context)),
  );
}

function serviceText(message, { chat }) {
  const name = message.from?.first_name ?? "";
  if (message.forum_topic_created) return word("topicCreated");
  if (message.new_chat_members) {
    const names = message.new_chat_members.map((member) => member.first_name).join(", ");
    return `${names} ${word("joined")}`;
  }
  if (message.pinned_message) return `${name || chat.title} ${word("pinned")}`;
  if (message.channel_chat_created) return word("channelCreated");
  if (message.group_chat_created || message.supergroup_chat_created) return word("groupCreated");
  const hasContent = "text" in message || "caption" in message || "rich_message" in message;
  return hasContent ? null : "•••";
}

function reopenQuotes(before, element) {
  const quotes = element.querySelectorAll(".expandable");
  for (const [index, quote] of before.querySelectorAll(".expandable").entries()) {
    if (quote.classList.contains("open")) quotes[index]?.classList.add("open");
  }
}
