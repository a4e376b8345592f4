import { setImmediate } from "node:timers/promises";
import { seqRange } from "./article-seq.ts";
import type { Database } from "./tables.ts";

/** Rows emptied in one statement: others write between two of them. */
const TEXTS_PER_STEP = 500;

/** Empties the texts of articles published before the moment; the articles stay known and found. */
export async function pruneTexts(write: Database, before: Temporal.Instant): Promise<void> {
  const end = seqRange(before).from;
  for (let last = -1; ; ) {
    const rows = await write
      .selectFrom("article_texts")
      .select("seq")
      // From where the last step ended: the rows before it are empty, and many.
      .where("seq", ">", last)
      .where("seq", "<", end)
      .where("text", "!=", "")
      .orderBy("seq")
      .limit(TEXTS_PER_STEP)
      .execute();
    const newest = rows.at(-1);
    if (newest === undefined) {
      return;
    }
    last = newest.seq;
    await write
      .updateTable("article_texts")
      .set({ text: "", description: "" })
      .where(
        "seq",
        "in",
        rows.map((row) => row.seq),
      )
      .execute();
    await setImmediate();
  }
}
