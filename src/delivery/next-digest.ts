import type { Chat } from "../chats/chat.ts";

/**
 * The first moment after `now` at which the chat's clock shows `localTime`.
 *
 * A time that the spring change skips comes an hour late, so no day goes
 * without its digest; a time that the autumn change repeats counts once.
 */
export function nextDigestAt(
  now: Temporal.Instant,
  localTime: Temporal.PlainTime,
  timeZone: string,
): Temporal.Instant {
  return nextOccurrence(now, timeZone, localTime, () => true);
}

/** As nextDigestAt(), on one weekday only: 1 is Monday, 7 Sunday. */
export function nextWeeklyDigestAt(
  now: Temporal.Instant,
  { weekday, localTime }: { readonly weekday: number; readonly localTime: Temporal.PlainTime },
  timeZone: string,
): Temporal.Instant {
  return nextOccurrence(now, timeZone, localTime, (date) => date.dayOfWeek === weekday);
}

/** When the chat's next digest of either kind is due; null if it has none or is not active. */
export function scheduledDigestAt(chat: Chat, now: Temporal.Instant): Temporal.Instant | null {
  if (!chat.active) return null;
  const moments: Temporal.Instant[] = [];
  const { daily, weekly } = chat.digest;
  if (daily !== null) {
    moments.push(nextDigestAt(now, Temporal.PlainTime.from(daily), chat.timeZone));
  }
  if (weekly !== null) {
    const localTime = Temporal.PlainTime.from(weekly.time);
    const { weekday } = weekly;
    moments.push(nextWeeklyDigestAt(now, { weekday, localTime }, chat.timeZone));
  }
  return moments.sort(Temporal.Instant.compare)[0] ?? null;
}

function nextOccurrence(
  now: Temporal.Instant,
  timeZone: string,
  plainTime: Temporal.PlainTime,
  isDay: (date: Temporal.PlainDate) => boolean,
): Temporal.Instant {
  let date = now.toZonedDateTimeISO(timeZone).toPlainDate();
  for (;;) {
    const at = date.toZonedDateTime({ timeZone, plainTime }).toInstant();
    // At the exact minute this digest is already being sent: the next one is wanted.
    if (isDay(date) && Temporal.Instant.compare(at, now) > 0) return at;
    date = date.add({ days: 1 });
  }
}
