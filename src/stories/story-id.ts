import { createHash } from "node:crypto";

/** 50 bits of SHA-256 over the first article's id. */
export function storyIdFor(articleId: string): string {
  const digest = createHash("sha256").update(articleId).digest();
  return Array.from(digest.subarray(0, 10), (byte) => ALPHABET.charAt(byte & 31)).join("");
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
