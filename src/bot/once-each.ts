import { createHash, randomBytes } from "node:crypto";

/** Past so many the oldest are forgotten. */
const MAX_REMEMBERED = 10_000;

/**
 * Returns a function that tells whether the words are new to it.
 *
 * What it was told is kept in memory only, hashed with a salt of this process,
 * and is gone with it.
 */
export function createOnceEach(): (...words: readonly (string | number)[]) => boolean {
  const salt = randomBytes(16);
  const known = new Set<string>();

  return function isNew(...words) {
    const key = createHash("sha256").update(salt).update(JSON.stringify(words)).digest("base64");
    if (known.has(key)) return false;
    known.add(key);
    if (known.size > MAX_REMEMBERED) {
      const [oldest] = known;
      if (oldest !== undefined) known.delete(oldest);
    }
    return true;
  };
}
