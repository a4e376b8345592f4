import assert from "node:assert/strict";
import { test } from "node:test";
import type { Subscription } from "../../src/chats/chat.ts";
import { wantsStory } from "../../src/chats/wants-story.ts";
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
