/**
 * Layers of evidence, each compared on its own: `word` (stems), `name` (names
 * across scripts), `concept` (actions across languages), `entity` (lexicon),
 * `number` (figures), `deed` (who with what: an action beside a participant).
 */
export const LAYERS = ["word", "name", "concept", "entity", "number", "deed"] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * A bag of terms: their hashes, ascending, with weights that grow with how often and how rare.
 * The headline's weights stand beside them, for its terms are among them: one walk compares both.
 */
export interface Bag {
  readonly ids: Int32Array;
  readonly whole: Weights;
  /** The same for the headline alone (the first sentence where there is none), 0 for what is not in it. */
  readonly head: Weights;
}

/** The weights of a bag's terms, in their order. */
export interface Weights {
  readonly each: Float32Array;
  /** Their length as a vector. */
  readonly norm: number;
  readonly total: number;
}

/** How much a term tells, by how few reports have it. */
export type Rarity = (termId: number, layer: Layer) => number;

/** Terms of each layer with how often they were met, weighed by their places. */
export type TermWeights = Record<Layer, Map<string, number>>;

/** The bags of a text and its headline, whose terms are among the text's. */
export function toBags(all: TermWeights, head: TermWeights, rarity: Rarity): Record<Layer, Bag> {
  const terms = LAYERS.reduce((sum, layer) => sum + all[layer].size, 0);
  // One piece of memory for all: a report is kept for weeks, and each array of its own takes 150 bytes more.
  const memory = new ArrayBuffer(BYTES_A_TERM * terms);
  let end = 0;
  const bag = (layer: Layer): Bag => {
    const weights = all[layer];
    const take = (): [ArrayBuffer, number, number] => {
      const start = end;
      end += 4 * weights.size;
      return [memory, start, weights.size];
    };
    const ids = new Int32Array(...take());
    const whole = new Float32Array(...take());
    const inHead = new Float32Array(...take());
    const rows: { readonly term: string; readonly id: number }[] = [];
    for (const term of weights.keys()) rows.push({ term, id: termId(term) });
    rows.sort((a, b) => a.id - b.id);
    rows.forEach(({ term, id }, at) => {
      const rare = rarity(id, layer);
      ids[at] = id;
      whole[at] = (weights.get(term) ?? 0) * rare;
      inHead[at] = (head[layer].get(term) ?? 0) * rare;
    });
    return { ids, whole: toWeights(whole), head: toWeights(inHead) };
  };
  return {
    word: bag("word"),
    name: bag("name"),
    concept: bag("concept"),
    entity: bag("entity"),
    number: bag("number"),
    deed: bag("deed"),
  };
}

/** An id and two weights, four bytes each. */
const BYTES_A_TERM = 12;

function toWeights(each: Float32Array): Weights {
  let [total, squares] = [0, 0];
  for (const weight of each) {
    total += weight;
    squares += weight * weight;
  }
  return { each, norm: Math.sqrt(squares), total };
}

/**
 * 32 bits (FNV-1a): at a hundred thousand terms a chance meeting costs less than a table of strings.
 * Signed, for V8 keeps what is above as an object of its own, in each map that holds it.
 */
export function termId(term: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return hash;
}
