import { createEdgeTable } from "./edge-table.ts";
import type { Word } from "./words.ts";

/** A phrase found in a run of words. */
export interface PhraseMatch<Value> {
  /** Index of its first word. */
  readonly from: number;
  /** Index behind its last. */
  readonly to: number;
  readonly values: readonly Value[];
}

/** Finds phrases in the words of a text. */
export interface PhraseTrie<Value> {
  /**
   * Adds a phrase, read in its language, that matches its inflections. A word with a capital asks
   * for one; a word with `*` behind it matches every word that begins so,
   * one with `=` before it itself alone.
   */
  add(phrase: readonly PhraseWord[], value: Value): void;
  /** Adds a phrase that matches as written only, or wholly in capitals. */
  addExact(phrase: readonly Word[], value: Value): void;
  /** Every phrase found, left to right, at each place the longest first. */
  matchAll(words: readonly Word[]): PhraseMatch<Value>[];
  /** The longest phrase at each place with all its values, left to right; none overlaps another. */
  match(words: readonly Word[]): PhraseMatch<Value>[];
}

export interface PhraseWord extends Word {
  readonly starred: boolean;
  /** Matches no other inflection: "посла" (of an envoy) has the stem of "после" (after). */
  readonly whole: boolean;
}

interface PrefixEdge {
  readonly prefix: string;
  readonly capital: boolean;
  readonly to: number;
}
const HEAD = 2;
/** Starting anew is the simplest bound; the common words are back at once. */
const MOST_BARREN = 5_000;
const ROOT = 0;

/** What an edge asks of a word. */
const KINDS = {
  stem: 0,
  /** A stem, of a word with a capital. */
  capitalStem: 1,
  /** The word as written. */
  exact: 2,
  /** The word folded, and no inflection of it. */
  whole: 3,
  capitalWhole: 4,
  /** The first two letters; it leads to a list of prefixes: to cut a word at every length would leave much behind. */
  head: 5,
} as const;
const KIND_COUNT = 6;
type Kind = (typeof KINDS)[keyof typeof KINDS];

interface Search<Value> {
  readonly words: readonly Word[];
  readonly from: number;
  /** Small letters may stand for capitals. */
  readonly caseless: boolean;
  readonly found: PhraseMatch<Value>[];
}

/**
 * A trie over the stems of phrases. Matching is one pass: at each word it follows at most as many
 * edges as the longest phrase has words, however many phrases there are.
 */
export function createPhraseTrie<Value>(): PhraseTrie<Value> {
  // Nodes are numbers and so are words: tens of thousands of objects would cost many megabytes.
  const numbers = new Map<string, number>();
  const edges = createEdgeTable();
  /** What each node stands for. */
  const valuesOf: (readonly Value[] | undefined)[] = [undefined];
  const prefixLists: PrefixEdge[][] = [[]];
  /** Words seen that begin no phrase: most of any text, so that few are looked up in every kind of edge. */
  const barren = new Set<string>();
  /** The names of one entity come one after the other, and share the list. */
  let lastList: readonly Value[] = [];

  function matchAll(words: readonly Word[]): PhraseMatch<Value>[] {
    // A query or a post typed wholly in small letters cannot tell names from words: be generous.
    const caseless = !words.some(({ capital }) => capital);
    const found: PhraseMatch<Value>[] = [];
    for (let from = 0; from < words.length; from++) {
      const text = words[from]?.text ?? "";
      if (!caseless && barren.has(text)) continue;
      const before = found.length;
      const isBeginning = follow(ROOT, { words, from, caseless, found }, from);
      if (!caseless && !isBeginning) {
        if (barren.size >= MOST_BARREN) barren.clear();
        barren.add(text);
      }
      if (found.length > before + 1) {
        found.push(...found.splice(before).sort((a, b) => b.to - a.to));
      }
    }
    return found;
  }

  return {
    add(phrase, value) {
      let node = ROOT;
      for (const { starred, whole, capital, stem, level, norm } of phrase) {
        // Not levelled: "былі" (they were) is not "былы" (former), nor "пасля" (after) "пасла" (of an envoy).
        if (whole) node = child(node, capital ? KINDS.capitalWhole : KINDS.whole, norm);
        else if (starred) node = childAfter(node, level, capital);
        else node = child(node, capital ? KINDS.capitalStem : KINDS.stem, stem);
      }
      put(node, value);
    },
    addExact(phrase, value) {
      const written = phrase.map(({ text }) => text);
      // A headline in capitals leaves no other way to write it (SEJM, AIRBALTIC).
      for (const words of [written, written.map((word) => word.toUpperCase())]) {
        let node = ROOT;
        for (const word of words) node = child(node, KINDS.exact, word);
        put(node, value);
      }
    },
    matchAll,
    match(words) {
      const found: PhraseMatch<Value>[] = [];
      for (const { from, to, values } of matchAll(words)) {
        const last = found.at(-1);
        if (last === undefined || from >= last.to) found.push({ from, to, values });
        else if (from === last.from && to === last.to) {
          found[found.length - 1] = { from, to, values: [...last.values, ...values] };
        }
      }
      return found;
    },
  };

  function put(node: number, value: Value): void {
    barren.clear();
    if (node === ROOT) return;
    const values = valuesOf[node];
    if (values?.includes(value)) return;
    if (values !== undefined) valuesOf[node] = [...values, value];
    else {
      if (lastList[0] !== value) lastList = [value];
      valuesOf[node] = lastList;
    }
  }

  /** Adds to `found` every phrase that goes on from `node` at word `at`; tells whether any might. */
  function follow(node: number, search: Search<Value>, at: number): boolean {
    const { words, from, caseless, found } = search;
    const values = valuesOf[node];
    if (values !== undefined) found.push({ from, to: at, values });
    const word = words[at];
    if (word === undefined) return false;
    const next = at + 1;
    const capital = caseless || word.capital;
    let goesOn = step(node, KINDS.stem, word.stem, search, next);
    if (capital) goesOn = step(node, KINDS.capitalStem, word.stem, search, next) || goesOn;
    goesOn = step(node, KINDS.whole, word.norm, search, next) || goesOn;
    if (capital) goesOn = step(node, KINDS.capitalWhole, word.norm, search, next) || goesOn;
    // Not for two letters: "about us" is not about the US.
    const upper = caseless && word.text.length > 2;
    const written = upper ? word.text.toUpperCase() : word.text;
    goesOn = step(node, KINDS.exact, written, search, next) || goesOn;
    const head = behind(node, KINDS.head, word.level.slice(0, HEAD));
    for (const edge of prefixLists[head] ?? []) {
      if (edge.capital && !capital) continue;
      if (!word.level.startsWith(edge.prefix)) continue;
      follow(edge.to, search, next);
      goesOn = true;
    }
    return goesOn;
  }

  /** Follows an edge, if there is one. A closure in each `follow` would be most of what matching leaves behind. */
  function step(node: number, kind: Kind, key: string, search: Search<Value>, at: number): boolean {
    const next = behind(node, kind, key);
    if (next === 0) return false;
    follow(next, search, at);
    return true;
  }

  /** The node behind the edge; 0 where there is none. */
  function behind(node: number, kind: Kind, key: string): number {
    const number = numbers.get(key);
    return number === undefined ? 0 : edges.to(node, number * KIND_COUNT + kind);
  }

  function child(node: number, kind: Kind, key: string): number {
    const known = behind(node, kind, key);
    if (known !== 0) return known;
    const next = valuesOf.push(undefined) - 1;
    connect(node, kind, key, next);
    return next;
  }

  function childAfter(node: number, prefix: string, capital: boolean): number {
    const head = prefix.slice(0, HEAD);
    let list = behind(node, KINDS.head, head);
    if (list === 0) {
      list = prefixLists.push([]) - 1;
      connect(node, KINDS.head, head, list);
    }
    const alike = prefixLists[list] ?? [];
    const known = alike.find((edge) => edge.prefix === prefix && edge.capital === capital);
    if (known !== undefined) return known.to;
    const to = valuesOf.push(undefined) - 1;
    alike.push({ prefix, capital, to });
    // The shortest are found first.
    alike.sort(
      (a, b) => a.prefix.length - b.prefix.length || Number(a.capital) - Number(b.capital),
    );
    return to;
  }

  function connect(node: number, kind: Kind, key: string, to: number): void {
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    edges.add(node, number * KIND_COUNT + kind, to);
  }
}
