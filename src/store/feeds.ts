import { batches } from "./batches.ts";
import { fromMillis, fromMillisOrNull, toMillis, toMillisOrNull } from "./moment.ts";
import type { FeedState, KnownEntry, Store } from "./store.ts";
import type { Database, FeedStateRow } from "./tables.ts";

/** The store's view of feeds: what earlier polls learned. */
export function createFeeds(read: Database): Store["feeds"] {
  return {
    async states() {
      const rows = await read.selectFrom("feed_states").selectAll().execute();
      return new Map(rows.map((row) => [row.feed_id, fromRow(row)]));
    },
  };
}

/** Writes the states over the earlier ones. */
export async function saveFeedStates(db: Database, states: readonly FeedState[]): Promise<void> {
  for await (const batch of batches(states)) {
    await db
      .insertInto("feed_states")
      .values(batch.map(toRow))
      .onConflict((conflict) =>
        conflict.column("feed_id").doUpdateSet(({ ref }) => ({
          etag: ref("excluded.etag"),
          last_modified: ref("excluded.last_modified"),
          content_hash: ref("excluded.content_hash"),
          next_poll_at: ref("excluded.next_poll_at"),
          failures: ref("excluded.failures"),
          last_success_at: ref("excluded.last_success_at"),
          last_new_at: ref("excluded.last_new_at"),
          problem: ref("excluded.problem"),
          problem_detail: ref("excluded.problem_detail"),
        })),
      )
      .execute();
  }
}

/** Remembers the entries; a known GUID now names the article given last. */
export async function saveEntries(db: Database, entries: readonly KnownEntry[]): Promise<void> {
  for await (const batch of batches(entries)) {
    await db
      .insertInto("entries")
      .values(
        batch.map(({ feedId, guid, articleId }) => ({
          feed_id: feedId,
          guid,
          article_id: articleId,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(["feed_id", "guid"])
          .doUpdateSet(({ ref }) => ({ article_id: ref("excluded.article_id") })),
      )
      .execute();
  }
}

function toRow(state: FeedState): FeedStateRow {
  return {
    feed_id: state.feedId,
    etag: state.etag,
    last_modified: state.lastModified,
    content_hash: state.contentHash,
    next_poll_at: toMillis(state.nextPollAt),
    failures: state.failures,
    last_success_at: toMillisOrNull(state.lastSuccessAt),
    last_new_at: toMillisOrNull(state.lastNewAt),
    problem: state.problem,
    problem_detail: state.problemDetail,
  };
}

function fromRow(row: FeedStateRow): FeedState {
  return {
    feedId: row.feed_id,
    etag: row.etag,
    lastModified: row.last_modified,
    contentHash: row.content_hash,
    nextPollAt: fromMillis(row.next_poll_at),
    failures: row.failures,
    lastSuccessAt: fromMillisOrNull(row.last_success_at),
    lastNewAt: fromMillisOrNull(row.last_new_at),
    problem: row.problem,
    problemDetail: row.problem_detail,
  };
}
