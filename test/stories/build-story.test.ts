import assert from "node:assert/strict";
import { test } from "node:test";
import type { TopicId } from "../../src/analysis/analysis.ts";
import { buildStory, type DecidedReport } from "../../src/stories/build-story.ts";
import type { StorySummary } from "../../src/stories/story.ts";
import { plain } from "../support/plain.ts";

const NOON = Temporal.Instant.from("2025-05-01T12:00Z");
const LATER = NOON.add({ hours: 1 });

function report(
  id: string,
  hour: number,
  topics: readonly TopicId[],
  copyOf: string | null = null,
): DecidedReport {
  const at = Temporal.Instant.from(`2025-05-01T${String(hour).padStart(2, "0")}:00Z`);
  return {
    article: {
      id,
      feedId: "feed",
      outlet: `Outlet ${id}`,
      camp: "other",
      listed: false,
      url: `https://example.org/${id}`,
      declaredLanguage: "en",
      title: `Title ${id}`,
      text: "",
      description: "",
      publishedAt: at,
      seenAt: at,
    },
    analysis: {
      language: "en",
      relevant: true,
      relevance: hour / 24,
      because: [],
      topics: topics.map((topic) => ({ id: topic, score: 0.8, because: [] })),
      entities: [{ id: "state/china", count: 1, salience: 0.5 }],
    },
    nearDuplicateOf: copyOf,
  };
}

const SUMMARIES: readonly StorySummary[] = [
  { language: "en", headline: "Title a", headlineArticleId: "a", sentences: [], by: "extract" },
];

test("buildStory() orders reports by time and takes the highest relevance", () => {
  const story = buildStory(
    null,
    "abcdefghij",
    [report("b", 9, ["china"]), report("a", 6, ["china"])],
    SUMMARIES,
    NOON,
  );
  assert.deepEqual(
    story.reports.map(({ articleId }) => articleId),
    ["a", "b"],
  );
  assert.equal(story.relevance, 9 / 24);
  assert.equal(story.startedAt.toString(), "2025-05-01T06:00:00Z");
  assert.equal(story.revision, 1);
});

test("buildStory() leaves out the topic of one report in five, and copies do not vote", () => {
  const reports = [
    report("a", 1, ["china"]),
    report("b", 2, ["china"]),
    report("c", 3, ["china"]),
    report("d", 4, ["china", "trade"]),
    report("e", 5, ["trade"], "d"),
    report("f", 6, ["trade"], "d"),
  ];
  assert.deepEqual(buildStory(null, "abcdefghij", reports, SUMMARIES, NOON).topics, ["china"]);
});

test("buildStory() changes nothing if a reader would see nothing new", () => {
  const reports = [report("a", 6, ["china"])];
  const before = buildStory(null, "abcdefghij", reports, SUMMARIES, NOON);
  const after = buildStory(before, "abcdefghij", reports, SUMMARIES, LATER);
  assert.deepEqual(plain(after), plain(before));
});

test("buildStory() raises the revision by one for a new report", () => {
  const before = buildStory(null, "abcdefghij", [report("a", 6, ["china"])], SUMMARIES, NOON);
  const after = buildStory(
    before,
    before.id,
    [report("a", 6, ["china"]), report("b", 7, ["china"])],
    SUMMARIES,
    LATER,
  );
  assert.equal(after.revision, 2);
  assert.equal(after.updatedAt, LATER);
  assert.equal(after.startedAt.toString(), before.startedAt.toString());
});

test("buildStory() keeps at least one topic where reports agree on none", () => {
  const topics: TopicId[] = ["china", "russia", "eu", "us"];
  const reports = topics.map((topic, i) => report(topic, i + 1, [topic]));
  assert.equal(buildStory(null, "abcdefghij", reports, SUMMARIES, NOON).topics.length, 1);
});
