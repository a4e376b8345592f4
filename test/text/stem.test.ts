import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "../../src/text/fold.ts";
import { stem } from "../../src/text/stem.ts";

const families = [
  ["ru", "Польша Польши Польшу Польшей"],
  ["ru", "санкция санкции санкций санкциями санкциях"],
  ["ru", "Рыженков Рыженкова Рыженкову Рыженковым Рыженкове"],
  ["ru", "белорусский белорусского белорусской белорусские белорусскими"],
  ["ru", "Китай Китая Китаю Китаем"],
  ["be", "Польшча Польшчы Польшчу Польшчай"],
  ["be", "Рыжанкоў Рыжанкова Рыжанкову Рыжанковым"],
  ["be", "Эўропа Еўропа Эўропы Еўропе"],
  ["be", "парлямэнт парламент парлямэнту парламенце"],
  ["be", "Аляксандр Аляксандра Аляксандар Аляксандру"],
  ["be", "Уладзімір Уладзіміра Уладзімер Уладзімеру"],
  ["be", "Дзмітрый Дзмітрыем Дзьмітры Зьміцер Зьмітра"],
  ["be", "міністр міністра міністар міністру"],
  ["be", "Амерыка Амерыкі Амерыцы"],
  ["uk", "Білорусь Білорусі Білоруссю"],
  ["uk", "Лукашенко Лукашенка Лукашенку Лукашенком"],
  ["uk", "Америка Америки Америці"],
  ["pl", "Polska Polski Polsce Polskę Polską"],
  ["pl", "Łukaszenka Łukaszenki Łukaszence Łukaszenkę Łukaszenką"],
  ["pl", "prezydent prezydenta prezydentowi prezydencie"],
  ["lt", "Lietuva Lietuvos Lietuvai Lietuvą Lietuvoje"],
  ["lt", "sankcijos sankcijų sankcijoms sankcijas sankcijomis"],
  ["lt", "Vilnius Vilniaus Vilniui Vilnių Vilniumi Vilniuje"],
  ["lt", "Rinkevičius Rinkevičiaus Rinkevičiui Rinkevičių Rinkevičiumi"],
  ["lt", "turgus turgaus turgui turgų turgumi turguje"],
  ["en", "sanction sanctions sanctioned sanctioning"],
  ["en", "country countries"],
] as const;

for (const [language, words] of families) {
  test(`stem() joins ${language} ${words}`, () => {
    const stems = words.split(" ").map((word) => stem(fold(word), language));
    assert.equal(new Set(stems).size, 1, stems.join(" "));
  });
}

const neighbors = [
  ["ru", "Латвия", "латынь"],
  ["ru", "Польша", "польза"],
  ["be", "мяжа", "мядзведзь"],
  ["uk", "кордон", "кордебалет"],
  ["pl", "granica", "granat"],
  ["lt", "siena", "sesija"],
  ["en", "Belarus", "belar"],
] as const;

for (const [language, a, b] of neighbors) {
  test(`stem() keeps ${language} ${a} from ${b}`, () => {
    assert.notEqual(stem(fold(a), language), stem(fold(b), language));
  });
}

test("stem() leaves short words and unknown languages alone", () => {
  assert.equal(stem("сша", "ru"), "сша");
  assert.equal(stem("regierungen", "de"), "regierungen");
});
