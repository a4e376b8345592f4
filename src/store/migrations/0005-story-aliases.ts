import type { Migration } from "../migrate.ts";

/** The ids of stories that turned out to be another's: messages and links that name them still work. */
export const storyAliases: Migration = {
  name: "0005-story-aliases",
  async up(db, { schema: { tableEnd } }) {
    await db.schema
      .createTable("story_aliases")
      .addColumn("former_id", "text", (column) => column.primaryKey().notNull())
      .addColumn("story_id", "text", (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute();
  },
};
