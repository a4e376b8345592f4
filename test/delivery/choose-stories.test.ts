import assert from "node:assert/strict";
import { test } from "node:test";
import type { TopicId } from "../../src/analysis/analysis.ts";
import { chooseStories, MAX_DIGEST_STORIES } from "../../src/delivery/choose-stories.ts";
import type { Story, StoryReport } from "../../src/stories/story.ts";
import { minutes, story } from "../store/samples.ts";

/** A story told by so many outlets. */
function told(
  id: string,
  outlets: number,
  part: Partial<Story> = {},
  copies: Partial<StoryReport> = {},
): Story {
  const [report] = story(id).reports;
  assert.ok(report);
  const reports = Array.from({ length: outlets }, (_, at) => ({
    ...report,
    articleId: `${id}-${at}`,
    outlet: `Outlet ${at}`,
    ...(at > 0 && copies),
  }));
  return story(id, { reports, ...part });
}

const ids = (stories: readonly Story[]) => stories.map(({ id }) => id);

test("chooseStories() puts corroborated stories first, whatever their age and relevance", () => {
  const chosen = chooseStories([
    told("alone", 1, { relevance: 0.99, updatedAt: minutes(30) }),
    told("five", 5, { relevance: 0.7, updatedAt: minutes(-300) }),
    told("two", 2, { relevance: 0.1 }),
  ]);
  assert.deepEqual(ids(chosen), ["five", "two", "alone"]);
});

test("chooseStories() does not take copies of one text for independent voices", () => {
  const chosen = chooseStories([
    told("copied", 8, {}, { nearDuplicateOf: "copied-0" }),
    told("two", 2),
  ]);
  assert.deepEqual(ids(chosen), ["two", "copied"]);
});

test("chooseStories() prefers several sides to several outlets of one", () => {
  const sides = told("sides", 2, {}, { camp: "poland" });
  assert.deepEqual(ids(chooseStories([told("one-side", 2), sides])), ["sides", "one-side"]);
});

test("chooseStories() takes the newer of equals", () => {
  const chosen = chooseStories([told("old", 1), told("new", 1, { updatedAt: minutes(1) })]);
  assert.deepEqual(ids(chosen), ["new", "old"]);
});

test("chooseStories() lets no topic fill the digest alone", () => {
  const many = (topic: TopicId, count: number, outlets: number) =>
    Array.from({ length: count }, (_, at) => told(`${topic}${at}`, outlets, { topics: [topic] }));
  const chosen = chooseStories([
    ...many("ukraine", 30, 9),
    ...many("china", 4, 1),
    ...many("sco", 3, 1),
  ]);
  assert.equal(chosen.length, MAX_DIGEST_STORIES);
  const of = (topic: string) => chosen.filter(({ topics }) => topics[0] === topic).length;
  assert.deepEqual([of("ukraine"), of("china"), of("sco")], [3, 3, 2]);
});

test("chooseStories() keeps what is corroborated in front, also of a topic that fills more than its share", () => {
  const eu = Array.from({ length: 8 }, (_, at) => told(`eu${at}`, 3, { topics: ["eu"] }));
  const chosen = chooseStories([told("alone", 1, { topics: ["china"] }), ...eu]);
  assert.equal(chosen.at(-1)?.id, "alone");
});

test("chooseStories() fills what other topics leave free", () => {
  const stories = Array.from({ length: 20 }, (_, at) => told(`s${at}`, 1, { topics: ["eu"] }));
  assert.equal(chooseStories(stories).length, MAX_DIGEST_STORIES);
  assert.equal(chooseStories(stories, 4).length, 4);
});

test("chooseStories() takes a story without topics, and nothing from nothing", () => {
  assert.equal(chooseStories([told("bare", 1, { topics: [] })]).length, 1);
  assert.deepEqual(chooseStories([]), []);
});
