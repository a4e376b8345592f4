import { el } from "./dom.js";
import { word } from "./words.js";

/** Clients ask at a pause in typing, not at every letter. */
const PAUSE_MS = 250;

/** Searches through the bot while one types `@bot words`, and shows what it answers. */
export function createInlineSearch({ suggestions, ask, onChoose, onButton }) {
  let timer = null;
  // Answers that come after the next question are thrown away.
  let asked = 0;

  async function search(query) {
    const number = ++asked;
    const answer = await ask(query, "").catch(() => null);
    if (number !== asked || !answer) return;
    let offset = answer.next_offset;
    let isLoading = false;
    const isEmpty = answer.results.length === 0;
    suggestions.show({
      kind: "inline-results",
      items: answer.results.map((result) => option(result, query)),
      header: answer.button ? buttonElement(answer.button) : isEmpty ? nothing() : null,
      end: async () => {
        if (offset === "" || isLoading || number !== asked) return;
        isLoading = true;
        const page = await ask(query, offset).catch(() => null);
        isLoading = false;
        if (number !== asked) return;
        offset = page?.next_offset ?? "";
        suggestions.append((page?.results ?? []).map((result) => option(result, query)));
      },
    });
  }

  function option(result, query) {
    const title = String(result.title ?? result.type);
    const letter = [...title.replace(/^[^\p{L}\p{N}]+/u, "")][0] ?? "?";
    const thumbnail = el("span", { class: "thumbnail", "aria-hidden": "true" }, letter);
    thumbnail.style.setProperty("--hue", String(([...title].length * 47) % 360));
    return {
      label: title,
      onPick: () => onChoose(result, query),
      content: [
        thumbnail,
        el(
          "span",
          { class: "option-text" },
          el("b", {}, title),
          el("span", {}, String(result.description ?? "")),
        ),
      ],
    };
  }

  function buttonElement(button) {
    return el(
      "button",
      { type: "button", class: "inline-button", onclick: () => onButton(button) },
      button.text,
    );
  }

  return {
    type(query) {
      clearTimeout(timer);
      asked += 1;
      timer = setTimeout(() => search(query), PAUSE_MS);
    },
    stop() {
      clearTimeout(timer);
      asked += 1;
    },
  };
}

function nothing() {
  return el("p", { class: "nothing" }, word("nothing"));
}
