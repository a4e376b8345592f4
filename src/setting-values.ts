// What the values of settings may be: each reader gives null for what it cannot read.
import { existsSync } from "node:fs";
import path from "node:path";
import cron from "node-cron";

/** Bytes of the key that seals who reads what. */
export const DATA_KEY_BYTES = 32;

/** A bot token as BotFather gives it. */
export function parseToken(value: string): string | null {
  return /^\d+:[\w-]{3,}$/.test(value) ? value : null;
}

/** An http(s) address, without slashes at its end. */
export function parseHttpUrl(value: string): string | null {
  const url = URL.parse(value);
  return url && /^https?:$/.test(url.protocol) ? value.replace(/\/+$/, "") : null;
}

/** A PostgreSQL server's address. */
export function parsePostgresUrl(value: string): string | null {
  return /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? "") ? value : null;
}

/** The absolute path of a file that exists. */
export function parseFile(value: string): string | null {
  return existsSync(value) ? path.resolve(value) : null;
}

/** User ids, parted by commas. */
export function parseIds(value: string): number[] | null {
  const ids = value.split(",").map((id) => id.trim());
  return ids.every((id) => /^\d{1,15}$/.test(id)) ? ids.map(Number) : null;
}

/** 32 bytes from base64. */
export function parseKey(value: string): Uint8Array | null {
  const bytes = Buffer.from(value, "base64");
  return bytes.length === DATA_KEY_BYTES && /^[\w+/-]+=*$/.test(value) ? bytes : null;
}

/** A schedule of 5 or 6 fields. */
export function parseCron(value: string): string | null {
  return cron.validate(value) ? value : null;
}

/** Yes or no, in the words people use. */
export function parseBoolean(value: string): boolean | null {
  if (/^(true|1|yes)$/i.test(value)) return true;
  return /^(false|0|no)$/i.test(value) ? false : null;
}

/** What reads numbers between two limits, both included. */
export function parseWithin(
  least: number,
  most: number,
  whole = true,
): (value: string) => number | null {
  return (value) => {
    const number = Number(value);
    const isNumber = whole ? Number.isInteger(number) : Number.isFinite(number);
    return isNumber && number >= least && number <= most ? number : null;
  };
}

/** What reads one of the words, in any case. */
export function oneOf(values: readonly string[]): (value: string) => string | null {
  return (value) => (values.includes(value.toLowerCase()) ? value.toLowerCase() : null);
}

/** An IANA time zone, as it is written there. */
export function parseTimeZone(value: string): string | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value).timeZoneId;
  } catch {
    return null;
  }
}
