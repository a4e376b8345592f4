type Pairs = readonly (readonly [string, string])[];

const SHARED: Pairs = [
  ["shch", "щ"],
  ["shh", "щ"],
  ["zh", "ж"],
  ["kh", "х"],
  ["ch", "ч"],
  ["sh", "ш"],
  ["ts", "ц"],
  ["tc", "ц"],
  ["yu", "ю"],
  ["ju", "ю"],
  ["ya", "я"],
  ["ja", "я"],
  ["yo", "ё"],
  ["jo", "ё"],
];
const LETTERS: Pairs = [..."abvgdezijklmnoprstufhcwqx"].map((latin, at) => [
  latin,
  [
    "а",
    "б",
    "в",
    "г",
    "д",
    "е",
    "з",
    "и",
    "й",
    "к",
    "л",
    "м",
    "н",
    "о",
    "п",
    "р",
    "с",
    "т",
    "у",
    "ф",
    "х",
    "ц",
    "в",
    "к",
    "кс",
  ][at] ?? "",
]);
/** What a language writes otherwise; looked up before the shared rules. */
const OWN: Readonly<Record<string, Pairs>> = {
  ru: [
    ["sch", "щ"],
    ["ye", "е"],
    ["je", "е"],
    ["iu", "ю"],
    ["ia", "я"],
    ["y", "ы"],
  ],
  uk: [
    ["yo", "йо"],
    ["jo", "йо"],
    ["yi", "ї"],
    ["ji", "ї"],
    ["ii", "ії"],
    ["ye", "є"],
    ["je", "є"],
    ["ie", "є"],
    ["iu", "ю"],
    ["ia", "я"],
    ["y", "и"],
    ["i", "і"],
    ["h", "г"],
  ],
  be: [
    ["ye", "е"],
    ["je", "е"],
    ["ie", "е"],
    ["iu", "ю"],
    ["ia", "я"],
    ["y", "ы"],
    ["i", "і"],
    ["h", "г"],
    ["e", "э"],
    ["x", "х"],
  ],
};
const TABLES: Readonly<Record<string, readonly (readonly [string, string])[]>> = Object.fromEntries(
  Object.entries(OWN).map(([language, own]) => [
    language,
    [...own, ...SHARED, ...LETTERS].toSorted((a, b) => b[0].length - a[0].length),
  ]),
);
const VOWEL_BEFORE = /[аеиоуыэюяіїє]$/;

/**
 * A word spelled with English letters, as addresses spell Russian, Ukrainian and Belarusian ones
 * (zakroet, polshcha, myazhu), in Cyrillic. Sites transliterate each in its own way, so this is a
 * guess good enough to find a stem. In other languages the word itself.
 */
export function latinToCyrillic(word: string, language: string): string {
  const table = TABLES[language];
  if (table === undefined) return word;
  let out = "";
  for (let at = 0; at < word.length; ) {
    // After a vowel y closes the syllable: novyy, stiykyy, niamieckaj.
    const [latin, cyrillic] =
      word.charAt(at) === "y" && VOWEL_BEFORE.test(out) && !/[aeiou]/.test(word.charAt(at + 1))
        ? ["y", "й"]
        : (table.find(([latin]) => word.startsWith(latin, at)) ?? [
            word.charAt(at),
            word.charAt(at),
          ]);
    out += cyrillic;
    at += latin.length;
  }
  // лш and лщ are always soft: Польша, Польща.
  return out.replace(/л(?=[шщ])/g, "ль");
}
