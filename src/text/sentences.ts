import { type Abbreviations, abbreviations } from "./abbreviations.ts";

/**
 * The sentences of a text in reading order, white space collapsed, none empty.
 *
 * A line break ends a sentence. A full stop after an abbreviation, an initial
 * or within a date does not; nor does a mark inside a quotation that the
 * sentence goes on after (`«Что?» — спросил он`). Made for `be ru uk en pl lt`;
 * other languages are cut by the English rules. Never throws; linear in the
 * text's length.
 */
export function sentences(text: string, language: string): string[] {
  const known = abbreviations(language);
  const found: string[] = [];
  for (const line of text.replace(GLUED, "$& ").split(/[\n\r\u2028\u2029]+/u)) {
    cutLine(line, known, language, found);
  }
  return found;
}

/** A run of end marks, then closing quotes and brackets, then footnote marks, then white space. */
const CANDIDATE = /([.!?…]+|[．。！？])(["'»”’“)\]]*)((?:\[\d{1,3}\]){0,4})(\s+|$|(?<=[．。]))/gu;
/** `в Радио Свобода.Европейский союз`: paragraphs glued together, where no name is written with a dot (`Яндекс.Маркет`). */
const GLUED = /[.!?](?<=(?:(?<![\p{L}.])\p{Ll}[\p{L}'’-]{3,40}|[»”)])[.!?])(?=\p{Lu}\p{Ll}+\s)/gu;
const OPENING = /^[«„“"'‘([–—-]*\s*/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function cutLine(line: string, known: Abbreviations, language: string, found: string[]): void {
  let start = 0;
  const push = (end: number): void => {
    const sentence = line.slice(start, end).replace(/\s+/gu, " ").trim();
    if (sentence !== "") found.push(sentence);
    start = end;
  };
  // Text kept in lower case (some archives do) cannot show a sentence's start by a capital.
  const caseless = line.length > 40 && !/\p{Lu}/u.test(line);
  for (const match of line.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length;
    if (end >= line.length) break;
    const mark = {
      marks: match[1] ?? "",
      closing: match[2] ?? "",
      before: line.slice(Math.max(start, match.index - 40), match.index),
      after: line.slice(end, end + 40),
      caseless,
      atStart: !LETTER_OR_DIGIT.test(line.slice(start, Math.min(match.index, start + 200))),
    };
    if (endsSentence(mark, known, language) && !isInTitle(line, start, end)) push(end);
  }
  push(line.length);
}

/** `фільм «Афганістан. Я памятаю», які`: a short quotation is open, and the sentence goes on behind it. */
function isInTitle(line: string, start: number, end: number): boolean {
  const before = line.slice(Math.max(start, end - LONGEST_TITLE), end);
  const opened = /[«“„][^«»“”„]*$/u.exec(before)?.[0];
  if (opened === undefined) return false;
  const rest = line.slice(end, end + LONGEST_TITLE - opened.length);
  return /^[^«»“”„]*[»”“]\s?(?:[,;—–]|\p{Ll})/u.test(rest);
}

const LONGEST_TITLE = 70;

interface Mark {
  readonly marks: string;
  readonly closing: string;
  readonly before: string;
  readonly after: string;
  readonly caseless: boolean;
  /** Nothing but marks stands between the sentence's start and this mark. */
  readonly atStart: boolean;
}

function endsSentence(mark: Mark, known: Abbreviations, language: string): boolean {
  const { marks, closing, before, after } = mark;
  if (mark.atStart) return false;
  const dash = /^[–—-]\s+/u.exec(after)?.[0] ?? "";
  const next = after.slice(dash.length).replace(OPENING, "").slice(0, 24);
  if (next === "") return closing === "" && !dash;
  const first = next.charAt(0);
  // `«Что?» — спросил он` and `Well?' thought Alice` go on; so does a dash after a quotation.
  if (!mark.caseless && /\p{Ll}/u.test(first)) return false;
  if (dash !== "" && closing !== "") return false;
  if (/^[,;:)\]»”]/u.test(after)) return false;
  if (marks !== ".") return marks !== "…" || !/\p{N}/u.test(first);
  if (closing !== "" && !/^[)\]]/u.test(closing)) return true;

  const word = /[\p{L}\p{M}\p{N}.'’-]*$/u.exec(before)?.[0] ?? "";
  const lower = word.toLowerCase().replace(/^[.'’-]+/u, "");
  if (lower === "") return true;
  if (closing !== "") return true;
  if (/^\p{N}+$/u.test(lower)) return endsAfterNumber(mark, lower, { next, language });
  const dotted = lower.includes(".") && known.within.has(lower);
  if (!dotted && isInitial(word, before, language)) return isLetterOfClass(before, next);
  // `и т. д.`, `i t. d.`: the abbreviation is written apart.
  if (/(?<!\p{L})[тtг]\.\s?[пдpd]$/u.test(before)) return /^\p{Lu}/u.test(next);
  const tail = lower.slice(lower.lastIndexOf(".") + 1);
  if (known.within.has(lower) || (lower.includes(".") && known.within.has(tail)))
    return startsSentence(next, after, lower, before, known);
  if (known.before.has(lower) || (lower.includes(".") && known.before.has(tail))) return false;
  // Dotted letters that no list knows: `U.S.`, `Н.Э.`
  if (/^(?:\p{L}\.)+\p{L}$/u.test(lower)) return startsSentence(next, after, lower, before, known);
  return true;
}

/** `1. First item`, `12. Brygada`: a number at the start or a Polish ordinal goes on; else it ends. */
function endsAfterNumber(
  mark: Mark,
  digits: string,
  { next, language }: { readonly next: string; readonly language: string },
): boolean {
  const preceding = mark.before.slice(0, mark.before.length - digits.length).trim();
  if (preceding === "") return false;
  if (language === "pl" && digits.length <= 2) return false;
  return !/^\p{N}/u.test(next) || digits.length > 2;
}

/** `А. Лукашенко`, `John P. Coale`, `Дж. Байден`: one capital, unless it is a unit or a name of its own. */
function isInitial(word: string, before: string, language: string): boolean {
  if (!/^(?:\p{Lu}\.-?)*(?:\p{Lu}|Дж|Дз|Дзм|Ю|Я|Ch|Cz|Sz|St|Dž|Ph|Th)$/u.test(word)) return false;
  if (language === "en" && word === "I" && !/\p{Lu}\p{Ll}+\s+I$/u.test(before)) return false;
  // A letter after a number is a unit (`20 C.`, `5 В.`, `962°C.`).
  return !/\p{N}[\s°]*\p{Lu}$/u.test(before);
}

/** `класса S. В соответствии`: behind a small word and before one that begins sentences, a letter is no initial. */
function isLetterOfClass(before: string, next: string): boolean {
  return /(?<!\p{L})\p{Ll}{3,}\s\p{Lu}$/u.test(before) && BEGINS_SENTENCE.test(next);
}

const BEGINS_SENTENCE =
  /^(?:В|На|По|При|Но|Это|Они|Он|Она|Для|Как|Також|Також|Гэта|Яны|Ён|Пры|Але|Це|Вони|Він|The|In|It|This|He|She|They|But|Na|Po|To|Jis|Tai)\s/u;

/** After an abbreviation that may end a sentence: does what follows look like a new one? */
function startsSentence(
  next: string,
  after: string,
  lower: string,
  before: string,
  known: Abbreviations,
): boolean {
  if (/^\p{N}/u.test(next)) return false;
  // `Constellation Power Source, Inc. ("CPS")`
  if (/^[([]/u.test(after)) return false;
  // A list or a second abbreviation goes on: `млн. долл. США`, `г. Минск`.
  if (
    /^(?:г|г\.|р|в|ст|п|м|т)$/u.test(lower) &&
    !/(?:\p{N}|(?<!\p{L})[IVXL]+)\S*\s+(?:\p{L}+\.?\s+)?\S+$/u.test(before)
  ) {
    return known.within.has(lower) && !/^\p{Lu}/u.test(next);
  }
  if (/^(?:долл|дол)$/u.test(lower) && /^(?:США|ЗША)/u.test(next)) return false;
  if (/^(?:u\.s|u\.k|u\.n|e\.u)$/u.test(lower)) return FUNCTION_WORD.test(next);
  return /^\p{Lu}/u.test(next) && !/^\p{Lu}\.\S?/u.test(after);
}

/** Words that start sentences and rarely follow a proper adjective such as `U.S.`. */
const FUNCTION_WORD =
  /^(?:The|A|An|In|On|At|It|He|She|They|We|But|And|This|That|These|Those|There|His|Her|Their|Its|For|As|If|When|While|After|Before|Since|By|From|To|With|However|Millions|Some|Many|Most|No|Not|Also|Meanwhile|Last|Both|Neither|You|I)\s/u;
