import type { Analyzer } from "../analysis/analyze.ts";
import { fold } from "../text/fold.ts";
import { lacinkaToCyrillic } from "../text/lacinka-to-cyrillic.ts";
import { wordsIn } from "../text/words-in.ts";

/** A word of a sentence in which titles are looked for. */
export interface SpokenWord {
  /** As written, a whole name as one. */
  readonly text: string;
  readonly norm: string;
  /** The person it names. */
  readonly of?: string;
  /** More than a space or a quotation mark stands before it. */
  readonly isApart: boolean;
}

const CAPITAL = /^\p{Lu}/u;
/** `А. Лукашенко`, `Donald J. Trump` */
const INITIAL = /^(?:\p{Lu}|(?:\p{Lu}\.)+)$/u;
const BOUNDARY = /[^\s«»„“”"'’-]/u;
/** Stands for a person's name. */
export const NAME = "#";
/** Stands for a country or a city near a name. */
const COUNTRY = "@";
/** How far before a name its title may begin. */
export const MOST_BEFORE = 10;
/** How far behind a name it may end. */
export const MOST_BEHIND = 8;

interface Naming {
  readonly analyzer: Pick<Analyzer, "entitiesIn">;
  /** Whether the folded word is a title's, and so nobody's name. */
  isTitle(norm: string): boolean;
}

/** The words in order, a person's name as one of them, countries and cities near names as `@`. */
export function spokenWords(text: string, language: string, naming: Naming): readonly SpokenWord[] {
  const idsIn = (part: string) => naming.analyzer.entitiesIn(part, language).map(({ id }) => id);
  const persons = new Set(idsIn(text).filter((id) => id.startsWith("person/")));
  const words = withNames(text, language, {
    isTitle: naming.isTitle,
    personIn: (part) =>
      persons.size === 0 ? undefined : idsIn(part).find((id) => persons.has(id)),
  });
  const named = words.flatMap(({ of }, at) => (of === undefined ? [] : at));
  return words.map((word, at) => {
    const isNear = named.some((name) => name - at <= MOST_BEFORE && at - name <= MOST_BEHIND);
    // Each by itself: in "US special envoy" the lexicon sees the envoy.
    const isPlace =
      isNear &&
      word.of === undefined &&
      idsIn(word.text).some((id) => /^(?:state|place)\//.test(id));
    return isPlace ? { ...word, norm: COUNTRY } : word;
  });
}

function withNames(
  text: string,
  language: string,
  naming: Pick<Naming, "isTitle"> & { personIn(part: string): string | undefined },
): readonly SpokenWord[] {
  const { isTitle, personIn } = naming;
  const written = wordsIn(text);
  const found: SpokenWord[] = [];
  for (let at = 0; at < written.length; at++) {
    const [before, word, next] = [written[at - 1], written[at], written[at + 1]];
    if (!word) break;
    if (INITIAL.test(word.text) && next && CAPITAL.test(next.text)) continue;
    const isApart =
      before !== undefined &&
      !INITIAL.test(before.text) &&
      BOUNDARY.test(text.slice(before.end, word.start));
    const norm = normOf(word.text, language);
    const isName = CAPITAL.test(word.text);
    const alone = isName ? personIn(word.text) : undefined;
    // `John Coale`, where `Coale` alone may be anybody.
    const pair =
      isName && !alone && next && CAPITAL.test(next.text) && !personIn(next.text)
        ? text.slice(word.start, next.end)
        : "";
    const together = /^\S+\s\S+$/u.test(pair) ? personIn(pair) : undefined;
    if (together !== undefined) {
      at += 1;
      found.push({ text: pair, norm: NAME, of: together, isApart });
    } else if (alone !== undefined && !isTitle(norm)) {
      found.push({ text: word.text, norm: NAME, of: alone, isApart });
    } else {
      // "Беглая" is nobody of the name of Беглов.
      found.push({ text: word.text, norm, isApart });
    }
  }
  return found;
}

function normOf(word: string, language: string): string {
  const isLacinka = language === "be" && /^[\p{Script=Latin}'’]+$/u.test(word);
  return fold(isLacinka ? lacinkaToCyrillic(word) : word);
}
