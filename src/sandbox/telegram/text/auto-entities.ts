import type { Entity } from "../api-types.ts";
import { sortEntities } from "./entity-order.ts";
import { findUrls } from "./find-urls.ts";

const HASHTAG_LETTER = "\\p{L}\\p{Nd}_\\u200c\\u00b7\\u0d80-\\u0dff";
const USERNAME = "@[a-zA-Z0-9_]{3,32}";
const MENTION = /(?<![\p{L}\p{N}_])@([a-zA-Z0-9_]{2,32})(?![\p{L}\p{N}_])/gu;
const COMMAND =
  /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32}|(?![a-zA-Z0-9_@]))(?![\p{L}\p{N}_/<>])/gu;
const HASHTAG = new RegExp(
  `(?<![${HASHTAG_LETTER}])#(?=[${HASHTAG_LETTER}]*\\p{L})(?:[${HASHTAG_LETTER}]{256}|[${HASHTAG_LETTER}]{1,255}(?![${HASHTAG_LETTER}]))(?:${USERNAME}|(?!@[a-zA-Z0-9_]{3}))(?![${HASHTAG_LETTER}]*#)`,
  "gu",
);
const CASHTAG = new RegExp(
  `(?<![$${HASHTAG_LETTER}])\\$(?:1INCH|[A-Z]{1,8})(?:${USERNAME}(?![a-zA-Z0-9_])|(?!${USERNAME}(?![a-zA-Z0-9_])))(?![$${HASHTAG_LETTER}])`,
  "gu",
);
const PATH = '[^\\s\\u2000-\\u200b\\u200e\\u200f\\u2016-\\u206f<>"\\u00ab\\u00bb]*';
const PATH_END = "(?<![.:;,('?!`])";
const TG_URL = new RegExp(
  `(?:tg|ton|tonsite)://[a-z0-9_-]{1,253}(?:/${PATH}${PATH_END}|[?#]${PATH}(?<![?#])${PATH_END})?`,
  "giu",
);
const SHORT_USERNAMES = ["gif", "nft", "pic", "ufc", "vid"];

/**
 * What Telegram recognises by itself in a text: mentions, commands, hashtags, cashtags, links, e-mails.
 *
 * Without overlaps; of two that overlap the earlier stays. Phone and card
 * numbers, which no client here uses, are left out.
 */
export function autoEntities(text: string): Entity[] {
  const found = [
    ...matches(text, MENTION, "mention").filter(
      ({ offset, length }) =>
        length > 4 ||
        SHORT_USERNAMES.includes(text.slice(offset + 1, offset + length).toLowerCase()),
    ),
    ...matches(text, COMMAND, "bot_command"),
    ...matches(text, HASHTAG, "hashtag"),
    ...matches(text, CASHTAG, "cashtag"),
    ...matches(text, TG_URL, "url"),
    ...findUrls(text).map(({ start, end, isEmail }) => ({
      type: isEmail ? "email" : "url",
      offset: start,
      length: end - start,
    })),
  ];
  let lastEnd = 0;
  return sortEntities(found).filter((entity) => {
    if (entity.offset < lastEnd) return false;
    lastEnd = entity.offset + entity.length;
    return true;
  });
}

function matches(text: string, pattern: RegExp, type: string): Entity[] {
  return [...text.matchAll(pattern)].map((match) => ({
    type,
    offset: match.index,
    length: match[0].length,
  }));
}
