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
];
const FOLDED = foldVocabulary(LANGUAGE_NAMES);

/** The bot's language by its code or its name in any of the six languages; null for what it does not speak. */
export function understandLanguage(text: string): Locale | null {
  const code = text.trim().toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === code) ?? closest(text, FOLDED)?.ids[0] ?? null;
}
