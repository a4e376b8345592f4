import type { Story } from "../stories/story.ts";
import { batches } from "./batches.ts";
import { toMillis } from "./moment.ts";
import type { Store } from "./store.ts";
import { storyFromJson, storyToJson } from "./story-json.ts";
import type { Database } from "./tables.ts";

/** The store's view of stories. */
export function createStories(read: Database): Store["stories"] {
  return {
    async get(asked) {
      const idOf = await currentIds(read, asked);
      const ids = [...new Set(asked.map((id) => idOf.get(id) ?? id))];
      const found = new Map<string, Story>();
      for await (const batch of batches(ids)) {
        const rows = await read
          .selectFrom("stories")
          .select(["id", "story"])
          .where("id", "in", batch)
          .execute();
        for (const row of rows) {
          found.set(row.id, storyFromJson(row.story));
        }
      }
      return ids.flatMap((id) => found.get(id) ?? []);
    },

    async updatedSince(since, options = {}) {
      const { topics, limit, before } = options;
      let query = read
        .selectFrom("stories")
        .select("story")
        .where("updated_at", ">=", toMillis(since))
        .orderBy("updated_at", "desc")
        .orderBy("id", "desc");
      if (topics !== undefined) {
        query = query.where(({ exists, selectFrom }) =>
          exists(
            selectFrom("story_topics")
              .select("topic")
              .whereRef("story_topics.story_id", "=", "stories.id")
              .where("topic", "in", topics),
          ),
        );
      }
      if (before !== undefined) {
        const { updatedAt, id } = fromCursor(before);
        query = query
          .where("updated_at", "<=", updatedAt)
          .where(({ or, eb }) => or([eb("updated_at", "<", updatedAt), eb("id", "<", id)]));
      }
      const rows = await (limit === undefined ? query : query.limit(limit)).execute();
      return rows.map((row) => storyFromJson(row.story));
    },
  };
}

/** The ids of the joined stories for those that are former ones. */
async function currentIds(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const batch of batches(ids)) {
    const rows = await db
      .selectFrom("story_aliases")
      .selectAll()
      .where("former_id", "in", batch)
      .execute();
    for (const row of rows) found.set(row.former_id, row.story_id);
  }
  return found;
}

/** Where a page of `updatedSince` ended: the next page's `before`. */
export function storyCursor(story: Pick<Story, "id" | "updatedAt">): string {
  return `${toMillis(story.updatedAt)}.${story.id}`;
}

function fromCursor(cursor: string): { readonly updatedAt: number; readonly id: string } {
  const match = /^(-?\d{1,16})\.([a-z2-7]*)$/.exec(cursor);
  if (match === null) {
    throw new RangeError(`Cannot page through stories: "${cursor}" is not a cursor`);
  }
  const [, millis = "", id = ""] = match;
  return { updatedAt: Number(millis), id };
}

/**
 * Writes the stories over their earlier revisions; removes those without a report, and those that
 * were joined to another, whose ids name it from then on. A story's reports are its articles, whatever
 * story they were of before.
 */
export async function saveStories(db: Database, stories: readonly Story[]): Promise<void> {
  const latest = [...new Map(stories.map((story) => [story.id, story])).values()];
  const empty = latest.filter(({ reports }) => reports.length === 0).map(({ id }) => id);
  for await (const ids of batches(empty)) {
    // Their topics go with them.
    await db.deleteFrom("stories").where("id", "in", ids).execute();
  }
  for await (const batch of batches(latest.filter(({ reports }) => reports.length > 0))) {
    await db
      .insertInto("stories")
      .values(
        batch.map((story) => ({
          id: story.id,
          updated_at: toMillis(story.updatedAt),
          story: storyToJson(story),
        })),
      )
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet(({ ref }) => ({
          updated_at: ref("excluded.updated_at"),
          story: ref("excluded.story"),
        })),
      )
      .execute();
    const ids = batch.map((story) => story.id);
    await db.deleteFrom("story_topics").where("story_id", "in", ids).execute();
    const topics = batch.flatMap((story) =>
      [...new Set(story.topics)].map((topic) => ({ story_id: story.id, topic })),
    );
    if (topics.length > 0) {
      await db.insertInto("story_topics").values(topics).execute();
    }
    await takeArticles(db, batch);
    for (const story of batch) await takeInFormer(db, story);
  }
}

async function takeInFormer(db: Database, story: Story): Promise<void> {
  const known = await currentIds(db, story.formerIds ?? []);
  const former = (story.formerIds ?? []).filter((id) => known.get(id) !== story.id);
  if (former.length === 0) return;
  await db
    .insertInto("story_aliases")
    .values(former.map((id) => ({ former_id: id, story_id: story.id })))
    .onConflict((conflict) =>
      conflict.column("former_id").doUpdateSet(({ ref }) => ({
        story_id: ref("excluded.story_id"),
      })),
    )
    .execute();
  await db.deleteFrom("stories").where("id", "in", former).execute();
}

/** Gives the stories' reports to them that are another's still. */
async function takeArticles(db: Database, stories: readonly Story[]): Promise<void> {
  const storyOf = new Map(
    stories.flatMap(({ id, reports }) => reports.map(({ articleId }) => [articleId, id] as const)),
  );
  const moved: { readonly seq: number; readonly to: string }[] = [];
  for await (const ids of batches([...storyOf.keys()])) {
    const rows = await db
      .selectFrom("articles")
      .select(["seq", "id", "story_id"])
      .where("id", "in", ids)
      .execute();
    for (const { seq, id, story_id } of rows) {
      const to = storyOf.get(id);
      if (to !== undefined && to !== story_id) moved.push({ seq, to });
    }
  }
  for (const [to, rows] of Map.groupBy(moved, (each) => each.to)) {
    for await (const seqs of batches(rows.map(({ seq }) => seq))) {
      for (const table of ["articles", "article_terms"] as const) {
        await db.updateTable(table).set({ story_id: to }).where("seq", "in", seqs).execute();
      }
    }
  }
}
