import type { Fields } from "./draft.ts";
import { bareText } from "./feed-text.ts";

/** Minutes of the periods that RSS 1.0's syndication module names. */
const PERIODS: ReadonlyMap<string, number> = new Map([
  ["hourly", 60],
  ["daily", 24 * 60],
  ["weekly", 7 * 24 * 60],
  ["monthly", 30 * 24 * 60],
  ["yearly", 365 * 24 * 60],
]);

/** A longer wish is a template's default (`yearly`) or a slip of the unit: news would be lost by obeying it. */
const MAX_MINUTES = 7 * 24 * 60;

/**
 * How long a channel asks to wait between polls: RSS's `ttl` in minutes, else the syndication
 * module's period divided by its frequency. Null if it says nothing, or nothing sensible.
 */
export function ttlOf(fields: Fields): Temporal.Duration | null {
  const last = (name: string) => bareText(fields.get(name)?.at(-1)).toLowerCase();
  const period = PERIODS.get(last("sy:updateperiod"));
  const frequency = last("sy:updatefrequency");
  // What WordPress writes into every feed is nobody's wish: a newsroom would be asked once an hour.
  const isTemplate = period === 60 && (frequency === "" || frequency === "1");
  return (
    asWait(Number(last("ttl") || Number.NaN)) ??
    (period === undefined || isTemplate
      ? null
      : asWait(period / (frequency === "" ? 1 : Number(frequency))))
  );
}

function asWait(minutes: number): Temporal.Duration | null {
  const isSensible = minutes >= 1 && minutes <= MAX_MINUTES;
  return isSensible ? Temporal.Duration.from({ minutes: Math.floor(minutes) }) : null;
}
