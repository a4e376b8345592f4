import assert from "node:assert/strict";
import { test } from "node:test";
import { rememberWords } from "../../src/text/remember.ts";

test("rememberWords() asks once for each word of a language, also where nothing is made of it", () => {
  const asked: string[] = [];
  const find = rememberWords(10, (word, language) => {
    asked.push(`${language} ${word}`);
    return word === "nothing" ? undefined : word.length;
  });
  for (const word of ["minsk", "nothing", "minsk", "nothing"]) find(word, "en");
  assert.equal(find("minsk", "lt"), 5);
  assert.deepEqual(asked, ["en minsk", "en nothing", "lt minsk"]);
});

test("rememberWords() starts anew when a language's memory is full", () => {
  let asked = 0;
  const find = rememberWords(2, () => ++asked);
  assert.deepEqual(
    ["a", "b", "a", "c", "c", "a"].map((word) => find(word, "en")),
    [1, 2, 1, 3, 3, 4],
  );
});
