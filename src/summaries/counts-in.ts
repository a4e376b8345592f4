import type { ConceptFinder } from "../stories/concepts.ts";
import { MONTHS, UNITS } from "../text/figure-words.ts";
import { asMonth, FIGURE_TOKEN, numberAt } from "../text/figures-in.ts";
import { fold } from "../text/fold.ts";
import { HEDGE, isNegation } from "./polarity.ts";

/** What reports count and then differ about. */
export const COUNTED = [
  "freed",
  "detained",
  "killed",
  "wounded",
  "expelled",
  "documents",
  "balloons",
  "drones",
  "missiles",
  "migrants",
  "trucks",
  "soldiers",
  "sanctioned",
  "loan",
] as const;
export type Counted = (typeof COUNTED)[number];

/** One count as a sentence states it. */
export interface Count {
  readonly of: Counted;
  readonly value: number;
}

/**
 * What a sentence counts, in digits or words, in the six languages: "52 prisoners were freed" is 52 freed.
 *
 * Made to compare sources, so it leaves out whatever is no whole and certain count: "about fifty",
 * "another ten", "among them three", "58 prisoners and three foreigners", "plans to free 50".
 */
export function countsIn(
  sentence: string,
  language: string,
  concepts: ConceptFinder,
): readonly Count[] {
  return sentence.split(BETWEEN_CLAUSES).flatMap((clause) => countsOf(clause, language, concepts));
}

// A comma between digits parts thousands; parts of a clause belong to one statement.
const BETWEEN_CLAUSES = /[,;:()](?=\s|$)|\s[–—-]\s/u;
/** How far behind a number what is counted may stand; Lithuanian puts whole phrases between them. */
const REACH = 3;
const LITHUANIAN_REACH = 5;
const MAX_CLAUSE = 600;

function countsOf(clause: string, language: string, concepts: ConceptFinder): readonly Count[] {
  const tokens = [...clause.slice(0, MAX_CLAUSE).matchAll(FIGURE_TOKEN)].map(([token]) => token);
  const words = tokens.map((token) => fold(asMonth(token)));
  if (words.some((word) => HEDGE.test(word))) return [];
  const done = new Set(words.map((word) => concepts.conceptOf(word, language)));
  const found: Count[] = [];
  const beside: Count[] = [];
  let numbers = 0;
  for (let at = 0; at < tokens.length; ) {
    const number = numberAt(tokens, words, at);
    if (number === null) {
      at += 1;
      continue;
    }
    at = number.next;
    const { value, first } = number;
    const before = words.slice(Math.max(0, first - 2), first);
    if (before.some(isNegation)) continue;
    numbers += 1;
    // "One document" may be any.
    if (typeof value !== "number" || !Number.isInteger(value) || value < 2) continue;
    if (before.some((word) => INEXACT.test(word))) continue;
    if (words.slice(0, first).some((word) => PART_OF.test(word))) continue;
    if (done.has("loan") && isDollar(words[first - 1], words[at])) {
      found.push({ of: "loan", value });
      continue;
    }
    const deed = isYear(value) ? undefined : deedBeside(words[first - 1], words.slice(at, at + 2));
    if (deed) {
      beside.push({ of: deed, value });
      continue;
    }
    const reach = language === "lt" ? LITHUANIAN_REACH : REACH;
    const noun = nounAfter(words.slice(at, at + reach));
    const of = noun && countedBy(noun, words, done);
    if (of) found.push({ of, value });
  }
  // "58 prisoners and three foreigners": which of them, or the sum, is the count?
  const certain =
    numbers > 1 ? found.filter(({ of }) => THINGS[of] !== undefined && !isJoined(words)) : found;
  return [...beside, ...certain];
}

/** "Killed 29 and wounded 143", "14 погибших": the number stands beside its deed, whatever else is counted. */
function deedBeside(before = "", after: readonly string[]): Counted | undefined {
  const [next = "", second = ""] = after;
  const isOther = [next, second].some(
    (word) =>
      Object.values(THINGS).some((thing) => thing.test(word)) ||
      MONTHS.some((month) => month.test(word)) ||
      /^[%$€£¥]$/.test(word) ||
      (UNITS.some(([, unit]) => unit.test(word)) && !PEOPLE.test(word)),
  );
  if (isOther) return undefined;
  return (["killed", "wounded"] as const).find(
    (deed) =>
      DEEDS[deed].test(next) || (DEEDS[deed].test(before) && !/^(?:died|dies)$/.test(before)),
  );
}

function isYear(value: number): boolean {
  return value >= 1900 && value < 2100;
}

/** The first word behind a number that can be counted, with nothing but adjectives before it. */
function nounAfter(words: readonly string[]): string | undefined {
  for (const word of words) {
    if (/^\d|^[%$€£¥]$/.test(word) || BREAKS.test(word)) return undefined;
    if (UNITS.some(([, unit]) => unit.test(word)) && !PEOPLE.test(word)) return undefined;
    if (PEOPLE.test(word) || Object.values(THINGS).some((thing) => thing.test(word))) return word;
  }
  return undefined;
}

function countedBy(
  noun: string,
  words: readonly string[],
  done: ReadonlySet<string | undefined>,
): Counted | undefined {
  const thing = COUNTED.find((each) => THINGS[each]?.test(noun));
  if (thing === "documents" && !done.has("sign")) return undefined;
  if (thing) return thing;
  const deeds = (["killed", "wounded"] as const).filter((each) =>
    words.some((word) => DEEDS[each].test(word)),
  );
  const acts: readonly Counted[] = [
    ...deeds,
    ...(done.has("release") || words.some((word) => DEEDS.freed.test(word))
      ? (["freed"] as const)
      : []),
    ...(done.has("arrest") ? (["detained"] as const) : []),
    ...(done.has("expel") ? (["expelled"] as const) : []),
  ];
  if (acts.length === 0 && done.has("sanction") && !done.has("lift")) return "sanctioned";
  // Two deeds in one clause: whose count it is cannot be told.
  return acts.length === 1 ? acts[0] : undefined;
}

/** "$2 billion", "2 млрд долларов": amounts in one currency can be compared. */
function isDollar(before = "", behind = ""): boolean {
  const dollar = UNITS.find(([unit]) => unit === "dollar")?.[1];
  return before === "$" || dollar?.test(behind) === true;
}

/** Whether somebody is let go, by the folded words: "freed", "на волю", "на свободе". */
export function tellsRelease(
  words: readonly string[],
  language: string,
  concepts: ConceptFinder,
): boolean {
  return words.some(
    (word) => concepts.conceptOf(word, language) === "release" || DEEDS.freed.test(word),
  );
}

function isJoined(words: readonly string[]): boolean {
  return words.some((word) => /^(?:and|plus|и|і|й|та|ды|i|oraz|ir|bei)$/.test(word));
}

// Folded words, as `fold` leaves them, in the order en, ru, be, uk, pl, lt.
const PEOPLE =
  /^(?:people|persons?|individuals?|лиц|prisoners?|inmates?|detainees?|captives|hostages|diplomats?|men|women|человек\p{L}*|людей|люди|политзаключ\p{L}*|заключенн\p{L}*|политузник\p{L}*|узник\p{L}*|дипломат\p{L}*|чалавек\p{L}*|людзей|людзі|палітвязн\p{L}*|палітзнявол\p{L}*|вязня\p{L}*|вязні|зняволен\p{L}*|дыпламат\p{L}*|осіб|особ\p{L}?|людин\p{L}?|політвязн\p{L}*|політвязень|увязнен\p{L}*|osob\p{L}{0,2}|ludzi|wiezni\p{L}*|zatrzyman\p{L}*|dyplomat\p{L}*|zmon(?:es|iu|ems)|zmogus|asmen\p{L}*|kalini\p{L}*|kalinys|politkalini\p{L}*|diplomat\p{L}*)$/u;
const THINGS: Readonly<Partial<Record<Counted, RegExp>>> = {
  documents: /^(?:documents?|документ\p{L}{0,3}|дакумент\p{L}{0,3}|dokument\p{L}{0,3})$/u,
  balloons:
    /^(?:balloons?|шаров|шара|шар|шары|аэростат\p{L}*|метеозонд\p{L}*|зонд\p{L}{0,2}|шароу|куль|кулі|balon\p{L}{0,3}|balion\p{L}{0,3})$/u,
  drones:
    /^(?:drones?|uavs?|дрон\p{L}{0,2}|беспилотник\p{L}{0,2}|бпла|беспілотнік\p{L}{0,2}|безпілотник\p{L}{0,2}|dron\p{L}{0,2}|bezzalogow\p{L}*|bepiloc\p{L}*)$/u,
  missiles: /^(?:missiles?|rockets?|ракет\p{L}?|rakiet\p{L}?|raket\p{L}{1,2})$/u,
  migrants:
    /^(?:migrants?|refugees|мигрант\p{L}{0,2}|беженц\p{L}{1,2}|мігрант\p{L}{0,2}|бежанц\p{L}{1,2}|біженц\p{L}{1,2}|migrant\p{L}{0,3}|pabegel\p{L}*)$/u,
  trucks:
    /^(?:trucks?|lorr(?:y|ies)|фур|фуры|грузовик\p{L}{0,2}|фурау|грузавік\p{L}{0,2}|вантажівк\p{L}|вантажівок|ciezarow\p{L}{1,3}|vilkik\p{L}{1,3}|sunkvezi\p{L}{1,3})$/u,
  soldiers:
    /^(?:soldiers?|troops|servicemen|солдат\p{L}?|военнослужащ\p{L}{2}|военных|вайскоу\p{L}{2,4}|вайскоуцау|військових|військовослужбовц\p{L}{1,2}|zolnierz\p{L}?|kari\p{L}{1,3})$/u,
};
const DEEDS = {
  killed:
    /^(?:killed|dead|died|dies|погиб\p{L}*|убит\p{L}*|загін\p{L}*|забіт\p{L}*|загин\p{L}*|вбит\p{L}*|zgin\p{L}*|zabit\p{L}*|zuvo|zuvus\p{L}*|nuzud\p{L}*)$/u,
  wounded:
    /^(?:injured|wounded|hurt|ранен\p{L}*|пострада\p{L}*|паранен\p{L}*|пацярпел\p{L}*|поранен\p{L}*|постражда\p{L}*|rann\p{L}*|suzeist\p{L}*|suzeid\p{L}*|nukentej\p{L}*)$/u,
  freed:
    /^(?:вывезл\p{L}|вывезен\p{L}*|волі|волю|свободе|свободу|волиі|wolnosci|wolnosc|laisve\p{L}*)$/u,
} as const;
/** Words before a number that make it a guess, a bound or an addition. */
const INEXACT =
  /^(?:about|around|some|nearly|almost|over|more|less|fewer|least|most|up|roughly|approximately|another|additional|first|last|than|only|около|почти|более|больше|свыше|менее|меньше|до|порядка|примерно|еще|первые|минимум|каля|болш|звыш|менш|амаль|прыкладна|блізу|яшчэ|блізко|близко|понад|болше|менше|майже|приблизно|біля|ще|okolo|ponad|prawie|niemal|blisko|najmniej|wiecej|mniej|kolejn\p{L}*|jeszcze|okolicach|apie|daugiau|maziau|beveik|virs|iki|maziausiai|dar|kaip|чем|чым|чим|за|niz)$/u;
/** Words after which a number counts a part. */
const PART_OF =
  /^(?:among|including|incl|whom|which|числе|среди|ліку|сярод|серед|числі|wsrod|ktorych|liczbie|tarp|iskaitant|skaiciuje|was|earlier|previously|since|beginning|начала|года|пачатку|початку|poczatku|pradzios|total|altogether|ранее|раней|раніше|всего|усяго|усього|wczesniej|lacznie|anksciau|viso|year|month|week|году|месяце|годзе|месяцы|році|місяці|roku|miesiacu|metais|menesi|прошлой|прошлом|летась|минулого|мінулага|pernai)$/u;
/** Words that end the reach of a number. */
const BREAKS =
  /^(?:that|who|which|что|котор\p{L}*|што|які\p{L}*|що|ze|ktor\p{L}*|kad|kurie|kurios|from|in|on|at|by|to|for|with|and|or|of|из|в|во|на|по|к|с|со|от|и|или|за|з|са|у|ва|па|ад|і|й|або|ці|та|із|від|до|z|ze|w|we|do|na|przez|i|oraz|lub|is|su|ir|arba|i|nuo|year|years|old|летн\p{L}*|гадов\p{L}*|річн\p{L}*|letn\p{L}*)$/u;
