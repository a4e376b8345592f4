import assert from "node:assert/strict";
import { test } from "node:test";
import { plain } from "./plain.ts";

const AT = "2026-11-23T08:00:00Z";
const LATER = "2026-11-23T08:00:01Z";

const places: readonly (readonly [string, (at: Temporal.Instant) => unknown])[] = [
  ["alone", (at) => at],
  ["in a record", (at) => ({ a: 1, at })],
  ["in a list of lists", (at) => [[at]]],
  ["in a map", (at) => new Map([["a", { at }]])],
  ["in a set", (at) => new Set([at])],
  ["made into a span", (at) => at.since(Temporal.Instant.from(AT).subtract({ hours: 1 }))],
];
for (const [where, make] of places) {
  test(`plain() lets deepEqual() see what moment stands ${where}`, () => {
    const at = (text: string) => plain(make(Temporal.Instant.from(text)));
    assert.deepEqual(at(AT), at(AT));
    assert.notDeepEqual(at(AT), at(LATER));
  });
}

test("plain() keeps a moment and its text apart, and what holds no moment as it is", () => {
  assert.notDeepEqual(plain({ at: Temporal.Instant.from(AT) }), plain({ at: AT }));
  const bytes = Buffer.from("a");
  const other = { bytes, nothing: null, missing: undefined, none: [], text: AT };
  assert.deepEqual(plain(other), other);
});
