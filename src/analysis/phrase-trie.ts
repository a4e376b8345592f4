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

// Most nodes have no edge, and others one: what holds edges is made with the first of them, and a map
// with the second of a kind, which saves tens of megabytes.
interface Node<Value> {
  values: readonly Value[] | null;
  edges: Edges<Value> | null;
}
type EdgesOfKind<Value> = Map<string, Node<Value>> | OnlyEdge<Value>;
interface OnlyEdge<Value> {
  readonly key: string;
  readonly node: Node<Value>;
}
interface Edges<Value> {
  stems?: EdgesOfKind<Value>;
  /** Stems of words with a capital. */
  capitals?: EdgesOfKind<Value>;
  /** Words as written. */
  exact?: EdgesOfKind<Value>;
  /** Words that match no inflection, folded. */
  wholes?: EdgesOfKind<Value>;
  capitalWholes?: EdgesOfKind<Value>;
  /** By their first two letters: to cut a word at every length would leave much behind. */
  prefixes?: Map<string, PrefixEdge<Value>[]>;
}
interface PrefixEdge<Value> {
  readonly prefix: string;
  readonly capital: boolean;
  readonly node: Node<Value>;
}
const HEAD = 2;
/** Starting anew is the simplest bound; the common words are back at once. */
const MOST_BARREN = 5_000;
type EdgeKind = "stems" | "capitals" | "exact" | "wholes" | "capitalWholes";

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
        if (whole) node = child(node, capital ? "capitalWholes" : "wholes", norm);
        else if (starred) node = childAfter(node, level, capital);
        else node = child(node, capital ? "capitals" : "stems", stem);
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
    // Pushing would keep room for sixteen more in each of tens of thousands of nodes.
    if (node.values === null) node.values = [value];
    else if (!node.values.includes(value)) node.values = [...node.values, value];
  }
}

/** Adds to `found` every phrase that goes on from `node` at word `at`; tells whether any might. */
function follow<Value>(node: Node<Value>, search: Search<Value>, at: number): boolean {
  const { words, from, caseless, found } = search;
  const { values, edges } = node;
  if (values !== null) found.push({ from, to: at, values });
  const word = words[at];
  if (word === undefined || edges === null) return false;
  const next = at + 1;
  const capital = caseless || word.capital;
  let goesOn = step(behind(edges.stems, word.stem), search, next);
  if (capital) goesOn = step(behind(edges.capitals, word.stem), search, next) || goesOn;
  goesOn = step(behind(edges.wholes, word.norm), search, next) || goesOn;
  if (capital) goesOn = step(behind(edges.capitalWholes, word.norm), search, next) || goesOn;
  // Not for two letters: "about us" is not about the US.
  const upper = caseless && word.text.length > 2;
  const written = upper ? word.text.toUpperCase() : word.text;
  goesOn = step(behind(edges.exact, written), search, next) || goesOn;
  for (const edge of edges.prefixes?.get(word.level.slice(0, HEAD)) ?? NO_EDGES) {
    if (edge.capital && !capital) continue;
    if (word.level.startsWith(edge.prefix)) goesOn = step(edge.node, search, next) || goesOn;
  }
  return goesOn;
}

/** Follows an edge, if there is one. A closure in each `follow` would be most of what matching leaves behind. */
function step<Value>(node: Node<Value> | undefined, search: Search<Value>, at: number): boolean {
  if (node === undefined) return false;
  follow(node, search, at);
  return true;
}

/** The node behind the edge with the key. */
function behind<Value>(
  edges: EdgesOfKind<Value> | undefined,
  key: string,
): Node<Value> | undefined {
  if (edges instanceof Map) return edges.get(key);
  return edges?.key === key ? edges.node : undefined;
}

const NO_EDGES: readonly never[] = [];

function child<Value>(node: Node<Value>, kind: EdgeKind, key: string): Node<Value> {
  const edges = edgesOf(node);
  const alike = edges[kind];
  const known = behind(alike, key);
  if (known !== undefined) return known;
  const next = newNode<Value>();
  if (alike === undefined) edges[kind] = { key, node: next };
  else if (alike instanceof Map) alike.set(key, next);
  else {
    edges[kind] = new Map([
      [alike.key, alike.node],
      [key, next],
    ]);
  }
  return next;
}

function childAfter<Value>(node: Node<Value>, prefix: string, capital: boolean): Node<Value> {
  const edges = edgesOf(node);
  edges.prefixes ??= new Map();
  const head = prefix.slice(0, HEAD);
  const alike = edges.prefixes.get(head) ?? [];
  edges.prefixes.set(head, alike);
  const known = alike.find((edge) => edge.prefix === prefix && edge.capital === capital);
  if (known !== undefined) return known.node;
  const next = newNode<Value>();
  alike.push({ prefix, capital, node: next });
  // The shortest are found first.
  alike.sort((a, b) => a.prefix.length - b.prefix.length || Number(a.capital) - Number(b.capital));
  return next;
}

function edgesOf<Value>(node: Node<Value>): Edges<Value> {
  node.edges ??= {};
  return node.edges;
}

function newNode<Value>(): Node<Value> {
  return { values: null, edges: null };
}
