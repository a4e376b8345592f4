import assert from "node:assert/strict";
import { test } from "node:test";
import { lacinkaToCyrillic } from "../../src/text/lacinka-to-cyrillic.ts";

const cases = [
  ["Biełaruś", "беларусь"],
  ["Łukašenka", "лукашэнка"],
  ["Cichanoŭskaja", "ціханоўская"],
  ["miaža", "мяжа"],
  ["pieramovy", "перамовы"],
  ["Vilnia", "вільня"],
  ["Jeŭropa", "еўропа"],
  ["palityčny", "палітычны"],
  ["dziaržava", "дзяржава"],
  ["лістапад", "лістапад"],
] as const;

for (const [latin, cyrillic] of cases) {
  test(`lacinkaToCyrillic() spells ${latin}`, () =>
    assert.equal(lacinkaToCyrillic(latin), cyrillic));
}
