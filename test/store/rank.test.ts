import assert from "node:assert/strict";
import { test } from "node:test";
import { createTermCounter } from "../../src/store/rank.ts";

const counted = (title: string, text: string, ...terms: string[]) =>
  createTermCounter(` ${title} | ${text} `).frequencyOf(terms);

test("frequencyOf() counts whole terms and sequences of them, none within a longer one", () => {
  const text = "border borderland crossborder border closed border";
  assert.equal(Math.round(counted("", text, "border") / counted("", text, "closed")), 3);
  assert.equal(counted("", text, "border closed"), counted("", text, "closed"));
  assert.equal(counted("", text, "order"), 0);
});

test("frequencyOf() weighs the title above the text", () => {
  assert.ok(counted("border", "closed", "border") > counted("closed", "border", "border"));
});

test("frequencyOf() of no words is none, and ends", () => {
  assert.equal(counted("", "border", ""), 0);
});
