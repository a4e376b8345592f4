import { fold } from "./fold.ts";

const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "h",
  д: "d",
  е: "e",
  є: "e",
  ж: "z",
  з: "z",
  и: "i",
  і: "i",
  ї: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "t",
  ч: "h",
  ш: "s",
  щ: "s",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "u",
  я: "a",
};
const CYRILLIC_ENDING =
  /(?:иями|ями|ами|ого|его|аго|яго|ому|ему|аму|яму|ыми|ими|ым|им|ом|ем|ам|ям|ём|эм|ів|їв|ых|их|ах|ях|ові|еві)$/;
const LATIN_ENDING = /(?:iego|ego|emu|owi|ami|iem|em|ym|im|om|as|is|os)$/;
const VOWELS = "aeiouyj";

/**
 * One key for a name in every script, transliteration and case: Лукашенко, Лукашэнкі, Lukashenka,
 * Łukaszence and Lukašenka give `lksnk`, Тихановская, Tsikhanouskaya and Cichanouskiej `thnsk`.
 *
 * It is the skeleton of consonants with those merged that transliterations confuse (г х ч, с ш, з ж,
 * т ц), so different short names may share a key: compare only words written with a capital, and
 * trust keys of three letters and more. Empty for a word without letters of either script.
 */
export function nameKey(word: string): string {
  const folded = fold(word);
  const latin = /[а-яєії]/.test(folded) ? fromCyrillic(folded) : fromLatin(folded);
  return skeleton(latin);
}

function fromCyrillic(folded: string): string {
  const stem = cut(folded.replace(/[аеиіоуыэюяйьєї]+$/, ""), CYRILLIC_ENDING);
  let out = "";
  for (const letter of stem.replaceAll("шч", "ш").replaceAll("тс", "ц").replaceAll("дз", "д")) {
    out += CYRILLIC[letter] ?? letter;
  }
  return out;
}

function fromLatin(folded: string): string {
  // Polish declension turns k into c before e (Łukaszence); a shorter word is more likely foreign (France).
  const nominative = folded.length >= 7 ? folded.replace(/([nsw])ce$/, "$1k") : folded;
  const stem = cut(nominative.replace(/[aeiouyj]+$/, ""), LATIN_ENDING);
  return stem
    .replace(/shch|szcz|tsch|sch/g, "s")
    .replace(/kh|ch|gh|cz|g/g, "h")
    .replace(/sh|sz/g, "s")
    .replace(/zh|dz/g, (pair) => (pair === "zh" ? "z" : "d"))
    .replace(/ts|tz|c/g, "t")
    .replace(/ph/g, "f")
    .replace(/th/g, "t")
    .replaceAll("x", "ks")
    .replaceAll("w", "v")
    .replaceAll("q", "k");
}

/** Cuts the ending if a stem of three letters stays. */
function cut(word: string, ending: RegExp): string {
  const rest = word.replace(ending, "");
  return rest.length >= 3 ? rest : word;
}

function skeleton(latin: string): string {
  let key = "";
  for (let i = 0; i < latin.length; i++) {
    const letter = latin.charAt(i);
    if (VOWELS.includes(letter)) {
      if (i === 0) key += "a";
      continue;
    }
    // Closing a syllable, в is written v, w, u, ŭ or ў: it counts only before a vowel.
    if (letter === "v" && i > 0 && !isVowel(latin.charAt(i + 1))) continue;
    if (key.endsWith(letter) || !/[a-z0-9]/.test(letter)) continue;
    key += letter;
  }
  return key;
}

function isVowel(letter: string): boolean {
  return letter !== "" && VOWELS.includes(letter);
}
