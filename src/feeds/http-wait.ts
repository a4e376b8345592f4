/** The fields of an answer by their names in lower case; what is sent more than once is joined by commas. */
export type AnswerHeaders = Pick<Headers, "get">;

/** No server may silence us for longer by a typing error. */
const LONGEST_SECONDS = 7 * 24 * 3600;

/** The wait a server orders (Retry-After as seconds or date); null if it orders none. */
export function retryAfter(
  headers: AnswerHeaders,
  now: Temporal.Instant,
): Temporal.Duration | null {
  const written = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,10}$/.test(written)) return seconds(Number(written));
  return until(written, headers, now);
}

/** How long the server says its answer stays the same (max-age or Expires, less its age); null if unsaid. */
export function freshFor(headers: AnswerHeaders, now: Temporal.Instant): Temporal.Duration | null {
  const control = headers.get("cache-control") ?? "";
  if (/\bno-(?:cache|store)\b/i.test(control)) return null;
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1];
  const age = Number(headers.get("age") ?? 0) || 0;
  if (maxAge !== undefined) return seconds(Number(maxAge) - age);
  const untilExpiry = until(headers.get("expires") ?? "", headers, now);
  return untilExpiry && seconds(untilExpiry.total("seconds") - age);
}

/** From the server's own clock, where it shows it: many are wrong by hours. */
function until(
  date: string,
  headers: AnswerHeaders,
  now: Temporal.Instant,
): Temporal.Duration | null {
  // A date as HTTP writes it: Date.parse() takes any number for a year.
  const at = /[a-z]{3}/i.test(date) ? Date.parse(date) : Number.NaN;
  const serverNow = Date.parse(headers.get("date") ?? "");
  const from = Number.isNaN(serverNow) ? now.epochMilliseconds : serverNow;
  return seconds(Math.round((at - from) / 1000));
}

function seconds(count: number): Temporal.Duration | null {
  if (!(count > 0)) return null;
  return Temporal.Duration.from({ seconds: Math.min(Math.round(count), LONGEST_SECONDS) });
}
