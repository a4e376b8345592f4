import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mute } from "../../src/chats/chat.ts";
import { unmuted } from "../../src/chats/unmuted.ts";
import type { StoryReport, StorySummary } from "../../src/stories/story.ts";
import { story } from "../store/samples.ts";

function report(articleId: string, part: Partial<StoryReport> = {}): StoryReport {
  const [base] = story("x").reports;
  assert.ok(base);
  return { ...base, articleId, outlet: articleId, title: `Title of ${articleId}`, ...part };
}

function summary(part: Partial<StorySummary>): StorySummary {
  return {
    language: "ru",
    headline: "Title of a",
    headlineArticleId: "a",
    sentences: [
      { text: "From a.", articleId: "a" },
      { text: "From b.", articleId: "b" },
    ],
    by: "extract",
    ...part,
  };
}

const NO_A: readonly Mute[] = [{ kind: "outlet", outlet: "a" }];
const STORY = story("s", { reports: [report("a"), report("b")], summaries: [summary({})] });

test("unmuted() is the story itself where nothing of it is muted", () => {
  assert.equal(unmuted(STORY, []), STORY);
  assert.equal(unmuted(STORY, [{ kind: "outlet", outlet: "z" }]), STORY);
});

test("unmuted() leaves out a muted outlet's report, headline and sentences", () => {
  const left = unmuted(STORY, NO_A);
  assert.deepEqual(left?.reports, [report("b")]);
  assert.deepEqual(left.summaries, [
    summary({
      headline: "Title of b",
      headlineArticleId: "b",
      sentences: [{ text: "From b.", articleId: "b" }],
    }),
  ]);
});

test("unmuted() leaves out a language that only muted sources tell it in", () => {
  const english = summary({ language: "en", headline: "In English", headlineArticleId: "a" });
  const left = unmuted({ ...STORY, summaries: [english, summary({})] }, NO_A);
  assert.deepEqual(
    left?.summaries.map(({ language }) => language),
    ["ru"],
  );
});

test("unmuted() tells the first headline there is when no summary is left", () => {
  const polish = report("b", { language: "pl", title: "Po polsku" });
  const left = unmuted({ ...STORY, reports: [report("a"), polish] }, NO_A);
  assert.deepEqual(left?.summaries, [
    {
      language: "pl",
      headline: "Po polsku",
      headlineArticleId: "b",
      sentences: [],
      by: "extract",
    },
  ]);
});

test("unmuted() lets the first copy stand for a muted original", () => {
  const copies = ["b", "c"].map((id) => report(id, { nearDuplicateOf: "a" }));
  const left = unmuted({ ...STORY, reports: [report("a"), ...copies] }, NO_A);
  assert.deepEqual(
    left?.reports.map(({ articleId, nearDuplicateOf }) => [articleId, nearDuplicateOf]),
    [
      ["b", null],
      ["c", "b"],
    ],
  );
});

test("unmuted() is null for a story that nobody else tells", () => {
  assert.equal(unmuted({ ...STORY, reports: [report("a")] }, NO_A), null);
});

test("unmuted() leaves out a lesser topic that is muted, and all if it is the main one", () => {
  const mutes: readonly Mute[] = [{ kind: "topic", topic: "trade" }];
  assert.deepEqual(unmuted({ ...STORY, topics: ["china", "trade"] }, mutes)?.topics, ["china"]);
  assert.equal(unmuted({ ...STORY, topics: ["trade", "china"] }, mutes), null);
});

test("unmuted() is null for a story that a muted one was joined into", () => {
  const mutes: readonly Mute[] = [{ kind: "story", storyId: "younger" }];
  assert.equal(unmuted({ ...STORY, formerIds: ["younger"] }, mutes), null);
  assert.equal(unmuted(STORY, mutes), STORY);
});
