import { el } from "./dom.js";
import { createInlineSearch } from "./inline-search.js";
import { createSuggestions } from "./suggestions.js";

/**
 * The typing field with its commands and inline search.
 *
 * `deeds` is what it can cause: `send(text)`, `commands()`, `askInline(query, offset)`,
 * `choose(result, query)`, `inlineButton(button)`, `botName()`.
 */
export function createComposer({ form, input, container, menuButton }, deeds) {
  const suggestions = createSuggestions(container, input);
  const inline = createInlineSearch({
    suggestions,
    ask: deeds.askInline,
    onButton: deeds.inlineButton,
    async onChoose(result, query) {
      set("");
      await deeds.choose(result, query);
    },
  });

  function set(text) {
    input.value = text;
    changed();
    input.focus();
  }

  function changed() {
    input.style.height = "";
    // A hidden field has no height to measure.
    if (input.scrollHeight > 0) input.style.height = `${input.scrollHeight}px`;
    form.classList.toggle("filled", input.value.trim() !== "");
    inline.stop();
    const query = inlineQuery(input.value, deeds.botName());
    if (query !== null) inline.type(query);
    else if (/^\/\w*$/.test(input.value))
      void showCommands(input.value.slice(1).toLowerCase(), true);
    else if (/^@\w*$/.test(input.value)) suggestBot();
    else suggestions.hide();
  }

  async function showCommands(beginning, markFirst) {
    const commands = await deeds.commands();
    suggestions.show({
      kind: "commands",
      markFirst: markFirst && beginning !== "",
      items: commands
        .filter(({ command }) => command.startsWith(beginning))
        .map(({ command, description }) => ({
          label: `/${command}: ${description}`,
          content: [el("b", {}, `/${command}`), el("span", {}, description)],
          onPick: () => {
            set("");
            void deeds.send(`/${command}`);
          },
        })),
    });
  }

  function suggestBot() {
    const name = `@${deeds.botName()}`;
    if (!name.startsWith(input.value)) return suggestions.hide();
    suggestions.show({
      kind: "commands",
      markFirst: true,
      items: [{ label: name, content: el("b", {}, name), onPick: () => set(`${name} `) }],
    });
  }

  function submit() {
    const text = input.value.trim();
    // What begins with the bot's name is a search: Telegram's own clients send it as text, too, but nobody wants that.
    if (text === "" || inlineQuery(`${text} `, deeds.botName()) !== null) return;
    set("");
    void deeds.send(text);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  input.addEventListener("input", changed);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (suggestions.takesKey(event)) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit();
    }
  });
  menuButton.addEventListener("click", () => {
    if (!container.hidden && container.className === "commands") suggestions.hide();
    else void showCommands("", false);
    input.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    const isInside = container.contains(event.target) || form.contains(event.target);
    if (!isInside && container.className === "commands") suggestions.hide();
  });

  return {
    set,
    text: () => input.value,
    /** Puts a chat's unfinished text back, without taking the focus. */
    restore(text) {
      input.value = text;
      suggestions.hide();
      changed();
    },
  };
}

/** The words after `@bot `, or null where the text is no inline query. */
function inlineQuery(text, botName) {
  const name = `@${botName}`;
  if (text.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return null;
  return /\s/.test(text[name.length] ?? "") ? text.slice(name.length + 1) : null;
}
