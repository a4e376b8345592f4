import assert from "node:assert/strict";
import { test } from "node:test";
import { latinToCyrillic } from "../../src/text/latin-to-cyrillic.ts";

const cases = [
  ["ru", "zakroet granitsu s belorussiey", "закроет границу с белоруссией"],
  ["ru", "polsha zhdyot vstrechi", "польша ждёт встречи"],
  ["uk", "zakryvaye kordony z bilorussyu", "закриває кордони з білоруссю"],
  ["uk", "polshcha boyovogo", "польща бойового"],
  ["be", "myazhu pavedamila", "мяжу павэдаміла"],
] as const;

for (const [language, latin, cyrillic] of cases) {
  test(`latinToCyrillic() reads ${language} ${latin}`, () => {
    const words = latin.split(" ").map((word) => latinToCyrillic(word, language));
    assert.equal(words.join(" "), cyrillic);
  });
}

test("latinToCyrillic() leaves words of languages in Latin letters and foreign signs alone", () => {
  assert.equal(latinToCyrillic("granica", "pl"), "granica");
  assert.equal(latinToCyrillic("№5", "ru"), "№5");
});
