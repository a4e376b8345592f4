import assert from "node:assert/strict";
import { test } from "node:test";
import type { Placed } from "../../src/pipeline/candidate.ts";
import type { Placing } from "../../src/pipeline/place-in-stories.ts";
import { tellStories } from "../../src/pipeline/tell-stories.ts";
import { createExtractiveSummarizer } from "../../src/summaries/extractive.ts";
import { minutes, outcome, storedArticle } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";

const OLDER = "aaaaaaaaaa";
const YOUNGER = "bbbbbbbbbb";
const JOINED: Placing["joined"] = new Map([[OLDER, [YOUNGER]]]);

function placing(placed: readonly Placed[], part: Partial<Placing> = {}): Placing {
  return { placed, joined: new Map(), leftParts: [], ...part };
}

function placed(name: string, storyId: string): Placed {
  const { article, analysis, textKey } = storedArticle({ name, publishedAt: minutes(5) });
  const feed = {
    id: article.feedId,
    name: article.outlet,
    url: "https://example.org/feed",
    language: "ru",
    country: "BY",
    camp: article.camp,
    kind: "feed",
    every: null,
    enabled: true,
    listed: false,
  } as unknown as Placed["feed"];
  const arrival = { feed, article, textKey, isFresh: true, previous: null };
  return { ...arrival, analysis, storyId, nearDuplicateOf: null };
}

test("tellStories() gives a joined story the reports, the ids and the revision of both", async (t) => {
  const store = await temporaryStore(t);
  const deps = { store, summarizer: createExtractiveSummarizer(), now: minutes(1) };
  const first = placing([placed("one", OLDER), placed("two", YOUNGER)]);
  const stored = ["one", "two"].map((name, at) =>
    storedArticle({ name, storyId: at === 0 ? OLDER : YOUNGER, publishedAt: minutes(5) }),
  );
  const apart = await tellStories(first, deps);
  assert.deepEqual(apart.map(({ id }) => id).sort(), [OLDER, YOUNGER]);
  const told = apart.map((each) => (each.id === YOUNGER ? { ...each, revision: 4 } : each));
  await store.commit(outcome({ articles: stored, stories: told }));

  const bridge = placing([placed("three", OLDER)], { joined: JOINED });
  const stories = await tellStories(bridge, { ...deps, now: minutes(9) });
  assert.deepEqual(
    stories.map(({ id, formerIds, revision, reports }) => [
      id,
      formerIds,
      revision,
      reports.length,
    ]),
    [[OLDER, [YOUNGER], 5, 3]],
  );

  const third = storedArticle({ name: "three", storyId: OLDER, publishedAt: minutes(5) });
  await store.commit(outcome({ articles: [third], stories }));
  const [found] = await store.stories.get([YOUNGER]);
  assert.equal(found?.id, OLDER);
  const [two] = await store.articles.get([stored[1]?.article.id ?? ""]);
  assert.equal(two?.storyId, OLDER);
});

test("tellStories() tells nothing of a former story whose report was edited in the same poll", async (t) => {
  const store = await temporaryStore(t);
  const deps = { store, summarizer: createExtractiveSummarizer(), now: minutes(1) };
  const two = storedArticle({ name: "two", storyId: YOUNGER, publishedAt: minutes(5) });
  await store.commit(
    outcome({
      articles: [two],
      stories: await tellStories(placing([placed("two", YOUNGER)]), deps),
    }),
  );
  const edited = { ...placed("two", OLDER), previous: two };
  const bridge = placing([edited, placed("three", OLDER)], { joined: JOINED });
  const stories = await tellStories(bridge, deps);
  assert.deepEqual(
    stories.map(({ id, reports }) => [id, reports.length]),
    [[OLDER, 2]],
  );
});
