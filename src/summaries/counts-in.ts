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
  /^(?:people|persons?|individuals?|лиц|prisoners?|inmates?|detainees?|captives|hostages|diplomats?|men|women|человек\S*|людей|люди|политзаключ\S*|заключенн\S*|политузник\S*|узник\S*|дипломат\S*|чалавек\S*|людзей|людзі|палітвязн\S*|палітзнявол\S*|вязня\S*|вязні|зняволен\S*|дыпламат\S*|осіб|особ\S?|людин\S?|політвязн\S*|політвязень|увязнен\S*|osob\S{0,2}|ludzi|wiezni\S*|zatrzyman\S*|dyplomat\S*|zmon(?:es|iu|ems)|zmogus|asmen\S*|kalini\S*|kalinys|politkalini\S*|diplomat\S*)$/;
const THINGS: Readonly<Partial<Record<Counted, RegExp>>> = {
  documents: /^(?:documents?|документ\S{0,3}|дакумент\S{0,3}|dokument\S{0,3})$/,
  balloons:
    /^(?:balloons?|шаров|шара|шар|шары|аэростат\S*|метеозонд\S*|зонд\S{0,2}|шароу|куль|кулі|balon\S{0,3}|balion\S{0,3})$/,
  drones:
    /^(?:drones?|uavs?|дрон\S{0,2}|беспилотник\S{0,2}|бпла|беспілотнік\S{0,2}|безпілотник\S{0,2}|dron\S{0,2}|bezzalogow\S*|bepiloc\S*)$/,
  missiles: /^(?:missiles?|rockets?|ракет\S?|rakiet\S?|raket\S{1,2})$/,
  migrants:
    /^(?:migrants?|refugees|мигрант\S{0,2}|беженц\S{1,2}|мігрант\S{0,2}|бежанц\S{1,2}|біженц\S{1,2}|migrant\S{0,3}|pabegel\S*)$/,
  trucks:
    /^(?:trucks?|lorr(?:y|ies)|фур|фуры|грузовик\S{0,2}|фурау|грузавік\S{0,2}|вантажівк\S|вантажівок|ciezarow\S{1,3}|vilkik\S{1,3}|sunkvezi\S{1,3})$/,
  soldiers:
    /^(?:soldiers?|troops|servicemen|солдат\S?|военнослужащ\S{2}|военных|вайскоу\S{2,4}|вайскоуцау|військових|військовослужбовц\S{1,2}|zolnierz\S?|kari\S{1,3})$/,
};
const DEEDS = {
  killed:
    /^(?:killed|dead|died|dies|погиб\S*|убит\S*|загін\S*|забіт\S*|загин\S*|вбит\S*|zgin\S*|zabit\S*|zuvo|zuvus\S*|nuzud\S*)$/,
  wounded:
    /^(?:injured|wounded|hurt|ранен\S*|пострада\S*|паранен\S*|пацярпел\S*|поранен\S*|постражда\S*|rann\S*|suzeist\S*|suzeid\S*|nukentej\S*)$/,
  freed: /^(?:вывезл\S|вывезен\S*|волі|волю|свободе|свободу|волиі|wolnosci|wolnosc|laisve\S*)$/,
} as const;
/** Words before a number that make it a guess, a bound or an addition. */
const INEXACT =
  /^(?:about|around|some|nearly|almost|over|more|less|fewer|least|most|up|roughly|approximately|another|additional|first|last|than|only|около|почти|более|больше|свыше|менее|меньше|до|порядка|примерно|еще|первые|минимум|каля|болш|звыш|менш|амаль|прыкладна|блізу|яшчэ|блізко|близко|понад|болше|менше|майже|приблизно|біля|ще|okolo|ponad|prawie|niemal|blisko|najmniej|wiecej|mniej|kolejn\S*|jeszcze|okolicach|apie|daugiau|maziau|beveik|virs|iki|maziausiai|dar|kaip|чем|чым|чим|за|niz)$/;
/** Words after which a number counts a part. */
const PART_OF =
  /^(?:among|including|incl|whom|which|числе|среди|ліку|сярод|серед|числі|wsrod|ktorych|liczbie|tarp|iskaitant|skaiciuje|was|earlier|previously|since|beginning|начала|года|пачатку|початку|poczatku|pradzios|total|altogether|ранее|раней|раніше|всего|усяго|усього|wczesniej|lacznie|anksciau|viso|year|month|week|году|месяце|годзе|месяцы|році|місяці|roku|miesiacu|metais|menesi|прошлой|прошлом|летась|минулого|мінулага|pernai)$/u;
/** Words that end the reach of a number. */
const BREAKS =
  /^(?:that|who|which|что|котор\S*|што|які\S*|що|ze|ktor\S*|kad|kurie|kurios|from|in|on|at|by|to|for|with|and|or|of|из|в|во|на|по|к|с|со|от|и|или|за|з|са|у|ва|па|ад|і|й|або|ці|та|із|від|до|z|ze|w|we|do|na|przez|i|oraz|lub|is|su|ir|arba|i|nuo|year|years|old|летн\S*|гадов\S*|річн\S*|letn\S*)$/;
