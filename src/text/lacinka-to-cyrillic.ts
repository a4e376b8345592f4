const PAIRS: Readonly<Record<string, string>> = { ch: "х", dz: "дз", dź: "дзь", dž: "дж" };
const SINGLES: Readonly<Record<string, string>> = {
  a: "а",
  b: "б",
  v: "в",
  h: "г",
  g: "г",
  d: "д",
  e: "э",
  ž: "ж",
  z: "з",
  ź: "зь",
  i: "і",
  j: "й",
  k: "к",
  ł: "л",
  l: "ль",
  m: "м",
  n: "н",
  ń: "нь",
  o: "о",
  p: "п",
  r: "р",
  s: "с",
  ś: "сь",
  t: "т",
  u: "у",
  ŭ: "ў",
  f: "ф",
  c: "ц",
  ć: "ць",
  č: "ч",
  š: "ш",
  y: "ы",
};
const SOFT_VOWELS: Readonly<Record<string, string>> = { a: "я", e: "е", o: "ё", u: "ю" };

/**
 * A Belarusian word in Latin letters as it is spelled in Cyrillic (Biełaruś → беларусь), in lower case.
 * Letters Łacinka does not have stay as they are; a Cyrillic word comes back lower-cased.
 */
export function lacinkaToCyrillic(word: string): string {
  const letters = word.normalize("NFC").toLowerCase();
  let out = "";
  for (let at = 0; at < letters.length; ) {
    const pair = PAIRS[letters.slice(at, at + 2)];
    const letter = letters.charAt(at);
    const vowel = SOFT_VOWELS[letters.charAt(at + 1)];
    if (pair !== undefined) {
      out += pair;
      at += 2;
    } else if ((letter === "i" || letter === "j") && vowel !== undefined) {
      // Softens the consonant before it (nie → не) or opens a syllable (Jeŭropa → Еўропа).
      out += vowel;
      at += 2;
    } else if (letter === "l" && (vowel !== undefined || letters.charAt(at + 1) === "i")) {
      out += `л${vowel ?? ""}`;
      at += vowel === undefined ? 1 : 2;
    } else {
      out += SINGLES[letter] ?? letter;
      at += 1;
    }
  }
  return out;
}
