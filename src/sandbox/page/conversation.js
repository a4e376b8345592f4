import { avatar, el, keepChildren } from "./dom.js";
import { messageElement } from "./message.js";
import { messagesIn, subtitleOf, titleOf, topicsOf, withPlaces } from "./model.js";
import { openMenu } from "./overlays.js";
import { dayOf, word } from "./words.js";

/** Long chats would make the page slow: older messages are not drawn. */
const DRAWN_MESSAGES = 300;
const AT_BOTTOM_PIXELS = 80;

/** The open chat: its header, messages and what stands below them. */
export function createConversation(state, deeds) {
  const at = (id) => document.getElementById(id);
  const scroller = at("scroller");
  let wasAtBottom = true;
  let lastSeenId = 0;

  scroller.addEventListener("scroll", () => {
    wasAtBottom = distanceToBottom() < AT_BOTTOM_PIXELS;
    at("to-bottom").hidden = wasAtBottom;
  });
  at("to-bottom").addEventListener("click", () =>
    scroller.scrollTo({ top: scroller.scrollHeight, behavior: "smooth" }),
  );
  // The field grows, the keyboard of a phone opens, a preview arrives: the newest message stays in sight.
  new ResizeObserver(grown).observe(scroller);
  new ResizeObserver(grown).observe(at("messages"));
  at("chat-menu").addEventListener("click", () =>
    openMenu(at("chat-menu"), [{ label: word("block"), danger: true, onclick: deeds.block }]),
  );

  function draw(chat, { mayWrite }) {
    at("conversation").classList.toggle("empty", chat === null);
    at("conversation").dataset.hint = word("pick");
    if (!chat) {
      at("messages").replaceChildren();
      return;
    }
    const { thread } = state.open;
    const shown = messagesIn(state.messages.get(chat.id) ?? [], chat, thread);
    drawHeader(chat, thread);
    drawMessages(chat, shown.slice(-DRAWN_MESSAGES));
    drawFooter(chat, { thread, mayWrite, isEmpty: shown.length === 0, last: shown.at(-1) });
    const last = shown.at(-1);
    const isOwnNew = last && last.message_id > lastSeenId && last.from?.id === state.user.id;
    lastSeenId = last?.message_id ?? 0;
    if (isOwnNew) toBottom();
    else grown();
  }

  function drawHeader(chat, thread) {
    const topic = topicsOf(chat).find(({ message_thread_id: id }) => id === thread);
    const title = topic && thread !== null ? topic.name : titleOf(chat, state.bot);
    at("chat-title").textContent = title;
    at("chat-subtitle").textContent = subtitleOf(chat, thread);
    const kind = chat.type === "private" ? "bot" : "group";
    at("chat-avatar").replaceChildren(avatar({ id: chat.id, title: chat.title, kind }));
    at("chat-back").setAttribute("aria-label", word("back"));
    at("chat-menu").setAttribute("aria-label", word("more"));
    at("to-bottom").setAttribute("aria-label", word("toBottom"));
    at("chat-menu").hidden = chat.type !== "private" || chat.blocked;
  }

  function drawMessages(chat, messages) {
    const { user, bot } = state;
    const items = withPlaces(messages).flatMap(({ message, place }) => {
      const day = dayOf(message.date);
      const context = {
        chat,
        user,
        bot,
        place,
        deeds,
        isRead: message.from?.id === user.id || null,
      };
      const item = {
        key: `${chat.id}:${message.message_id}`,
        version: JSON.stringify([message, place, user.id, document.documentElement.lang]),
        item: (before) => messageElement(message, context, before),
      };
      if (!place.newDay) return [item];
      const chip = () => el("div", { class: "service day" }, el("span", {}, day));
      return [{ key: `day:${message.message_id}`, version: day, item: chip }, item];
    });
    if (items.length === 0) items.push(emptyItem(chat, bot));
    keepChildren(at("messages"), items, (create, before) => create(before));
  }

  function drawFooter(chat, { thread, mayWrite, isEmpty, last }) {
    const isPrivate = chat.type === "private";
    const isClosed =
      thread !== null &&
      chat.topics.some((topic) => topic.message_thread_id === thread && topic.closed);
    const needsStart = isPrivate && (isEmpty || chat.blocked);
    const big = at("big-button");
    big.hidden = !needsStart;
    big.textContent = word(chat.blocked ? "restart" : "start");
    big.onclick = () => (chat.blocked ? deeds.startAgain() : deeds.send("/start"));
    const cannotWrite = !mayWrite || isClosed;
    at("read-only").hidden = !cannotWrite;
    at("read-only").textContent = word(isClosed ? "closed" : "readOnly");
    at("composer").hidden = needsStart || cannotWrite;
    at("menu-button").hidden = !isPrivate;
    at("menu-button").textContent = word("menu");
    at("input").placeholder = word(chat.type === "channel" ? "broadcast" : "message");
    at("input").setAttribute("aria-label", at("input").placeholder);
    at("send").setAttribute("aria-label", word("send"));
    drawReplyKeyboard(last?.reply_keyboard?.keyboard ?? []);
  }

  function drawReplyKeyboard(rows) {
    at("reply-keyboard").hidden = rows.length === 0;
    at("reply-keyboard").replaceChildren(
      ...rows.map((row) =>
        el(
          "div",
          { class: "keyboard-row" },
          row.map((button) => {
            const text = typeof button === "string" ? button : button.text;
            return el("button", { type: "button", onclick: () => deeds.send(text) }, text);
          }),
        ),
      ),
    );
  }

  function grown() {
    if (wasAtBottom) scroller.scrollTop = scroller.scrollHeight;
  }

  function toBottom() {
    wasAtBottom = true;
    at("to-bottom").hidden = true;
    grown();
  }

  function distanceToBottom() {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
  }

  return { draw, grown, toBottom };
}

function emptyItem(chat, bot) {
  const isPrivate = chat.type === "private";
  return {
    key: "empty",
    version: `${chat.id}${document.documentElement.lang}`,
    item: () =>
      el(
        "div",
        { class: "empty-card" },
        isPrivate ? avatar({ id: bot.id, title: bot.first_name, kind: "bot" }) : null,
        isPrivate ? el("b", {}, bot.first_name) : null,
        el("p", {}, word(isPrivate ? "emptyHint" : "noMessages")),
      ),
  };
}
