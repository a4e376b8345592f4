/** No server may silence us for longer by a typing error. */
const LONGEST_SECONDS = 7 * 24 * 3600;

/** The wait a server orders (Retry-After as seconds or date); null if it orders none. */
export function retryAfter(headers: Headers, now: Temporal.Instant): Temporal.Duration | null {
  const written = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,10}$/.test(written)) return seconds(Number(written));
  const at = Date.parse(written);
  if (Number.isNaN(at)) return null;
  return seconds(Math.round((at - now.epochMilliseconds) / 1000));
}

/** How long the server says its answer stays the same (max-age less its age, or Expires); null if unsaid. */
export function freshFor(headers: Headers, now: Temporal.Instant): Temporal.Duration | null {
  const control = headers.get("cache-control") ?? "";
  if (/\bno-(?:cache|store)\b/i.test(control)) return null;
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1];
  if (maxAge !== undefined) return seconds(Number(maxAge) - Number(headers.get("age") ?? 0));
  const expires = Date.parse(headers.get("expires") ?? "");
  if (Number.isNaN(expires)) return null;
  return seconds(Math.round((expires - now.epochMilliseconds) / 1000));
}

function seconds(count: number): Temporal.Duration | null {
  if (!(count > 0)) return null;
  return Temporal.Duration.from({ seconds: Math.min(count, LONGEST_SECONDS) });
}
