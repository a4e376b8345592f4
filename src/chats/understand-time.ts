/**
 * A time of day as people type it, as `HH:MM`; null for anything else.
 *
 * 8:30, 08.30, 8-30, 8h30, 0830, 830 and a bare hour are understood, with a
 * twelve-hour `am` or `pm` too.
 */
export function understandTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.,\-h]?(\d{2}))?(?:h|:)?\s*(am|pm)?$/.exec(
    text.trim().toLowerCase(),
  );
  if (!match) return null;
  const [, hours = "", minutes = "00", half] = match;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === "pm" ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}
