import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { eventConcepts } from "../../src/stories/concepts.ts";
import { countsIn } from "../../src/summaries/counts-in.ts";
import type { ComparedReport } from "../../src/summaries/disagreements.ts";
import { createDisagreementFinder } from "../../src/summaries/disagreements.ts";
import { occasionsIn } from "../../src/summaries/occasions-in.ts";
import { minutes } from "../store/samples.ts";

const analyzer = createAnalyzer();
const concepts = eventConcepts();
const find = createDisagreementFinder(analyzer);

const COUNTS = [
  ["en", "Belarus frees 52 prisoners after a visit from Washington", "freed 52"],
  ["en", "Belarus released 1,250 prisoners", "freed 1250"],
  ["ru", "По просьбе гостя помилован 61 человек", "freed 61"],
  ["be", "На волю выйшлі 61 чалавек, сярод іх журналісты", "freed 61"],
  ["uk", "Білорусь звільнила 61 людину", "freed 61"],
  ["pl", "Białoruś zwolniła 61 więźniów, wśród nich dwoje Polaków", "freed 61"],
  ["lt", "Iš Baltarusijos atskrido 25 cigaretėmis pakrauti balionai", "balloons 25"],
  ["ru", "Границу пересекли 11 шаров, а не 25", "balloons 11"],
  ["en", "Border guards detained fourteen people", "detained 14"],
  ["ru", "Подписано 18 документов", "documents 18"],
  ["en", "The strike killed 29 people and wounded 143", "killed 29, wounded 143"],
  ["ru", "Погибли 14 человек и ранены 20", "killed 14, wounded 20"],
  ["uk", "Загинули 4 людей та 12 поранено", "killed 4, wounded 12"],
  ["pl", "Zginęło 5 osób i 9 rannych trafiło do szpitala", "killed 5, wounded 9"],
  ["lt", "Žuvo 3 žmonės ir 8 sužeisti", "killed 3, wounded 8"],
  ["en", "Five dead and six trucks burnt", "killed 5"],
  ["en", "The loan is $2 billion", "loan 2000000000"],
  ["en", "The EU imposed sanctions on 26 people", "sanctioned 26"],
  ["en", "The EU lifted sanctions from 26 people", ""],
  ["en", "Wounded 12 May at the front", ""],
  ["en", "At least 29 killed", ""],
  ["en", "The man killed 30 minutes later", ""],
  ["en", "About 50 people were detained", ""],
  ["en", "More than 50 prisoners were freed", ""],
  ["en", "Minsk plans to free 50 prisoners", ""],
  ["en", "A 61-year-old prisoner was freed", ""],
  ["en", "Another 12 prisoners were freed", ""],
  ["en", "58 prisoners and three foreigners were freed", ""],
  ["en", "Among those freed were 3 prisoners from Poland", ""],
  ["ru", "С начала года освобождены 120 заключенных", ""],
  ["en", "12 people met him", ""],
  ["ru", "Ни один документ не подписан", ""],
] as const;
for (const [language, sentence, expected] of COUNTS) {
  test(`countsIn() reads ${expected || "nothing"} in "${sentence}"`, () => {
    const counts = countsIn(sentence, language, concepts);
    assert.equal(counts.map(({ of, value }) => `${of} ${value}`).join(", "), expected);
  });
}

const OCCASIONS = [
  ["en", "The two presidents hold talks in Minsk", "talks place/minsk"],
  ["ru", "Саммит ШОС пройдёт 4 июля в Астане", "summit 07-04, summit place/astana"],
  ["pl", "Rozmowy w Warszawie trwały krótko", "talks place/warsaw"],
  ["lt", "Derybos vyko Minske", "talks place/minsk"],
  ["en", "Poland closes its border on 12 September", "close 09-12"],
  ["en", "Minsk and Moscow hold talks", ""],
  ["en", "Moscow denies talks in Minsk", ""],
  ["en", "Talks may be held in Minsk on 5 May", ""],
  ["en", "Talks on 5–7 May", ""],
  ["en", "The summit of 9 August, 2020 was remembered", ""],
] as const;
for (const [language, sentence, expected] of OCCASIONS) {
  test(`occasionsIn() reads ${expected || "nothing"} in "${sentence}"`, () => {
    const facts = occasionsIn(sentence, language, { analyzer, concepts });
    assert.equal(facts.map(({ of, value }) => `${of} ${value}`).join(", "), expected);
  });
}

function report(outlet: string, title: string, part: Partial<ComparedReport> = {}): ComparedReport {
  return {
    articleId: outlet,
    outlet,
    language: "en",
    title,
    text: "",
    publishedAt: minutes(0),
    ...part,
  };
}

test("findDisagreements() names who gives which number, across languages", async () => {
  const found = await find([
    report("Dispatch", "Belarus frees 52 prisoners"),
    report("MTA", "Помилован 61 человек", { language: "ru", publishedAt: minutes(10) }),
    report("Depesza", "Mińsk zwolnił 61 więźniów", { language: "pl", publishedAt: minutes(20) }),
  ]);
  assert.deepEqual(found, [
    {
      kind: "count",
      of: "freed",
      versions: [
        { value: 52, articleIds: ["Dispatch"] },
        { value: 61, articleIds: ["MTA", "Depesza"] },
      ],
    },
  ]);
});

test("findDisagreements() takes an outlet's latest word", async () => {
  const found = await find([
    report("Dispatch", "Belarus frees 52 prisoners"),
    report("Dispatch", "Belarus frees 61 prisoners", { publishedAt: minutes(60) }),
    report("MTA", "Помилован 61 человек", { language: "ru", publishedAt: minutes(10) }),
  ]);
  assert.deepEqual(found, []);
});

test("findDisagreements() leaves out who gives both numbers, and who denies one keeps the other", async () => {
  const both = "Lithuania counted 25 balloons where Minsk speaks of 11";
  const denied = "Through came 11 balloons and not 25";
  const all = [report("A", "25 balloons came"), report("B", both), report("C", denied)];
  assert.deepEqual(
    (await find(all)).map(({ versions }) => versions),
    [
      [
        { value: 25, articleIds: ["A"] },
        { value: 11, articleIds: ["C"] },
      ],
    ],
  );
});

test("findDisagreements() takes a count that has grown over a day for news, not for a dispute", async () => {
  const found = await find([
    report("A", "3 people killed"),
    report("B", "5 people killed", { publishedAt: minutes(60 * 25) }),
  ]);
  assert.deepEqual(found, []);
});

test("findDisagreements() names places and days", async () => {
  const found = await find([
    report("A", "Presidents hold talks in Minsk", { text: "Poland closes the border on 12 May." }),
    report("B", "Presidents hold talks in Sochi", { text: "Poland closes the border on 13 May." }),
  ]);
  assert.deepEqual(
    found.map(({ kind, versions }) => [kind, versions.map(({ value }) => value)]),
    [
      ["place", ["place/minsk", "place/sochi"]],
      ["date", ["05-12", "05-13"]],
    ],
  );
});

test("findDisagreements() is quick and quiet with any text", async () => {
  const noise = "не 25 \u202E ((((, 1,000,000 and in Minsk ".repeat(20_000);
  assert.deepEqual(
    await find([report("A", noise, { text: noise }), report("B", noise.slice(7))]),
    [],
  );
});

test("findDisagreements() lets others have their turn where a story is long", async () => {
  const text =
    "Poland closes the border with Belarus on 12 May, President Alexander Lukashenko said.";
  const long = Array.from({ length: 300 }, (_, at) => report(`${at}`, text, { text }));
  let turns = 0;
  const ticker = setInterval(() => turns++, 1);
  await find(long);
  clearInterval(ticker);
  assert.ok(turns > 0);
});
