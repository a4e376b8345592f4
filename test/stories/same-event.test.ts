import assert from "node:assert/strict";
import { test } from "node:test";
import { createSameEvent } from "../../src/stories/same-event.ts";

const sameEvent = createSameEvent();
const report = (title: string, text: string) => ({ title, text, language: "en", entities: [] });

const CLOSED = report(
  "Poland to close border with Belarus over Zapad drills",
  "Prime Minister Donald Tusk said Poland would close all crossings on the border with Belarus at midnight on Thursday because of the Zapad-2025 exercises.",
);

test("createSameEvent() sees one event in two tellings", () => {
  const other = report(
    "Tusk: border with Belarus closes on Thursday night",
    "Because of the Zapad-2025 exercises Poland will shut all its crossings on the Belarus border, Prime Minister Donald Tusk said. Trains stop at midnight on Thursday.",
  );
  assert.equal(sameEvent(CLOSED, other), true);
});

test("createSameEvent() sees two events in two tellings", () => {
  const other = report(
    "Belaruskali signs potash contract with India",
    "The Belarusian company signed a yearly supply contract with Indian buyers, the trade ministry in Delhi said.",
  );
  assert.equal(sameEvent(CLOSED, other), false);
});
