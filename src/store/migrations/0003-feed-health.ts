import type { Migration } from "../migrate.ts";

/** What tells a quiet feed from a broken one, and the feeds that operators add while the bot runs. */
export const feedHealth: Migration = {
  name: "0003-feed-health",
  async up(db, { schema: { integer, tableEnd } }) {
    const states = db.schema.alterTable("feed_states");
    for (const column of ["failing_since", "newest_item_at", "moved_since", "held_since"]) {
      await states.addColumn(column, integer).execute();
    }
    await states.addColumn("typical_gap_seconds", integer).execute();
    await states.addColumn("warning", "text").execute();
    await states.addColumn("moved_to", "text").execute();
    await db.schema
      .createTable("added_feeds")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("feed", "text", (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute();
  },
};
