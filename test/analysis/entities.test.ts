import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";

const analyzer = createAnalyzer();
const ids = (text: string, language?: string): string[] =>
  analyzer.entitiesIn(text, language).map(({ id }) => id);

const cases = [
  ["inflected names", "ru", "Переговоры с Польшей и Литвой прошли в Минске", "state/poland"],
  ["adjectives", "be", "Летувіскі і польскі ўрады", "state/lithuania"],
  ["abbreviations as written", "ru", "Саммит ШОС", "body/sco"],
  ["phrases", "en", "the Shanghai Cooperation Organisation", "body/sco"],
  ["Belarusian in Latin letters", "be", "Łukašenka pryjechaŭ", "person/lukashenko"],
  [
    "Polish cases with changed consonants",
    "pl",
    "list do Łukaszenki, o Łukaszence",
    "person/lukashenko",
  ],
  ["Lithuanian cases", "lt", "siena su Baltarusija", "state/belarus"],
  [
    "a transliteration nobody foresaw",
    "de",
    "Präsident Lukaschenko in Moskau",
    "person/lukashenko",
  ],
] as const;

for (const [what, language, text, id] of cases) {
  test(`entitiesIn() finds ${what}`, () => assert.ok(ids(text, language).includes(id), text));
}

test("entitiesIn() finds names that are matched as written in a headline in capitals", () => {
  assert.ok(ids("SEJM PRZYJĄŁ UCHWAŁĘ O BIAŁORUSI", "pl").includes("body/sejm"));
  assert.ok(ids("AIRBALTIC ATŠAUKĖ SKRYDŽIUS", "lt").includes("company/airbaltic"));
  assert.ok(!ids("Posłowie w sejmiku i yara w lesie", "pl").includes("company/yara"));
});

test("entitiesIn() reads a query typed in small letters", () => {
  assert.ok(ids("шос").includes("body/sco"));
  assert.ok(ids("лукашенко сша").includes("state/united-states"));
});

test("entitiesIn() does not take a common word for a name", () => {
  assert.ok(!ids("They told us about a roast turkey and bone china", "en").length);
});

test("entitiesIn() obeys a phrase of not that stands in the same words as a name", () => {
  assert.deepEqual(ids("Раїса говорить", "uk"), []);
  assert.deepEqual(ids("Президент Раїсі говорить", "uk"), ["person/raisi"]);
  assert.deepEqual(ids("У палацы", "be"), []);
});

test("entitiesIn() puts what stands in the title first", () => {
  const found = analyzer.analyze({
    title: "Poland closes the border with Belarus",
    text: "Lithuania may follow, a spokesman said. Poland, Poland.",
  });
  assert.equal(found.entities[0]?.id, "state/poland");
  assert.equal(found.entities[0]?.salience, 1);
  const lithuania = found.entities.find(({ id }) => id === "state/lithuania");
  assert.ok(lithuania !== undefined && lithuania.salience < 1);
});

test("entity() tells what the lexicon knows", () => {
  assert.equal(analyzer.entity("state/poland")?.names.pl?.[0], "Polska");
  assert.equal(analyzer.entity("state/nowhere"), undefined);
});
