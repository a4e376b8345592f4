/** Zones offered by a button: where the readers live. Names come from the locales. */
export const COMMON_ZONES = [
  "Europe/Minsk",
  "Europe/Vilnius",
  "Europe/Warsaw",
  "Europe/Kyiv",
  "Europe/Moscow",
  "Europe/Riga",
  "Europe/Berlin",
  "Europe/Brussels",
  "Europe/London",
  "Asia/Tbilisi",
  "America/New_York",
  "Asia/Shanghai",
] as const;

const IANA_NAME =
  /^(?:UTC|[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*\/[A-Za-z0-9]+(?:[/_+-][A-Za-z0-9]+)*)$/i;

/** Tells whether a stranger's word names an IANA zone. Offsets (`+03:00`) do not: they know no summer time. */
export function isTimeZone(value: string): boolean {
  if (value.length > 48 || !IANA_NAME.test(value)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/** `14:05` on the clock of that zone. */
export function clockTime(at: Temporal.Instant, timeZone: string): string {
  return at.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: "minute" });
}
