/** An entry that nobody knows, of a document in which most are like it. */
export interface UnknownEntry {
  /** Some name that the next poll will show again, if the entry stays. */
  readonly name: string;
  /** Null: its date is missing or unbelievable. */
  readonly publishedAt: Temporal.Instant | null;
  /** It looks like an article the feed has brought before, whatever its names and its date. */
  readonly isAcquaintance: boolean;
}

/**
 * What is to become of an unknown entry. `new`: it goes its way. `adopt`: it is an
 * old acquaintance, whose new names are noted. `archive`: it is stored, to be found,
 * and told to nobody. `wait`: it is left for the next poll as if it had not come.
 */
export type EntryFate = "new" | "adopt" | "archive" | "wait";

export interface FloodOptions {
  readonly unknown: readonly UnknownEntry[];
  /** When the feed could last be read. */
  readonly lastSuccessAt: Temporal.Instant;
  /** Names that waited after the last poll; null if none did. */
  readonly waiting: ReadonlySet<string> | null;
}

/** What becomes of the entries that nobody knows. */
export interface FloodDecision {
  /** In the order of the unknown entries. */
  readonly fates: readonly EntryFate[];
  /** Names that wait now; null if none do, and the feed is not held. */
  readonly waiting: ReadonlySet<string> | null;
}

/** A short document is soon new as a whole. */
const LEAST_ENTRIES = 8;
const FLOOD_SHARE = 0.6;
/**
 * Fresh is what was published since the feed was last read, and a day before:
 * many outlets date by the day alone, and caches show an item hours late. A
 * shuffled archive's last day is known by its looks, so the day costs little.
 */
const DATED_LATE = Temporal.Duration.from({ hours: 24 });

/** Whether so much of a document is unknown that it looks less like news than like an accident. */
export function isFlood(document: { readonly unknown: number; readonly entries: number }): boolean {
  const { unknown, entries } = document;
  return entries >= LEAST_ENTRIES && unknown > FLOOD_SHARE * entries;
}

/**
 * What to do with a known feed's flood, a document most of which is suddenly new:
 * a site that moved, gave new ids to all its pages or showed its archive must not
 * ring in every chat, and a busy day after an outage must not be lost.
 *
 * Entries that look like what the feed brought before are adopted, those with old
 * dates archived. If what remains is fresh by its dates and the larger part, it is
 * news. Otherwise it waits for one poll: a cache or a server in trouble shows
 * something else by then, and what is still there is let through. So nothing is
 * lost, and what cannot be told from news comes one poll late.
 */
export function holdFlood(options: FloodOptions): FloodDecision {
  const { unknown, lastSuccessAt, waiting } = options;
  const freshSince = lastSuccessAt.subtract(DATED_LATE);
  const isFresh = ({ publishedAt }: UnknownEntry) =>
    publishedAt !== null && Temporal.Instant.compare(publishedAt, freshSince) >= 0;
  const rest = unknown.filter(
    (entry) => !entry.isAcquaintance && (entry.publishedAt === null || isFresh(entry)),
  );
  const fresh = rest.filter(isFresh).length;
  const stayed = rest.filter(({ name }) => waiting?.has(name)).length;
  const isNews = 2 * fresh > unknown.length || (stayed > 0 && 2 * stayed >= rest.length);
  const toRest: EntryFate = isNews ? "new" : "wait";
  const passing = new Set(rest);
  return {
    fates: unknown.map((entry) => {
      if (entry.isAcquaintance) return "adopt";
      return passing.has(entry) ? toRest : "archive";
    }),
    waiting: isNews || rest.length === 0 ? null : new Set(rest.map(({ name }) => name)),
  };
}
