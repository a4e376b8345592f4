import { seeded } from "../support/seeded.ts";

/** Random choices that are the same for the same seed. */
export interface SeededRandom {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  shuffle<T>(values: readonly T[]): T[];
}

/** A source for the numbers given: what one thing draws changes nothing for another. */
export function seededRandom(...seeds: readonly number[]): SeededRandom {
  const next = seeded(
    seeds.reduce((sum, seed) => Math.imul(sum ^ seed, 0x9e3779b1) ^ (sum >>> 15), 0x2545),
  );
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick<T>(values: readonly T[]): T {
      // Nobody picks from nothing.
      return values[Math.floor(next() * values.length)] as T;
    },
    shuffle(values) {
      const keyed = values.map((value) => ({ value, key: next() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
    },
  };
}
