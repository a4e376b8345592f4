import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createFindTopic } from "../../src/search/find-topic.ts";
import { parseQuery } from "../../src/search/parse-query.ts";
import { wordConcepts } from "../../src/search/word-concepts.ts";
import { fold } from "../../src/text/fold.ts";
import { stem } from "../../src/text/stem.ts";
import { plain } from "../support/plain.ts";

const findTopic = createFindTopic();
/** Knows two entities, one by two words; as the lexicon does, with capitals only. */
const analyzer = {
  entitiesIn(text: string) {
    const known = {
      ШОС: "body/sco",
      SCO: "body/sco",
      "Great Stone": "place/great-stone",
      "Bank of Stones": "body/bank-of-stones",
      Мінск: "place/minsk",
    };
    return Object.entries(known)
      .filter(([name]) => text.includes(name))
      .map(([, id]) => ({ id, count: 1, salience: 1 }));
  },
};
const concepts = wordConcepts();
const parse = (query: string) => parseQuery(query, { analyzer, findTopic, concepts });
const instant = (text: string) => Temporal.Instant.from(text);

test("parseQuery() finds a word by its stem in each language of its script", () => {
  const [group] = parse("лопатными").groups;
  assert.ok(
    ["be", "ru", "uk"].every((language) => group?.terms.includes(stem("лопатными", language))),
  );
  assert.equal(group?.kind, "word");
});

test("parseQuery() knows an entity in capitals or not, alone or in two words", () => {
  for (const query of ["ШОС", "шос", "sco"]) {
    const [group, ...others] = parse(query).groups;
    assert.ok(group?.terms.includes("e_body_sco"), query);
    assert.equal(group?.kind, "anchor");
    assert.deepEqual(others, []);
  }
  for (const query of ["great stone", '"Great Stone"']) {
    const [group, ...others] = parse(query).groups;
    assert.ok(group?.terms.includes("e_place_great_stone"), query);
    assert.ok(group?.terms.some((term) => /^great ston/.test(term)));
    assert.deepEqual(others, []);
  }
  assert.equal(parse("great old stone").groups.length, 3);
});

test("parseQuery() takes names of topics for the topics in every language", () => {
  for (const query of ["санкции", "санкцый", "sankcje", "sanctions", "prawa człowieka"]) {
    const [group, ...others] = parse(query).groups;
    assert.ok(
      group?.terms.some((term) => /^t_(?:sanctions|human_rights)$/.test(term)),
      query,
    );
    assert.deepEqual(others, []);
  }
});

test("createFindTopic() takes a topic's own names and not what readers subscribe by", () => {
  assert.equal(findTopic("Оборону"), "security");
  assert.equal(findTopic("prisoners"), null);
  for (const word of ["Poland", "граница", "wizyta", "Minsk", "MAEA"]) {
    assert.equal(findTopic(word), null, word);
  }
});

const filters = [
  ["topic:china", { topics: ["china"] }],
  ["t:санкции,eu", { topics: ["sanctions", "eu"] }],
  ["тэма:кітай тема:россия", { topics: ["china", "russia"] }],
  ["#human-rights", { topics: ["human-rights"] }],
  ['topic:"права человека"', { topics: ["human-rights"] }],
  ["source:belta", { outlets: ["belta"] }],
  ['src:"Радыё Свабода"', { outlets: ["радыё свабода"] }],
  ["camp:poland", { camps: ["poland"] }],
  ["camp:belarus", { camps: ["state-belarus", "independent-belarus"] }],
  ["lang:be,RU", { languages: ["be", "ru"] }],
  ["from:2025", { from: instant("2025-01-01T00:00Z") }],
  ["since:2025-09", { from: instant("2025-09-01T00:00Z") }],
  ["to:2025", { to: instant("2026-01-01T00:00Z") }],
  ["until:2025-12", { to: instant("2026-01-01T00:00Z") }],
  [
    "FROM:2025-9-12 to:2025-09-12",
    { from: instant("2025-09-12T00:00Z"), to: instant("2025-09-13T00:00Z") },
  ],
] as const;
for (const [query, expected] of filters) {
  test(`parseQuery() understands ${query}`, () => {
    assert.deepEqual(plain(parse(query)), plain({ groups: [], none: [], ...expected }));
  });
}

for (const query of [
  "size:big",
  "topic:weather",
  "from:soon",
  "from:2025-13",
  "to:2025-02-30",
  "camp:mars",
  "lang:12",
]) {
  test(`parseQuery() takes ${query} for words`, () => {
    const { groups, none, ...rest } = parse(query);
    assert.ok(groups.length > 0);
    assert.deepEqual([none, rest], [[], {}]);
  });
}

test("parseQuery() leaves out what has a minus", () => {
  const { groups, none } = parse('калий -спорт -"кубок мира" какой-то');
  assert.ok(none.includes("спорт"));
  assert.ok(none.some((term) => term.startsWith("куб") && term.includes(" ")));
  assert.ok(!groups.flatMap((group) => group.terms).includes("спорт"));
});

test("parseQuery() drops words without meaning, unless there are no others", () => {
  assert.equal(parse("калий и в на the").groups.length, 1);
  assert.equal(parse("и в").groups.length, 2);
});

test("parseQuery() of nothing asks for nothing", () => {
  for (const query of ["", "   ", '""', '- : # "', "!!! ..."]) {
    assert.deepEqual(parse(query), { groups: [], none: [] }, query);
  }
});

test("parseQuery() throws at nothing and bounds what it asks for", () => {
  const parts = fc.constantFrom(
    '"',
    "-",
    ":",
    "#",
    "topic:",
    "from:",
    "lang:",
    "ШОС",
    "a",
    "«",
    "\0",
    "(",
    "*",
    " ",
  );
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 600 }),
    fc.array(parts).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (query) => {
      const { groups } = parse(query);
      assert.ok(groups.length <= 10);
    }),
    { numRuns: 300 },
  );
});

test("parseQuery() joins words that mean the same in six languages", () => {
  for (const query of ["loan", "кредиту", "пазыка", "кредити", "kredyty", "paskola"]) {
    const [group] = parse(query).groups;
    assert.ok(group?.terms.includes("c_loan"), query);
    assert.equal(group?.kind, "anchor");
  }
});

test("wordConcepts() takes inflected words for what they mean, and no word for what it begins like", () => {
  const meant = [
    ["be", "візаў", "c_visa"],
    ["be", "калію", "c_potash"],
    ["be", "працаўнікоў", "c_worker"],
    ["uk", "знімають", "c_lift"],
    ["be", "пасадцы", "c_landing"],
    ["ru", "аэс", "c_nuclear"],
    ["lt", "dalyvauja", "c_participate"],
  ] as const;
  for (const [language, word, concept] of meant) {
    assert.ok(concepts.inArticle(fold(word), language).includes(concept), word);
  }
  const looksLike = [
    ["be", "Мінск", "c_landmine"],
    ["lt", "kuris", "c_fuel"],
    ["lt", "rinkimai", "c_market"],
    ["lt", "Kinija", "c_culture"],
    ["be", "супраць", "c_cooperation"],
    ["ru", "карту", "c_penalty"],
    ["pl", "przyjechał", "c_agree"],
    ["uk", "наступний", "c_offensive"],
    ["en", "soldiers", "c_sell"],
  ] as const;
  for (const [language, word, concept] of looksLike) {
    assert.ok(!concepts.inArticle(fold(word), language).includes(concept), word);
  }
});

test("parseQuery() knows a name with a word of no meaning in it, and what its words say alone", () => {
  const [name, ...others] = parse("the Bank of Stones").groups;
  assert.ok(name?.terms.includes("e_body_bank_of_stones"));
  assert.equal(name?.parts?.length, 2);
  assert.ok(name.parts[0]?.terms.includes("c_bank"));
  assert.deepEqual(others, []);
});

test("parseQuery() can miss the country that everything is about", () => {
  assert.deepEqual(
    parse("ШОС Мінск").groups.map(({ kind }) => kind),
    ["anchor", "home"],
  );
});
