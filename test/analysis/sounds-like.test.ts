import assert from "node:assert/strict";
import { test } from "node:test";
import { soundsLike } from "../../src/analysis/sounds-like.ts";

const same = [
  ["Tichanowska", "Tsikhanouskaya"],
  ["Тихановської", "Cichanouska"],
  ["Lukaschenko", "Лукашэнка"],
  ["Byalyatski", "Беляцкий"],
  ["Pratasiewicza", "Протасевич"],
] as const;
for (const [word, name] of same) {
  test(`soundsLike() takes ${word} for ${name}`, () => assert.ok(soundsLike(word, name)));
}

const different = [
  ["Nothing", "Netanyahu"],
  ["Тюменской", "Тимановская"],
  ["Местный", "Мишустин"],
  ["Alliance", "Aleinik"],
  ["Pictures", "Patrushev"],
  ["Калашников", "Kalesnikava"],
] as const;
for (const [word, name] of different) {
  test(`soundsLike() does not take ${word} for ${name}`, () => assert.ok(!soundsLike(word, name)));
}
