import { act } from "./api.js";
import { avatar, el } from "./dom.js";
import { openDialog } from "./overlays.js";
import { APP_LANGUAGES, word } from "./words.js";

const NEWCOMERS = { en: "Alex", ru: "Саша", be: "Алесь", uk: "Олесь", pl: "Ola", lt: "Rasa" };

/** Asks who one is: one of the people, or a newcomer whose Telegram speaks a language. */
export function openAccounts({ users, user, chats, onChoose }) {
  const { close, dialog } = openDialog(
    word("account"),
    el(
      "div",
      { class: "choices" },
      users.map((person) =>
        el(
          "button",
          {
            type: "button",
            class: "row",
            "aria-current": person.id === user.id ? "true" : undefined,
            onclick: () => {
              close();
              onChoose(person.id);
            },
          },
          avatar({ id: person.id, title: person.first_name, kind: "person" }),
          el(
            "span",
            { class: "row-text" },
            el("b", {}, person.first_name),
            el("span", { class: "row-last" }, APP_LANGUAGES[person.language_code] ?? ""),
          ),
        ),
      ),
    ),
    el("h3", {}, word("newcomer")),
    el("p", { class: "hint" }, word("newcomerHint")),
    el(
      "div",
      { class: "languages" },
      Object.entries(APP_LANGUAGES).map(([code, name]) =>
        el(
          "button",
          {
            type: "button",
            class: "pill",
            lang: code,
            onclick: async () => {
              close();
              onChoose(await addNewcomer(code, chats));
            },
          },
          name,
        ),
      ),
    ),
  );
  dialog.classList.add("accounts");
}

/** Someone new, who is an administrator in the sample group and channel, to try things there too. */
async function addNewcomer(languageCode, chats) {
  const { id } = await act("users", {
    first_name: NEWCOMERS[languageCode],
    language_code: languageCode,
    started: false,
  });
  for (const chat of chats.filter(({ type }) => type !== "private")) {
    await act("promote", { chat_id: chat.id, user_id: id, status: "administrator" });
  }
  return id;
}
