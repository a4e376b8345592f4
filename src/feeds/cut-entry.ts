import type { OpenElement } from "./open-element.ts";
import { isTextField } from "./unclosed-fields.ts";
import type { XmlElement } from "./xml-tree.ts";

/** Whether the element is an entry of a feed, not a namesake of another vocabulary. */
export function isEntry({ name, prefix, vocabulary }: XmlElement): boolean {
  return (name === "item" || name === "entry") && (prefix === "" || OWN.has(vocabulary));
}

const OWN = new Set(["atom", "rss"]);

/**
 * Leaves out the entry in which a document ends, by what is open there, outermost first. With its
 * address and a word of it told, it stays and the rest may follow; half a title, half an address or a
 * title without one would be news of its own.
 */
export function leaveOutCutEntry(open: readonly OpenElement[], text: string): void {
  const at = open.findLastIndex(isEntry);
  const [entry, innermost] = [open[at], open.at(-1)];
  if (entry === undefined || innermost === undefined) return;
  const isCutShort = isTextField(innermost) && !CUT_END_TAG.test(text.slice(-100));
  if (!isCutShort && isToldWithAddress(entry)) return;
  const siblings = open[at - 1]?.children;
  if (siblings !== undefined && siblings.at(-1) === entry) siblings.pop();
}

const CUT_END_TAG = /<\/[^<>]*$/;

function isToldWithAddress({ children }: XmlElement): boolean {
  const names = new Set(children.map((child) => (child.kind === "element" ? child.name : "")));
  return names.has("link") && TELLING.some((name) => names.has(name));
}

const TELLING = ["title", "description", "summary", "content", "encoded"];
