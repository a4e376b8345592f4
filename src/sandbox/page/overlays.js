import { el } from "./dom.js";
import { word } from "./words.js";

const TOAST_MS = 3500;

/** A short message that goes away by itself. */
export function toast(text) {
  const shown = el("div", { class: "toast" }, text);
  document.querySelector("#toasts").append(shown);
  setTimeout(() => shown.classList.add("leaving"), TOAST_MS - 250);
  setTimeout(() => shown.remove(), TOAST_MS);
}

/** A message that waits for OK. */
export function alertBox(title, text) {
  const { dialog, close } = openDialog(title, el("p", { class: "alert-text" }, text));
  dialog.append(
    el(
      "div",
      { class: "dialog-buttons" },
      el("button", { type: "button", class: "text-button", onclick: close }, word("ok")),
    ),
  );
}

/** A dialog with a title over the page; Escape and a click beside it close it. */
export function openDialog(title, ...content) {
  const dialog = el("dialog", { "aria-label": title }, el("h2", {}, title), ...content);
  const close = () => dialog.close();
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, close };
}

/** A small menu below its button; the entries are `{label, icon?, danger?, onclick}`. */
export function openMenu(button, entries) {
  const menu = el(
    "div",
    { class: "menu", role: "menu", popover: "auto" },
    entries.map(({ label, danger, onclick }) =>
      el(
        "button",
        {
          type: "button",
          role: "menuitem",
          class: danger ? "danger" : "",
          onclick: () => {
            menu.hidePopover();
            onclick();
          },
        },
        label,
      ),
    ),
  );
  menu.addEventListener("toggle", ({ newState }) => {
    if (newState === "closed") {
      menu.remove();
      button.focus();
    }
  });
  document.body.append(menu);
  const { bottom, right } = button.getBoundingClientRect();
  menu.style.top = `${bottom + 4}px`;
  menu.style.right = `${Math.max(8, window.innerWidth - right)}px`;
  menu.showPopover();
  menu.querySelector("button")?.focus();
}
