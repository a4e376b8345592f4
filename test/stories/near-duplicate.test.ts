import assert from "node:assert/strict";
import { test } from "node:test";
import { isNearDuplicate } from "../../src/stories/near-duplicate.ts";

const WIRE =
  "The foreign ministers of Belarus and Egypt met in Cairo on Tuesday to talk about tractors, dairy and a joint committee. " +
  "They agreed that the committee would sit in Minsk before the end of the year. " +
  "Trade between the two grew by a fifth last year, the Belarusian ministry said in a statement. " +
  "A visit of the Egyptian president is being prepared, but no date has been named.";
const report = (title: string, text: string) => ({ title, text });

test("isNearDuplicate() knows a text under another title, with a footer", () => {
  const copy = report("Cairo talks", `CAIRO. ${WIRE} Follow us on Telegram for more news.`);
  assert.ok(isNearDuplicate(report("Ministers meet", WIRE), copy));
});

test("isNearDuplicate() knows a text cut short, whichever comes first", () => {
  const short = report("Ministers meet", WIRE.slice(0, 200));
  assert.ok(isNearDuplicate(report("Ministers meet", WIRE), short));
  assert.ok(isNearDuplicate(short, report("Ministers meet", WIRE)));
});

test("isNearDuplicate() lets another newsroom's report of the event stand", () => {
  const own = report(
    "Egypt and Belarus set up committee",
    "Belarus wants to sell Egypt more tractors and milk. Its minister flew to Cairo on Tuesday, where the two sides agreed to found a joint committee that will first sit in Minsk, the state agency reports. Nothing was signed.",
  );
  assert.equal(isNearDuplicate(report("Ministers meet", WIRE), own), false);
});

test("isNearDuplicate() does not take two empty or bare reports for copies", () => {
  assert.equal(isNearDuplicate(report("", ""), report("", "")), false);
  assert.equal(isNearDuplicate(report("Talks", ""), report("Talks in Minsk", "")), false);
});

test("isNearDuplicate() of headlines without text asks for the same words", () => {
  const title = "Poland closes its border with Belarus because of Zapad exercises";
  assert.ok(isNearDuplicate(report(title, ""), report(`${title}!`, "")));
  const other = "Poland reopens its border with Belarus after Zapad exercises";
  assert.equal(isNearDuplicate(report(title, ""), report(other, "")), false);
});
