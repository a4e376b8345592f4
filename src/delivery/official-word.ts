import type { Analyzer } from "../analysis/analyze.ts";
import { HEDGE, isNegation } from "../summaries/polarity.ts";
import { tokenize } from "../text/tokenize.ts";

/** What officials say of what others have told. */
export type OfficialWord = "confirmed" | "denied";

// Folded words, in the order en, ru, be, uk, pl, lt.
const CONFIRMS =
  /^(?:confirm\p{L}*|подтвер\p{L}*|пацвер\p{L}*|пацвяр\p{L}*|підтвер\p{L}*|potwierdz\p{L}*|patvirtin\p{L}*)$/u;
const DENIES =
  /^(?:den(?:y|ied|ies|ying|ial|ials)|refut\p{L}*|опровер\p{L}*|отрица\p{L}*|абвер\p{L}*|абвяр\p{L}*|аспреч\p{L}*|спросту\p{L}*|спростов\p{L}*|запереч\p{L}*|zaprzecz\p{L}*|zdementowa\p{L}*|dementuj\p{L}*|paneig\p{L}*)$/u;
/** "Confirmed its commitment to peace" confirms nothing that anybody doubted. */
const ONLY_WORDS =
  /^(?:commit\p{L}*|readiness|support|intent\p{L}*|course|friendship|приверж\p{L}*|готовн\p{L}*|поддерж\p{L}*|намерен\p{L}*|курс\p{L}*|прыхільн\p{L}*|гатоун\p{L}*|падтрым\p{L}*|намер\p{L}*|приверж\p{L}*|готовн\p{L}*|підтримк\p{L}*|намір\p{L}*|gotowosc\p{L}*|wsparci\p{L}*|zamiar\p{L}*|przywiazan\p{L}*|pasireng\p{L}*|param\p{L}*|isipareig\p{L}*)$/u;
/** Words by which a report says that it has only heard of it. */
const HEARSAY =
  /^(?:sources?|media|reports?|reportedly|rumou?rs?|unconfirmed|сми|источник\p{L}*|слух\p{L}*|якобы|неподтвержд\p{L}*|крыніц\p{L}*|чутк\p{L}*|нібыта|джерел\p{L}*|змі|нібито|zrodl\p{L}*|media|rzekom\p{L}*|doniesie\p{L}*|saltini\p{L}*|ziniasklaid\p{L}*|neva)$/u;
const SPEAKS = /^(?:state|body|person)\//;

/** Whether a headline says that a state, body or person confirms or denies something; null if neither. */
export function officialWord(
  title: string,
  language: string,
  analyzer: Pick<Analyzer, "entitiesIn">,
): OfficialWord | null {
  const words = tokenize(title).map(({ norm }) => norm);
  const confirms = words.some((word) => CONFIRMS.test(word));
  const denies = words.some((word) => DENIES.test(word));
  // "Neither confirmed nor denied", "did not deny".
  if (confirms === denies || words.some((word) => !DENIES.test(word) && isNegation(word))) {
    return null;
  }
  // "May confirm"; but "denies plans" is certain.
  const verb = words.findIndex((word) => CONFIRMS.test(word) || DENIES.test(word));
  if (words.slice(0, verb).some((word) => HEDGE.test(word))) return null;
  if (confirms && words.some((word) => ONLY_WORDS.test(word))) return null;
  const isOfficial = analyzer.entitiesIn(title, language).some(({ id }) => SPEAKS.test(id));
  if (!isOfficial) return null;
  return confirms ? "confirmed" : "denied";
}

/** Whether the text leaves open that it is so: "may", "allegedly", "according to media". */
export function isHearsay(text: string): boolean {
  return tokenize(text).some(({ norm }) => HEDGE.test(norm) || HEARSAY.test(norm));
}
