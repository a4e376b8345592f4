import assert from "node:assert/strict";
import { test } from "node:test";
import { sharedShingles, shingles } from "../../src/text/shingles.ts";

test("shingles() are the same whatever the case and punctuation", () => {
  assert.deepEqual(
    shingles("Poland closes the border, again."),
    shingles("POLAND — closes the «border» again"),
  );
});

test("shingles() of three words are one, of two one, of none none", () => {
  assert.equal(shingles("Minsk and Moscow").length, 1);
  assert.equal(shingles("Minsk, Moscow").length, 1);
  assert.equal(shingles("!").length, 0);
});

test("shingles() reads only so many words", () => {
  assert.ok(shingles("слово дело мир труд ".repeat(100_000)).length <= 600);
});

test("sharedShingles() counts what two texts have in common", () => {
  const a = shingles("one two three four five");
  const b = shingles("zero one two three four");
  assert.equal(sharedShingles(a, b), 2);
  assert.equal(sharedShingles(a, shingles("six seven eight nine")), 0);
});
