import assert from "node:assert/strict";
import { test } from "node:test";
import { detectLanguage } from "../../src/analysis/language.ts";

const cases = [
  ["be", "Беларусь і Літва дамовіліся аднавіць рух праз мяжу"],
  ["be", "Летува выклікала беларускага дыпляматa праз балёны, што ляцелі празь мяжу"],
  ["be", "Эўразьвяз рыхтуе новыя санкцыі"],
  ["be", "Litva zakryje miažu ź Biełaruśsiu na miesiac"],
  ["ru", "Путин и Лукашенко провели переговоры в Москве"],
  ["ru", "Президент обсудил с послом Китая торговлю"],
  ["uk", "Президент України прибув з візитом до Варшави"],
  ["uk", "На кордоні з Білоруссю без змін"],
  ["en", "Belarus joins the Shanghai Cooperation Organisation"],
  ["en", "Lukashenko and Tsikhanouskaya: a tale of two offices"],
  ["pl", "Granica z Białorusią pozostaje zamknięta"],
  ["pl", "Cichanouska rozmawiała w Waszyngtonie z senatorami"],
  ["lt", "Lietuva uždarė sieną su Baltarusija"],
  ["be", "Лiтва закрыла мяжу"],
  ["be", "Siońnia ŭ Viciebsku pačaŭsia fest"],
  ["uk", "Твiй дiм"],
  ["cs", "Běloruský velvyslanec byl předvolán na ministerstvo zahraničí"],
  ["lv", "Latvija slēdz robežu ar Baltkrieviju"],
  ["sr", "Председник Србије разговарао са министрима о буџету"],
  ["de", "Die Außenministerin reist nach Minsk und spricht über die Gefangenen"],
  ["fr", "Le tribunal bloque le chantier du stade de Brest"],
  ["kk", "Қазақстан президенті Минскіге ресми сапармен барды"],
  ["bg", "България и НАТО подписаха споразумение за границата"],
  ["zh", "白俄罗斯总统访华"],
] as const;

for (const [language, text] of cases) {
  test(`detectLanguage() knows ${language}: ${text.slice(0, 40)}`, () => {
    assert.equal(detectLanguage(text), language);
  });
}

test("detectLanguage() takes no English full of Belarusian names for Łacinka", () => {
  const text = "Dynamo Minsk beat Spartak. Dynamo Minsk won 3:2 in Moscow.";
  assert.notEqual(detectLanguage(text), "be");
  assert.equal(detectLanguage(text, "en"), "en");
});

test("detectLanguage() goes by the words between names, which are spelt alike in every language", () => {
  assert.equal(detectLanguage("Ales Bialiatski, Maria Kalesnikava in Vilnius"), "en");
  assert.equal(detectLanguage("Ales Bialiatski and Maria Kalesnikava"), "en");
  assert.equal(detectLanguage("Maria Kalesnikava w Wilnie"), "pl");
  assert.equal(detectLanguage("Gitanas Nausėda ir Aleś Bialacki kalbėjosi"), "lt");
});

test("detectLanguage() does not trust what the feed declares against the text", () => {
  assert.equal(detectLanguage("Лідары сустрэліся ў Мінску і абмеркавалі мяжу", "ru"), "be");
});

test("detectLanguage() lets the feed decide where the text does not", () => {
  assert.equal(detectLanguage("Минск", "ru"), "ru");
  assert.equal(detectLanguage("2025: 14 %", "lt"), "lt");
  assert.equal(detectLanguage("2025: 14 %"), "other");
});
