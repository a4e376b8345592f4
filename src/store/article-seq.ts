import type { Database } from "./tables.ts";

/** Articles of one second that can be told apart; an archive with dates only needs many. */
const NUMBERS_PER_SECOND = 2 ** 16;
/** With the 16 bits below, up to 2^53: the year 4000 and something. */
const MAX_SECOND = 2 ** 36;

/** The smallest and, exclusively, the largest number an article of that moment's second can have. */
export function seqRange(moment: Temporal.Instant): {
  readonly from: number;
  readonly end: number;
} {
  const second = Math.floor(moment.epochMilliseconds / 1000);
  const from = Math.min(Math.max(second, 0), MAX_SECOND) * NUMBERS_PER_SECOND;
  return { from, end: from + NUMBERS_PER_SECOND };
}

/**
 * A free number for an article published at the moment: seconds since 1970 in
 * the upper bits, a counter in the lower 16.
 *
 * Article tables and full-text index are keyed by it, so that time bounds and
 * "newest first" are ranges of the key, whatever order articles arrive in.
 */
export async function freeSeq(db: Database, publishedAt: Temporal.Instant): Promise<number> {
  for (let { from, end } = seqRange(publishedAt); ; from = end, end += NUMBERS_PER_SECOND) {
    const row = await db
      .selectFrom("articles")
      .select("seq")
      .where("seq", ">=", from)
      .where("seq", "<", end)
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst();
    const next = row === undefined ? from : row.seq + 1;
    if (next < end) {
      return next;
    }
  }
}
