import type { FeedHealth } from "../feeds/feed-health.ts";
import type { StoryView } from "./story-view.ts";
import { shortTime } from "./story-view.ts";

/** How a reader is told the time of things: language, clock and words. */
export type ClockView = Pick<StoryView, "locale" | "timeZone" | "translate">;

/** Within so many days a weekday names one day only. */
const WEEKDAYS_ALONE = 6;

/**
 * How a feed fares, in words that tell silence from failure: "no news since
 * Tuesday", "not answering since 14:05". Telegram HTML.
 */
export function healthWords(
  health: Pick<FeedHealth, "word" | "since">,
  now: Temporal.Instant,
  view: ClockView,
): string {
  const { word, since } = health;
  if (word === "ok" && since !== null) return newsAt(since, now, view);
  if (word === "quiet" && since === null) return view.translate(view.locale, "health-no-news-yet");
  const words = since === null ? "" : sinceWords(since, now, view);
  return view.translate(view.locale, `health-${word}`, { since: words }).trim();
}

/** When a feed's newest item is of. */
export function newsAt(at: Temporal.Instant, now: Temporal.Instant, view: ClockView): string {
  return view.translate(view.locale, "health-ok", { at: shortTime(at, now, view) });
}

/** "since 14:05", "since Tuesday", "since 5 September", on the reader's clock. */
export function sinceWords(at: Temporal.Instant, now: Temporal.Instant, view: ClockView): string {
  const { locale, timeZone, translate } = view;
  const then = at.toZonedDateTimeISO(timeZone);
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const days = then.toPlainDate().until(today).days;
  if (days <= 0) return translate(locale, "since-time", { at: shortTime(at, now, view) });
  if (days <= WEEKDAYS_ALONE)
    return translate(locale, "since-weekday", { weekday: then.dayOfWeek });
  // The month as it stands beside a day: Slavic languages inflect it.
  const month = new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "long" })
    .formatToParts(at.epochMilliseconds)
    .find(({ type }) => type === "month")?.value;
  const year = then.year === today.year ? "" : ` ${then.year}`;
  return translate(locale, "since-date", { day: then.day, month: `${month}${year}` });
}
