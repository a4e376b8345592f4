const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** The text as it must stand in Telegram HTML, in an element or in a double-quoted attribute. */
export function escapeHtml(text: string): string {
  // Telegram knows only these four names: an apostrophe as &apos; would be shown as it stands.
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
