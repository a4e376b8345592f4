import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { createStoryIndex } from "../../src/stories/assign-story.ts";

// What an editor would never put under one headline, however alike it reads; one day apart.
const analyzer = createAnalyzer();

type Telling = readonly [title: string, text: string];

const LOOK_ALIKES: readonly (readonly [string, string, Telling, Telling])[] = [
  [
    "be",
    "closing and reopening",
    [
      "Польшча закрыла мяжу з Беларуссю",
      "Урад Польшчы закрыў пункт пропуску Кузніца на мяжы з Беларуссю, паведаміла міністэрства ў Варшаве.",
    ],
    [
      "Польшча адкрыла мяжу з Беларуссю",
      "Урад Польшчы адкрыў пункт пропуску Кузніца на мяжы з Беларуссю, паведаміла міністэрства ў Варшаве.",
    ],
  ],
  [
    "be",
    "visits to two states",
    [
      "Лукашэнка прыбыў з візітам у Пакістан",
      "Аляксандр Лукашэнка прыляцеў у Ісламабад з афіцыйным візітам. Запланаваныя перамовы пра гандаль.",
    ],
    [
      "Лукашэнка прыбыў з візітам у Зімбабвэ",
      "Аляксандр Лукашэнка прыляцеў у Харарэ з афіцыйным візітам. Запланаваныя перамовы пра гандаль.",
    ],
  ],
  [
    "ru",
    "closing and reopening",
    [
      "Польша закрыла границу с Беларусью",
      "Правительство Польши закрыло пункт пропуска «Кузница» на границе с Беларусью, сообщило министерство в Варшаве.",
    ],
    [
      "Польша открыла границу с Беларусью",
      "Правительство Польши открыло пункт пропуска «Кузница» на границе с Беларусью, сообщило министерство в Варшаве.",
    ],
  ],
  [
    "ru",
    "two packages",
    [
      "ЕС принял 12-й пакет санкций против России и Беларуси",
      "Совет ЕС принял 12-й пакет санкций против России и Беларуси.",
    ],
    [
      "ЕС принял 13-й пакет санкций против России и Беларуси",
      "Совет ЕС принял 13-й пакет санкций против России и Беларуси.",
    ],
  ],
  [
    "ru",
    "visits to two states",
    [
      "Лукашенко прибыл с визитом в Пакистан",
      "Александр Лукашенко прилетел в Исламабад с официальным визитом. Запланированы переговоры о торговле.",
    ],
    [
      "Лукашенко прибыл с визитом в Зимбабве",
      "Александр Лукашенко прилетел в Хараре с официальным визитом. Запланированы переговоры о торговле.",
    ],
  ],
  [
    "uk",
    "an arrest and a release",
    [
      "У Білорусі затримали громадянина Польщі",
      "КДБ Білорусі повідомив про затримання громадянина Польщі, якого підозрюють у шпигунстві.",
    ],
    [
      "У Білорусі звільнили громадянина Польщі",
      "Влада Білорусі повідомила про звільнення громадянина Польщі, якого підозрювали у шпигунстві.",
    ],
  ],
  [
    "uk",
    "talks with two states",
    [
      "Риженков провів переговори з главою МЗС Китаю",
      "Міністр закордонних справ Білорусі Максим Риженков обговорив торгівлю з главою МЗС Китаю Ван І.",
    ],
    [
      "Риженков провів переговори з главою МЗС Індії",
      "Міністр закордонних справ Білорусі Максим Риженков обговорив торгівлю з главою МЗС Індії Джайшанкаром.",
    ],
  ],
  [
    "pl",
    "closing and reopening",
    [
      "Polska zamyka przejście z Białorusią",
      "Przejście graniczne z Białorusią w Bobrownikach zostanie zamknięte o północy, podało MSWiA.",
    ],
    [
      "Polska otwiera przejście z Białorusią",
      "Przejście graniczne z Białorusią w Bobrownikach zostanie otwarte o północy, podało MSWiA.",
    ],
  ],
  [
    "pl",
    "two packages",
    [
      "UE przyjęła 16. pakiet sankcji wobec Rosji i Białorusi",
      "Rada UE przyjęła 16. pakiet sankcji wobec Rosji i Białorusi.",
    ],
    [
      "UE przyjęła 17. pakiet sankcji wobec Rosji i Białorusi",
      "Rada UE przyjęła 17. pakiet sankcji wobec Rosji i Białorusi.",
    ],
  ],
  [
    "lt",
    "closing and reopening",
    [
      "Lietuva uždaro sieną su Baltarusija",
      "Vyriausybė nusprendė uždaryti Medininkų pasienio punktą su Baltarusija, pranešė premjerė.",
    ],
    [
      "Lietuva atidaro sieną su Baltarusija",
      "Vyriausybė nusprendė atidaryti Medininkų pasienio punktą su Baltarusija, pranešė premjerė.",
    ],
  ],
  [
    "lt",
    "visits to two states",
    [
      "Lukašenka atvyko vizito į Kiniją",
      "Aliaksandras Lukašenka atskrido į Pekiną su oficialiu vizitu. Numatytos derybos dėl prekybos.",
    ],
    [
      "Lukašenka atvyko vizito į Vietnamą",
      "Aliaksandras Lukašenka atskrido į Hanojų su oficialiu vizitu. Numatytos derybos dėl prekybos.",
    ],
  ],
  [
    "en",
    "sanctions imposed and lifted",
    [
      "United States imposes sanctions on Belavia",
      "The US Treasury imposed sanctions on the Belarusian airline Belavia, it said in Washington.",
    ],
    [
      "United States lifts sanctions on Belavia",
      "The US Treasury lifted sanctions on the Belarusian airline Belavia, it said in Washington.",
    ],
  ],
];

for (const [language, name, first, second] of LOOK_ALIKES) {
  test(`assign() keeps apart in ${language}: ${name}`, () => {
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const index = createStoryIndex();
      const ids = order.map(([title, text], at) => {
        const { entities } = analyzer.analyze({ title, text, declaredLanguage: language });
        const date = Temporal.Instant.from("2026-03-02T08:00Z").add({ hours: 24 * at });
        const input = { id: `r${at}`, title, text, language, date, outlet: "", entities };
        return index.assign({ ...input, topics: [] }).storyId;
      });
      assert.equal(new Set(ids).size, 2);
    }
  });
}

/** The same pairs in two languages: the bridge must not carry what the words alone hold apart. */
test("assign() keeps closing and reopening apart across languages", () => {
  const closing = LOOK_ALIKES.filter(([, name]) => name === "closing and reopening");
  for (const [language, , first] of closing) {
    for (const [other, , , second] of closing) {
      if (other === language) continue;
      const index = createStoryIndex();
      const ids = (
        [
          [language, first],
          [other, second],
        ] as const
      ).map(([code, [title, text]], at) => {
        const { entities } = analyzer.analyze({ title, text, declaredLanguage: code });
        const date = Temporal.Instant.from("2026-03-02T08:00Z").add({ hours: 24 * at });
        const input = { id: `r${at}`, title, text, language: code, date, outlet: "", entities };
        return index.assign({ ...input, topics: [] }).storyId;
      });
      assert.equal(new Set(ids).size, 2, `${language} and ${other}`);
    }
  }
});
