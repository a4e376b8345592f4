import type { KeyvStorageAdapter } from "keyv";
import type { Analysis, TopicId } from "../analysis/analysis.ts";
import type { Article } from "../articles/article.ts";
import type { KnownArticle } from "../articles/recognize-entries.ts";
import type { Chat } from "../chats/chat.ts";
import type { Verdict } from "../chats/verdict.ts";
import type { Camp, Feed } from "../feeds/feed.ts";
import type { FeedState } from "../feeds/feed-state.ts";
import type { Story } from "../stories/story.ts";
import type { Lane, NewOutboxEntry, OutboxEntry, OutboxState } from "./outbox-entry.ts";

/** One entry as known by its feed: the next poll recognizes it by its GUID. */
export interface KnownEntry {
  readonly feedId: string;
  readonly guid: string;
  readonly articleId: string;
}

/** An article with everything that was decided about it. */
export interface StoredArticle {
  readonly article: Article;
  readonly analysis: Analysis;
  /** Null: not relevant enough for a story. */
  readonly storyId: string | null;
  readonly nearDuplicateOf: string | null;
  /** Hash of the normalized title and text: the same text from another address is the same article. */
  readonly textKey: string;
  /** Space-separated index terms made by the search stage (stems, name keys, entity ids). */
  readonly terms: { readonly title: string; readonly text: string };
}

/** How many readers said so of a story as it stood in that revision. Nobody is named, and no moment. */
export interface Feedback {
  readonly storyId: string;
  readonly revision: number;
  readonly verdict: Verdict;
  /** What the story is not about; null for the other verdicts. */
  readonly topic: TopicId | null;
  readonly count: number;
}

/** Everything that one poll decided; saved whole or not at all. */
export interface PollOutcome {
  readonly feedStates: readonly FeedState[];
  readonly entries: readonly KnownEntry[];
  readonly articles: readonly StoredArticle[];
  /** New or changed stories, whole. One that has lost its last report is removed. */
  readonly stories: readonly Story[];
  readonly outbox: readonly NewOutboxEntry[];
}

/** What the search index is asked. Filters narrow; `terms` rank. */
export interface IndexQuery {
  /** Each group must match (any of its alternatives); a phrase is an alternative with spaces. */
  readonly all: readonly (readonly string[])[];
  /** Groups that need not match and raise the rank of what they match. */
  readonly should?: readonly (readonly string[])[];
  /** Only articles with so large a share (0 to 1) of the rank that the `should` groups can give. */
  readonly leastShare?: number;
  readonly none: readonly string[];
  readonly topics?: readonly TopicId[];
  readonly camps?: readonly Camp[];
  /** Outlet names or feed ids, lower case, matched as prefixes. */
  readonly outlets?: readonly string[];
  readonly languages?: readonly string[];
  readonly from?: Temporal.Instant;
  readonly to?: Temporal.Instant;
  /** Only articles that belong to a story. */
  readonly storiesOnly?: boolean;
  /** Nothing that was first seen after this moment: keeps the pages of one search in step. */
  readonly seenUntil?: Temporal.Instant;
  readonly now: Temporal.Instant;
  /** Hits at most, and how many of the newest matches are read and ranked for them: most of what a search costs. */
  readonly limit: number;
}

/** An article that the query found. */
export interface IndexHit {
  readonly articleId: string;
  readonly storyId: string | null;
  /** Higher is better: relevance (BM25) weighed with recency. */
  readonly score: number;
}

/**
 * Everything that lasts, written once for SQLite and PostgreSQL.
 *
 * Who reads what is sealed: chats and outbox rows are AES-256-GCM ciphertext
 * under a key from `DATA_KEY`, found again by HMAC; the file alone tells nothing.
 */
export interface Store {
  /** Saves one poll's decisions in one transaction. Outbox rows with a known dedupe key are left out. */
  commit(decided: PollOutcome): Promise<void>;

  readonly feeds: {
    states(): Promise<ReadonlyMap<string, FeedState>>;
    /** The feeds that operators added beside the feeds file, in the order of their ids. */
    added(): Promise<readonly Feed[]>;
    /** Adds the feed, or replaces the one added before under its id. */
    add(feed: Feed): Promise<void>;
    /** Whether there was such a feed to remove. What it brought stays. */
    remove(feedId: string): Promise<boolean>;
  };

  readonly articles: {
    /** Those of the feed's GUIDs that earlier polls saved, with the article each became. */
    knownEntries(feedId: string, guids: readonly string[]): Promise<ReadonlyMap<string, string>>;
    /** Those of the ids that exist. */
    existing(ids: readonly string[]): Promise<ReadonlySet<string>>;
    /** Text keys that exist since the moment, with their article. */
    byTextKey(
      keys: readonly string[],
      since: Temporal.Instant,
    ): Promise<ReadonlyMap<string, string>>;
    get(ids: readonly string[]): Promise<readonly StoredArticle[]>;
    /** Those of the ids that exist, with the beginning of their texts: to recognize entries by. */
    known(ids: readonly string[]): Promise<ReadonlyMap<string, KnownArticle>>;
    /** The articles of the feeds that were published last, newest first, with the beginning of their texts. */
    latestOf(feedIds: readonly string[], limit: number): Promise<readonly KnownArticle[]>;
    /**
     * Articles in stories published since the moment, oldest first: what grouping needs after a
     * restart. One by one, for all their texts at once would take more memory than grouping keeps.
     */
    inStoriesSince(since: Temporal.Instant): AsyncIterable<StoredArticle>;
    count(): Promise<number>;
  };

  readonly stories: {
    /** Those that exist; an id of a story that was joined to another gives the joined one. */
    get(ids: readonly string[]): Promise<readonly Story[]>;
    /** Stories updated since the moment (with any of the topics), newest first. */
    updatedSince(
      since: Temporal.Instant,
      options?: {
        readonly topics?: readonly TopicId[];
        readonly limit?: number;
        /** `storyCursor` of the last story of the page before. */
        readonly before?: string;
      },
    ): Promise<readonly Story[]>;
  };

  readonly chats: {
    get(chatId: number): Promise<Chat | null>;
    save(chat: Chat, nextDigestAt: Temporal.Instant | null): Promise<void>;
    /** Every chat, active or not, in batches that leave the event loop free. */
    all(): AsyncIterable<Chat>;
    /**
     * Active chats whose next digest is due, with the moment it was due at, longest waiting first; and those
     * whose digest is further off than any can be: a clock that ran ahead has put it there.
     */
    dueForDigest(
      now: Temporal.Instant,
      limit: number,
    ): Promise<readonly { readonly chat: Chat; readonly dueAt: Temporal.Instant }[]>;
    /** Saves the digest's messages, the chat and its next moment in one transaction. */
    commitDigest(
      chat: Chat,
      nextDigestAt: Temporal.Instant | null,
      messages: readonly NewOutboxEntry[],
    ): Promise<void>;
    /** Removes the chat, its outbox rows and everything about it; nothing readable stays in the file. */
    forget(chatId: number): Promise<void>;
    /** A group became a supergroup: chat and outbox rows move to the new id in one transaction. */
    migrate(fromId: number, toId: number): Promise<void>;
    /**
     * A forum thread was closed or deleted: what the chat follows in it, and its messages under way,
     * go to the chat itself from now on. The notice of that is saved with it.
     */
    leaveThread(chatId: number, threadId: number, notice: NewOutboxEntry): Promise<void>;
    /** How many active chats and subscriptions there are. */
    count(): Promise<{ readonly chats: number }>;
  };

  readonly outbox: {
    /** Pending rows whose time has come, by lane (alert, digest, edit) and age, skipping the given chats. */
    due(
      now: Temporal.Instant,
      limit: number,
      busyChats: readonly number[],
    ): Promise<readonly OutboxEntry[]>;
    enqueue(entries: readonly NewOutboxEntry[]): Promise<void>;
    /** Due alerts of chats (but the given) that have at least so many: those first whose turn is first. */
    piles(
      now: Temporal.Instant,
      options: {
        readonly least: number;
        readonly limit: number;
        readonly busyChats: readonly number[];
      },
    ): Promise<readonly (readonly OutboxEntry[])[]>;
    /** Puts one message in the place of pending rows, all at once; does nothing if one is not pending any more. */
    fold(ids: readonly number[], into: NewOutboxEntry): Promise<void>;
    /** Marks a pending row `sending` and returns it as it stands now; null if it is no longer pending. */
    claim(id: number, now: Temporal.Instant): Promise<OutboxEntry | null>;
    markSent(id: number, messageId: number | null): Promise<void>;
    /** Back to pending, not before the moment; `silent` when the message may already have been seen. */
    postpone(
      id: number,
      notBefore: Temporal.Instant,
      reason: string,
      options?: { readonly silent?: boolean; readonly threadId?: null },
    ): Promise<void>;
    /** Dead letter: Telegram refuses it for good. */
    bury(id: number, reason: string): Promise<void>;
    /** Every alert and update ever enqueued about the story, oldest first, with chat and state: who knows what of it. */
    alertsAbout(storyId: string): Promise<readonly OutboxEntry[]>;
    byDedupeKey(dedupeKey: string): Promise<OutboxEntry | null>;
    /** Rows left in `sending` by a crash go back to pending, silent, to be sent once more. Returns how many. */
    recover(now: Temporal.Instant): Promise<number>;
    /** Pending rows past `expiresAt` become `expired`. Returns how many. */
    expire(now: Temporal.Instant): Promise<number>;
    /**
     * Sets right what a clock that ran ahead has written: rows made or put off after `now` come as
     * much earlier, in their order, and those that expired only by that clock are pending again.
     * Returns how many.
     */
    rewind(now: Temporal.Instant): Promise<number>;
    cancelFor(chatId: number): Promise<void>;
    /** Ids of the messages that the chat got since the moment: what can still be deleted there. */
    sentSince(chatId: number, since: Temporal.Instant): Promise<readonly number[]>;
    counts(): Promise<{ readonly [state in OutboxState]?: number }>;
    /** The lanes in which rows are due, how many, and since when the oldest waits. */
    waiting(
      now: Temporal.Instant,
    ): Promise<
      readonly { readonly lane: Lane; readonly count: number; readonly since: Temporal.Instant }[]
    >;
  };

  readonly index: {
    /** What any of the queries finds, best first, an article once. Asked together they share what they read. */
    search(queries: readonly IndexQuery[]): Promise<readonly IndexHit[]>;
    /**
     * Gives the next articles that were indexed by another version of the terms those of this one,
     * newest first. Returns how many it has looked at; 0: all are done. For a job by the minute.
     */
    renew(
      version: number,
      termsOf: (stored: StoredArticle) => StoredArticle["terms"],
    ): Promise<number>;
  };

  readonly feedback: {
    /** Counts one more. */
    add(feedback: Omit<Feedback, "count">): Promise<void>;
    all(): Promise<readonly Feedback[]>;
  };

  /** A storage adapter for one `Keyv`; each namespace needs its own. */
  cache(namespace: string): KeyvStorageAdapter;

  /**
   * Clears away what no longer matters: expired cache entries; outbox rows that ended more than 30
   * days ago; chats that have been inactive for 30 days, as `forget` would; with a retention also
   * the texts of older articles, whose keys and titles stay. For a daily job; works in small steps.
   * Does nothing where the last time is more than a week away: the clock may be wrong.
   */
  maintain(
    now: Temporal.Instant,
    options?: { readonly retention: Temporal.Duration | null },
  ): Promise<void>;
  /** Throws if the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
