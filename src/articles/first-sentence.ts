/** Emoji, bullets and arrows that posts begin with: decoration in front of the news. */
const DECORATION =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{So}|\p{Sk}|[\uFE0F\s|•·▪*#—–-]|\u20E3|\u200D)+/u;

/** The stop needs a capital, a quotation or a dash after it: `5 млн. рублей` goes on. */
const SENTENCE = /^.{15,}?[.!?…]["»”)]?(?=\s+["«„“(—–-]?[\p{Lu}\p{Lo}\p{N}]|\s*$)/u;

/** What heads a post, which has no title of its own: its first sentence. */
export function postTitle(text: string): string {
  return firstSentence(text, MAX_POST_TITLE_LENGTH);
}

const MAX_POST_TITLE_LENGTH = 120;

/**
 * The first sentence of a text as a headline, no longer than so many characters.
 *
 * A first paragraph without a full stop is a headline as it is. Leading emoji go,
 * and the full stop.
 */
function firstSentence(text: string, maxLength: number): string {
  const paragraph = text.split("\n\n", 2).find((part) => part.trim() !== "") ?? "";
  const bare = paragraph.replace(DECORATION, "");
  // A post of nothing but decoration keeps it.
  const line = (bare || paragraph).trim().slice(0, 4 * maxLength);
  return cutAtWord((SENTENCE.exec(line)?.[0] ?? line).replace(/(?<=[^.])\.$/, ""), maxLength);
}

/** The text, cut at the last word that fits, with an ellipsis if anything is missing. */
export function cutAtWord(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const start = text.slice(0, maxLength - 1);
  const space = start.lastIndexOf(" ");
  // Half a surrogate pair would not be text any more.
  const cut = (space > maxLength / 2 ? start.slice(0, space) : start)
    .toWellFormed()
    .replace(/\uFFFD$/, "");
  return `${cut.replace(/[\s,;:–—-]+$/, "")}…`;
}
