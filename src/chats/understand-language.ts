import type { Locale } from "./chat.ts";
import { LOCALES } from "./chat.ts";
import type { Vocabulary } from "./understand-words.ts";
import { closest, foldVocabulary } from "./understand-words.ts";

const LANGUAGE_NAMES: Vocabulary<Locale> = [
  ["en", "english, en, eng, англійская, английский, англійська, angielski, anglų"],
  ["ru", "russian, русский, руский, rus, ru, руская, расейская, російська, rosyjski, rusų"],
  [
    "be",
    "belarusian, belarussian, беларуская, bel, be, by, белорусский, білоруська, białoruski, baltarusių",
  ],
  [
    "be-tarask",
    "taraškievica, taraskievica, тарашкевіца, тарашкевица, тарашкевиця, taraszkiewica, tarask",
  ],
  ["uk", "ukrainian, ukr, uk, ua, українська, украинский, украінская, ukraiński, ukrainiečių"],
  ["pl", "polish, pol, pl, polski, польский, польская, польська, lenkų"],
  ["lt", "lithuanian, lit, lt, lietuvių, lietuviu, литовский, літоўская, литовська, litewski"],
];
const FOLDED = foldVocabulary(LANGUAGE_NAMES);

/** The bot's language by its code or its name in any of the six languages; null for what it does not speak. */
export function understandLanguage(text: string): Locale | null {
  const typed = text.trim().toLowerCase().replace("_", "-");
  const exact = LOCALES.find((locale) => locale === typed);
  if (exact) return exact;
  const [code] = typed.split("-");
  return LOCALES.find((locale) => locale === code) ?? closest(text, FOLDED)?.ids[0] ?? null;
}
