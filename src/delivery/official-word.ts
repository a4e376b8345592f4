import type { Analyzer } from "../analysis/analyze.ts";
import { HEDGE, isNegation } from "../summaries/polarity.ts";
import { tokenize } from "../text/tokenize.ts";

/** What officials say of what others have told. */
export type OfficialWord = "confirmed" | "denied";

// Folded words, in the order en, ru, be, uk, pl, lt.
const CONFIRMS =
  /^(?:confirm\S*|подтвер\S*|пацвер\S*|пацвяр\S*|підтвер\S*|potwierdz\S*|patvirtin\S*)$/;
const DENIES =
  /^(?:den(?:y|ied|ies|ying|ial|ials)|refut\S*|опровер\S*|отрица\S*|абвер\S*|абвяр\S*|аспреч\S*|спросту\S*|спростов\S*|запереч\S*|zaprzecz\S*|zdementowa\S*|dementuj\S*|paneig\S*)$/;
/** "Confirmed its commitment to peace" confirms nothing that anybody doubted. */
const ONLY_WORDS =
  /^(?:commit\S*|readiness|support|intent\S*|course|friendship|приверж\S*|готовн\S*|поддерж\S*|намерен\S*|курс\S*|прыхільн\S*|гатоун\S*|падтрым\S*|намер\S*|приверж\S*|готовн\S*|підтримк\S*|намір\S*|gotowosc\S*|wsparci\S*|zamiar\S*|przywiazan\S*|pasireng\S*|param\S*|isipareig\S*)$/;
/** Words by which a report says that it has only heard of it. */
const HEARSAY =
  /^(?:sources?|media|reports?|reportedly|rumou?rs?|unconfirmed|сми|источник\S*|слух\S*|якобы|неподтвержд\S*|крыніц\S*|чутк\S*|нібыта|джерел\S*|змі|нібито|zrodl\S*|media|rzekom\S*|doniesie\S*|saltini\S*|ziniasklaid\S*|neva)$/;
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
