import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { earlierStories } from "../../src/bot/earlier-stories.ts";
import type { Search } from "../../src/search/search.ts";
import type { Story } from "../../src/stories/story.ts";
import { minutes, story } from "../store/samples.ts";

const analyzer = createAnalyzer();

/** A search that finds everything: what is chosen of it is what is tested. */
function searchOf(stories: readonly Story[]): Search {
  return {
    search: async () => ({
      results: stories.map((found) => ({ kind: "story" as const, story: found })),
      next: null,
    }),
  } as unknown as Search; // Only the results' kind and story are read.
}

function told(id: string, day: number, ...entities: string[]): Story {
  const at = minutes(day * 24 * 60);
  return story(id, { startedAt: at, updatedAt: at, topics: ["neighbours"], entities });
}

async function earlierIds(of: Story, others: readonly Story[]): Promise<readonly string[]> {
  const deps = { search: searchOf([of, ...others]), analyzer, now: () => minutes(0) };
  return (await earlierStories(of, deps)).map(({ id }) => id);
}

test("earlierStories() finds the same matter by a name that tells it apart, the newest first", async () => {
  const closing = told(
    "closing",
    9,
    "state/belarus",
    "state/lithuania",
    "body/eu",
    "other/border-closure",
  );
  const balloons = told(
    "balloons",
    7,
    "weapon/weather-balloons",
    "state/lithuania",
    "other/border-closure",
  );
  const first = told("first", 3, "state/lithuania", "other/border-closure");
  assert.deepEqual(await earlierIds(closing, [first, balloons]), ["balloons", "first"]);
});

test("earlierStories() takes no story that shares only states and the like, or only mentions the matter", async () => {
  const closing = told("closing", 9, "state/lithuania", "body/eu", "other/border-closure");
  const potash = told(
    "potash",
    7,
    "state/united-states",
    "other/potash",
    "state/lithuania",
    "body/eu",
  );
  const other = ["moscow", "riga", "warsaw", "kyiv", "berlin", "beijing", "astana"];
  const mention = told(
    "mention",
    7,
    "state/lithuania",
    ...other.map((city) => `place/${city}`),
    "other/border-closure",
  );
  assert.deepEqual(await earlierIds(closing, [potash, mention]), []);
});

test("earlierStories() of a matter between states alone goes by the states; later and unlike ones stay out", async () => {
  const visit = told("visit", 9, "state/china", "state/russia");
  const before = told("before", 5, "state/china", "state/russia");
  const later = told("later", 11, "state/china", "state/russia");
  const elsewhere = {
    ...told("elsewhere", 5, "state/china", "state/russia"),
    topics: ["sco" as const],
  };
  assert.deepEqual(await earlierIds(visit, [before, later, elsewhere]), ["before"]);
});
