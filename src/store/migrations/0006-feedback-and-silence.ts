import type { Migration } from "../migrate.ts";

/** What readers say of stories, as counts that name nobody; and since when a chat has been silent. */
export const feedbackAndSilence: Migration = {
  name: "0006-feedback-and-silence",
  async up(db, { schema: { integer, keyedTableEnd } }) {
    await db.schema
      .createTable("feedback")
      .addColumn("story_id", "text", (column) => column.notNull())
      .addColumn("revision", integer, (column) => column.notNull())
      .addColumn("verdict", "text", (column) => column.notNull())
      .addColumn("topic", "text", (column) => column.notNull())
      .addColumn("count", integer, (column) => column.notNull())
      .addPrimaryKeyConstraint("feedback_key", ["story_id", "revision", "verdict", "topic"])
      .modifyEnd(keyedTableEnd)
      .execute();
    await db.schema.alterTable("chats").addColumn("inactive_since", integer).execute();
  },
};
