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

// Most nodes have one edge: maps are made when the first edge of their kind is, which saves tens of megabytes.
type Edges<Value> = Map<string, Node<Value>>;
interface Node<Value> {
  stems?: Edges<Value>;
  /** Stems of words with a capital. */
  capitals?: Edges<Value>;
  /** Words as written. */
  exact?: Edges<Value>;
  /** Words that match no inflection, folded; `^` before those that ask for a capital. */
  wholes?: Edges<Value>;
  prefixes?: Edges<Value>;
  capitalPrefixes?: Edges<Value>;
  /** The shortest and longest prefix among the edges. */
  shortest: number;
  longest: number;
  values?: Value[];
}
/** Starting anew is the simplest bound; the common words are back at once. */
const MOST_BARREN = 5_000;
type EdgeKind = "wholes" | "stems" | "capitals" | "exact" | "prefixes" | "capitalPrefixes";

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
  const root = newNode<Value>();
  /** Words seen that begin no phrase: most of any text, so that few are looked up in every kind of edge. */
  const barren = new Set<string>();

  function matchAll(words: readonly Word[]): PhraseMatch<Value>[] {
    // A query or a post typed wholly in small letters cannot tell names from words: be generous.
    const caseless = !words.some(({ capital }) => capital);
    const found: PhraseMatch<Value>[] = [];
    for (let from = 0; from < words.length; from++) {
      const text = words[from]?.text ?? "";
      if (!caseless && barren.has(text)) continue;
      const before = found.length;
      const isBeginning = follow(root, { words, from, caseless, found }, from);
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
      let node = root;
      for (const { starred, whole, capital, stem, level, norm } of phrase) {
        // Not levelled: "былі" (they were) is not "былы" (former), nor "пасля" (after) "пасла" (of an envoy).
        if (whole) node = child(node, "wholes", capital ? `^${norm}` : norm);
        else if (starred) {
          node.shortest = Math.min(node.shortest, level.length);
          node.longest = Math.max(node.longest, level.length);
          node = child(node, capital ? "capitalPrefixes" : "prefixes", level);
        } else node = child(node, capital ? "capitals" : "stems", stem);
      }
      put(node, value);
    },
    addExact(phrase, value) {
      const written = phrase.map(({ text }) => text);
      // A headline in capitals leaves no other way to write it (SEJM, AIRBALTIC).
      for (const words of [written, written.map((word) => word.toUpperCase())]) {
        let node = root;
        for (const word of words) node = child(node, "exact", word);
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

  function put(node: Node<Value>, value: Value): void {
    barren.clear();
    if (node === root) return;
    node.values ??= [];
    if (!node.values.includes(value)) node.values.push(value);
  }
}

/** Adds to `found` every phrase that goes on from `node` at word `at`; tells whether any might. */
function follow<Value>(node: Node<Value>, search: Search<Value>, at: number): boolean {
  const { words, from, caseless, found } = search;
  if (node.values !== undefined) found.push({ from, to: at, values: node.values });
  const word = words[at];
  if (word === undefined) return false;
  let goesOn = false;
  const capital = caseless || word.capital;
  step(node.stems?.get(word.stem));
  if (capital) step(node.capitals?.get(word.stem));
  if (node.wholes !== undefined) {
    step(node.wholes.get(word.norm));
    if (capital) step(node.wholes.get(`^${word.norm}`));
  }
  // Not for two letters: "about us" is not about the US.
  const upper = caseless && word.text.length > 2;
  step(node.exact?.get(upper ? word.text.toUpperCase() : word.text));
  const longest = Math.min(node.longest, word.level.length);
  for (let length = node.shortest; length <= longest; length++) {
    const prefix = word.level.slice(0, length);
    step(node.prefixes?.get(prefix));
    if (capital) step(node.capitalPrefixes?.get(prefix));
  }

  return goesOn;

  function step(next: Node<Value> | undefined): void {
    if (next === undefined) return;
    goesOn = true;
    follow(next, search, at + 1);
  }
}

function child<Value>(node: Node<Value>, kind: EdgeKind, key: string): Node<Value> {
  let edges = node[kind];
  if (edges === undefined) {
    edges = new Map();
    node[kind] = edges;
  }
  let next = edges.get(key);
  if (next === undefined) {
    next = newNode<Value>();
    edges.set(key, next);
  }
  return next;
}

function newNode<Value>(): Node<Value> {
  return { shortest: Number.POSITIVE_INFINITY, longest: 0 };
}
