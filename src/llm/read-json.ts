/** More than any answer we ask for; what is longer is not read. */
const MOST_CHARACTERS = 100_000;

/**
 * The JSON object that a model's text holds, alone, in a code fence, or behind its thoughts
 * (`<think>…</think>`); undefined if there is none.
 */
export function readJson(text: string): unknown {
  if (text.length > MOST_CHARACTERS) return undefined;
  const spoken = text.slice(text.lastIndexOf("</think>") + 1);
  const from = spoken.indexOf("{");
  const to = spoken.lastIndexOf("}");
  if (from === -1 || to < from) return undefined;
  try {
    return JSON.parse(spoken.slice(from, to + 1));
  } catch {
    return undefined;
  }
}
