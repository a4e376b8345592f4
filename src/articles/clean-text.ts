/**
 * Characters a reader cannot see: bidirectional controls (they reorder what
 * stands around them), zero-width characters, soft hyphens, fillers, tags and
 * variation selectors (they smuggle text), control characters. What emoji are
 * made with stays.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
  /(?!\u200D|\uFE0F)\p{Default_Ignorable_Code_Point}|[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFF9-\uFFFB]/gu;

/** A joiner belongs between the parts of an emoji; in words it hides them from search. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** White space that is not one plain space already, which nearly all is. */
const UNEVEN_SPACE = /\s{2,}|[^\S ]/g;

/** The text on one line: NFC, white space collapsed, invisible characters removed. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, "")
    .replace(STRAY_JOINER, "")
    .normalize("NFC")
    .replace(UNEVEN_SPACE, " ")
    .trim();
}
