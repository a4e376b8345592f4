import assert from "node:assert/strict";
import { test } from "node:test";
import { createSeal } from "../../src/store/seal.ts";

const seal = createSeal(new Uint8Array(32).fill(1));
const place = Uint8Array.of(1, 2, 3);

test("createSeal() opens in its place what it sealed, and nowhere else", () => {
  const sealed = seal.seal({ text: "Прывітанне" }, place);
  assert.deepEqual(seal.open(sealed, place), { text: "Прывітанне" });
  assert.throws(() => seal.open(sealed, Uint8Array.of(1, 2, 4)));
  assert.throws(() => createSeal(new Uint8Array(32)).open(sealed, place));
  for (const at of [0, 15, sealed.length - 1]) {
    const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
    assert.throws(() => seal.open(changed, place));
  }
});

test("createSeal() hides the length and equality of what it seals", () => {
  const short = seal.seal("a", place);
  const longer = seal.seal("a".repeat(300), place);
  assert.equal(short.length, longer.length);
  assert.notDeepEqual(seal.seal("a", place), short);
});

test("createSeal() makes keys that depend on kind, value and DATA_KEY", () => {
  const keys = [
    seal.key("chat", "1"),
    seal.key("chat", "2"),
    seal.key("story", "1"),
    createSeal(new Uint8Array(32)).key("chat", "1"),
  ].map((key) => Buffer.from(key).toString("hex"));
  assert.equal(new Set(keys).size, 4);
  assert.deepEqual(seal.key("chat", "1"), seal.key("chat", "1"));
});

test("createSeal() refuses a key of another length", () => {
  assert.throws(() => createSeal(new Uint8Array(31)), /DATA_KEY.*31/);
});
