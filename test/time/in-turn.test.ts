import assert from "node:assert/strict";
import { test } from "node:test";
import { inTurn } from "../../src/time/in-turn.ts";

test("inTurn() begins a work when the one before has ended, even badly", async () => {
  const run = inTurn();
  const seen: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = run(async () => {
    seen.push("first begins");
    await gate.promise;
    seen.push("first ends");
    throw new Error("no luck");
  });
  const second = run(async () => {
    seen.push("second");
    return 2;
  });
  gate.resolve();
  await assert.rejects(first, /no luck/);
  assert.equal(await second, 2);
  assert.deepEqual(seen, ["first begins", "first ends", "second"]);
});
