import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import type { Locale } from "../../src/chats/chat.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import { healthWords, sinceWords } from "../../src/delivery/health-words.ts";
import { HEALTH_WORDS } from "../../src/feeds/feed-health.ts";
import { NOON } from "../store/samples.ts";

const { translate } = createTranslations(path.join(import.meta.dirname, "../../locales"));
const view = (locale: Locale) => ({ locale, timeZone: "Europe/Minsk", translate });
/** Noon in UTC is three in the afternoon in Minsk, on a Monday. */
const SINCE: readonly (readonly [Locale, string, string])[] = [
  ["en", "2026-03-02T05:00Z", "since 08:00"],
  ["en", "2026-03-01T20:59Z", "since Sunday"],
  ["en", "2026-03-01T21:01Z", "since 00:01"],
  ["en", "2026-02-24T12:00Z", "since Tuesday"],
  ["en", "2026-02-23T12:00Z", "since 23 February"],
  ["en", "2024-09-05T12:00Z", "since 5 September 2024"],
  ["ru", "2026-02-24T12:00Z", "со вторника"],
  ["ru", "2026-02-26T12:00Z", "с четверга"],
  ["ru", "2026-02-02T12:00Z", "со 2 февраля"],
  ["ru", "2025-12-22T12:00Z", "с 22 декабря 2025"],
  ["be", "2026-02-24T12:00Z", "з аўторка"],
  ["be", "2026-02-05T12:00Z", "з 5 лютага"],
  ["en", "2026-03-03T12:00Z", "since Mar\u00A03,\u00A015:00"],
];
for (const [locale, at, expected] of SINCE) {
  test(`sinceWords() ${locale}: ${expected}`, () => {
    assert.equal(sinceWords(Temporal.Instant.from(at), NOON, view(locale)), expected);
  });
}

test("healthWords() tells silence from failure", () => {
  const since = Temporal.Instant.from("2026-02-24T12:00Z");
  const words = (word: "quiet" | "down") => healthWords({ word, since }, NOON, view("be"));
  assert.equal(words("quiet"), "навін няма з аўторка");
  assert.equal(words("down"), "не адказвае з аўторка");
});

test("healthWords() has words for everything, with and without a moment", () => {
  for (const locale of ["en", "ru", "be"] as const) {
    for (const word of HEALTH_WORDS) {
      for (const since of [NOON, null]) {
        if (word === "ok" && since === null) continue;
        const words = healthWords({ word, since }, NOON, view(locale));
        assert.match(words, /^\S.*\S$/, `${locale} ${word}`);
        assert.doesNotMatch(words, /\{|^health-/, `${locale} ${word}`);
      }
    }
  }
});
