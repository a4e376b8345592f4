import { MONTHS, ZONES } from "./date-names.ts";

const MAX_LENGTH = 200;
/** Marks of direction and width that a word processor leaves. */
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF]/g;

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nanosecond: number;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The moment a feed means by its date, or null if it cannot be read.
 *
 * Reads ISO 8601 and RFC 822 in all their dialects, Unix seconds, `10.11.2025`
 * (day first unless that is impossible or the separators are American), month
 * names of the region's languages, 12-hour clocks and zone names. Without a
 * zone it is UTC; a day without a time begins at midnight.
 */
export function parseDate(written: string): Temporal.Instant | null {
  const text = written
    .slice(0, MAX_LENGTH)
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .trim()
    .toLowerCase();
  if (text === "") return null;
  // MySQL's `20261123093000`.
  const parted = text.replace(/^(\d{8})(\d{6})$/, "$1t$2");
  return isoDate(parted) ?? unixTime(text) ?? looseDate(text);
}

/** ISO 8601 from `2026` to `2026-01-02T03:04:05.678+03:00`, with the liberties feeds take. */
function isoDate(text: string): Temporal.Instant | null {
  const found =
    /^(\d{4})(?:-?(\d{3})(?!\d)|-?(\d{2})(?:-?(\d{2}))?)?(?:(?:\s*t\s*|\s+)(\d{1,2})(?::?(\d{2}))?(?::?(\d{2})(?:[.,](\d{1,9})\d*)?)?)?\s*(.*)$/.exec(
      text,
    );
  if (found === null) {
    const unpadded = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t\s]+(.*))?$/.exec(text);
    if (unpadded === null) return null;
    const [, year, month, day, rest] = unpadded;
    return looseDate(`${year}/${month}/${day} ${rest ?? ""}`);
  }
  const [, year, ordinal, month, day, hour, minute, second, fraction, zone] = found;
  const offset = zone === undefined || zone === "" ? 0 : zoneOffset(zone);
  if (offset === null) return null;
  const date =
    ordinal === undefined
      ? { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) }
      : dayOfYear(Number(year), Number(ordinal));
  return instant(
    date,
    {
      hour: Number(hour ?? 0),
      minute: Number(minute ?? 0),
      second: Number(second ?? 0),
      nanosecond: Number((fraction ?? "").padEnd(9, "0")),
    },
    offset,
  );
}

function dayOfYear(year: number, ordinal: number): Day {
  const date = new Temporal.PlainDate(year, 1, 1).add({ days: ordinal - 1 });
  return { year: date.year, month: date.month, day: date.day };
}

function unixTime(text: string): Temporal.Instant | null {
  // Python writes seconds as `1795426200.0`, .NET milliseconds as `/Date(1795426200000+0300)/`.
  const found = /^(?:\/date\()?(\d{9,10}|\d{13})(?:\.\d{1,9}|[+-]\d{4})?(?:\)\/)?$/.exec(text);
  if (found?.[1] === undefined) return null;
  const number = Number(found[1]);
  return Temporal.Instant.fromEpochMilliseconds(number > 1e12 ? number : number * 1000);
}

/** RFC 822 and everything that people type: time, zone and day are picked out one after the other. */
function looseDate(text: string): Temporal.Instant | null {
  let rest = text.replace(/\([^)]*\)?/g, " ");

  let clock: Clock = { hour: 0, minute: 0, second: 0, nanosecond: 0 };
  const time =
    /(?:^|[\s,t-])(\d{1,2})[:h](\d{1,2})(?:[:m](\d{1,2})(?:[.,](\d{1,9}))?)?\s*s?(?:\s*([ap])\.?\s?m\b\.?)?/.exec(
      rest,
    );
  let afterTime = "";
  if (time !== null) {
    const [whole, hour, minute, second, fraction, half] = time;
    const twelve =
      half === undefined ? Number(hour) : (Number(hour) % 12) + (half === "p" ? 12 : 0);
    clock = {
      hour: twelve,
      minute: Number(minute),
      second: Number(second ?? 0),
      nanosecond: Number((fraction ?? "").padEnd(9, "0")),
    };
    afterTime = rest.slice(time.index + whole.length);
    rest = `${rest.slice(0, time.index)} | `;
  } else {
    const hourOnly = /\s(\d{1,2})\s*([ap])\.?m\b\.?/.exec(rest);
    if (hourOnly !== null) {
      const hour = (Number(hourOnly[1]) % 12) + (hourOnly[2] === "p" ? 12 : 0);
      clock = { hour, minute: 0, second: 0, nanosecond: 0 };
      afterTime = rest.slice(hourOnly.index + hourOnly[0].length);
      rest = rest.slice(0, hourOnly.index);
    }
  }

  // A day may also follow the time (`10:20, 5 May 2026`; `Tue Aug 10 09:00:00 UTC 2026`).
  const zone = takeZone(time === null && afterTime === "" ? "" : afterTime);
  let offset = zone.offset;
  if (offset === null && afterTime === "") {
    const trailing = takeTrailingZone(rest);
    offset = trailing.offset;
    rest = trailing.rest;
  }
  const day = readDay(`${rest} ${zone.rest}`) ?? readDay(`${rest} ${afterTime}`);
  return day === null ? null : instant(day, clock, offset ?? 0, zone.name);
}

interface Zone {
  readonly offset: number | null;
  readonly rest: string;
  /** An IANA name (`europe/minsk`): its offset depends on the day. */
  readonly name?: string;
}

function takeZone(text: string): Zone {
  const found =
    /^[\s,]*(?:(?:gmt|utc?|z)\s?)?([+-])\s?(\d{1,2}):?(\d{2})?z?(?!\d)/.exec(text) ??
    /^[\s,]*([a-z]+\/[a-z_]+(?:\/[a-z_]+)?)/.exec(text) ??
    /^[\s,]*([\p{L}]{1,5})(?=$|[\s,.|])/u.exec(text);
  if (found === null) return { offset: null, rest: text };
  const rest = text.slice(found[0].length);
  const [, first, hours, minutes] = found;
  if (first === "+" || first === "-") return { offset: signed(first, hours, minutes), rest };
  if (first?.includes("/")) return { offset: 0, rest, name: first };
  const offset = ZONES[first ?? ""];
  return offset === undefined ? { offset: null, rest: text } : { offset, rest };
}

function takeTrailingZone(text: string): Zone {
  const found = /\s([a-z]{1,5})\s*$/.exec(text);
  const offset = ZONES[found?.[1] ?? ""];
  if (found === null || offset === undefined) return { offset: null, rest: text };
  return { offset, rest: text.slice(0, found.index) };
}

function signed(sign: string, hours = "0", minutes = "0"): number {
  const [h, m] = hours.length > 2 ? [hours.slice(0, -2), hours.slice(-2)] : [hours, minutes];
  return (sign === "-" ? -1 : 1) * (Number(h) * 60 + Number(m));
}

function zoneOffset(text: string): number | null {
  const zone = takeZone(text);
  return zone.name === undefined && zone.rest.trim() === "" ? zone.offset : null;
}

function readDay(text: string): Day | null {
  const numeric = /(?:^|[^\d])(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (numeric !== null) {
    const [, first, separator, second, last] = numeric;
    return numericDay(Number(first), Number(second), Number(last), {
      // `03-12-31` is ISO 8601 with a short year; with points or slashes the year comes last.
      isYearFirst: (first ?? "").length > 2 || (separator === "-" && last?.length === 2),
      isAmerican: separator === "/",
    });
  }

  const months: number[] = [];
  const numbers: { value: number; digits: number }[] = [];
  for (const word of text.match(/\d+|[\p{L}\p{M}]+/gu) ?? []) {
    if (/^\d/.test(word)) {
      if (word.length <= 4) numbers.push({ value: Number(word), digits: word.length });
    } else if (word.length >= 3) {
      const named = monthOf(word);
      if (named !== 0) months.push(named);
    }
  }
  // `mar., 01 déc. 2020`, `сер, 5 ліс`: a weekday that begins like a month stands before the month.
  const month = months[1] ?? months[0];
  if (month === undefined) {
    // `Sat, 11 04 2020`
    const [a, b, c] = numbers;
    if (a === undefined || b === undefined || c === undefined) return null;
    // `07-01T01:55:07-05:00`: without a year there is no date.
    if (!numbers.some(({ digits }) => digits === 4)) return null;
    return numericDay(a.value, b.value, c.value, { isYearFirst: a.digits > 2, isAmerican: false });
  }
  const year = numbers.find(({ digits }) => digits > 2) ?? numbers[1];
  if (year === undefined) return null;
  const day = numbers.find((number) => number !== year);
  return { year: fullYear(year.value, year.digits), month, day: day?.value ?? 1 };
}

function monthOf(word: string): number {
  // The longest beginning wins: `červenec` is July though `červen` is June, `rugsėjo` is not `rugpjūčio`.
  let best = 0;
  let length = 0;
  for (const [index, names] of MONTHS.entries()) {
    for (const name of names) {
      if (name.length > length && word.startsWith(name)) {
        best = index + 1;
        length = name.length;
      }
    }
  }
  return best;
}

function numericDay(
  first: number,
  second: number,
  last: number,
  written: { isYearFirst: boolean; isAmerican: boolean },
): Day {
  if (written.isYearFirst) {
    return { year: fullYear(first, first > 99 ? 4 : 2), month: second, day: last };
  }
  const year = fullYear(last, last > 99 ? 4 : 2);
  const isMonthFirst = second > 12 || (written.isAmerican && first <= 12);
  return isMonthFirst ? { year, month: first, day: second } : { year, month: second, day: first };
}

function fullYear(year: number, digits: number): number {
  if (digits > 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

function instant(
  day: Day,
  clock: Clock,
  offsetMinutes: number,
  zone?: string,
): Temporal.Instant | null {
  // Leap seconds and midnight as 24:00 are legal and unknown to Temporal.
  const leapSeconds = clock.second === 60 || clock.second === 61 ? clock.second - 59 : 0;
  const isMidnight = clock.hour === 24 && clock.minute === 0 && clock.second === 0;
  if (Math.abs(offsetMinutes) > 24 * 60) return null;
  try {
    const local = Temporal.PlainDateTime.from(
      {
        ...day,
        hour: isMidnight ? 0 : clock.hour,
        minute: clock.minute,
        second: clock.second - leapSeconds,
        millisecond: Math.floor(clock.nanosecond / 1e6),
        microsecond: Math.floor(clock.nanosecond / 1e3) % 1000,
        nanosecond: clock.nanosecond % 1000,
      },
      { overflow: "reject" },
    ).add({ days: isMidnight ? 1 : 0, seconds: leapSeconds });
    if (zone !== undefined) return local.toZonedDateTime(zone).toInstant();
    return local.toZonedDateTime("UTC").toInstant().subtract({ minutes: offsetMinutes });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
