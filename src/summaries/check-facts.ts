import type { Analyzer } from "../analysis/analyze.ts";
import { eventConcepts } from "../stories/concepts.ts";
import type { Clause, Evidence, EvidentWord } from "./evidence.ts";
import { readEvidence, SHORTEST_CONTENT } from "./evidence.ts";
import { areOpposites, isGrammar } from "./polarity.ts";
import { swapsActors } from "./who-did-what.ts";

/** A sentence with its language. */
export interface Told {
  readonly text: string;
  readonly language: string;
}

/** What a sentence says that its sources do not. */
export type Unsupported =
  | "name"
  | "figure"
  | "quotation"
  | "negation"
  | "certainty"
  | "actors"
  | "action"
  | "content";

/**
 * Whether the cited sentences support what a sentence says; null if they do, else the first thing they
 * don't. The sentence and its sources may be in different ones of the six languages.
 */
export type FactCheck = (claim: Told, cited: readonly Told[]) => Unsupported | null;

/** In one language: what share of the words must come from the sources, names and figures left aside. */
const LEAST_SHARE = 0.7;
/** Across languages words cannot be compared: so many things must be found again. */
const LEAST_ANCHORS = 2;
const SHORTEST_KEY = 3;

/**
 * Checks by rule, strict on purpose: a good sentence dropped costs a nicer summary, an invented one
 * let through costs the reader's trust.
 *
 * Every name, figure, quotation and action of foreign news must stand in the cited sentences; clauses
 * that say the same must agree in negation and in how sure they are; and who did it to whom must not be
 * turned round. What it cannot see: a false link between two true things ("after" for "before").
 */
export function createFactCheck(analyzer: Pick<Analyzer, "entitiesIn">): FactCheck {
  const reader = { analyzer, concepts: eventConcepts() };
  return ({ text, language }, sources) => {
    const claim = readEvidence(text, language, reader);
    const cited = sources.map((source) => readEvidence(source.text, source.language, reader));
    if (cited.length === 0) return "content";
    if (!hasFigures(claim, cited)) return "figure";
    if (!hasNames(claim, cited)) return "name";
    if (!hasQuotations(claim, cited)) return "quotation";
    if (!hasActions(claim, cited)) return "action";
    if (!agrees(claim, cited, isDeniedAlike)) return "negation";
    if (!agrees(claim, cited, (clause, other) => clause.isHedged === other.isHedged)) {
      return "certainty";
    }
    if (swapsActors(claim, cited)) return "actors";
    return hasContent(claim, cited) ? null : "content";
  };
}

function hasFigures(claim: Evidence, cited: readonly Evidence[]): boolean {
  return (
    [...claim.figures].every((figure) => cited.some(({ figures }) => figures.has(figure))) &&
    !repeatsFigure(claim, cited)
  );
}

/** `from 15 to 15 November` where the source has one 15: the other is somebody's invention. */
function repeatsFigure(claim: Evidence, cited: readonly Evidence[]): boolean {
  const known = countDigits(cited.map(({ text }) => text).join(" "));
  return [...countDigits(claim.text)].some(
    ([digits, count]) => count > 1 && count > (known.get(digits) ?? count),
  );
}

function countDigits(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [digits] of text.matchAll(/\d+/gu)) counts.set(digits, (counts.get(digits) ?? 0) + 1);
  return counts;
}

function hasNames(claim: Evidence, cited: readonly Evidence[]): boolean {
  const known = new Set(
    cited.flatMap(({ entities, words }) => [
      ...entities,
      ...words.flatMap((word) => word.entities),
    ]),
  );
  if ([...claim.entities].some((id) => !known.has(id))) return false;
  return claim.words.every((word, at) => {
    if (!isName(word) || word.entities.some((id) => known.has(id))) return true;
    if (stands(word, claim.language, cited)) return true;
    // A sentence begins with a capital, whatever its first word.
    return at === 0 && (BEGINNINGS.test(word.norm) || isBelow(word, cited, claim));
  });
}

function isName({ capital, text }: EvidentWord): boolean {
  return capital && /\p{L}{2}/u.test(text);
}

/** Whether a first word is one that the sources write small, or an action's name. */
function isBelow(word: EvidentWord, cited: readonly Evidence[], { words }: Evidence): boolean {
  if (words[1]?.capital) return false;
  return cited.some((source) =>
    source.words.some(
      ({ concept, capital }) => !capital && concept !== undefined && concept === word.concept,
    ),
  );
}

/** Whether a word stands in the sources: another form of it, or a name in another spelling. */
function stands(word: EvidentWord, language: string, cited: readonly Evidence[]): boolean {
  return cited.some((source) =>
    source.words.some((other) => {
      if (source.language === language && isSameWord(word, other)) return true;
      if (!word.capital || !other.capital) return false;
      return (
        word.norm === other.norm || (word.key.length >= SHORTEST_KEY && word.key === other.key)
      );
    }),
  );
}

/** Stems cut light: прэзідэнт and прэзідэнта meet, so do закрыла and закрыли. */
function isSameWord(left: EvidentWord, right: EvidentWord): boolean {
  if (left.stem === right.stem || left.norm === right.norm) return true;
  const length = Math.min(left.norm.length, right.norm.length);
  const common = Math.max(5, Math.ceil(Math.max(left.norm.length, right.norm.length) * 0.7));
  return length >= common && left.norm.slice(0, common) === right.norm.slice(0, common);
}

function hasQuotations({ quotes, language }: Evidence, cited: readonly Evidence[]): boolean {
  return quotes.every((quote) =>
    cited.some(
      (source) => source.language === language && level(source.text).includes(level(quote)),
    ),
  );
}

/** Quotation marks and dashes change on the way, words must not. */
function level(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function hasActions(claim: Evidence, cited: readonly Evidence[]): boolean {
  const known = new Set(cited.flatMap(({ words }) => words.map(({ concept }) => concept)));
  return claim.words.every(
    (word) =>
      word.concept === undefined ||
      known.has(word.concept) ||
      // The same word is the same action, whatever else it may mean.
      stands(word, claim.language, cited),
  );
}

/** Whether each clause agrees with one of those clauses of the sources that resemble it most. */
function agrees(
  claim: Evidence,
  cited: readonly Evidence[],
  isAlike: (clause: Clause, other: Clause) => boolean,
): boolean {
  const told = cited.flatMap(({ clauses }) => clauses);
  return claim.clauses.every((clause) => {
    const overlaps = told.map((other) => overlap(clause, other));
    const most = Math.max(...overlaps);
    const nearest = told.filter((_, at) => overlaps[at] === most);
    // Where nothing was said of it, a plain clause claims no more than its words.
    if (most === 0 && !clause.isDenial && !clause.isHedged) return true;
    return nearest.some((other) => isAlike(clause, other));
  });
}

/** Whether two clauses deny the same, or neither denies what the other says. */
function isDeniedAlike(clause: Clause, other: Clause): boolean {
  const denied = [...other.denied].filter((mark) => clause.marks.has(mark));
  // A second denial ("is not discussed but has not begun") hides behind the first otherwise.
  if ([...clause.denied].some((mark) => other.marks.has(mark) && !other.denied.has(mark)))
    return false;
  if (denied.length === 0) return !clause.isDenial;
  return denied.some((mark) => clause.denied.has(mark));
}

function overlap({ marks }: Clause, other: Clause): number {
  return [...marks].filter((mark) => other.marks.has(mark)).length;
}

function hasContent(claim: Evidence, cited: readonly Evidence[]): boolean {
  const same = cited.filter(({ language }) => language === claim.language);
  if (same.length === 0) return anchors(claim) >= LEAST_ANCHORS;
  // Names and figures have been found already: here the rest must answer for itself.
  const content = claim.words.filter(
    ({ norm, capital }) => norm.length >= SHORTEST_CONTENT && !capital && !isGrammar(norm),
  );
  const others = content.filter((word) => !stands(word, claim.language, same));
  const isTurned = others.some((word) =>
    same.some(({ words }) => words.some((other) => areOpposites(word.norm, other.norm))),
  );
  if (content.length === 0) return anchors(claim) >= LEAST_ANCHORS;
  return !isTurned && (content.length - others.length) / content.length >= LEAST_SHARE;
}

/** Names, figures and actions: all of them are known to stand in the sources. */
function anchors({ entities, figures, words }: Evidence): number {
  const actions = new Set(words.flatMap(({ concept }) => concept ?? []));
  return entities.size + figures.size + actions.size;
}

/** Folded words that sentences begin with and that name nobody. */
const BEGINNINGS =
  /^(?:the|an?|in|on|at|it|its|he|she|they|we|this|that|these|those|there|his|her|their|for|as|if|when|while|after|before|since|by|from|to|with|according|meanwhile|however|earlier|also|both|all|some|many|most|more|under|over|about|between|during|among|other|another|each|new|president|prime|minister|ministry|foreign|government|officials?|authorities|parties|sides|в|во|на|по|о|об|с|со|к|из|за|от|до|для|при|после|перед|через|между|это|этот|эта|эти|он|она|они|оно|его|ее|их|как|когда|если|также|однако|ранее|кроме|среди|согласно|новый|новая|новые|президент\S*|премьер\S*|министр\S*|министерство|глава|власти|стороны|правителство|у|ва|па|аб|з|са|да|ад|пасля|перад|праз|паміж|гэта|гэты|гэтая|ен|яна|яны|яго|яе|іх|як|калі|таксама|аднак|раней|акрамя|сярод|паводле|згодна|новы|новыя|прэзідэнт\S*|прэм\S*|міністр\S*|міністэрства|кіраунік|улады|бакі|урад|до|від|після|перед|через|між|це|цей|ця|ці|він|вона|вони|його|її|їх|коли|також|однак|раніше|крім|серед|згідно|за|прем\S*|міністерство|голова|влада|сторони|уряд|w|we|na|po|o|z|ze|do|od|dla|przy|przed|przez|miedzy|to|ten|ta|te|on|ona|oni|jego|jej|ich|jak|kiedy|jesli|takze|jednak|wczesniej|oprocz|wsrod|wedlug|zgodnie|nowy|nowa|nowe|prezydent\S*|premier\S*|minister\S*|ministerstwo|szef\S*|wladze|strony|rzad|i|is|su|uz|nuo|iki|del|per|pries|po|tarp|tai|sis|si|sie|jis|ji|jie|jo|jos|ju|kaip|kai|jei|taip|taciau|anksciau|be|pasak|pagal|naujas|nauja|prezident\S*|premjer\S*|ministr\S*|ministerija|vadovas|valdzia|salys|vyriausyb\S*)$/;
