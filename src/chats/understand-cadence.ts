import type { Cadence } from "./chat.ts";
import type { Vocabulary } from "./understand-words.ts";
import { closest, foldVocabulary } from "./understand-words.ts";

const CADENCE_NAMES: Vocabulary<Cadence> = [
  [
    "instant",
    "instant, instantly, now, at once, immediately",
    "адразу, неадкладна, імгненна",
    "сразу, немедленно, мгновенно",
    "одразу, негайно, відразу",
    "od razu, natychmiast",
    "iš karto, iškart",
  ],
  [
    "daily",
    "daily, every day, day",
    "штодня, штодзень, кожны дзень",
    "ежедневно, каждый день",
    "щодня, кожен день, кожного дня",
    "codziennie, dziennie, co dzień",
    "kasdien",
  ],
  [
    "weekly",
    "weekly, every week, week",
    "штотыдзень, штотыднёва, раз на тыдзень",
    "еженедельно, каждую неделю, раз в неделю",
    "щотижня, раз на тиждень",
    "co tydzień, tygodniowo, raz w tygodniu",
    "kas savaitę",
  ],
];
const FOLDED = foldVocabulary(CADENCE_NAMES);

/** The cadence that a word or phrase of the six languages names, small typing errors forgiven; else null. */
export function understandCadence(phrase: string): Cadence | null {
  const found = closest(phrase, FOLDED);
  return found?.ids.length === 1 ? (found.ids[0] ?? null) : null;
}
