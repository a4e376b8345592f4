import assert from "node:assert/strict";
import { test } from "node:test";
import { createChangeFinder } from "../../src/delivery/material-changes.ts";
import type { Placed } from "../../src/pipeline/candidate.ts";
import { changesSince } from "../../src/pipeline/changes-since.ts";
import type { Store } from "../../src/store/store.ts";
import { analyzer, decided, storyOf } from "../delivery/growing-story.ts";
import { minutes, outcome, storedArticle } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";

test("changesSince() compares what the store has with what is not saved yet, reading it once", async (t) => {
  const store = await temporaryStore(t);
  const reports = decided([
    { at: 0, outlet: "A", language: "en", title: "Lithuania closes border with Belarus" },
    { at: 300, outlet: "A", language: "en", title: "Lithuania reopens border with Belarus" },
  ]);
  const [first, second] = reports;
  assert.ok(first && second);
  await store.commit(outcome({ articles: [{ ...storedArticle({ name: "a" }), ...first }] }));
  let reads = 0;
  const articles: Store["articles"] = {
    ...store.articles,
    get(ids) {
      reads += 1;
      return store.articles.get(ids);
    },
  };
  const placed = { ...storedArticle({ name: "b" }), ...second, isFresh: true, previous: null };
  const since = changesSince({
    store: { articles },
    findChanges: createChangeFinder(analyzer),
    // A report needs no more of its feed here than the article says.
    placed: [placed as unknown as Placed],
  });
  const story = storyOf(reports);
  for (const moment of [minutes(1), minutes(1), minutes(2)]) {
    assert.deepEqual(
      (await since(story, moment)).map(({ kind }) => kind),
      ["turn"],
    );
  }
  assert.deepEqual(await since(story, minutes(300)), []);
  assert.equal(reads, 1);
  // Who has muted the newer report knows of no change.
  const muted = { ...story, reports: story.reports.slice(0, 1) };
  assert.deepEqual(await since(muted, minutes(1)), []);
});
