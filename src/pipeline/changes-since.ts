import type { Change, FindChanges } from "../delivery/material-changes.ts";
import type { Store } from "../store/store.ts";
import type { DecidedReport } from "../stories/build-story.ts";
import type { Story } from "../stories/story.ts";
import type { Placed } from "./candidate.ts";

export interface ChangesSinceDeps {
  readonly store: Pick<Store, "articles">;
  readonly findChanges: FindChanges;
  /** Reports that are in the stories and not yet in the store. */
  readonly placed: readonly Placed[];
}

/** Reports compared: a long story has hundreds, and what is new stands in the newest. */
const MOST_COMPARED = 100;

/** What changed in a story since a moment; read once for all chats that were told at that moment. */
export function changesSince({
  store,
  findChanges,
  placed,
}: ChangesSinceDeps): (story: Story, moment: Temporal.Instant) => Promise<readonly Change[]> {
  const fresh = new Map(placed.map((each) => [each.article.id, each]));
  const reports = new Map<string, Promise<readonly DecidedReport[]>>();
  const found = new Map<string, Promise<readonly Change[]>>();

  async function reportsOf(story: Story): Promise<readonly DecidedReport[]> {
    const own = story.reports.filter(({ nearDuplicateOf }) => nearDuplicateOf === null);
    const ids = own.slice(-MOST_COMPARED).map(({ articleId }) => articleId);
    const stored = await store.articles.get(ids.filter((id) => !fresh.has(id)));
    return [...stored, ...ids.flatMap((id) => fresh.get(id) ?? [])];
  }

  return (story, moment) => {
    // Without what a chat has muted, a story is another one.
    const told = `${story.id} ${story.reports.map(({ articleId }) => articleId).join(" ")}`;
    const key = `${told} ${moment.epochMilliseconds}`;
    const all = reports.get(told) ?? reportsOf(story);
    const changes = found.get(key) ?? all.then((read) => findChanges(story, read, moment));
    reports.set(told, all);
    found.set(key, changes);
    return changes;
  };
}
