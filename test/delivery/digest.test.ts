import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import type { Chat } from "../../src/chats/chat.ts";
import { digestMessages, digestNow, sendDueDigests } from "../../src/delivery/digest.ts";
import { scheduledDigestAt } from "../../src/delivery/next-digest.ts";
import { chatView } from "../../src/delivery/story-view.ts";
import { createLog } from "../../src/log.ts";
import type { OutboxEntry } from "../../src/store/outbox-entry.ts";
import type { Store } from "../../src/store/store.ts";
import type { Story, StoryReport } from "../../src/stories/story.ts";
import { chat, outcome, story } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { translations } from "./hostile-stories.ts";

const { translate } = translations();
const log = createLog("silent");

const at = (moment: string) => Temporal.Instant.from(moment);

interface Scene {
  readonly store: Store;
  /** As the bot does when a chat chooses: with the digest's next moment. */
  choose(chat: Chat, now: string): Promise<void>;
  /** A story with one report, seen then. */
  happen(headline: string, seen: string, part?: Partial<Story & StoryReport>): Promise<void>;
  /** The minute tick; returns the digest messages that it put into the outbox, which are sent then. */
  tick(now: string): Promise<readonly OutboxEntry[]>;
  next(chatId?: number): Promise<string | null>;
}

async function scene(t: TestContext): Promise<Scene> {
  const store = await temporaryStore(t);
  let count = 0;
  return {
    store,
    choose: (saved, now) => store.chats.save(saved, scheduledDigestAt(saved, at(now))),
    async happen(headline, seen, { id, publishedAt, seenAt, ...part } = {}) {
      count += 1;
      const name = id ?? `story${"abcdefghijklmnopqrstuvwxyz".charAt(count)}`;
      const base = story(name, { startedAt: at(seen), updatedAt: at(seen), topics: ["china"] });
      const summaries = base.summaries.map((summary) => ({ ...summary, headline }));
      const reports = base.reports.map((report) => ({
        ...report,
        publishedAt: publishedAt ?? at(seen),
        seenAt: seenAt ?? at(seen),
      }));
      await store.commit(outcome({ stories: [{ ...base, summaries, reports, ...part }] }));
    },
    async tick(now) {
      await sendDueDigests(at(now), { store, translate, log });
      const rows = await store.outbox.due(at(now), 1000, []);
      for (const { id } of rows) {
        await store.outbox.claim(id, at(now));
        await store.outbox.markSent(id, id);
      }
      return rows;
    },
    async next() {
      const [due] = await store.chats.dueForDigest(at("2100-01-01T00:00Z"), 1);
      return due?.dueAt.toString({ smallestUnit: "minute" }) ?? null;
    },
  };
}

/** What is bold, but for the digest's own title. */
function headlines(rows: readonly OutboxEntry[]): string[] {
  return rows.flatMap(({ message }) =>
    [...message.html.matchAll(/<b>(.*?)<\/b>/g)].slice(1).map(([, headline = ""]) => headline),
  );
}

/** A chat with its digest at 08:30 in Minsk, which is 05:30 UTC. */
const MINSK = chat(1, { locale: "en" });

test("sendDueDigests() sends at the chat's local minute what was seen since the day before", async (t) => {
  const { choose, happen, tick, next } = await scene(t);
  await choose(MINSK, "2026-03-02T10:00Z");
  await happen("Too old", "2026-03-02T04:00Z");
  await happen("News", "2026-03-02T11:00Z");
  await happen("Not ours", "2026-03-02T11:00Z", { topics: ["sco"] });
  assert.deepEqual(await tick("2026-03-03T05:29Z"), []);
  const rows = await tick("2026-03-03T05:30Z");
  assert.deepEqual(headlines(rows), ["News"]);
  assert.partialDeepStrictEqual(rows[0], {
    lane: "digest",
    chatId: 1,
    silent: false,
    storyId: null,
  });
  assert.equal(await next(), "2026-03-04T05:30Z");
});

test("sendDueDigests() run again sends nothing, and each story is told once", async (t) => {
  const { choose, happen, tick } = await scene(t);
  await choose(MINSK, "2026-03-02T10:00Z");
  await happen("Monday", "2026-03-02T11:00Z");
  assert.equal((await tick("2026-03-03T05:30Z")).length, 1);
  assert.deepEqual(await tick("2026-03-03T05:30Z"), []);
  assert.deepEqual(await tick("2026-03-03T05:31Z"), []);
  await happen("Tuesday", "2026-03-03T11:00Z");
  assert.deepEqual(headlines(await tick("2026-03-04T05:30Z")), ["Tuesday"]);
});

test("sendDueDigests() tells in the next digest a story published before the last one and seen after it", async (t) => {
  const { choose, happen, tick } = await scene(t);
  await choose(MINSK, "2026-03-02T10:00Z");
  await happen("Seen", "2026-03-02T11:00Z");
  await tick("2026-03-03T05:30Z");
  await happen("Late", "2026-03-03T05:34Z", { publishedAt: at("2026-03-03T05:20Z") });
  assert.deepEqual(headlines(await tick("2026-03-04T05:30Z")), ["Late"]);
});

test("sendDueDigests() does not tell an old story again for one late echo, but one that has grown", async (t) => {
  const { choose, happen, tick } = await scene(t);
  await choose(MINSK, "2026-03-02T10:00Z");
  const [report] = story("x").reports;
  assert.ok(report);
  const seen = (...moments: readonly string[]) =>
    moments.map((moment, index) => ({
      ...report,
      articleId: String(index),
      seenAt: at(moment),
      publishedAt: at(moment),
    }));
  const [before, after] = ["2026-03-03T04:00Z", "2026-03-03T12:00Z"];
  await happen("Echo", after, { reports: seen(before, before, after) });
  await happen("Grown", after, { reports: seen(before, after, after) });
  await tick("2026-03-03T05:30Z");
  assert.deepEqual(headlines(await tick("2026-03-04T05:30Z")), ["Grown"]);
});

test("sendDueDigests() tells once a story that is seen while the digests are being made", async (t) => {
  const { choose, happen, tick } = await scene(t);
  await choose(MINSK, "2026-03-02T10:00Z");
  await happen("Before", "2026-03-03T05:29:59Z");
  await happen("Meanwhile", "2026-03-03T05:30:02Z");
  assert.deepEqual(headlines(await tick("2026-03-03T05:30Z")), ["Before"]);
  assert.deepEqual(headlines(await tick("2026-03-04T05:30Z")), ["Meanwhile"]);
});

test("sendDueDigests() sends nothing when nothing is new, and waits for the next day", async (t) => {
  const { choose, tick, next } = await scene(t);
  await choose(MINSK, "2026-03-02T10:00Z");
  assert.deepEqual(await tick("2026-03-03T05:30Z"), []);
  assert.equal(await next(), "2026-03-04T05:30Z");
});

test("sendDueDigests() after a downtime over the slot sends late and once", async (t) => {
  const { choose, happen, tick, next } = await scene(t);
  await choose(MINSK, "2026-03-02T10:00Z");
  await happen("News", "2026-03-03T03:00Z");
  const rows = await tick("2026-03-03T14:07Z");
  assert.deepEqual(headlines(rows), ["News"]);
  assert.match(rows[0]?.message.html ?? "", /3 March|March 3/);
  assert.deepEqual(await tick("2026-03-03T14:08Z"), []);
  assert.equal(await next(), "2026-03-04T05:30Z");
});

test("sendDueDigests() after a downtime of days sends one digest, of everything since the last", async (t) => {
  const { choose, happen, tick } = await scene(t);
  await choose(MINSK, "2026-03-02T10:00Z");
  await happen("First", "2026-03-03T03:00Z");
  await tick("2026-03-03T05:30Z");
  for (const day of ["04", "05", "06"]) await happen(`Day ${day}`, `2026-03-${day}T09:00Z`);
  const rows = await tick("2026-03-06T10:00Z");
  assert.equal(rows.length, 1);
  assert.deepEqual(headlines(rows).sort(), ["Day 04", "Day 05", "Day 06"]);
});

const nights = [
  [
    "spring skips its hour",
    "2026-03-29",
    "2026-03-28T02:00Z",
    "2026-03-29T01:30Z",
    "2026-03-30T00:30Z",
  ],
  [
    "autumn repeats its hour",
    "2026-10-25",
    "2026-10-24T02:00Z",
    "2026-10-25T00:30Z",
    "2026-10-26T01:30Z",
  ],
] as const;

for (const [what, date, chosen, due, dueNext] of nights) {
  test(`sendDueDigests() sends one digest at 02:30 in Warsaw on ${date}, when ${what}`, async (t) => {
    const { choose, happen, tick } = await scene(t);
    const digest = { daily: "02:30", weekly: null, threadId: null };
    await choose(chat(1, { timeZone: "Europe/Warsaw", digest }), chosen);
    const sent: string[] = [];
    let minute = at(due).subtract({ hours: 3 });
    while (Temporal.Instant.compare(minute, at(dueNext)) <= 0) {
      const now = minute.toString();
      await happen(now, now, { id: "storyz", seenAt: minute });
      for (const row of await tick(now)) {
        assert.equal(headlines([row]).length, 1);
        sent.push(minute.toString({ smallestUnit: "minute" }));
      }
      minute = minute.add({ minutes: 15 });
    }
    assert.deepEqual(sent, [due, dueNext]);
  });
}

test("sendDueDigests() sends no second digest of a day to a chat that changes its time zone, and loses no story", async (t) => {
  const { choose, happen, tick, store } = await scene(t);
  await choose(MINSK, "2026-03-02T10:00Z");
  await happen("Before", "2026-03-02T11:00Z");
  assert.deepEqual(headlines(await tick("2026-03-03T05:30Z")), ["Before"]);
  const told = await store.chats.get(1);
  assert.ok(told);
  await choose({ ...told, timeZone: "Europe/Lisbon" }, "2026-03-03T06:00Z");
  await happen("Between", "2026-03-03T07:00Z");
  assert.deepEqual(await tick("2026-03-03T08:30Z"), []);
  await happen("After", "2026-03-03T12:00Z");
  assert.deepEqual(headlines(await tick("2026-03-04T08:30Z")).sort(), ["After", "Between"]);
});

test("sendDueDigests() leaves weekly topics to the weekly digest, which looks back on everything", async (t) => {
  const { choose, happen, tick, next } = await scene(t);
  const subscriptions = [
    { topic: "china", cadence: "instant", threadId: null },
    { topic: "sco", cadence: "daily", threadId: null },
    { topic: "brics", cadence: "weekly", threadId: null },
  ] as const;
  const digest = { daily: "08:30", weekly: { weekday: 1, time: "09:00" }, threadId: 9 };
  // 2 March 2026 is a Monday.
  await choose(chat(1, { locale: "en", subscriptions, digest }), "2026-03-02T10:00Z");
  for (const day of ["03", "04", "05"]) assert.deepEqual(await tick(`2026-03-${day}T05:30Z`), []);
  await happen("Instant", "2026-03-05T08:00Z", { topics: ["china"] });
  await happen("Daily", "2026-03-05T09:00Z", { topics: ["sco"] });
  await happen("Weekly", "2026-03-05T10:00Z", { topics: ["brics"] });
  const daily = await tick("2026-03-06T05:30Z");
  assert.deepEqual(headlines(daily).sort(), ["Daily", "Instant"]);
  assert.equal(daily[0]?.threadId, 9);
  for (const day of ["07", "08", "09"]) assert.deepEqual(await tick(`2026-03-${day}T05:30Z`), []);
  assert.equal(await next(), "2026-03-09T06:00Z");
  const weekly = await tick("2026-03-09T06:00Z");
  assert.deepEqual(headlines(weekly).sort(), ["Daily", "Instant", "Weekly"]);
  assert.deepEqual(await tick("2026-03-09T06:01Z"), []);
});

test("sendDueDigests() passes over a chat that is not active or has no digest", async (t) => {
  const { choose, happen, tick } = await scene(t);
  const none = { daily: null, weekly: null, threadId: null };
  await choose(chat(1, { active: false }), "2026-03-02T10:00Z");
  await choose(chat(2, { digest: none }), "2026-03-02T10:00Z");
  await choose(chat(3, { subscriptions: [] }), "2026-03-02T10:00Z");
  await happen("News", "2026-03-02T11:00Z");
  assert.deepEqual(await tick("2026-03-03T05:30Z"), []);
});

test("sendDueDigests() tells a day without news in one silent line to a chat that asked for it", async (t) => {
  const { choose, tick } = await scene(t);
  const digest = { ...MINSK.digest, tellsNothing: true };
  await choose({ ...MINSK, locale: "en", digest }, "2026-03-02T10:00Z");
  await choose({ ...MINSK, id: 2 }, "2026-03-02T10:00Z");
  const rows = await tick("2026-03-03T05:30Z");
  assert.deepEqual(
    rows.map(({ chatId, message, silent }) => [chatId, message.html, silent]),
    [[MINSK.id, "<b>Tuesday, March 3</b> · nothing new on your topics", true]],
  );
});

test("sendDueDigests() keeps for later what a chat that may not be written in would have been told", async (t) => {
  const { choose, happen, tick } = await scene(t);
  const refused = { times: 1, until: "2026-03-03T06:00:00Z" };
  const digestedUntil = { daily: "2026-03-02T05:30:00Z", weekly: null };
  await choose({ ...MINSK, id: -1, kind: "channel", refused, digestedUntil }, "2026-03-02T10:00Z");
  await happen("News", "2026-03-02T11:00Z");
  assert.deepEqual(await tick("2026-03-03T05:30Z"), []);
  assert.deepEqual(headlines(await tick("2026-03-04T05:30Z")), ["News"]);
});

test("sendDueDigests() goes on after a clock that was years ahead for a while, and loses no story", async (t) => {
  const { choose, happen, tick, store } = await scene(t);
  await choose(MINSK, "2026-03-02T10:00Z");
  await happen("Before", "2026-03-02T11:00Z");
  await tick("2036-01-01T00:00Z");
  assert.deepEqual(await tick("2026-03-02T12:00Z"), []);
  await happen("After", "2026-03-02T13:00Z");
  assert.deepEqual(headlines(await tick("2026-03-03T05:30Z")), ["After", "Before"]);
  const [due] = await store.chats.dueForDigest(at("2026-03-04T05:30Z"), 1);
  assert.equal(due?.dueAt.toString(), "2026-03-04T05:30:00Z");
});

test("sendDueDigests() goes on with the other chats when one fails, and tries that one again later", async (t) => {
  const { choose, happen, tick, store } = await scene(t);
  await choose(MINSK, "2026-03-02T10:00Z");
  await choose({ ...MINSK, id: 2, locale: "ru" }, "2026-03-02T10:00Z");
  await happen("News", "2026-03-02T11:00Z");
  const failing = {
    store,
    log,
    translate: (...[locale, key, args]: Parameters<typeof translate>) => {
      if (locale === "ru") throw new RangeError("a word is missing");
      return translate(locale, key, args);
    },
  };
  assert.equal(await sendDueDigests(at("2026-03-03T05:30Z"), failing), 1);
  assert.equal(await sendDueDigests(at("2026-03-03T05:31Z"), failing), 0);
  const sent = [
    ...(await tick("2026-03-03T05:32Z")),
    ...(await tick("2026-03-03T05:45Z")),
    ...(await tick("2026-03-03T05:46Z")),
  ];
  assert.deepEqual(
    sent.map(({ chatId }) => chatId),
    [1, 2],
  );
  assert.deepEqual(headlines(sent), ["News", "News"]);
});

test("sendDueDigests() does not bring back a chat that was forgotten while its digest failed", async (t) => {
  const { choose, happen, store } = await scene(t);
  await choose(MINSK, "2026-03-02T10:00Z");
  await happen("News", "2026-03-02T11:00Z");
  const stories: Store["stories"] = {
    ...store.stories,
    async updatedSince() {
      await store.chats.forget(1);
      throw new Error("disk I/O error");
    },
  };
  const deps = { store: { ...store, stories }, translate, log };
  assert.equal(await sendDueDigests(at("2026-03-03T05:30Z"), deps), 0);
  assert.equal(await store.chats.get(1), null);
});

test("sendDueDigests() serves more chats than it reads at once", async (t) => {
  const { choose, happen, tick } = await scene(t);
  for (let id = 1; id <= 120; id += 1) await choose({ ...MINSK, id }, "2026-03-02T10:00Z");
  await happen("News", "2026-03-02T11:00Z");
  const rows = await tick("2026-03-03T05:30Z");
  assert.equal(new Set(rows.map(({ chatId }) => chatId)).size, 120);
});

test("digestMessages() tells eight stories, a ninth if it is the last, and of more the headlines", () => {
  const told = (count: number) => {
    const stories = Array.from({ length: count }, (_, at) => story(`story${at}`));
    const view = chatView(MINSK, translate);
    const date = Temporal.PlainDate.from("2026-03-03");
    const html = digestMessages(stories, view, { kind: "daily", date }).map((each) => each.html);
    const inFull = html.join("").match(/\n\n<b>/g)?.length;
    return [html.length, inFull, html.join("").match(/• /g)?.length ?? 0];
  };
  assert.deepEqual(told(8), [1, 8, 0]);
  assert.deepEqual(told(9), [1, 9, 0]);
  assert.deepEqual(told(10), [1, 8, 2]);
  assert.deepEqual(told(40), [1, 8, 10]);
});

test("digestNow() tells the last 24 hours and leaves the schedule alone", async (t) => {
  const { choose, happen, tick, store } = await scene(t);
  await choose(MINSK, "2026-03-02T10:00Z");
  await happen("News", "2026-03-02T11:00Z");
  const now = at("2026-03-02T12:00Z");
  const [message] = await digestNow(MINSK, now, { store, translate, log });
  assert.match(message?.html ?? "", /News/);
  const later = at("2026-03-03T12:00Z");
  assert.deepEqual(await digestNow(MINSK, later, { store, translate, log }), []);
  assert.deepEqual(headlines(await tick("2026-03-03T05:30Z")), ["News"]);
});
