import assert from "node:assert/strict";
import { test } from "node:test";
import { isBoilerplate, withoutBoilerplate, withoutDateline } from "../../src/text/boilerplate.ts";

const FURNITURE = [
  "Read also: Tusk visits the border",
  "Читайте также: Лукашенко прилетел в Пекин",
  "Чытайце таксама: Мінск чакае гасцей",
  "Читайте також: Київ відповів",
  "Czytaj też: Granica znów otwarta",
  "Skaityk daugiau: siena uždaryta",
  "Subscribe to our newsletter and never miss a story",
  "Подписывайтесь на наш Telegram-канал!",
  "👉 Падпішыцеся на наш канал",
  "Фото: пресс-служба президента",
  "Photo: BelTA",
  "Nuotr. ELTA",
  "@minsknews | https://t.me/minsknews",
];
for (const line of FURNITURE) {
  test(`isBoilerplate() throws out "${line}"`, () => assert.ok(isBoilerplate(line)));
}

const NEWS = [
  "Photos of the launcher were published by the ministry on Tuesday.",
  "Подписанный в Минске договор вступит в силу через месяц.",
  "Read out in parliament, the letter asked for more time.",
  "Polska zamknie granicę z Białorusią w nocy z czwartku na piątek.",
];
for (const line of NEWS) {
  test(`isBoilerplate() lets news stand: "${line}"`, () =>
    assert.equal(isBoilerplate(line), false));
}

const DATELINES = [
  [
    "МИНСК, 12 сентября. /ТАСС/ — Делегация прибыла в Минск утром.",
    "Делегация прибыла в Минск утром.",
  ],
  [
    "Minsk, 3 November (BelTA) – The delegation came in the morning.",
    "The delegation came in the morning.",
  ],
  ["LONDON (Reuters) - The delegation came in the morning.", "The delegation came in the morning."],
  ["Москва. 15 ноября. INTERFAX.RU - Делегация прибыла утром.", "Делегация прибыла утром."],
  [
    "Minsk is waiting for the delegation, which is due on Monday.",
    "Minsk is waiting for the delegation, which is due on Monday.",
  ],
] as const;
for (const [given, expected] of DATELINES) {
  test(`withoutDateline() of "${given.slice(0, 30)}"`, () =>
    assert.equal(withoutDateline(given), expected));
}

test("withoutBoilerplate() keeps paragraphs and drops furniture between them", () => {
  const text =
    "Minsk, 3 November (BelTA) – The first paragraph is here.\n\nRead also: another story\n\nThe last paragraph is here.";
  assert.equal(
    withoutBoilerplate(text).replace(/\n+/g, "\n"),
    "The first paragraph is here.\nThe last paragraph is here.",
  );
});

test("withoutBoilerplate() stays quick on hostile input", () => {
  const started = performance.now();
  for (const unit of ["A", "A ", "Aa, ", "12 ", "(A) ", "МИНСК, "])
    withoutBoilerplate(unit.repeat(60_000));
  assert.ok(performance.now() - started < 5_000);
});
