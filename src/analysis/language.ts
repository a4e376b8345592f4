import { endOfMatch } from "../text/end-of-match.ts";
import { LANGUAGES } from "./analysis.ts";
import model from "./language-model.json" with { type: "json" };

// A text in one of the six is likelier here than one in any of the other thirty, and likelier still in
// the language its feed declares. In eighths of a nat, as everything in the model. A declaration that
// counts for 48 instead of 16 sets right two of a thousand headlines where it is true, and three of a
// hundred titles of two words; where it is false it costs one of a thousand. Feeds seldom err.
const SIX_BONUS = 32;
const DECLARED_BONUS = 48;
// Cost of a piece of a word that a language's table does not hold.
const UNSEEN = 110;
// Cost, to each of the six, of a word with a letter that none of them has: ä, ß, ğ, ә, a Bulgarian ъ.
const ALIEN_WORD = 40;
const ALIEN =
  /[äöüßéèêëàâçñòáíúùìôõãåæøœđěřůťďľĺŕāēīņļķģőűğşıăîșțţəћђјљњџѓќѕәғқңөұһҳҷӣӯ]|ъ(?![еёюя])/;
// Cost of a word with a letter that the alphabet of one of the three has not: enough for two words to decide.
const FOREIGN_LETTER = 24;
const NOT_IN_ALPHABET: Readonly<Record<string, RegExp>> = {
  be: /[ищъїє]/,
  ru: /[іїєґў]/,
  uk: /[ыэъёў]/,
};
// Many keyboards write Belarusian and Ukrainian with a Latin i.
const LATIN_I = /(?<=[\u0400-\u04ff])i|i(?=[\u0400-\u04ff])/gi;
// A headline and a sentence or two decide; more text only costs time.
const LONGEST_READ = 300;
const MOST_CACHED_WORDS = 10_000;
// In Latin letters a name keeps its spelling in every language: "Bialiatski, Kalesnikava in Vilnius" is not
// Lithuanian. Where names are half of the words or more, what they say counts for so much; elsewhere the other words
// outvote them anyway. Cyrillic names are spelt anew in each language and tell them apart.
const NAME_SHARE = 1 / 12;
const MANY_NAMES = 1 / 2;
const CAPITAL_WORDS = /(?<![\p{L}'’])\p{Lu}[\p{L}'’]+/gu;
const NO_NAMES: ReadonlySet<string> = new Set();
const CYRILLIC = new Set(["be", "ru", "uk", "bg", "mk", "sr", "kk", "ky", "tg", "uz-cyrl"]);
/** Belarusian in Latin letters: a language of its own to the tables, not to the reader. */
const LACINKA = "be-latn";
// Few of its sentences have none of its letters; English ones about Belarus are full of its names.
const LACINKA_MARK = /[ŭčšžćśźńłŁČŠŽŬ]/;
const UNMARKED_LACINKA = 80;
const SIX = new Set<string>([...LANGUAGES, LACINKA]);
const LETTERS = /\p{L}+/uy;
const OTHERS = /\P{L}*/uy;

interface Tables {
  readonly languages: readonly string[];
  /** Where in `savings` the row of each piece begins. */
  readonly rows: ReadonlyMap<string, number>;
  /** The rows: how many languages know the piece, then each with what it costs less than an unseen one. */
  readonly savings: Int16Array;
  /** The sums of words seen before. */
  readonly words: Map<string, Int32Array>;
}

/** By script, so that each word is compared with the languages that it may belong to only. */
let tables: { readonly cyrillic: Tables; readonly latin: Tables } | undefined;

/**
 * The language a text is written in: `be ru en uk pl lt`, another ISO 639-1 code, or `other`.
 *
 * Belarusian is found in both spellings and in Łacinka. What the feed declares decides only where
 * the text leaves it open, and stands where there is no text to read.
 */
export function detectLanguage(text: string, declared = ""): string {
  const read = text.slice(0, LONGEST_READ);
  const { cyrillic, latin, letters } = countScripts(read);
  if (letters === 0) return declared === "" ? "other" : declared;
  if (letters > 2 * (cyrillic + latin)) return otherScript(read);

  tables ??= { cyrillic: unpack(true), latin: unpack(false) };
  const table = cyrillic >= latin ? tables.cyrillic : tables.latin;
  const { languages } = table;
  const words = wordsOf(read.replace(LATIN_I, "і"));
  const names = table === tables.latin ? namesIn(read, words) : NO_NAMES;
  const sums = new Float64Array(languages.length);
  for (const word of words) {
    const saved = savingsOf(word, table);
    const share = names.has(word) ? NAME_SHARE : 1;
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + share * (saved[at] ?? 0);
  }
  let best = "other";
  let most = Number.NEGATIVE_INFINITY;
  languages.forEach((language, at) => {
    let sum = (sums[at] ?? 0) + (language === declared ? DECLARED_BONUS : 0);
    if (language === LACINKA) sum -= LACINKA_MARK.test(read) ? 0 : UNMARKED_LACINKA;
    // Łacinka is rare: without a bonus a lone "Minsk" is not taken for it.
    else if (SIX.has(language)) sum += SIX_BONUS;
    if (sum <= most) return;
    best = language;
    most = sum;
  });
  return best.split("-")[0] ?? best;
}

/** The words with a capital, where they are many and others have none: a headline in capitals tells nothing apart. */
function namesIn(text: string, words: readonly string[]): ReadonlySet<string> {
  const names = (text.match(CAPITAL_WORDS) ?? []).flatMap(wordsOf);
  const many = names.length >= MANY_NAMES * words.length && names.length < words.length;
  return many ? new Set(names) : NO_NAMES;
}

/** The words of a text as the tables know them: small letters and apostrophes, no addresses or tags. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/https?:\/\/\S+|[@#]\S+/g, " ")
    .replace(/’/g, "'")
    .split(/[^\p{L}']+/u)
    .filter(Boolean);
}

/** Two and three letters in a row, with the edges of the word marked. */
export function piecesOf(word: string): string[] {
  const edged = `_${word}_`;
  const pieces: string[] = [];
  for (let at = 0; at + 2 <= edged.length; at++) {
    pieces.push(edged.slice(at, at + 2));
    if (at + 3 <= edged.length) pieces.push(edged.slice(at, at + 3));
  }
  return pieces;
}

/** What a word costs less in each language than a word of pieces nobody has seen. */
function savingsOf(word: string, { languages, rows, savings, words }: Tables): Int32Array {
  const known = words.get(word);
  if (known !== undefined) return known;
  const sums = new Int32Array(languages.length);
  for (const piece of piecesOf(word)) {
    const row = rows.get(piece);
    if (row === undefined) continue;
    const end = row + 2 * (savings[row] ?? 0);
    for (let at = row + 1; at < end; at += 2) {
      const language = savings[at] ?? 0;
      sums[language] = (sums[language] ?? 0) + (savings[at + 1] ?? 0);
    }
  }
  if (ALIEN.test(word)) {
    languages.forEach((language, at) => {
      if (SIX.has(language)) sums[at] = (sums[at] ?? 0) - ALIEN_WORD;
    });
  }
  languages.forEach((language, at) => {
    if (NOT_IN_ALPHABET[language]?.test(word)) sums[at] = (sums[at] ?? 0) - FOREIGN_LETTER;
  });
  if (words.size >= MOST_CACHED_WORDS) words.clear();
  words.set(word, sums);
  return sums;
}

function countScripts(text: string): { cyrillic: number; latin: number; letters: number } {
  let [cyrillic, latin, letters] = [0, 0, 0];
  let start = endOfMatch(OTHERS, text, 0);
  while (start < text.length) {
    const end = endOfMatch(LETTERS, text, start);
    letters += end - start;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code >= 0x400 && code < 0x530) cyrillic++;
      else if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) latin++;
    }
    start = endOfMatch(OTHERS, text, end);
  }
  return { cyrillic, latin, letters };
}

function otherScript(text: string): string {
  if (/[\u3040-\u30ff]/.test(text)) return "ja";
  if (/\p{Script=Hangul}/u.test(text)) return "ko";
  if (/\p{Script=Han}/u.test(text)) return "zh";
  if (/\p{Script=Hebrew}/u.test(text)) return "he";
  if (/\p{Script=Georgian}/u.test(text)) return "ka";
  if (/\p{Script=Armenian}/u.test(text)) return "hy";
  return /\p{Script=Greek}/u.test(text) ? "el" : "other";
}

/** The file groups the pieces of a language by their cost: `{"be": {"27": "_пр на_"}}`. */
function unpack(cyrillic: boolean): Tables {
  const ofScript = Object.entries<Readonly<Record<string, string>>>(model).filter(
    ([language]) => CYRILLIC.has(language) === cyrillic,
  );
  const pieces = ofScript.flatMap(([, groups]) =>
    Object.values(groups).flatMap((each) => each.split(" ")),
  );
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  // One piece of memory: a list for each piece would take five times as much.
  const savings = new Int16Array(counts.size + 2 * pieces.length);
  const rows = new Map<string, number>();
  let next = 0;
  counts.forEach((count, piece) => {
    rows.set(piece, next);
    next += 1 + 2 * count;
  });
  ofScript.forEach(([, groups], language) => {
    for (const [cost, alike] of Object.entries(groups)) {
      for (const piece of alike.split(" ")) {
        const row = rows.get(piece) ?? 0;
        const known = savings[row] ?? 0;
        savings[row] = known + 1;
        savings[row + 1 + 2 * known] = language;
        savings[row + 2 + 2 * known] = UNSEEN - Number(cost);
      }
    }
  });
  return { languages: ofScript.map(([language]) => language), rows, savings, words: new Map() };
}
