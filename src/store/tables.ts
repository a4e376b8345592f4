import type { ColumnType, Generated, Kysely } from "kysely";

/** Either of the two handles on the database, or a transaction on it. */
export type Database = Kysely<Tables>;

/**
 * Every table. Moments are milliseconds since 1970, truth values 0 or 1,
 * `*_key` columns of chats, outbox and cache are HMACs, `sealed` is ciphertext.
 */
export interface Tables {
  meta: { name: string; value: string };
  feed_states: FeedStateRow;
  /** Feeds that operators added while the bot ran: a Feed as JSON each. */
  added_feeds: { id: string; feed: string };
  entries: { feed_id: string; guid: string; article_id: string };
  /** Name and id of everything ever indexed: a source filter's prefix is looked up here. */
  outlets: { feed_id: string; outlet: string };
  articles: ArticleRow;
  article_texts: ArticleTextRow;
  article_terms: ArticleTermsRow;
  stories: StoryRow;
  story_topics: { topic: string; story_id: string };
  /** Ids of stories that were joined to another. */
  story_aliases: { former_id: string; story_id: string };
  chats: ChatRow;
  outbox: OutboxRow;
  /** How often a story, as it stood in a revision, was judged so. An empty topic: the verdict names none. */
  feedback: { story_id: string; revision: number; verdict: string; topic: string; count: number };
  cache: CacheRow;
}

/** What polls have left of a feed. */
export interface FeedStateRow {
  feed_id: string;
  etag: string | null;
  last_modified: string | null;
  content_hash: string | null;
  next_poll_at: number;
  failures: number;
  failing_since: number | null;
  last_success_at: number | null;
  last_new_at: number | null;
  newest_item_at: number | null;
  typical_gap_seconds: number | null;
  problem: string | null;
  problem_detail: string | null;
  warning: string | null;
  moved_to: string | null;
  moved_since: number | null;
  held_since: number | null;
}

/** An article without its long texts. */
export interface ArticleRow {
  /** Rises with the time of publication: see `freeSeqs`. */
  seq: number;
  id: string;
  feed_id: string;
  outlet: string;
  camp: string;
  listed: number;
  url: string;
  declared_language: string;
  title: string;
  published_at: number;
  seen_at: number;
  story_id: string | null;
  near_duplicate_of: string | null;
  text_key: string;
}

/** The long texts, apart from the rows that lists and searches read. */
export interface ArticleTextRow {
  seq: number;
  text: string;
  description: string;
  /** The Analysis as JSON. */
  analysis: string;
}

/** All that ranking reads of an article, in one place: some hundred rows for each search. */
export interface ArticleTermsRow {
  seq: number;
  id: string;
  story_id: string | null;
  published_at: number;
  seen_at: number;
  title_terms: string;
  text_terms: string;
}

/** A story, found by its id and its last change. */
export interface StoryRow {
  id: string;
  updated_at: number;
  /** The Story as JSON. */
  story: string;
}

/** A chat, found by the HMAC of its id. */
export interface ChatRow {
  chat_key: Uint8Array;
  active: number;
  next_digest_at: number | null;
  /** Since the first housekeeping that found the chat inactive; null while it is active. */
  inactive_since: ColumnType<number | null, null | undefined, number | null>;
  /** The Chat as JSON, sealed. */
  sealed: Uint8Array;
}

/** A message to be sent, or sent. */
export interface OutboxRow {
  id: Generated<number>;
  dedupe_key: Uint8Array;
  chat_key: Uint8Array;
  story_key: Uint8Array | null;
  /** Place in LANES: the order of sending. */
  lane: number;
  state: string;
  silent: number;
  revision: number;
  attempts: ColumnType<number, number | undefined, number>;
  created_at: number;
  not_before: number;
  expires_at: number;
  attempted_at: number | null;
  /** 1: a newer message came while the row was being sent, and waits for its turn. */
  renewed: ColumnType<number, number | undefined, number>;
  /** Chat, thread, story, keys and message as JSON, sealed. */
  sealed: Uint8Array;
  /** Message id and last error as JSON, sealed; null before the first attempt. */
  outcome: Uint8Array | null;
}

/** What may vanish at any moment. */
export interface CacheRow {
  namespace: string;
  entry_key: Uint8Array;
  /** Key and value as JSON, sealed: keys name chats, values hold what they asked. */
  sealed: Uint8Array;
  expires_at: number | null;
}
