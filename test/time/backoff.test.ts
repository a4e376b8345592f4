import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { backoff } from "../../src/time/backoff.ts";

const base = Temporal.Duration.from({ seconds: 10 });
const cap = Temporal.Duration.from({ hours: 1 });

test("backoff() doubles from the base to the cap", () => {
  const waits = [0, 1, 2, 3, 4, 20].map((failures) =>
    backoff(failures, { base, cap, random: () => 0 }).total("seconds"),
  );
  assert.deepEqual(waits, [10, 10, 20, 40, 80, 3600]);
});

test("backoff() stays between three quarters of the wait and the wait", () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, chance) => {
      const whole = backoff(failures, { base, cap, random: () => 0 }).total("milliseconds");
      const wait = backoff(failures, { base, cap, random: () => chance }).total("milliseconds");
      assert.ok(wait <= whole && wait >= whole * 0.75 - 1);
    }),
  );
});
