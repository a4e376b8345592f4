import assert from "node:assert/strict";
import { test } from "node:test";
import { nameKey } from "../../src/text/name-key.ts";

const names = [
  "Лукашенко Лукашенка Лукашэнка Лукашэнкі Лукашэнкам Lukashenko Lukashenka Łukaszenka Łukaszence Lukašenka Lukašenkos Łukašenka Lukaschenko",
  "Тихановская Тихановской Ціханоўская Ціханоўскай Тихановська Tsikhanouskaya Tikhanovskaya Cichanouska Cichanouskiej Cichanoŭskaja",
  "Рыженков Рыжанкоў Рыженковым Ryzhenkov Ryżenkow Ryženkov",
  "Путин Пуцін Путіна Путиным Putin Putina Putinas",
  "Колесникова Калеснікава Kolesnikova Kalesnikava",
  "Минск Мінск Менск Minsk Mińsku Minske",
];

for (const group of names) {
  test(`nameKey() joins ${group.split(" ")[0]}`, () => {
    const keys = group.split(" ").map(nameKey);
    assert.equal(new Set(keys).size, 1, keys.join(" "));
  });
}

test("nameKey() keeps different names apart", () => {
  const apart = ["Лукашенко", "Тихановская", "Рыженков", "Путин", "Зеленский", "Минск", "Вильнюс"];
  assert.equal(new Set(apart.map(nameKey)).size, apart.length);
});

test("nameKey() has nothing to say of what is no word", () => {
  assert.equal(nameKey("—"), "");
  assert.equal(nameKey(""), "");
});
