import { act } from "./api.js";
import { avatar, el } from "./dom.js";
import { chatsOf, titleOf } from "./model.js";
import { alertBox, openDialog, toast } from "./overlays.js";
import { word } from "./words.js";

/** Everything that a person can do in the open chat, told to the local Telegram. */
export function createDeeds(state, { openChat, typeInline, grown }) {
  const here = () => ({
    user_id: state.user.id,
    chat_id: state.open.chatId,
    ...(state.open.thread && { message_thread_id: state.open.thread }),
  });
  const attempt = (action, body) =>
    act(action, body).catch((error) => {
      toast(error.message);
      return null;
    });
  const send = (text) => attempt("send", { ...here(), text });

  const deeds = {
    send,
    typeInline,
    grown,
    command: send,
    mention(name) {
      if (name.toLowerCase() === `@${state.bot.username}`.toLowerCase()) openChat(state.user.id);
    },
    /** Links to the bot open here, as they do in Telegram; true if this was one. */
    openInside(href) {
      if (!deeds.isOwnLink(href)) return false;
      const start = new URL(href).searchParams.get("start");
      openChat(state.user.id);
      if (start !== null) void startBot(start);
      return true;
    },
    isOwnLink(href) {
      const { host, protocol, pathname, searchParams } = new URL(href);
      const name =
        protocol === "tg:" && host === "resolve"
          ? searchParams.get("domain")
          : /^(www\.)?(t|telegram)\.me$/.test(host)
            ? pathname.slice(1)
            : null;
      return name?.toLowerCase() === state.bot.username?.toLowerCase();
    },
    async press(button, message) {
      if (button.copy_text) return copy(button.copy_text.text);
      const query = button.switch_inline_query_current_chat;
      if (query !== undefined) return typeInline(query);
      const elsewhere = button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
      if (elsewhere !== undefined || button.switch_inline_query_chosen_chat) {
        return chooseChat(elsewhere ?? "");
      }
      if (button.callback_data === undefined) return;
      const { user_id, chat_id } = here();
      const data = button.callback_data;
      const answer = await attempt("tap", {
        user_id,
        chat_id,
        message_id: message.message_id,
        data,
      });
      if (answer?.url && !deeds.openInside(answer.url)) open(answer.url, "_blank", "noopener");
      if (answer?.text) {
        if (answer.show_alert) alertBox(state.bot.first_name, answer.text);
        else toast(answer.text);
      }
    },
    askInline(query, offset) {
      return act("inline", { user_id: state.user.id, query, offset, chat_type: inlineChatType() });
    },
    choose: (result, query) =>
      attempt("inline/choose", { ...here(), query, result_id: String(result.id) }),
    inlineButton(button) {
      openChat(state.user.id);
      if (button.start_parameter) void startBot(button.start_parameter);
    },
    async startAgain() {
      await attempt("unblock", { user_id: state.user.id });
      await send("/start");
    },
    block: () => attempt("block", { user_id: state.user.id }),
    scrollTo(messageId) {
      const target = document.querySelector(`#messages [data-id="${Number(messageId)}"]`);
      target?.scrollIntoView({ block: "center", behavior: "smooth" });
      target?.classList.add("found");
      setTimeout(() => target?.classList.remove("found"), 1500);
    },
  };
  return deeds;

  function startBot(parameter) {
    const { id } = state.user;
    return attempt("send", { user_id: id, chat_id: id, text: `/start ${parameter}`.trim() });
  }

  function inlineChatType() {
    const chat = state.chats.find(({ id }) => id === state.open.chatId);
    return chat?.type === "private" ? "sender" : (chat?.type ?? "sender");
  }

  function chooseChat(query) {
    const { close } = openDialog(
      word("chooseChat"),
      el(
        "div",
        { class: "choices" },
        chatsOf(state).map((chat) => {
          const title = titleOf(chat, state.bot);
          const kind = chat.type === "private" ? "bot" : "group";
          const onclick = () => {
            close();
            openChat(chat.id, chat.is_forum ? 0 : null);
            // The chat opens at the next turn of the event loop; its draft must not overwrite the query.
            setTimeout(() => typeInline(query), 50);
          };
          return el(
            "button",
            { type: "button", class: "row", onclick },
            avatar({ id: chat.id, title, kind }),
            el("span", { class: "row-text" }, el("b", {}, title)),
          );
        }),
      ),
    );
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(word("copied"));
  } catch {
    alertBox(word("copied"), text);
  }
}
