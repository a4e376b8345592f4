import { el } from "./dom.js";

const NEAR_END_PIXELS = 240;

/**
 * The list above the typing field: commands or inline results. The arrows move
 * in it while the focus stays in the field; Enter or Tab takes what is marked.
 */
export function createSuggestions(container, input) {
  let options = [];
  let marked = -1;
  let onEnd = null;
  const list = el("div", { id: "suggestion-list", role: "listbox" });

  list.addEventListener("scroll", () => {
    if (list.scrollTop + list.clientHeight > list.scrollHeight - NEAR_END_PIXELS) onEnd?.();
  });
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-autocomplete", "list");

  function mark(index) {
    options[marked]?.element.classList.remove("marked");
    options[marked]?.element.removeAttribute("aria-selected");
    marked = index;
    const option = options[marked];
    option?.element.classList.add("marked");
    option?.element.setAttribute("aria-selected", "true");
    option?.element.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.element.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function append(items) {
    for (const { content, onPick, label } of items) {
      const element = el(
        "div",
        { class: "option", role: "option", id: `option-${options.length}`, "aria-label": label },
        content,
      );
      // The field must keep its focus, or a phone's keyboard closes under the finger.
      element.addEventListener("pointerdown", (event) => event.preventDefault());
      element.addEventListener("click", onPick);
      options.push({ element, onPick });
      list.append(element);
    }
  }

  function hide() {
    options = [];
    marked = -1;
    onEnd = null;
    container.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  return {
    hide,
    append,
    /** Shows the items from the top; `header` stands above them, `onEnd` is asked for more at the end. */
    show({ items, header = null, markFirst = false, end = null, kind }) {
      hide();
      list.replaceChildren();
      append(items);
      container.className = kind;
      container.replaceChildren(...(header ? [header] : []), list);
      container.hidden = items.length === 0 && header === null;
      list.scrollTop = 0;
      onEnd = end;
      input.setAttribute("aria-expanded", String(!container.hidden));
      if (markFirst) mark(0);
    },
    /** Whether the key was for the list. */
    takesKey(event) {
      if (container.hidden) return false;
      if (event.key === "Escape") hide();
      else if (event.key === "ArrowDown") mark(Math.min(marked + 1, options.length - 1));
      else if (event.key === "ArrowUp") mark(Math.max(marked - 1, 0));
      else if ((event.key === "Enter" || event.key === "Tab") && options[marked]) {
        options[marked].onPick();
      } else return false;
      return true;
    },
  };
}
