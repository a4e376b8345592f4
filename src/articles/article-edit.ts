import { isBoilerplate } from "../text/boilerplate.ts";
import { shingles } from "../text/shingles.ts";
import type { Article } from "./article.ts";
import { COMPARED_LENGTH } from "./likeness.ts";
import { titleForm } from "./title-form.ts";

type Told = Pick<Article, "title" | "text" | "description">;

/** A new clause has so many new runs of three words; a mended slip has three or four. */
const LEAST_NEW_RUNS = 6;

/**
 * Tells whether an entry that came again says something else than it did.
 *
 * Its headline does with any other word or number, but for marks of an update and
 * times of day; its text only with a new clause near the beginning. View counts,
 * "updated five minutes ago" and changing lines of related links are no edits:
 * some feeds change them at each poll.
 */
export function isEdited(before: Told, after: Told): boolean {
  return isRetitled(before, after) || isRewritten(before, after);
}

/** Whether the headline says something else. */
export function isRetitled(before: Told, after: Told): boolean {
  const [old, now] = [titleForm(before.title), titleForm(after.title)];
  const form = ({ words, numbers }: typeof old) => [...words, "|", ...numbers].join(" ");
  return form(old) !== form(now);
}

function isRewritten(before: Told, after: Told): boolean {
  const known = new Set(runsOf(before));
  let fresh = 0;
  for (const run of runsOf(after)) if (!known.has(run)) fresh += 1;
  return fresh >= LEAST_NEW_RUNS;
}

function runsOf({ text, description }: Told): Uint32Array {
  const start = (text || description).slice(0, COMPARED_LENGTH);
  const news = start.split(/\n+|(?<=[.!?…]) +/).filter((line) => !isBoilerplate(line));
  return shingles(news.join(" ").replace(/\d+/g, " "));
}
