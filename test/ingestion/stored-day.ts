import { DatabaseSync } from "node:sqlite";
import { type FeedPlan, faultAt } from "./feed-plan.ts";
import { FIRST_OLD_NUMBER, findToken, type Item, tokenOf, wordsOf } from "./newsroom.ts";

/** What a day left in the database, against what was published. Empty lists: all is well. */
export interface StoredDay {
  readonly published: number;
  readonly stored: number;
  /** Items of healthy feeds that no article tells. */
  readonly lost: readonly string[];
  /** Items of other feeds that a poll read without complaint, and no article tells. */
  readonly dropped: readonly string[];
  /** Items that more than one article tells, with the addresses. */
  readonly doubled: readonly string[];
  /** Articles that are no item, not under their feed, or not in its words. */
  readonly mistaken: readonly string[];
}

export interface StoredDayOptions {
  readonly file: string;
  readonly plans: readonly FeedPlan[];
  readonly seed: number;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  /** Tokens of the items that stood in documents which a poll read whole. */
  readonly read: ReadonlySet<string>;
}

interface Row {
  readonly feed_id: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly seen_at: number;
}

/** An article with what was wrong with its feed when it came. */
function describe(row: Row, plans: readonly FeedPlan[]): string {
  const plan = plans[Number(row.feed_id.slice("feed-".length))];
  const fault = plan && faultAt(plan, Temporal.Instant.fromEpochMilliseconds(row.seen_at));
  return `${plan && kindOf(plan)} with ${fault?.name ?? "nothing wrong"}: ${row.url} ${row.title}`;
}

/** Few words under a false date: once the feed changes names and addresses, nothing is left to know them by. */
function isMisdated(row: Row, plans: readonly FeedPlan[]): boolean {
  const plan = plans[Number(row.feed_id.slice("feed-".length))];
  const seenAt = Temporal.Instant.fromEpochMilliseconds(row.seen_at);
  return plan?.lacks === "title" && faultAt(plan, seenAt)?.name === "nonsense dates";
}

function kindOf({ index, format, lacks, guids, validators }: FeedPlan): string {
  return `feed-${index} (${format}, lacks ${lacks}, guids ${guids}, validators ${validators})`;
}

/** Reads all articles from the file. */
export function readStoredDay(options: StoredDayOptions): StoredDay {
  const { plans } = options;
  using database = new DatabaseSync(options.file, { readOnly: true });
  // The columns are those of the query.
  const rows = database
    .prepare(
      "select feed_id, url, title, text, seen_at from articles join article_texts using (seq)",
    )
    .all() as unknown as Row[];
  const told = new Map<string, Row[]>();
  const mistaken: string[] = [];
  for (const row of rows) {
    const token = findToken(row);
    const fault = token === null ? "is no item" : mistakeIn(row, token, options);
    if (fault !== null) mistaken.push(`${fault}: ${describe(row, plans)}`);
    if (token !== null) told.set(token, [...(told.get(token) ?? []), row]);
  }
  const expected = plans.flatMap((plan) =>
    plan.items
      .filter((item) => stoodLongEnough(plan, item, options))
      .map((item) => ({ plan, token: tokenOf(item) })),
  );
  const missing = expected.filter(({ token }) => !told.has(token));
  return {
    published: expected.length,
    stored: rows.length,
    lost: missing
      .filter(({ plan }) => plan.isHealthy)
      .map(({ plan, token }) => `${token} of ${kindOf(plan)}`),
    dropped: missing
      .filter(({ plan, token }) => !plan.isHealthy && options.read.has(token))
      .map(({ plan, token }) => `${token} of ${kindOf(plan)}`),
    doubled: [...told]
      .filter(([, articles]) => articles.filter((row) => !isMisdated(row, plans)).length > 1)
      .map(
        ([token, articles]) =>
          `${token}: ${articles.map((row) => describe(row, plans)).join(" | ")}`,
      ),
    mistaken,
  };
}

/** Whether an item was to be seen for so long that a short fault is no excuse. */
function stoodLongEnough(
  { items, window }: FeedPlan,
  { number, published }: Item,
  { start, end }: StoredDayOptions,
): boolean {
  const appeared = later(published, start);
  const goneAt = items[number + window]?.published ?? end.add({ hours: 24 });
  if (Temporal.Instant.compare(published, end) > 0) return false;
  return goneAt.since(appeared).total("hours") >= 2;
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b;
}

function mistakeIn(row: Row, token: string, { plans, seed }: StoredDayOptions): string | null {
  const [feed = -1, number = -1] = token.split("x").map(Number);
  if (row.feed_id !== `feed-${feed}`) return "stands under another feed";
  const plan = plans[feed];
  const isOld = number >= FIRST_OLD_NUMBER;
  const item = isOld
    ? { feed, number, published: Temporal.Instant.fromEpochMilliseconds(0), wire: null }
    : plan?.items[number];
  if (plan === undefined || item === undefined) return "was never published";
  const { mark, title } = isOld ? wordsOf(item, "en", 0) : wordsOf(item, plan.language, seed);
  // What a feed leaves out or a fault cuts off cannot be asked for.
  if (plan.lacks === "text" && !title.includes(mark)) return null;
  if (plan.lacks === "title" && !row.text.includes(mark)) return null;
  return `${row.title} ${row.text}`.includes(mark) ? null : "is not told in its words";
}
