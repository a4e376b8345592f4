import type { TopicId } from "../analysis/analysis.ts";
import type { Store } from "../store/store.ts";
import { storyCursor } from "../store/stories.ts";
import type { Story } from "../stories/story.ts";

/** Which of the latest stories are wanted. */
export interface LatestRequest {
  readonly topic: TopicId | null;
  /** Empty: from the newest. */
  readonly cursor: string;
  readonly limit: number;
  readonly now: Temporal.Instant;
}

/** Older stories are found by searching for them. */
const LOOK_BACK = Temporal.Duration.from({ hours: 24 * 30 });

/** The stories changed last, newest first; a cursor that somebody made up gives the first page. */
export async function latestStories(
  stories: Store["stories"],
  { topic, cursor, limit, now }: LatestRequest,
): Promise<{ readonly found: readonly Story[]; readonly nextCursor: string | null }> {
  const page = (before?: string) =>
    stories.updatedSince(now.subtract(LOOK_BACK), {
      // One more than is shown tells whether there is a next page.
      limit: limit + 1,
      ...(topic && { topics: [topic] }),
      ...(before && { before }),
    });
  let found: Awaited<ReturnType<typeof page>>;
  try {
    found = await page(cursor);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    found = await page();
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    found: shown,
    nextCursor: last && found.length > limit ? storyCursor(last) : null,
  };
}
