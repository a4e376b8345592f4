import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mute, Subscription, Watch, Watched } from "../../src/chats/chat.ts";
import { wantsStory } from "../../src/chats/wants-story.ts";
import type { StoryReport } from "../../src/stories/story.ts";
import { chat, story } from "../store/samples.ts";

const china: Subscription = { topic: "china", cadence: "instant", threadId: 1 };
const trade: Subscription = { topic: "trade", cadence: "daily", threadId: 2 };
const STORY = story("s", { topics: ["trade", "china"] });

const cases = [
  ["takes the subscription of the story's strongest topic", [china, trade], "both", trade],
  ["passes over a topic of another cadence", [china, trade], "instant", china],
  ["wants nothing without a topic in common", [{ ...china, topic: "sco" }], "both", null],
  ["wants nothing of a cadence that was not chosen", [trade], "instant", null],
  ["wants nothing without subscriptions", [], "both", null],
] as const;

for (const [behavior, subscriptions, cadences, expected] of cases) {
  test(`wantsStory() ${behavior}`, () => {
    const wanted = cadences === "both" ? (["instant", "daily"] as const) : (["instant"] as const);
    assert.deepEqual(wantsStory(chat(1, { subscriptions }), STORY, wanted), expected);
  });
}

test("wantsStory() is null for a chat that is not active", () => {
  assert.equal(wantsStory(chat(1, { active: false }), STORY, ["instant"]), null);
});

test("wantsStory() is null for a story without topics", () => {
  assert.equal(wantsStory(chat(1), story("s", { topics: [] }), ["instant"]), null);
});

function watch(watched: Watched): Watch {
  return { ...watched, cadence: "instant", threadId: 7 };
}

const POTASH = watch({ kind: "words", words: "калийные удобрения" });

test("wantsStory() takes a watch before a topic, each in its own thread and cadence", () => {
  const told = story("s", { topics: ["china"], entities: ["state/china", "place/great-stone"] });
  const stone = watch({ kind: "entity", entity: "place/great-stone" });
  const both = chat(1, { subscriptions: [china], watches: [POTASH, stone] });
  assert.deepEqual(wantsStory(both, told, ["instant"]), stone);
  const daily = chat(1, { subscriptions: [china], watches: [{ ...stone, cadence: "daily" }] });
  assert.deepEqual(wantsStory(daily, told, ["instant"]), china);
  const alone = chat(1, { subscriptions: [], watches: [stone] });
  assert.deepEqual(wantsStory(alone, told, ["instant"]), stone);
  assert.equal(wantsStory(alone, story("s"), ["instant"]), null);
});

function report(part: Partial<StoryReport>): StoryReport {
  const [base] = story("x").reports;
  assert.ok(base);
  return { ...base, articleId: `${part.outlet} ${part.title}`, ...part };
}

const MUTED_CASES: readonly (readonly [string, readonly Mute[], boolean])[] = [
  ["the story itself", [{ kind: "story", storyId: "s" }], false],
  ["another story", [{ kind: "story", storyId: "t" }], true],
  ["its main topic", [{ kind: "topic", topic: "trade" }], false],
  ["a lesser topic of it", [{ kind: "topic", topic: "china" }], true],
  ["one of its outlets", [{ kind: "outlet", outlet: "BelTA" }], true],
  ["one of its camps", [{ kind: "camp", camp: "poland" }], true],
  [
    "all of its outlets and camps",
    [
      { kind: "outlet", outlet: "BelTA" },
      { kind: "camp", camp: "poland" },
    ],
    false,
  ],
];

for (const [what, mutes, expected] of MUTED_CASES) {
  test(`wantsStory() ${expected ? "still wants" : "wants no"} story when ${what} is muted`, () => {
    const reports = [report({ outlet: "BelTA" }), report({ outlet: "Gazeta", camp: "poland" })];
    const told = { ...STORY, reports };
    const subscriptions = [china, { ...trade, cadence: "instant" } as const];
    const wanted = wantsStory(chat(1, { subscriptions, mutes }), told, ["instant"]);
    assert.equal(wanted !== null, expected);
  });
}

test("wantsStory() does not take a muted topic for a reason", () => {
  const mutes: readonly Mute[] = [{ kind: "topic", topic: "china" }];
  assert.equal(wantsStory(chat(1, { subscriptions: [china], mutes }), STORY, ["instant"]), null);
});

test("wantsStory() lets a mute win over a watch", () => {
  const told = story("s", { entities: ["state/china"] });
  const watches = [watch({ kind: "entity", entity: "state/china" })];
  const mutes: readonly Mute[] = [{ kind: "story", storyId: "s" }];
  assert.equal(wantsStory(chat(1, { watches, mutes }), told, ["instant"]), null);
});
