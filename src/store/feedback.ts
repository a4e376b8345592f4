import type { Feedback, Store } from "./store.ts";
import type { Database } from "./tables.ts";

/** The store's view of feedback: how many said what of a story, and nothing of who or when. */
export function createFeedback(read: Database, write: Database): Store["feedback"] {
  return {
    async add({ storyId, revision, verdict, topic }) {
      await write
        .insertInto("feedback")
        .values({ story_id: storyId, revision, verdict, topic: topic ?? "", count: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(["story_id", "revision", "verdict", "topic"])
            .doUpdateSet(({ ref, eb }) => ({ count: eb(ref("feedback.count"), "+", 1) })),
        )
        .execute();
    },

    async all() {
      const rows = await read
        .selectFrom("feedback")
        .selectAll()
        .orderBy("story_id")
        .orderBy("revision")
        .orderBy("verdict")
        .orderBy("topic")
        .execute();
      return rows.map(({ story_id, revision, verdict, topic, count }) => ({
        storyId: story_id,
        revision,
        // Only add() writes the columns.
        verdict: verdict as Feedback["verdict"],
        topic: (topic === "" ? null : topic) as Feedback["topic"],
        count,
      }));
    },
  };
}
