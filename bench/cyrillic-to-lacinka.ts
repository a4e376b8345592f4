const LETTERS: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "h",
  д: "d",
  ж: "ž",
  з: "z",
  й: "j",
  к: "k",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ў: "ŭ",
  ф: "f",
  х: "ch",
  ц: "c",
  ч: "č",
  ш: "š",
  ы: "y",
  э: "e",
  і: "i",
  ь: "",
  "'": "",
};
const SOFTENED: Readonly<Record<string, string>> = { з: "ź", с: "ś", ц: "ć", н: "ń" };
const IOTATED: Readonly<Record<string, string>> = { е: "e", ё: "o", ю: "u", я: "a" };

/** Belarusian in Latin letters, for learning what it looks like: few texts in Łacinka are at hand. */
export function cyrillicToLacinka(text: string): string {
  const letters = [...text.replace(/’/g, "'")];
  let out = "";
  letters.forEach((written, at) => {
    const letter = written.toLowerCase();
    const before = (letters[at - 1] ?? " ").toLowerCase();
    const after = (letters[at + 1] ?? " ").toLowerCase();
    let latin = LETTERS[letter] ?? letter;
    const vowel = IOTATED[letter];
    if (letter === "л") latin = after === "ь" || after === "і" || IOTATED[after] ? "l" : "ł";
    else if (after === "ь") latin = SOFTENED[letter] ?? latin;
    else if (vowel !== undefined) {
      const opens = /[^бвгджзйклмнпрстфхцчш]/.test(before);
      latin = opens ? `j${vowel}` : before === "л" ? vowel : `i${vowel}`;
    }
    out += written === letter ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  });
  return out;
}
