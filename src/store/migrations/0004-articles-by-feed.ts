import type { Migration } from "../migrate.ts";

/** A feed's latest articles, which entries under new names are compared with. */
export const articlesByFeed: Migration = {
  name: "0004-articles-by-feed",
  async up(db) {
    await db.schema
      .createIndex("articles_by_feed")
      .on("articles")
      .columns(["feed_id", "published_at"])
      .execute();
  },
};
