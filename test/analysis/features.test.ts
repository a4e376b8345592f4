import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { createEntityMatcher } from "../../src/analysis/entities.ts";
import { featuresOf } from "../../src/analysis/features.ts";
import { loadLexicon } from "../../src/analysis/lexicon.ts";
import { readText } from "../../src/analysis/read-text.ts";
import { createTermMatcher } from "../../src/analysis/terms.ts";
import { createWordReader } from "../../src/analysis/words.ts";

const lexicon = loadLexicon(new URL("../../src/analysis/lexicon", import.meta.url).pathname);
const readers = {
  readWords: createWordReader(),
  matchEntities: createEntityMatcher(lexicon).match,
  matchTerms: createTermMatcher(lexicon).match,
};
const vectorOf = (title: string, language: string): ReadonlyMap<string, number> =>
  featuresOf(readText({ title, text: "" }, { ...readers, language })).vector;

const absent = [
  ["ru", "Нацбанк и ЦИК ответили депутатам Палаты представителей"],
  ["ru", "Батькивщина требует отставки министра"],
  ["ru", "Борис Иванов и Леонид Слуцкий поспорили в эфире"],
  ["en", "The KGB archive opens a museum"],
  ["en", "Nothing new in pictures from the Alliance"],
  ["en", "Brest, a Breton port, hosts frigates of eight allies"],
  ["ru", "В Бресте (Франция) встретились министры обороны"],
  ["ru", "В Бресте, на западе Бретани, открылся морской фестиваль"],
  ["pl", "Powiat miński ma umowę z ukraińskim Borodziankiem"],
] as const;
for (const [language, title] of absent) {
  test(`featuresOf() sees no Belarus in "${title}"`, () => {
    assert.equal(vectorOf(title, language).get("Belarus anywhere"), undefined);
  });
}

const present = [
  ["ru", "ЦИК Белоруссии пригласил наблюдателей"],
  ["pl", "Ukraiński wywiad: bombowce wystartowały z lotniska w Lidzie"],
  ["en", "New Russian camps appear near Yelsk"],
  ["uk", "Військові навчання під Мозирем"],
  ["en", "Drills near Brest, a few kilometres from Poland"],
  ["pl", "Mińsk Mazowiecki i Białoruś: miasto partnerskie w Grodnie"],
] as const;
for (const [language, title] of present) {
  test(`featuresOf() sees Belarus in "${title}"`, () => {
    assert.ok((vectorOf(title, language).get("Belarus anywhere") ?? 0) > 0);
  });
}

test("featuresOf() takes the word for after for no envoy, nor a visit for a visa", () => {
  const vector = vectorOf("После визита премьера в Минск", "ru");
  const visit = vectorOf("Визит премьера в Минск", "ru");
  assert.equal(vector.get("topic diplomacy"), visit.get("topic diplomacy"));
  assert.equal(visit.get("topic eu"), undefined);
});

test("analyze() sets a former envoy's new post apart from an envoy's", () => {
  const { analyze } = createAnalyzer();
  const now = analyze({ title: "Посол России в Белоруссии провёл переговоры в МИД", text: "" });
  const former = analyze({
    title: "Экс-посол в Белоруссии возглавил совет директоров банка",
    text: "",
  });
  assert.ok(now.relevant);
  assert.ok(former.relevance < now.relevance);
});

test("featuresOf() takes a sum of US dollars for no mention of the United States", () => {
  const sum = vectorOf("Minsk court fines activist US$6,000", "en");
  assert.equal(sum.get("entity state/united-states"), undefined);
  assert.ok(vectorOf("US senator in Minsk", "en").has("entity state/united-states"));
});

test("featuresOf() sets a topic of the sentence that names Belarus apart from one beside it", () => {
  const inside = vectorOf("Minsk hosts the summit of ministers.", "en");
  assert.ok((inside.get("near topic diplomacy") ?? 0) > 0);
  const beside = vectorOf("The summit of ministers is over. Minsk sleeps tonight.", "en");
  assert.equal(beside.get("near topic diplomacy"), undefined);
});

const lookalikes = [
  ["be", "Пасля абеду ў Палацы спорту былі танцы", "diplomacy"],
  ["be", "Палацы і паркі Нясвіжа", "neighbours"],
  ["lt", "Baltarusijos šeimos švenčia", "neighbours"],
  ["uk", "Нафтогаз підрахував збитки", "russia"],
  ["be", "Мінск адмаўляе гандаль зброяй", "trade"],
  ["ru", "Минск отверг обвинения в торговле оружием", "trade"],
  ["en", "Minsk denies arms trade", "trade"],
  ["uk", "Мінськ заперечує торгівлю зброєю", "trade"],
  ["pl", "Mińsk zaprzecza, że prowadzi handel bronią", "trade"],
  ["lt", "Minskas neigia prekybą ginklais", "trade"],
  ["be", "Рыгор вярнуўся ў Мінск", "neighbours"],
  ["lt", "Minskas pradeda reaktoriaus paleidimą", "human-rights"],
  ["ru", "Посол в Минске освобождён от должности", "human-rights"],
  ["uk", "Посла в Мінську звільнено з посади", "human-rights"],
  ["pl", "Ambasador w Mińsku zwolniony ze stanowiska", "human-rights"],
  ["en", "Minsk issues a press release", "human-rights"],
] as const;
for (const [language, title, topic] of lookalikes) {
  test(`featuresOf() hears nothing of ${topic} in "${title}"`, () => {
    assert.equal(vectorOf(title, language).get(`topic ${topic}`), undefined);
  });
}

// Words of sport, culture, crime and daily life that mean something else between states.
const notAtHome = [
  ["ru", "Роман Протасевич снова в Минске", "cue culture"],
  ["ru", "Исторический визит в Минск", "cue culture"],
  ["en", "Minsk under a travel ban", "cue culture"],
  ["en", "Belarus and the Arab League", "cue sport"],
  ["be", "Мінск і Шанхайскі клуб", "cue sport"],
  ["en", "Minsk calls for a ceasefire and a cease-fire line", "cue crime"],
  ["pl", "Budowa zapory na granicy z Białorusią", "cue domestic"],
  ["ru", "Минск и Москва согласовали цены на газ", "cue domestic"],
  ["lt", "Minskas ir dujų kainos", "cue domestic"],
] as const;
for (const [language, title, cue] of notAtHome) {
  test(`featuresOf() hears no ${cue} in "${title}"`, () => {
    assert.equal(vectorOf(title, language).get(cue), undefined);
  });
}

// Presidents talk of everything; an ambassador is diplomacy whatever he talks of.
const talks = [
  ["be", "Перамовы ў Мінску", "Амбасадар у Мінску"],
  ["ru", "Переговоры в Минске", "Посол в Минске"],
  ["en", "Talks in Minsk", "Ambassador in Minsk"],
  ["uk", "Переговори в Мінську", "Посол у Мінську"],
  ["pl", "Rozmowy w Mińsku", "Ambasador w Mińsku"],
  ["lt", "Derybos Minske", "Ambasadorius Minske"],
] as const;
for (const [language, talk, envoy] of talks) {
  test(`featuresOf() hears less of diplomacy in "${talk}" than in "${envoy}"`, () => {
    const [less, more] = [talk, envoy].map(
      (title) => vectorOf(title, language).get("topic diplomacy") ?? 0,
    );
    assert.ok(less !== undefined && more !== undefined && less > 0 && less < more);
  });
}

test("featuresOf() takes no genitive of the country for its people and nothing foreign for a match", () => {
  assert.equal(vectorOf("Пасол Беларусі ў Кітаі", "be").get("cue people"), undefined);
  assert.ok(vectorOf("Беларусы ў Вільні", "be").has("cue people"));
  assert.equal(vectorOf("Minister spraw zagranicznych w Mińsku", "pl").get("cue sport"), undefined);
  assert.equal(vectorOf("Lepszy niż Mińsk", "pl").get("cue weather"), undefined);
});
