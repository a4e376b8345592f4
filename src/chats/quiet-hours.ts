import type { Chat } from "./chat.ts";

/**
 * The end of the quiet hours that the chat is in; null if it is in none.
 *
 * By the chat's clock, also in the nights in which it changes: an end that the spring change skips
 * comes as much later, one that the autumn change repeats counts the first time.
 */
export function quietUntil(
  { quiet, timeZone }: Pick<Chat, "quiet" | "timeZone">,
  now: Temporal.Instant,
): Temporal.Instant | null {
  // From eight to eight would be for ever: that is what muting is for.
  if (quiet === null || quiet.from === quiet.until) return null;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const at = (date: Temporal.PlainDate, time: string) =>
    date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
  // "22:00" and "07:00" are written alike, so they compare as texts.
  const nights = quiet.until < quiet.from ? 1 : 0;
  // One that began yesterday may still last.
  for (const begins of [today.subtract({ days: 1 }), today]) {
    const from = at(begins, quiet.from);
    const until = at(begins.add({ days: nights }), quiet.until);
    const isInside =
      Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, until) < 0;
    if (isInside) return until;
  }
  return null;
}
