import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LOCALES } from "../../src/chats/chat.ts";
import { toPlainText } from "../../src/delivery/html.ts";
import { renderCard } from "../../src/delivery/render-card.ts";
import { minutes, NOON, story } from "../store/samples.ts";
import { assertSafe, assertTranslated, hostileStory, translations } from "./hostile-stories.ts";

const { translate } = translations();
const EN = { locale: "en", timeZone: "Europe/Minsk", translate } as const;

test("renderCard() numbers the stories, says who tells each and since when, and counts the rest", () => {
  const stories = ["aaaaaaaaaa", "bbbbbbbbbb"].map((id) => story(id));
  const card = renderCard(stories, EN, { kind: "away", left: 4, now: minutes(300) });
  assert.deepEqual(toPlainText(card.html).split("\n"), [
    "6 stories while you were away",
    "",
    "1. H",
    "single source: state\u00A0· 15:00",
    "",
    "2. H",
    "single source: state\u00A0· 15:00",
    "",
    "and 4 more stories",
  ]);
  assert.deepEqual(
    card.keyboard.flat().map(({ callbackData }) => callbackData),
    ["v1:story:aaaaaaaaaa", "v1:story:bbbbbbbbbb"],
  );
});

test("renderCard() puts its numbers in even rows, and has none in a channel", () => {
  const stories = Array.from({ length: 6 }, (_, at) => story(`story${at}`));
  const options = { kind: "burst", left: 0, now: NOON } as const;
  const { keyboard } = renderCard(stories, EN, options);
  assert.deepEqual(
    keyboard.map((row) => row.length),
    [3, 3],
  );
  assert.deepEqual(renderCard(stories, { ...EN, place: "channel" }, options).keyboard, []);
});

test("renderCard() is within Telegram's limits and safe whatever strangers write", () => {
  const stories = fc.array(hostileStory("", 5), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(fc.constantFrom(...LOCALES), stories, (locale, all) => {
      const card = renderCard(all, { ...EN, locale }, { kind: "away", left: 0, now: NOON });
      assertSafe(card, all);
      const discreet = { ...EN, locale, discreet: true };
      assert.doesNotMatch(
        renderCard(all, discreet, { kind: "away", left: 0, now: NOON }).html,
        /<a /,
      );
    }),
    { numRuns: 60 },
  );
});

test("renderCard() finds every word it needs in every locale", () => {
  for (const locale of LOCALES) {
    for (const kind of ["away", "burst"] as const) {
      const options = { kind, left: 3, now: NOON };
      assertTranslated(renderCard([story("a")], { ...EN, locale }, options).html);
    }
  }
});
