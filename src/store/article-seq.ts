import { sql } from "kysely";
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
 * Free numbers for articles published at the moments, in their order: seconds
 * since 1970 in the upper bits, a counter in the lower 16.
 *
 * Article tables and full-text index are keyed by it, so that time bounds and
 * "newest first" are ranges of the key, whatever order articles arrive in.
 */
export async function freeSeqs(
  db: Database,
  moments: readonly Temporal.Instant[],
): Promise<readonly number[]> {
  const next = await firstFree(db, [...new Set(moments.map((moment) => seqRange(moment).from))]);
  const seqs: number[] = [];
  for (const moment of moments) {
    let { from } = seqRange(moment);
    let free = next.get(from) ?? from;
    // A second that is full takes what follows it.
    while (free === from + NUMBERS_PER_SECOND) {
      from = free;
      free = next.get(from) ?? (await firstFree(db, [from])).get(from) ?? from;
    }
    next.set(from, free + 1);
    seqs.push(free);
  }
  return seqs;
}

/** The number behind the last one taken of each second; of a full second the next one's first. */
async function firstFree(db: Database, starts: readonly number[]): Promise<Map<number, number>> {
  if (starts.length === 0) return new Map();
  const rows = sql.join(starts.map((start) => sql`(cast(${start} as bigint))`));
  const found = await sql<{ start: number; last: number | null }>`
    with seconds (start) as (values ${rows})
    select start, (
      select max(seq) from articles where seq >= start and seq < start + ${NUMBERS_PER_SECOND}
    ) as last from seconds`.execute(db);
  return new Map(
    found.rows.map(({ start, last }) => [Number(start), last === null ? Number(start) : last + 1]),
  );
}
