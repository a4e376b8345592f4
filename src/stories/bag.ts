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
  const bag = (layer: Layer): Bag => {
    const rows = [...all[layer]].map(([term, weight]) => {
      const id = termId(term);
      const rare = rarity(id, layer);
      return [id, weight * rare, (head[layer].get(term) ?? 0) * rare] as const;
    });
    rows.sort(([a], [b]) => a - b);
    return {
      ids: Int32Array.from(rows, ([id]) => id),
      whole: toWeights(Float32Array.from(rows, ([, weight]) => weight)),
      head: toWeights(Float32Array.from(rows, ([, , weight]) => weight)),
    };
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

function toWeights(each: Float32Array): Weights {
  const total = each.reduce((sum, weight) => sum + weight, 0);
  return { each, norm: Math.hypot(...each), total };
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
