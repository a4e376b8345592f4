import type { Migration } from "../migrate.ts";

/** Every table but the full-text index. */
export const tables: Migration = {
  name: "0001-tables",
  async up(db, { schema: { integer, blob, risingKey, tableEnd, keyedTableEnd } }) {
    await db.schema
      .createTable("feed_states")
      .addColumn("feed_id", "text", (column) => column.primaryKey().notNull())
      .addColumn("etag", "text")
      .addColumn("last_modified", "text")
      .addColumn("content_hash", "text")
      .addColumn("next_poll_at", integer, (column) => column.notNull())
      .addColumn("failures", integer, (column) => column.notNull())
      .addColumn("last_success_at", integer)
      .addColumn("last_new_at", integer)
      .addColumn("problem", "text")
      .addColumn("problem_detail", "text")
      .modifyEnd(tableEnd)
      .execute();

    await db.schema
      .createTable("entries")
      .addColumn("feed_id", "text", (column) => column.notNull())
      .addColumn("guid", "text", (column) => column.notNull())
      .addColumn("article_id", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("entries_key", ["feed_id", "guid"])
      .modifyEnd(keyedTableEnd)
      .execute();

    await db.schema
      .createTable("outlets")
      .addColumn("feed_id", "text", (column) => column.notNull())
      .addColumn("outlet", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("outlets_key", ["feed_id", "outlet"])
      .modifyEnd(keyedTableEnd)
      .execute();

    await db.schema
      .createTable("articles")
      .addColumn("seq", integer, (column) => column.primaryKey())
      .addColumn("id", "text", (column) => column.notNull().unique())
      .addColumn("feed_id", "text", (column) => column.notNull())
      .addColumn("outlet", "text", (column) => column.notNull())
      .addColumn("camp", "text", (column) => column.notNull())
      .addColumn("listed", integer, (column) => column.notNull())
      .addColumn("url", "text", (column) => column.notNull())
      .addColumn("declared_language", "text", (column) => column.notNull())
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("published_at", integer, (column) => column.notNull())
      .addColumn("seen_at", integer, (column) => column.notNull())
      .addColumn("story_id", "text")
      .addColumn("near_duplicate_of", "text")
      .addColumn("text_key", "text", (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute();
    await db.schema
      .createIndex("articles_by_text_key")
      .on("articles")
      .columns(["text_key", "published_at"])
      .execute();

    await db.schema
      .createTable("article_texts")
      .addColumn("seq", integer, (column) =>
        column.primaryKey().references("articles.seq").onDelete("cascade"),
      )
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("description", "text", (column) => column.notNull())
      .addColumn("analysis", "text", (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute();
    await db.schema
      .createTable("article_terms")
      .addColumn("seq", integer, (column) =>
        column.primaryKey().references("articles.seq").onDelete("cascade"),
      )
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("story_id", "text")
      .addColumn("published_at", integer, (column) => column.notNull())
      .addColumn("seen_at", integer, (column) => column.notNull())
      .addColumn("title_terms", "text", (column) => column.notNull())
      .addColumn("text_terms", "text", (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute();

    await db.schema
      .createTable("stories")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("updated_at", integer, (column) => column.notNull())
      .addColumn("story", "text", (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute();
    await db.schema
      .createIndex("stories_by_update")
      .on("stories")
      .columns(["updated_at", "id"])
      .execute();
    await db.schema
      .createTable("story_topics")
      .addColumn("story_id", "text", (column) =>
        column.notNull().references("stories.id").onDelete("cascade"),
      )
      .addColumn("topic", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("story_topics_key", ["story_id", "topic"])
      .modifyEnd(keyedTableEnd)
      .execute();

    await db.schema
      .createTable("chats")
      .addColumn("chat_key", blob, (column) => column.primaryKey().notNull())
      .addColumn("active", integer, (column) => column.notNull())
      .addColumn("next_digest_at", integer)
      .addColumn("sealed", blob, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute();
    await db.schema
      .createIndex("chats_by_next_digest")
      .on("chats")
      .columns(["active", "next_digest_at"])
      .execute();

    await db.schema
      .createTable("outbox")
      .addColumn("id", risingKey)
      .addColumn("dedupe_key", blob, (column) => column.notNull().unique())
      .addColumn("chat_key", blob, (column) => column.notNull())
      .addColumn("story_key", blob)
      .addColumn("lane", integer, (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("silent", integer, (column) => column.notNull())
      .addColumn("revision", integer, (column) => column.notNull())
      .addColumn("attempts", integer, (column) => column.notNull().defaultTo(0))
      .addColumn("created_at", integer, (column) => column.notNull())
      .addColumn("not_before", integer, (column) => column.notNull())
      .addColumn("expires_at", integer, (column) => column.notNull())
      .addColumn("attempted_at", integer)
      .addColumn("renewed", integer, (column) => column.notNull().defaultTo(0))
      .addColumn("sealed", blob, (column) => column.notNull())
      .addColumn("outcome", blob)
      .modifyEnd(tableEnd)
      .execute();
    await db.schema
      .createIndex("outbox_due")
      .on("outbox")
      .columns(["state", "lane", "not_before", "id"])
      .execute();
    await db.schema
      .createIndex("outbox_by_chat")
      .on("outbox")
      .columns(["chat_key", "state", "lane", "id"])
      .execute();
    await db.schema
      .createIndex("outbox_by_story")
      .on("outbox")
      .columns(["story_key", "lane"])
      .where("story_key", "is not", null)
      .execute();

    await db.schema
      .createTable("cache")
      .addColumn("namespace", "text", (column) => column.notNull())
      .addColumn("entry_key", blob, (column) => column.notNull())
      .addColumn("sealed", blob, (column) => column.notNull())
      .addColumn("expires_at", integer)
      .addPrimaryKeyConstraint("cache_key", ["namespace", "entry_key"])
      .modifyEnd(keyedTableEnd)
      .execute();
    await db.schema
      .createIndex("cache_by_expiry")
      .on("cache")
      .columns(["expires_at"])
      .where("expires_at", "is not", null)
      .execute();
  },
};
