import type { Story } from "../stories/story.ts";

/** Whether the story was first seen after the moment, or has grown since by more than it was. */
export function isNewSince({ reports }: Story, since: Temporal.Instant): boolean {
  const own = reports.filter(({ nearDuplicateOf }) => nearDuplicateOf === null);
  const fresh = own.filter(({ seenAt }) => Temporal.Instant.compare(seenAt, since) >= 0);
  return 2 * fresh.length > own.length;
}
