import assert from "node:assert/strict";
import { test } from "node:test";
import { atOnce, inPieces, type Pieces } from "../../src/time/in-pieces.ts";

function* count(to: number, msEach: number): Pieces<number> {
  for (let made = 0; made < to; made += 1) {
    for (const end = performance.now() + msEach; performance.now() < end; );
    yield;
  }
  return to;
}

test("atOnce() does the work to its end", () => {
  assert.equal(atOnce(count(3, 0)), 3);
});

test("inPieces() lets others have their turn between two pieces", async () => {
  let turns = 0;
  const ticker = setInterval(() => {
    turns += 1;
  }, 1);
  assert.equal(await inPieces(count(10, 5)), 10);
  clearInterval(ticker);
  assert.ok(turns >= 5, `${turns} turns`);
});

test("inPieces() rejects with what the work throws", async () => {
  await assert.rejects(
    inPieces(
      (function* () {
        yield;
        throw new Error("broken");
      })(),
    ),
    /broken/,
  );
});
