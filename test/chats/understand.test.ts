import assert from "node:assert/strict";
import { test } from "node:test";
import { TOPIC_IDS } from "../../src/analysis/analysis.ts";
import { LOCALES } from "../../src/chats/chat.ts";
import { CITY_NAMES } from "../../src/chats/city-names.ts";
import { clientLocale } from "../../src/chats/client-locale.ts";
import { isTimeZone } from "../../src/chats/time-zone.ts";
import { TOPIC_NAMES } from "../../src/chats/topic-names.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import { understandCadence } from "../../src/chats/understand-cadence.ts";
import { understandDigest } from "../../src/chats/understand-digest.ts";
import { understandLanguage } from "../../src/chats/understand-language.ts";
import { understandQuiet } from "../../src/chats/understand-quiet.ts";
import { understandTime } from "../../src/chats/understand-time.ts";
import { understandTimeZone } from "../../src/chats/understand-time-zone.ts";
import { understandTopics } from "../../src/chats/understand-topic.ts";
import { understandWeekday } from "../../src/chats/understand-weekday.ts";
import { closest, foldVocabulary } from "../../src/chats/understand-words.ts";
import { LOCALES_DIRECTORY } from "../bot/drive-bot.ts";
import { NOON } from "../store/samples.ts";

const TOPICS = [
  ["china sco", "china sco"],
  ["Еўразвяз, ЗША", "eu us"],
  ["правы чалавека", "human-rights"],
  ["più", ""],
  ["санкцыи", "sanctions"],
  ["ukarine", "ukraine"],
  ["Belt and Road", "china"],
  ["Europos Sąjunga", "eu"],
  ["SANKCJE litwa", "sanctions neighbours"],
  ["UN", "un-osce"],
  ["eaeu-cis", "eaeu-cis"],
  ["Ціханоўская", "democratic-forces"],
] as const;
for (const [typed, expected] of TOPICS) {
  test(`understandTopics() takes "${typed}" for ${expected || "nothing"}`, () => {
    assert.equal(understandTopics(typed).topics.join(" "), expected);
  });
}

test("understandTopics() asks about what is two errors away, and about nothing it cannot guess", () => {
  assert.deepEqual(understandTopics("diplomqcxy").unclear, [
    { word: "diplomqcxy", maybe: ["diplomacy"] },
  ]);
  assert.deepEqual(understandTopics("football").unclear, [{ word: "football", maybe: [] }]);
});

test("understandTopics() finds the cadence among the topics, and everything", () => {
  assert.equal(understandTopics("china раз на тыдзень").cadence, "weekly");
  assert.equal(understandTopics("усё штодня").everything, true);
});

test("every topic is understood by its id and by its name in every locale", () => {
  const { plain } = createTranslations(LOCALES_DIRECTORY);
  for (const topic of TOPIC_IDS) {
    assert.deepEqual(understandTopics(topic).topics, [topic]);
    for (const locale of LOCALES) {
      const name = plain(locale, `topic-${topic}`).replace(/ (і|и) | & /, " ");
      assert.deepEqual(understandTopics(name).topics, [topic], `${locale}: ${name}`);
    }
  }
});

test("no name stands for two topics or two zones", () => {
  for (const vocabulary of [TOPIC_NAMES, CITY_NAMES]) {
    const meanings = new Map<string, string>();
    for (const { id, name } of foldVocabulary<string>(vocabulary)) {
      assert.notEqual(name, "");
      assert.equal(meanings.get(name) ?? id, id, name);
      meanings.set(name, id);
    }
  }
});

test("closest() forgives no error in short words, one in longer ones, two in long ones", () => {
  const vocabulary = foldVocabulary([["a", "ес, санкции, украина"]]);
  const distance = (word: string) => closest(word, vocabulary)?.distance ?? null;
  assert.equal(distance("ЕС"), 0);
  assert.equal(distance("ез"), null);
  assert.equal(distance("укриана"), 1);
  assert.equal(distance("санкци"), 1);
  assert.equal(distance("сенкцыии"), 2);
  assert.equal(distance("сенгцыии"), null);
  assert.equal(distance(""), null);
  assert.equal(distance("я".repeat(10_000)), null);
});

const TIMES = [
  ["8:30", "08:30"],
  ["08.30", "08:30"],
  ["0830", "08:30"],
  ["830", "08:30"],
  ["8", "08:00"],
  ["8pm", "20:00"],
  ["12 am", "00:00"],
  ["23:59", "23:59"],
  ["24:00", null],
  ["8:60", null],
  ["-1", null],
  ["noon", null],
] as const;
for (const [typed, expected] of TIMES) {
  test(`understandTime() reads ${typed} as ${expected}`, () => {
    assert.equal(understandTime(typed), expected);
  });
}

const WEEKDAYS = [
  ["mon", 1],
  ["панядзелак", 1],
  ["вторник", 2],
  ["śr", 3],
  ["чц", 4],
  ["п'ятницю", 5],
  ["šeštadienis", 6],
  ["niedziela", 7],
  ["Wensday", 3],
  ["someday", null],
] as const;
for (const [typed, expected] of WEEKDAYS) {
  test(`understandWeekday() reads ${typed} as ${expected}`, () => {
    assert.equal(understandWeekday(typed), expected);
  });
}

const DIGESTS = [
  ["8.30", { kind: "daily", time: "08:30" }],
  ["on", { kind: "daily", time: "08:30" }],
  ["weekly", { kind: "weekly", weekday: 1, time: "09:00" }],
  ["fri 17", { kind: "weekly", weekday: 5, time: "17:00" }],
  ["каждый понедельник в 9", { kind: "weekly", weekday: 1, time: "09:00" }],
  ["у панядзелак а 9:15", { kind: "weekly", weekday: 1, time: "09:15" }],
  ["выкл", { kind: "off", which: "both" }],
  ["weekly off", { kind: "off", which: "weekly" }],
  ["сейчас", { kind: "now" }],
  ["daily mon", null],
  ["25:00", null],
  ["", null],
] as const;
for (const [typed, expected] of DIGESTS) {
  test(`understandDigest() reads "${typed}"`, () => {
    assert.deepEqual(understandDigest(typed), expected);
  });
}

const ZONES = [
  ["Europe/Vilnius", "Europe/Vilnius"],
  ["europe/kyiv", "Europe/Kyiv"],
  ["Вільня", "Europe/Vilnius"],
  ["Warszawa", "Europe/Warsaw"],
  ["нью-йорк", "America/New_York"],
  ["Minks", "Europe/Minsk"],
  ["Tokyo", "Asia/Tokyo"],
] as const;
for (const [typed, expected] of ZONES) {
  test(`understandTimeZone() finds ${expected} for ${typed}`, () => {
    assert.deepEqual(understandTimeZone(typed, NOON), { kind: "zone", timeZone: expected });
  });
}

test("understandTimeZone() knows which cities keep an offset now, and what it does not know", () => {
  const wish = understandTimeZone("UTC+3", NOON);
  assert.deepEqual(wish, {
    kind: "offset",
    offset: "+03:00",
    maybe: ["Europe/Minsk", "Europe/Moscow"],
  });
  assert.deepEqual(understandTimeZone("xyzzy", NOON), { kind: "unclear", maybe: [] });
});

test("every zone of the city list exists", () => {
  for (const [zone] of CITY_NAMES) assert.ok(isTimeZone(zone), zone);
  for (const wrong of ["", "Mars/Base", "+03:00", "../../etc", "Europe/", "x".repeat(99)]) {
    assert.ok(!isTimeZone(wrong), wrong);
  }
});

test("understandCadence() and understandLanguage() read names in six languages", () => {
  assert.equal(understandCadence("co tydzień"), "weekly");
  assert.equal(understandCadence("кожны дзень"), "daily");
  assert.equal(understandCadence("iš karto"), "instant");
  assert.equal(understandCadence("never"), null);
  assert.equal(understandLanguage("be-BY"), "be");
  assert.equal(understandLanguage("русский"), "ru");
  assert.equal(understandLanguage("angielski"), "en");
  assert.equal(understandLanguage("deutsch"), null);
});

test("clientLocale() speaks English to clients of languages that it does not speak", () => {
  assert.equal(clientLocale("be"), "be");
  assert.equal(clientLocale("ru-RU"), "ru");
  assert.equal(clientLocale("pt-br"), "en");
  assert.equal(clientLocale(undefined), "en");
});

test("every example of /digest, /quiet and /subscribe in the locales' texts is understood", () => {
  const { translate } = createTranslations(LOCALES_DIRECTORY);
  const texts = [
    "digest-state",
    "digest-state-off",
    "digest-unclear",
    "quiet-unclear",
    "help-outro",
  ];
  const isUnderstood: Readonly<Record<string, (words: string) => boolean>> = {
    digest: (words) => understandDigest(words) !== null,
    quiet: (words) => understandQuiet(words) !== null,
    subscribe(words) {
      const { topics, cadence, unclear } = understandTopics(words);
      return topics.length > 0 && cadence !== null && unclear.length === 0;
    },
  };
  for (const locale of LOCALES) {
    const examples = texts.flatMap((key) => [
      ...translate(locale, key, { times: "", bot: "bot" }).matchAll(/<code>\/([a-z]+) ([^<]*)</g),
    ]);
    assert.equal(examples.length, 12, locale);
    for (const [example, name = "", words = ""] of examples) {
      assert.ok(isUnderstood[name]?.(words), `${locale}: ${example}`);
    }
  }
});
