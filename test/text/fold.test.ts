import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fold } from "../../src/text/fold.ts";

const pairs = [
  ["ignores case", "МИНСК", "Минск"],
  ["ignores stress marks", "Лукаше\u0301нко", "Лукашенко"],
  ["ignores marks on Latin letters", "Łukašenka", "Lukasenka"],
  ["reads ё as е", "приём", "прием"],
  ["reads ў as у", "Ўкраіна", "Украіна"],
  ["ignores the kind of apostrophe", "аб'ект", "аб’ект"],
  ["joins the two Belarusian spellings", "сьнег", "снег"],
  ["joins them before a soft sign that is not written", "палітвязьняў", "палітвязняў"],
  ["joins them in words of plain letters, too", "польскія", "полскія"],
  ["joins them whatever letters follow", "польска", "полска"],
  [
    "reads Latin letters in a Cyrillic word as what they look like",
    "Пyтин, Cанкции",
    "Путин, Санкции",
  ],
  ["reads them in capitals", "MИHCК", "Минск"],
  ["reads a Latin i as the Cyrillic one", "вiд", "від"],
  ["reads Cyrillic letters in a Latin word as what they look like", "Вelаrus", "Belarus"],
  ["leaves a word of both alphabets its own", "ГогольFEST", "гогольfest"],
  ["composes letters", "и\u0306", "й"],
] as const;

for (const [behavior, a, b] of pairs) {
  test(`fold() ${behavior}`, () => assert.equal(fold(a), fold(b)));
}

test("fold() keeps й and ї apart from и and і", () => {
  assert.notEqual(fold("мой"), fold("мои"));
  assert.notEqual(fold("її"), fold("іі"));
});

test("fold() changes nothing the second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (word) => {
      assert.equal(fold(fold(word)), fold(word));
    }),
  );
});
