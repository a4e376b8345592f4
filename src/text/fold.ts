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

const PLAIN = /^[a-z0-9а-яіїє]*$/;
const APOSTROPHES = /['’ʼ‘`´′ʹ＇]/g;
const SPECIAL = /[łđøßæœıёўґ]/g;
const LATIN_WITH_MARK = /[\u00C0-\u024F\u1E00-\u1EFF]/g;
const MARKS = /\p{M}/gu;
// Taraškievica writes the softness that the official spelling leaves to the reader: сьнег = снег, зьява = з'ява.
const ASSIMILATED_SOFTNESS = /([сзцнл])ь(?=[сзцнлдвмпбфк])|(?<=з)ь(?=[яею])/g;

/**
 * The form in which words are compared: NFC, lower case, no stress marks, no apostrophes,
 * no marks on Latin letters, ё as е, ў as у, ґ as г, and the soft sign that only one of the
 * two Belarusian spellings writes left out.
 *
 * Belarusian ў is у after a consonant (у Вільні, у Беларусі ў Вільні), so the two must meet.
 * Folding twice changes nothing. й and ї stay letters of their own.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) {
    return lower.includes("ь") ? lower.replace(ASSIMILATED_SOFTNESS, "$1") : lower;
  }
  return (
    lower
      .normalize("NFC")
      .replace(LATIN_WITH_MARK, (letter) => letter.normalize("NFD").replace(MARKS, ""))
      .replace(SPECIAL, (letter) => LATIN_LETTERS[letter] ?? CYRILLIC_LETTERS[letter] ?? letter)
      // What is still a mark after composition is a stress mark or decoration.
      .replace(MARKS, "")
      .replace(APOSTROPHES, "")
      .replace(ASSIMILATED_SOFTNESS, "$1")
  );
}
