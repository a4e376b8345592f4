import type { FeedWarning } from "../feeds/entry.ts";
import type { Feed } from "../feeds/feed.ts";
import type { FeedState } from "../feeds/feed-state.ts";
import { batches } from "./batches.ts";
import { fromMillis, fromMillisOrNull, toMillis, toMillisOrNull } from "./moment.ts";
import type { KnownEntry, Store } from "./store.ts";
import type { Database, FeedStateRow } from "./tables.ts";

/** The store's view of feeds: what earlier polls learned. */
export function createFeeds(read: Database, write: Database): Store["feeds"] {
  return {
    async states() {
      const rows = await read.selectFrom("feed_states").selectAll().execute();
      return new Map(rows.map((row) => [row.feed_id, fromRow(row)]));
    },
    async added() {
      const rows = await read.selectFrom("added_feeds").selectAll().orderBy("id").execute();
      return rows.map((row) => feedFromJson(row.feed));
    },
    async add(feed) {
      const row = { id: feed.id, feed: JSON.stringify(feed) };
      await write
        .insertInto("added_feeds")
        .values(row)
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ feed: row.feed }))
        .execute();
    },
    async remove(feedId) {
      const [result] = await write.deleteFrom("added_feeds").where("id", "=", feedId).execute();
      return (result?.numDeletedRows ?? 0n) > 0n;
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
          failing_since: ref("excluded.failing_since"),
          last_success_at: ref("excluded.last_success_at"),
          last_new_at: ref("excluded.last_new_at"),
          newest_item_at: ref("excluded.newest_item_at"),
          typical_gap_seconds: ref("excluded.typical_gap_seconds"),
          problem: ref("excluded.problem"),
          problem_detail: ref("excluded.problem_detail"),
          warning: ref("excluded.warning"),
          moved_to: ref("excluded.moved_to"),
          moved_since: ref("excluded.moved_since"),
          held_since: ref("excluded.held_since"),
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
    failing_since: toMillisOrNull(state.failingSince),
    last_success_at: toMillisOrNull(state.lastSuccessAt),
    last_new_at: toMillisOrNull(state.lastNewAt),
    newest_item_at: toMillisOrNull(state.newestItemAt),
    typical_gap_seconds: state.typicalGap && Math.round(state.typicalGap.total("seconds")),
    problem: state.problem,
    problem_detail: state.problemDetail,
    warning: state.warning && `${state.warning.kind}: ${state.warning.detail}`,
    moved_to: state.movedTo,
    moved_since: toMillisOrNull(state.movedSince),
    held_since: toMillisOrNull(state.heldSince),
  };
}

function fromRow(row: FeedStateRow): FeedState {
  const gap = row.typical_gap_seconds;
  return {
    feedId: row.feed_id,
    etag: row.etag,
    lastModified: row.last_modified,
    contentHash: row.content_hash,
    nextPollAt: fromMillis(row.next_poll_at),
    failures: row.failures,
    failingSince: fromMillisOrNull(row.failing_since),
    lastSuccessAt: fromMillisOrNull(row.last_success_at),
    lastNewAt: fromMillisOrNull(row.last_new_at),
    newestItemAt: fromMillisOrNull(row.newest_item_at),
    typicalGap: gap === null ? null : Temporal.Duration.from({ seconds: gap }),
    problem: row.problem,
    problemDetail: row.problem_detail,
    warning: row.warning === null ? null : toWarning(row.warning),
    movedTo: row.moved_to,
    movedSince: fromMillisOrNull(row.moved_since),
    heldSince: fromMillisOrNull(row.held_since),
  };
}

/** Before warnings had kinds, all of them were about the encoding. */
function toWarning(saved: string): FeedWarning {
  const isGap = saved.startsWith("gap: ");
  return { kind: isGap ? "gap" : "encoding", detail: saved.replace(/^(?:gap|encoding): /, "") };
}

function feedFromJson(json: string): Feed {
  // Only add() writes the rows; a Duration writes itself as a string.
  const feed = JSON.parse(json) as Omit<Feed, "every"> & { readonly every: string | null };
  return { ...feed, every: feed.every === null ? null : Temporal.Duration.from(feed.every) };
}
