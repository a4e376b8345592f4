import assert from "node:assert/strict";
import { test } from "node:test";
import type { Analysis, Reason } from "../../src/analysis/analysis.ts";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { type Evidence, explainRelevance, explainTopic } from "../../src/analysis/explain.ts";

const analyzer = createAnalyzer();

function analysis(because: readonly Reason[], part: Partial<Analysis> = {}): Analysis {
  return {
    language: "en",
    relevant: true,
    relevance: 0.95,
    because,
    topics: [],
    entities: [],
    ...part,
  };
}

const reason = (term: string, where: Reason["where"], weight: number): Reason => ({
  term,
  where,
  weight,
});
const quoted = (place: string, ...terms: string[]) => ({ kind: "quoted", terms, place });

test("explainRelevance() quotes words by their place, the strongest first", () => {
  const because = [
    reason("border crossings", "lead", 2),
    reason("Poland", "title", 1.5),
    reason("Minsk", "title", 1),
  ];
  assert.deepEqual(explainRelevance({ analysis: analysis(because), title: "T" }), {
    sureness: "sure",
    because: [quoted("lead", "border crossings"), quoted("title", "Poland", "Minsk")],
    against: [],
  });
});

test("explainRelevance() says no word twice: neither its forms nor its parts", () => {
  const because = [
    reason("Союзном государстве", "title", 2),
    reason("Союзном", "title", 1.5),
    reason("санкции", "title", 1.2),
    reason("Союзного государства", "lead", 1),
    reason("санкций", "text", 1),
  ];
  const told = explainRelevance({ analysis: analysis(because, { language: "ru" }), title: "T" });
  assert.deepEqual(told.because, [quoted("title", "Союзном государстве", "санкции")]);
});

test("explainRelevance() calls the beginning of a post without a headline so", () => {
  const because = [reason("Poland", "title", 2), reason("both in title", "title", 1)];
  const told = explainRelevance({ analysis: analysis(because), title: "" });
  assert.deepEqual(told.because, [quoted("start", "Poland"), { kind: "together", place: "start" }]);
});

const SURENESS = [
  [0.9, "sure"],
  [0.89, "likely"],
  [0.7, "likely"],
  [0.69, "borderline"],
  [0.3, "borderline"],
] as const;
for (const [relevance, expected] of SURENESS) {
  test(`explainRelevance() calls ${relevance} ${expected}`, () => {
    const told = explainRelevance({ analysis: analysis([], { relevance }), title: "T" });
    assert.equal(told.sureness, expected);
  });
}

test("explainRelevance() names what spoke against it where it weighed something", () => {
  const because = [reason("Poland", "title", 2), reason("hockey", "title", -1)];
  const told = explainRelevance({ analysis: analysis(because), title: "T" });
  assert.deepEqual(told.against, [quoted("title", "hockey")]);
  const little = [reason("Poland", "title", 2), reason("prices", "text", -0.3)];
  assert.deepEqual(explainRelevance({ analysis: analysis(little), title: "T" }).against, []);
});

test("explainRelevance() leaves out what is nothing beside the strongest", () => {
  const because = [reason("Poland", "title", 4), reason("centre", "text", 0.1)];
  const told = explainRelevance({ analysis: analysis(because), title: "T" });
  assert.deepEqual(told.because, [quoted("title", "Poland")]);
});

const WHOLE: readonly (readonly [string, Evidence | null])[] = [
  ["both in lead", { kind: "together", place: "lead" }],
  ["both in address", { kind: "together", place: "title" }],
  ["Belarus in text", { kind: "belarus", place: "text" }],
  ["Belarus in link", { kind: "link" }],
  ["in Belarusian", { kind: "belarusian" }],
  ["Belarus share", { kind: "mainly" }],
  ["Belarus alone", { kind: "alone" }],
  ["second opinion", { kind: "opinion" }],
  ["Belarus anywhere", null],
];
for (const [feature, evidence] of WHOLE) {
  test(`explainRelevance() has words for the feature "${feature}"`, () => {
    const told = explainRelevance({ analysis: analysis([reason(feature, "text", 1)]), title: "T" });
    assert.deepEqual(told.because, evidence === null ? [] : [evidence]);
  });
}

test("explainTopic() names entities of the topic that no quoted word names", () => {
  const part = {
    topics: [{ id: "china" as const, score: 0.8, because: [reason("Great Stone", "title", 3)] }],
    entities: [
      { id: "person/xi-jinping", count: 3, salience: 1 },
      { id: "place/great-stone", count: 2, salience: 0.9 },
      { id: "state/poland", count: 5, salience: 0.8 },
      { id: "state/china", count: 1, salience: 0.7 },
    ],
  };
  const known = { analysis: analysis([], part), title: "T" };
  const told = explainTopic(known, "china", {
    entity: (id) => ({
      id,
      kind: "other",
      names: {},
      topics: id === "state/poland" ? ["neighbours"] : ["china"],
      belarusian: false,
    }),
    entitiesIn: () => [{ id: "place/great-stone", count: 1, salience: 1 }],
  });
  assert.equal(told?.sureness, "likely");
  assert.deepEqual(told?.because, [
    quoted("title", "Great Stone"),
    { kind: "named", entity: "person/xi-jinping", count: 3 },
  ]);
  assert.equal(explainTopic(known, "us", analyzer), null);
});

const NEWS = [
  [
    "be",
    "Лукашэнка сустрэўся з Сі Цзіньпінам у Пекіне",
    "Стараны абмеркавалі парк «Вялікі камень» і гандаль. Хакейны матч перанеслі.",
  ],
  [
    "ru",
    "Польша закрыла границу с Беларусью",
    "Варшава закрыла пункты пропуска. Минск назвал шаг недружественным, матч отменён.",
  ],
  [
    "en",
    "",
    "Lithuania's parliament extended sanctions on Belarus. The football match in Vilnius was cancelled, prices rose.",
  ],
  [
    "uk",
    "Київ запровадив санкції проти білоруських заводів",
    "Зеленський підписав указ. Погода у Мінську дощова.",
  ],
  ["pl", "Łukaszenka przyleciał do Pekinu", "Rozmowy dotyczą handlu i BRICS. Festiwal odwołano."],
  [
    "lt",
    "Lietuva uždarė sieną su Baltarusija",
    "Dėl balionų sustabdyti skrydžiai Vilniuje. Kainos kyla.",
  ],
] as const;
for (const [language, title, text] of NEWS) {
  test(`${language}: what is quoted stands in the text, and no feature's name is told`, () => {
    const read = analyzer.analyze({ title, text, url: "https://x.example/belarus-minsk/1" });
    const known = { analysis: read, title };
    const told = [
      explainRelevance(known),
      ...read.topics.flatMap(({ id }) => explainTopic(known, id, analyzer) ?? []),
    ];
    assert.ok(told.some(({ because }) => because.length > 0));
    for (const each of told.flatMap(({ because, against }) => [...because, ...against])) {
      if (each.kind !== "quoted") continue;
      for (const term of each.terms) assert.ok(`${title}\n${text}`.includes(term), term);
    }
  });
}
