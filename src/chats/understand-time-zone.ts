import { CITY_NAMES } from "./city-names.ts";
import { COMMON_ZONES, isTimeZone } from "./time-zone.ts";
import type { FoldedVocabulary } from "./understand-words.ts";
import { closest, foldVocabulary } from "./understand-words.ts";

/** What a person meant after `/timezone`. */
export type TimeZoneWish =
  | { readonly kind: "zone"; readonly timeZone: string }
  /** Not certain: zones to offer, nearest first; maybe none. */
  | { readonly kind: "unclear"; readonly maybe: readonly string[] }
  /** An offset such as UTC+3: it knows no summer time. Zones that keep it now. */
  | { readonly kind: "offset"; readonly offset: string; readonly maybe: readonly string[] };

const CITIES = foldVocabulary(CITY_NAMES);
const OFFSET = /^(?:utc|gmt|msk|мск)?\s*([+-−])\s*(\d{1,2})(?::?([03]0|45))?$/i;
const MAX_SUGGESTIONS = 6;

/** The time zone that a person typed: an IANA name in any case, a city or state in six languages, an offset. */
export function understandTimeZone(text: string, now: Temporal.Instant): TimeZoneWish {
  const wanted = text.trim().slice(0, 60);
  const offset = OFFSET.exec(wanted);
  if (offset) return offsetWish(offset, now);

  const named = wanted.replaceAll(" ", "_");
  if (isTimeZone(named)) return { kind: "zone", timeZone: properName(named) };

  const found = closest(wanted, CITIES) ?? closest(wanted, zoneCities());
  const [timeZone] = found?.ids ?? [];
  if (!found || !timeZone) return { kind: "unclear", maybe: [] };
  return found.distance <= 1 && found.ids.length === 1
    ? { kind: "zone", timeZone }
    : { kind: "unclear", maybe: found.ids.slice(0, MAX_SUGGESTIONS) };
}

function offsetWish(match: RegExpExecArray, now: Temporal.Instant): TimeZoneWish {
  const [, sign = "+", hours = "0", minutes = "00"] = match;
  const offset = `${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`;
  const keepsIt = (timeZone: string) => now.toZonedDateTimeISO(timeZone).offset === offset;
  const maybe = COMMON_ZONES.filter(keepsIt);
  return { kind: "offset", offset, maybe: maybe.slice(0, MAX_SUGGESTIONS) };
}

/** `europe/vilnius` as the database writes it; a name that the platform lists otherwise stays as typed. */
function properName(name: string): string {
  const lower = name.toLowerCase();
  const listed: readonly string[] = [...COMMON_ZONES, ...Intl.supportedValuesOf("timeZone")];
  return (
    listed.find((candidate) => candidate.toLowerCase() === lower) ??
    name
      .split("/")
      .map((part) => part.replace(/(^|_)\p{Ll}/gu, (letter) => letter.toUpperCase()))
      .join("/")
  );
}

/** The cities that zones are named after, for places that our own list leaves out. */
function zoneCities(): FoldedVocabulary<string> {
  return foldVocabulary(
    Intl.supportedValuesOf("timeZone").map((zone) => [zone, zone.split("/").at(-1) ?? zone]),
  );
}
