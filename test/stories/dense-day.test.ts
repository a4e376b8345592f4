import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { createStoryIndex, type StoryInput } from "../../src/stories/assign-story.ts";

// Reports that share Belarus, Minsk, Lukashenko, the EU, sanctions and the border, as every
// day's reports do. Entities as the product itself reads them: they are half of the evidence.
const analyzer = createAnalyzer();
let serial = 0;

function report(hour: number, language: string, title: string, text: string): StoryInput {
  serial++;
  const { entities } = analyzer.analyze({ title, text, declaredLanguage: language });
  const date = Temporal.Instant.from("2026-03-02T00:00Z").add({ hours: hour });
  return { id: `r${serial}`, title, text, language, date, outlet: "", entities, topics: [] };
}

const DAY: readonly (readonly [string, number, string, string, string])[] = [
  [
    "closure",
    6,
    "pl",
    "Polska zamyka przejście graniczne w Bobrownikach",
    "Od północy nie działa przejście z Białorusią w Bobrownikach. Szef MSWiA Tomasz Siemoniak mówi o ataku na patrol Straży Granicznej, w którym rannych zostało trzech żołnierzy.",
  ],
  [
    "closure",
    7,
    "en",
    "Poland closes Bobrowniki border crossing with Belarus",
    "The crossing at Bobrowniki has been shut since midnight after an attack on a Border Guard patrol in which three soldiers were wounded, Interior Minister Tomasz Siemoniak said. Minsk has not replied.",
  ],
  [
    "closure",
    8,
    "ru",
    "Польша закрыла пункт пропуска «Бобровники» на границе с Беларусью",
    "Пункт пропуска в Бобровниках не работает с полуночи. Глава МВД Польши Томаш Семоняк объяснил это нападением на патруль, при котором ранены трое военных.",
  ],
  [
    "india",
    7,
    "en",
    "Lukashenko receives Indian minister, potash contract signed",
    "Alexander Lukashenko met India's trade minister Piyush Goyal in Minsk. Belaruskali will ship 900,000 tonnes of potash to India this year despite EU sanctions.",
  ],
  [
    "india",
    9,
    "ru",
    "Лукашенко встретился с министром торговли Индии: подписан контракт на калий",
    "Александр Лукашенко принял в Минске министра торговли Индии Пиюша Гояла. «Беларуськалий» поставит Индии 900 000 тонн калийных удобрений, несмотря на санкции ЕС.",
  ],
  [
    "sanctions",
    8,
    "en",
    "EU lists 40 Belarusian judges and two arms makers",
    "EU ambassadors in Brussels agreed to put 40 judges and prosecutors and two arms makers of Belarus under sanctions. The Lukashenko government speaks of pressure.",
  ],
  [
    "sanctions",
    10,
    "uk",
    "ЄС запровадить санкції проти 40 білоруських суддів",
    "Посли країн ЄС у Брюсселі погодили санкції проти 40 суддів і прокурорів Білорусі та двох виробників зброї.",
  ],
  [
    "exercise",
    9,
    "be",
    "Расійскія дэсантнікі прыехалі на вучэнні пад Віцебск",
    "Пад Віцебскам пачаліся сумесныя вучэнні дэсантнікаў Беларусі і Расіі. Паводле Мінабароны, удзельнічаюць 1200 вайскоўцаў.",
  ],
  [
    "exercise",
    11,
    "ru",
    "Под Витебском начались учения десантников Беларуси и России",
    "Минобороны Беларуси сообщило о начале совместных учений десантников под Витебском. В них участвуют 1200 военных двух стран.",
  ],
];

test("assign() keeps the events of a dense day apart and finds some of their reports", () => {
  const index = createStoryIndex();
  const placed = DAY.toSorted(([, a], [, b]) => a - b).map(
    ([event, hour, language, title, text]) => ({
      event,
      storyId: index.assign(report(hour, language, title, text)).storyId,
    }),
  );
  for (const group of Map.groupBy(placed, ({ storyId }) => storyId).values()) {
    assert.equal(new Set(group.map(({ event }) => event)).size, 1, JSON.stringify(group));
  }
  const stories = new Set(placed.map(({ storyId }) => storyId)).size;
  assert.ok(stories <= 6, `four events became ${stories} stories`);
});

const LOOK_ALIKES: readonly (readonly [
  string,
  readonly [string, string],
  readonly [string, string],
])[] = [
  [
    "a crossing that closes and one that reopens",
    [
      "Poland closes border crossing with Belarus",
      "The Polish government shut the crossing at Kuznica on the border with Belarus on Monday, the interior ministry in Warsaw said.",
    ],
    [
      "Poland reopens border crossing with Belarus",
      "The Polish government opened the crossing at Kuznica on the border with Belarus again on Tuesday, the interior ministry in Warsaw said.",
    ],
  ],
  [
    "visits to Pakistan and to Zimbabwe",
    [
      "Lukashenko arrives in Pakistan for official visit",
      "Alexander Lukashenko flew to Islamabad on an official visit. Talks about trade and farm machines are planned, his press service said.",
    ],
    [
      "Lukashenko arrives in Zimbabwe for official visit",
      "Alexander Lukashenko flew to Harare on an official visit. Talks about trade and farm machines are planned, his press service said.",
    ],
  ],
  [
    "two numbers of a package, in nothing else different",
    [
      "EU adopts 12th package of sanctions against Belarus and Russia",
      "The Council of the EU adopted the 12th package of sanctions against Belarus and Russia.",
    ],
    [
      "EU adopts 13th package of sanctions against Belarus and Russia",
      "The Council of the EU adopted the 13th package of sanctions against Belarus and Russia.",
    ],
  ],
  [
    "an event and the reaction to another",
    [
      "Kremlin comments on Lukashenko's words about the Union State",
      "Spokesman Dmitry Peskov called the remarks of the Belarusian president about the Union State emotional.",
    ],
    [
      "EU simplifies visas for Belarusians",
      "The Council of the EU approved a visa agreement with Belarus: a Schengen visa will cost 35 euros.",
    ],
  ],
];

for (const [name, first, second] of LOOK_ALIKES) {
  test(`assign() keeps apart ${name}, whichever comes first`, () => {
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const index = createStoryIndex();
      const ids = order.map(
        ([title, text], at) => index.assign(report(at * 24, "en", title ?? "", text ?? "")).storyId,
      );
      assert.equal(new Set(ids).size, 2);
    }
  });
}
