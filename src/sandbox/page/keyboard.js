import { el, icon } from "./dom.js";

/** The buttons under a message. A pressed one shows that the bot is being asked until it answers. */
export function keyboardElement(rows, message, deeds) {
  return el(
    "div",
    { class: "keyboard" },
    rows.map((row) =>
      el(
        "div",
        { class: "keyboard-row" },
        row.map((button) => buttonElement(button, message, deeds)),
      ),
    ),
  );
}

function buttonElement(button, message, deeds) {
  const press = async () => {
    element.classList.add("asking");
    try {
      await deeds.press(button, message);
    } finally {
      element.classList.remove("asking");
    }
  };
  const mark = markOf(button);
  const element = el(
    button.url ? "a" : "button",
    {
      class: `key ${["danger", "success", "primary"].includes(button.style) ? button.style : ""}`,
      disabled: button.disabled !== undefined,
      ...(button.url ? linkProperties(button.url, deeds) : { type: "button", onclick: press }),
    },
    el("span", {}, button.text),
    mark ? icon(mark) : null,
  );
  return element;
}

function linkProperties(url, deeds) {
  const address = URL.parse(url);
  const isSafe = address && ["http:", "https:", "tg:"].includes(address.protocol);
  return {
    href: isSafe ? address.href : undefined,
    target: "_blank",
    rel: "noopener noreferrer",
    onclick: (event) => {
      if (isSafe && deeds.openInside(address.href)) event.preventDefault();
    },
  };
}

function markOf(button) {
  if (button.url) return "open";
  if (button.copy_text) return "copy";
  if (button.switch_inline_query !== undefined || button.switch_inline_query_chosen_chat) {
    return "share";
  }
  return button.switch_inline_query_current_chat === undefined ? null : "search";
}
