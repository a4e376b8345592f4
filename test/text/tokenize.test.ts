import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../src/text/tokenize.ts";

const cases = [
  ["leaves punctuation out", "Мінск, Вільня — Варшава!", ["Мінск", "Вільня", "Варшава"]],
  ["parts hyphenated words", "польска-беларуская мяжа", ["польска", "беларуская", "мяжа"]],
  ["parts a name from its year", "Запад-2025", ["Запад", "2025"]],
  ["keeps the apostrophe inside a word", "аб'ект п’ять O'Brien", ["аб'ект", "п’ять", "O'Brien"]],
  ["cuts the English possessive off", "Poland’s border", ["Poland", "border"]],
  ["keeps initials together", "the U.S. and the S.C.O.", ["the", "U.S.", "and", "the", "S.C.O."]],
  [
    "keeps decimals, thousands, per cent",
    "3,5 и 1.000.000 и 12%",
    ["3,5", "и", "1.000.000", "и", "12%"],
  ],
  ["keeps thousands parted by a hard space", "1\u00A0200 тонн", ["1\u00A0200", "тонн"]],
  ["finds nothing in signs", "🔽🔽 … —", []],
] as const;

for (const [behavior, text, words] of cases) {
  test(`tokenize() ${behavior}`, () => {
    assert.deepEqual(
      tokenize(text).map((token) => token.text),
      words,
    );
  });
}

test("tokenize() tells where each word stands", () => {
  const text = "«Łukaszenka» w Mińsku";
  for (const { text: word, start, end } of tokenize(text))
    assert.equal(text.slice(start, end), word);
});

test("tokenize() reads a hostile text in linear time", () => {
  const joke = "a'".repeat(200_000) + "A.".repeat(200_000) + "1,".repeat(200_000);
  assert.ok(tokenize(joke).length > 0);
});
