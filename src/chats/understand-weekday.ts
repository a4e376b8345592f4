import type { Vocabulary } from "./understand-words.ts";
import { closest, foldVocabulary } from "./understand-words.ts";

/** 1 is Monday. Names as in "Monday" and "on Monday", and usual short forms: en, be, ru, uk, pl, lt. */
const WEEKDAYS: Vocabulary<number> = [
  [
    1,
    "monday, mon, mo",
    "панядзелак, панядз, пан, пн",
    "понедельник, пон, пнд",
    "понеділок",
    "poniedziałek, pon, pn",
    "pirmadienis, pirmadienį, pirm, pr",
  ],
  [
    2,
    "tuesday, tue, tues, tu",
    "аўторак, аўт, аў",
    "вторник, втр, вт",
    "вівторок",
    "wtorek, wt",
    "antradienis, antradienį, antr, an",
  ],
  [
    3,
    "wednesday, wed, we",
    "серада, сераду, сер",
    "среда, среду, срд, ср",
    "середа, середу",
    "środa, środę, śr",
    "trečiadienis, trečiadienį, treč, tr",
  ],
  [
    4,
    "thursday, thu, thur, thurs, th",
    "чацвер, чац, чц",
    "четверг, чтв, чт",
    "четвер",
    "czwartek, czw, cz",
    "ketvirtadienis, ketvirtadienį, ketv, kt",
  ],
  [
    5,
    "friday, fri, fr",
    "пятніца, пятніцу, пятн",
    "пятница, пятницу, птн, пт",
    "п'ятниця, п'ятницю",
    "piątek, pt",
    "penktadienis, penktadienį, penkt, pe",
  ],
  [
    6,
    "saturday, sat, sa",
    "субота, суботу, суб, сб",
    "суббота, субботу",
    "субота, суботу",
    "sobota, sobotę, sob",
    "šeštadienis, šeštadienį, šešt, št",
  ],
  [
    7,
    "sunday, sun, su",
    "нядзеля, нядзелю, няд, нд",
    "воскресенье, вск, вс",
    "неділя, неділю, нед",
    "niedziela, niedzielę, niedz, ndz, nd",
    "sekmadienis, sekmadienį, sekm, sk",
  ],
];
const FOLDED = foldVocabulary(WEEKDAYS);

/** 1 (Monday) to 7 for a weekday's name in any of the six languages, small typing errors forgiven; else null. */
export function understandWeekday(word: string): number | null {
  const found = closest(word, FOLDED);
  // Two days equally near (суббота, subota) are the same number or a guess nobody asked for.
  return found?.ids.length === 1 ? (found.ids[0] ?? null) : null;
}
