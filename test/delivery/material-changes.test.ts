import assert from "node:assert/strict";
import { test } from "node:test";
import { createChangeFinder } from "../../src/delivery/material-changes.ts";
import { minutes } from "../store/samples.ts";
import type { Telling } from "./growing-story.ts";
import { analyzer, decided, storyOf } from "./growing-story.ts";

const find = createChangeFinder(analyzer);

/** What is new in a story after the first of its reports, in short: `count freed 52 57`. */
function changes(...tellings: readonly Telling[]): Promise<readonly string[]> {
  return changesSince(tellings[0]?.at ?? 0, tellings);
}

async function changesSince(at: number, tellings: readonly Telling[]): Promise<readonly string[]> {
  const reports = decided(tellings);
  const found = await find(storyOf(reports), reports, minutes(at));
  return found.map(({ articleId: _, ...change }) => Object.values(change).join(" "));
}

function says(
  language: string,
  outlet: string,
  at: number,
  title: string,
  part: Partial<Telling> = {},
): Telling {
  return { language, outlet, at, title, ...part };
}

const counts: readonly (readonly [string, Telling, Telling, readonly string[]])[] = [
  [
    "a number that the outlet corrects, in Russian",
    says("ru", "A", 0, "В Беларуси освободили 52 политзаключённых"),
    says("ru", "A", 20, "В Беларуси освободили 57 политзаключённых"),
    ["count freed 52 57"],
  ],
  [
    "a number that has grown, in Belarusian",
    says("be", "A", 0, "На мяжы затрымалі 14 чалавек"),
    says("be", "B", 90, "На мяжы затрымалі 31 чалавека"),
    ["count detained 14 31"],
  ],
  [
    "a number that has grown, in English",
    says("en", "A", 0, "Lithuania counts 25 balloons from Belarus overnight"),
    says("en", "B", 120, "Lithuania counts 60 balloons from Belarus"),
    ["count balloons 25 60"],
  ],
  [
    "nothing where another outlet counts otherwise at once",
    says("ru", "A", 0, "Из Беларуси прилетели 25 шаров"),
    says("ru", "B", 30, "Из Беларуси прилетели 11 шаров"),
    [],
  ],
  [
    "nothing where another outlet has a lower number later",
    says("en", "A", 0, "Lithuania counts 25 balloons from Belarus overnight"),
    says("en", "B", 120, "Minsk counts 11 balloons"),
    [],
  ],
  [
    "nothing where the number is a guess",
    says("ru", "A", 0, "В Беларуси освободили 52 политзаключённых"),
    says("ru", "A", 90, "В Беларуси могут освободить 100 политзаключённых"),
    [],
  ],
];

for (const [what, before, fresh, expected] of counts) {
  test(`createChangeFinder() finds ${what}`, async () => {
    assert.deepEqual(await changes(before, fresh), expected);
  });
}

test("createChangeFinder() believes two outlets that agree on another number", async () => {
  const title = "Из Беларуси прилетели 11 шаров";
  const told = await changes(
    says("ru", "A", 0, "Из Беларуси прилетели 25 шаров"),
    says("ru", "B", 30, title),
    says("ru", "C", 31, title),
  );
  assert.deepEqual(told, ["count balloons 25 11"]);
});

const turns: readonly (readonly [string, Telling, Telling, readonly string[]])[] = [
  [
    "closed and open again, in Russian",
    says("ru", "A", 0, "Литва закрыла границу с Беларусью"),
    says("ru", "A", 300, "Литва снова открыла границу с Беларусью"),
    ["turn"],
  ],
  [
    "closed and open again, in Belarusian",
    says("be", "A", 0, "Польшча закрыла мяжу з Беларуссю"),
    says("be", "A", 300, "Польшча адкрыла мяжу з Беларуссю"),
    ["turn"],
  ],
  [
    "arrested and free, in English",
    says("en", "A", 0, "Belarus arrests Polish monk for espionage"),
    says("en", "A", 300, "Belarus frees Polish monk"),
    ["turn"],
  ],
  [
    "no turn in what may come",
    says("en", "A", 0, "Lithuania closes border with Belarus"),
    says("en", "A", 300, "Lithuania may reopen border with Belarus"),
    [],
  ],
  [
    "no turn in what is denied",
    says("ru", "A", 0, "Литва закрыла границу с Беларусью"),
    says("ru", "A", 300, "Литва не откроет границу с Беларусью"),
    [],
  ],
  [
    "no turn in one other outlet's word",
    says("ru", "A", 0, "Литва закрыла границу с Беларусью"),
    says("ru", "B", 300, "Минск открыт к диалогу с Литвой о границе"),
    [],
  ],
];

for (const [what, before, fresh, expected] of turns) {
  test(`createChangeFinder() finds ${what}`, async () => {
    assert.deepEqual(await changes(before, fresh), expected);
  });
}

const officials: readonly (readonly [string, Telling, Telling, readonly string[]])[] = [
  [
    "an official denial, in Russian",
    says("ru", "A", 0, "Лукашенко летит в Пекин"),
    says("ru", "B", 10, "МИД Беларуси опроверг сообщения о поездке Лукашенко в Пекин"),
    ["denied"],
  ],
  [
    "an official denial, in Belarusian",
    says("be", "A", 0, "Лукашэнка ляціць у Пекін"),
    says("be", "B", 10, "МЗС Беларусі абверг паведамленні пра паездку Лукашэнкі"),
    ["denied"],
  ],
  [
    "an official confirmation of what was hearsay, in English",
    says("en", "A", 0, "Lukashenko reportedly flies to Beijing"),
    says("en", "B", 10, "Kremlin confirms Lukashenko's trip to Beijing"),
    ["confirmed"],
  ],
  [
    "an official confirmation of what was hearsay, in Russian",
    says("ru", "A", 0, "Источник: Лукашенко летит в Пекин"),
    says("ru", "B", 10, "Кремль подтвердил поездку Лукашенко в Пекин"),
    ["confirmed"],
  ],
  [
    "no confirmation of what nobody doubted",
    says("ru", "A", 0, "Лукашенко прилетел в Пекин"),
    says("ru", "B", 10, "Кремль подтвердил поездку Лукашенко в Пекин"),
    [],
  ],
  [
    "no confirmation of a commitment",
    says("ru", "A", 0, "Источник: Лукашенко летит в Пекин"),
    says("ru", "B", 10, "Лукашенко подтвердил приверженность дружбе с Китаем"),
    [],
  ],
  [
    "nothing that is neither confirmed nor denied",
    says("en", "A", 0, "Lukashenko reportedly flies to Beijing"),
    says("en", "B", 10, "Kremlin neither confirms nor denies Lukashenko's trip"),
    [],
  ],
];

for (const [what, before, fresh, expected] of officials) {
  test(`createChangeFinder() finds ${what}`, async () => {
    assert.deepEqual(await changes(before, fresh), expected);
  });
}

const STRIKE = says("en", "A", 0, "Lithuania closes border with Belarus", { camp: "baltics" });

test("createChangeFinder() hears a state's side that was silent, and not at once", async () => {
  const minsk = (at: number, camp: Telling["camp"] = "state-belarus") =>
    says("ru", "B", at, "В Минске прокомментировали решение Литвы о границе", { camp });
  assert.deepEqual(await changes(STRIKE, minsk(90)), ["voice state-belarus"]);
  assert.deepEqual(await changes(STRIKE, minsk(20)), []);
  assert.deepEqual(await changes(STRIKE, minsk(90, "independent-belarus")), []);
  // Russia is no party to it.
  assert.deepEqual(await changes(STRIKE, minsk(90, "state-russia")), []);
});

test("createChangeFinder() sees a state join once two outlets name it", async () => {
  const poland = (outlet: string) =>
    says("en", outlet, 90, "Poland follows Lithuania and closes border with Belarus");
  assert.deepEqual(await changes(STRIKE, poland("B")), []);
  assert.deepEqual(await changes(STRIKE, poland("B"), poland("C")), ["party state/poland"]);
});

test("createChangeFinder() takes nobody for new who only did not name itself", async () => {
  const home = says("lt", "A", 0, "Vyriausybė uždarė sieną su Baltarusija", { camp: "baltics" });
  const abroad = (outlet: string) => says("en", outlet, 90, "Lithuania closes border with Belarus");
  assert.deepEqual(await changes(home, abroad("B"), abroad("C")), []);
});

test("createChangeFinder() takes a statement on freedoms for no release", async () => {
  const arrest = says("en", "A", 0, "Belarus arrests journalist after diverting plane");
  const statement = says("en", "A", 300, "Statement on fundamental freedoms in Belarus");
  assert.deepEqual(await changes(arrest, statement), []);
});

test("createChangeFinder() finds nothing in echoes, copies, and what was seen before", async () => {
  const again = says("en", "B", 90, "Lithuania closes border with Belarus, government says");
  const more = says("en", "A", 90, "Lithuania reopens border with Belarus");
  assert.deepEqual(await changes(STRIKE, again), []);
  assert.deepEqual(await changes(STRIKE, { ...more, copies: "A 0" }), []);
  assert.deepEqual(await changes(STRIKE, more), ["turn"]);
  assert.deepEqual(await changesSince(90, [STRIKE, more]), []);
  assert.deepEqual(await changesSince(-10, [STRIKE, more]), []);
});
