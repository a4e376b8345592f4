const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  đ: "d",
  ø: "o",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};
const CYRILLIC_LETTERS: Readonly<Record<string, string>> = { ё: "е", ў: "у", ґ: "г" };

// Typists mix alphabets within a word (Газпрoм, вiд, Еuroradio): letters that look alike, as small or as capitals.
const LATIN_TWINS = "abcehikmoptxy";
const CYRILLIC_TWINS = "авсенікмортху";
const LATIN = /[a-z]/;
const CYRILLIC = /[а-яґіїє]/;
const ONLY_LATIN = /[dfgjlnqrsuvwz]/;
const ONLY_CYRILLIC = /[бгджзийлпфцчшщъыьэюяґїє]/;

const PLAIN = /^[a-z0-9а-яіїє]*$/;
const APOSTROPHES = /['’ʼ‘`´′ʹ＇]/g;
const SPECIAL = /[łđøßæœıёўґ]/g;
const LATIN_WITH_MARK = /[\u00C0-\u024F\u1E00-\u1EFF]/g;
const MARKS = /\p{M}/gu;
// Taraškievica writes the softness that the official spelling leaves to the reader: сьнег = снег, зьява = з'ява.
const ASSIMILATED_SOFTNESS = /([сзцнл])ь(?=[сзцнлдвмпбфк])|(?<=з)ь(?=[яею])/g;

/**
 * The form in which words are compared: NFC, lower case, no stress marks, no apostrophes,
 * no marks on Latin letters, ё as е, ў as у, ґ as г, the soft sign that only one of the two
 * Belarusian spellings writes left out, and letters of another alphabet that look alike as if of
 * the word's own.
 *
 * Belarusian ў is у after a consonant (у Вільні, у Беларусі ў Вільні), so the two must meet.
 * Folding twice changes nothing. й and ї stay letters of their own.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) {
    const plain = LATIN.test(lower) ? inOneAlphabet(lower) : lower;
    return plain.includes("ь") ? plain.replace(ASSIMILATED_SOFTNESS, "$1") : plain;
  }
  return inOneAlphabet(
    lower
      .normalize("NFC")
      .replace(LATIN_WITH_MARK, (letter) => letter.normalize("NFD").replace(MARKS, ""))
      .replace(SPECIAL, (letter) => LATIN_LETTERS[letter] ?? CYRILLIC_LETTERS[letter] ?? letter)
      // What is still a mark after composition is a stress mark or decoration.
      .replace(MARKS, "")
      .replace(APOSTROPHES, ""),
  ).replace(ASSIMILATED_SOFTNESS, "$1");
}

/** The alphabet is that of the letters without a twin; a word of both (ГогольFEST) stays as it is. */
function inOneAlphabet(word: string): string {
  if (!LATIN.test(word) || !CYRILLIC.test(word)) return word;
  if (!ONLY_LATIN.test(word)) return swapped(word, LATIN_TWINS, CYRILLIC_TWINS);
  return ONLY_CYRILLIC.test(word) ? word : swapped(word, CYRILLIC_TWINS, LATIN_TWINS);
}

function swapped(word: string, from: string, to: string): string {
  return Array.from(word, (letter) => to[from.indexOf(letter)] ?? letter).join("");
}
