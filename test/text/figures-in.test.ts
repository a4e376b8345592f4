import assert from "node:assert/strict";
import { test } from "node:test";
import { figuresIn } from "../../src/text/figures-in.ts";

const CASES = [
  ["12 September 2025", "n 12, n 12 month 9, n 2025, month 9"],
  ["12.09.2025", "n 12, month 9, n 2025, n 12 month 9"],
  ["September 12", "month 9, n 12, n 12 month 9"],
  ["в понедельник, 1 мая", "weekday 1, n 1, n 1 month 5, month 5"],
  ["It may rain", ""],
  ["1,500 dollars", "n 1500, n 1500 dollar"],
  ["1 500,5 евро", "n 1500.5, n 1500.5 euro"],
  ["$1.5 bn", "n 1500000000, n 1500000000 dollar"],
  ["1,5 млрд долларов", "n 1500000000, n 1500000000 dollar"],
  ["twenty-five percent", "n 25, n 25 percent"],
  ["25 адсоткаў", "n 25, n 25 percent"],
  ["dwadzieścia pięć procent", "n 25, n 25 percent"],
  ["двадцять п'ять відсотків", "n 25, n 25 percent"],
  ["тысячи людей", "power 1000"],
  ["у першы дзень", "ordinal 1"],
  ["at 14:05 today", "n 14:05, day 0"],
  ["vakar, penktadienį", "day -1, weekday 5"],
] as const;
for (const [text, expected] of CASES) {
  test(`figuresIn() reads ${JSON.stringify(text)}`, () => {
    assert.deepEqual([...figuresIn(text)].sort(), expected.split(", ").filter(Boolean).sort());
  });
}
