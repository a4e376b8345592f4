import { avatar, el, icon, keepChildren } from "./dom.js";
import { authorOf, oneLine } from "./message.js";
import { timeOf, word } from "./words.js";

/** Draws the rows of the list: chats, or one forum's topics. */
export function drawChatList(list, rows, { user, onOpen }) {
  keepChildren(
    list,
    rows.map((row) => ({
      key: row.key,
      version: JSON.stringify([row, document.documentElement.lang]),
      item: row,
    })),
    (row) => rowElement(row, { user, onOpen }),
  );
}

function rowElement(row, { user, onOpen }) {
  const { last } = row;
  const isOwn = last?.from?.id === user.id;
  const button = el(
    "button",
    {
      type: "button",
      class: "row",
      "aria-current": row.isOpen ? "true" : undefined,
      onclick: () => onOpen(row.key),
    },
    row.kind === "topic" ? topicMark(row) : avatar(row),
    el(
      "span",
      { class: "row-text" },
      el(
        "span",
        { class: "row-top" },
        row.kind === "forum" || row.kind === "channel" ? icon(row.kind) : null,
        el("b", {}, row.title),
        row.isClosed ? icon("lock") : null,
        isOwn ? icon("read") : null,
        last ? el("time", {}, timeOf(last.date)) : null,
      ),
      el(
        "span",
        { class: "row-bottom" },
        el("span", { class: "row-last" }, lastLine(row, isOwn)),
        row.unread > 0
          ? el("span", { class: "badge" }, row.unread > 99 ? "99+" : String(row.unread))
          : null,
      ),
    ),
  );
  return el("li", {}, button);
}

function lastLine(row, isOwn) {
  const { last } = row;
  if (!last) return row.kind === "bot" ? word("start") : "";
  const line = oneLine(last, { chat: row });
  const isTalk = row.kind === "group" || row.kind === "forum" || row.kind === "topic";
  if (!isTalk || (!("text" in last) && !("caption" in last))) return line;
  return [el("span", { class: "row-who" }, isOwn ? word("you") : authorOf(last).name), `: ${line}`];
}

function topicMark({ id, title }) {
  const shown = el(
    "span",
    { class: "topic-mark", "aria-hidden": "true" },
    id === 0 ? "#" : ([...title.replace(/^[^\p{L}\p{N}]+/u, "")][0] ?? "#"),
  );
  shown.style.setProperty("--hue", String((id * 67 + 205) % 360));
  return shown;
}
