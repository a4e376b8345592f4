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
  /**
   * Every phrase found, left to right; at each place the longest first, of those as long the one that asks
   * for most: a word as written, then a stem, then a longer and a shorter beginning.
   */
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
const MOST_REMEMBERED = 10_000;
const NO_NODES: readonly never[] = [];
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
  const valuesOf: (readonly Value[] | undefined)[] = [];
  /** The kinds of edges at each node, a bit for each: most have none, and what is not there is not looked up. */
  const kindsAt: number[] = [];
  const prefixLists: PrefixEdge[][] = [[]];
  /** The nodes that words seen lead to from the root; most lead to none, and are looked up once. */
  const beginnings = new Map<string, readonly number[]>();
  const caselessBeginnings = new Map<string, readonly number[]>();
  /** The names of one entity come one after the other, and share the list. */
  let lastList: readonly Value[] = [];
  addNode();

  function matchAll(words: readonly Word[]): PhraseMatch<Value>[] {
    // A query or a post typed wholly in small letters cannot tell names from words: be generous.
    const caseless = !words.some(({ capital }) => capital);
    const search: Search<Value> = { words, caseless, found: [] };
    const { found } = search;
    words.forEach((word, from) => {
      const before = found.length;
      for (const node of beginningsWith(word, caseless)) follow(node, search, from, from + 1);
      if (found.length > before + 1) {
        found.push(...found.splice(before).sort((a, b) => b.to - a.to));
      }
    });
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
    // To empty a map makes it anew, even an empty one.
    if (beginnings.size > 0) beginnings.clear();
    if (caselessBeginnings.size > 0) caselessBeginnings.clear();
    if (node === ROOT) return;
    const values = valuesOf[node];
    if (values?.includes(value)) return;
    if (values !== undefined) valuesOf[node] = [...values, value];
    else {
      if (lastList[0] !== value) lastList = [value];
      valuesOf[node] = lastList;
    }
  }

  /** Adds every phrase from `from` on that has come to `node` before word `at`, or goes on there. */
  function follow(node: number, search: Search<Value>, from: number, at: number): void {
    const { words, caseless, found } = search;
    const values = valuesOf[node];
    if (values !== undefined) found.push({ from, to: at, values });
    const word = words[at];
    if (word === undefined) return;
    for (const next of nodesAfter(node, word, caseless)) follow(next, search, from, at + 1);
  }

  function beginningsWith(word: Word, caseless: boolean): readonly number[] {
    const known = caseless ? caselessBeginnings : beginnings;
    let nodes = known.get(word.text);
    if (nodes === undefined) {
      nodes = nodesAfter(ROOT, word, caseless);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(word.text, nodes);
    }
    return nodes;
  }

  /** Where the edges lead that begin at `node` and match the word. */
  function nodesAfter(node: number, word: Word, caseless: boolean): readonly number[] {
    if (kindsAt[node] === 0) return NO_NODES;
    const capital = caseless || word.capital;
    // Not for two letters: "about us" is not about the US.
    const upper = caseless && word.text.length > 2;
    // What asks for most comes first.
    const nodes = [
      behind(node, KINDS.exact, upper ? word.text.toUpperCase() : word.text),
      capital ? behind(node, KINDS.capitalWhole, word.norm) : 0,
      behind(node, KINDS.whole, word.norm),
      capital ? behind(node, KINDS.capitalStem, word.stem) : 0,
      behind(node, KINDS.stem, word.stem),
    ].filter((next) => next !== 0);
    if (has(node, KINDS.head)) {
      const list = behind(node, KINDS.head, word.level.slice(0, HEAD));
      for (const { prefix, capital: asksCapital, to } of prefixLists[list] ?? []) {
        if ((capital || !asksCapital) && word.level.startsWith(prefix)) nodes.push(to);
      }
    }
    return nodes.length === 0 ? NO_NODES : nodes;
  }

  function has(node: number, kind: Kind): boolean {
    return (((kindsAt[node] ?? 0) >> kind) & 1) === 1;
  }

  /** The node behind the edge; 0 where there is none. */
  function behind(node: number, kind: Kind, key: string): number {
    if (!has(node, kind)) return 0;
    const number = numbers.get(key);
    return number === undefined ? 0 : edges.to(node, number * KIND_COUNT + kind);
  }

  function edgeTo(node: number, kind: Kind, number: number): number {
    return has(node, kind) ? edges.to(node, number * KIND_COUNT + kind) : 0;
  }

  function child(node: number, kind: Kind, key: string): number {
    const number = numberOf(key);
    const known = edgeTo(node, kind, number);
    if (known !== 0) return known;
    const next = addNode();
    connect(node, kind, number, next);
    return next;
  }

  function childAfter(node: number, prefix: string, capital: boolean): number {
    const head = numberOf(prefix.slice(0, HEAD));
    let list = edgeTo(node, KINDS.head, head);
    if (list === 0) {
      list = prefixLists.push([]) - 1;
      connect(node, KINDS.head, head, list);
    }
    const alike = prefixLists[list] ?? [];
    const known = alike.find((edge) => edge.prefix === prefix && edge.capital === capital);
    if (known !== undefined) return known.to;
    const to = addNode();
    alike.push({ prefix, capital, to });
    alike.sort(
      (a, b) => b.prefix.length - a.prefix.length || Number(b.capital) - Number(a.capital),
    );
    return to;
  }

  function connect(node: number, kind: Kind, number: number, to: number): void {
    edges.add(node, number * KIND_COUNT + kind, to);
    kindsAt[node] = (kindsAt[node] ?? 0) | (1 << kind);
  }

  /** The number of a word, a new one if it has none. */
  function numberOf(key: string): number {
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    return number;
  }

  function addNode(): number {
    kindsAt.push(0);
    return valuesOf.push(undefined) - 1;
  }
}
