// TextRank (Mihalcea and Tarau 2004) and LexRank (Erkan and Radev 2004), as baselines.
import { stem } from "../src/text/stem.ts";
import { tokenize } from "../src/text/tokenize.ts";

/** The sentences that share most words with the rest, in reading order. */
export function textRank(sentences: readonly string[], language: string, most: number): string[] {
  const words = wordsOf(sentences, language).map((each) => new Set(each));
  return best(sentences, most, (i, j) => {
    const [a, b] = [words[i] ?? new Set(), words[j] ?? new Set()];
    const norm = Math.log(a.size || 1) + Math.log(b.size || 1);
    return norm === 0 ? 0 : [...a].filter((word) => b.has(word)).length / norm;
  });
}

/** The sentences most like the rest by the cosine of their rare words, in reading order. */
export function lexRank(sentences: readonly string[], language: string, most: number): string[] {
  const words = wordsOf(sentences, language);
  const documents = new Map<string, number>();
  for (const each of words)
    for (const word of new Set(each)) documents.set(word, (documents.get(word) ?? 0) + 1);
  const vectors = words.map((each) => {
    const vector = new Map<string, number>();
    for (const word of each) {
      const idf = Math.log(sentences.length / (documents.get(word) ?? 1));
      vector.set(word, (vector.get(word) ?? 0) + idf);
    }
    return { vector, norm: Math.hypot(...vector.values()) };
  });
  return best(sentences, most, (i, j) => {
    const [a, b] = [vectors[i], vectors[j]];
    if (a === undefined || b === undefined || a.norm * b.norm === 0) return 0;
    let dot = 0;
    for (const [word, value] of a.vector) dot += value * (b.vector.get(word) ?? 0);
    const cosine = dot / (a.norm * b.norm);
    return cosine > LEXRANK_THRESHOLD ? cosine : 0;
  });
}

const LEXRANK_THRESHOLD = 0.1;
const DAMPING = 0.85;
const ROUNDS = 30;

function wordsOf(sentences: readonly string[], language: string): string[][] {
  return sentences.map((text) =>
    tokenize(text)
      .filter(({ norm }) => norm.length > 2)
      .map(({ norm }) => stem(norm, language)),
  );
}

function best(
  sentences: readonly string[],
  most: number,
  likeness: (i: number, j: number) => number,
): string[] {
  const edges = sentences.map((_, i) => sentences.map((__, j) => (i === j ? 0 : likeness(i, j))));
  const sums = edges.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = sentences.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    ranks = ranks.map((_, i) => {
      let sum = 0;
      edges.forEach((row, j) => {
        if ((sums[j] ?? 0) > 0) sum += ((row[i] ?? 0) / (sums[j] ?? 1)) * (ranks[j] ?? 0);
      });
      return 1 - DAMPING + DAMPING * sum;
    });
  }
  return sentences
    .map((text, at) => ({ text, at, rank: ranks[at] ?? 0 }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
}
