import assert from "node:assert/strict";
import { test } from "node:test";
import type { QuietHours } from "../../src/chats/chat.ts";
import { alertTime, isUrgent } from "../../src/delivery/alert-time.ts";
import type { Camp } from "../../src/feeds/feed.ts";
import type { Story, StoryReport } from "../../src/stories/story.ts";
import { chat, story } from "../store/samples.ts";

const EVENING = Temporal.Instant.from("2026-03-02T20:00:00Z");
const MORNING = Temporal.Instant.from("2026-03-03T04:00:00Z");

function quiet(way: QuietHours["way"]) {
  return chat(1, { timeZone: "Europe/Minsk", quiet: { from: "22:00", until: "07:00", way } });
}

function toldBy(...camps: readonly Camp[]): Story {
  const [base] = story("s").reports;
  assert.ok(base);
  const reports = camps.map((camp, at): StoryReport => ({ ...base, camp, outlet: String(at) }));
  return story("s", { reports });
}

const EVERYBODY = toldBy("state-belarus", "independent-belarus", "poland", "poland", "ukraine");

const cases = [
  ["holds an alert until the morning", quiet("hold"), EVERYBODY, MORNING, false],
  ["lets it in silently", quiet("silent"), EVERYBODY, EVENING, true],
  ["lets in what is urgent", quiet("urgent"), EVERYBODY, EVENING, false],
  ["holds what is not urgent", quiet("urgent"), toldBy("poland", "ukraine"), MORNING, false],
  ["rings where there are no quiet hours", chat(1), toldBy("poland"), EVENING, false],
] as const;

for (const [behavior, reader, about, notBefore, silent] of cases) {
  test(`alertTime() ${behavior}`, () => {
    const time = alertTime(reader, about, EVENING);
    assert.ok(time.notBefore.equals(notBefore), time.notBefore.toString());
    assert.equal(time.silent, silent);
  });
}

test("alertTime() rings outside the quiet hours", () => {
  const noon = Temporal.Instant.from("2026-03-02T09:00:00Z");
  assert.deepEqual(alertTime(quiet("silent"), EVERYBODY, noon), { notBefore: noon, silent: false });
});

test("isUrgent() takes neither many outlets of one side nor copies for many voices", () => {
  assert.ok(isUrgent(EVERYBODY));
  assert.ok(!isUrgent(toldBy("poland", "poland", "poland", "poland", "ukraine")));
  const copies = EVERYBODY.reports.map((report, at) =>
    at === 4 ? { ...report, nearDuplicateOf: "a" } : report,
  );
  assert.ok(!isUrgent({ ...EVERYBODY, reports: copies }));
});
