/** How much is allowed. */
export interface RateLimit {
  /** So many at once… */
  readonly burst: number;
  /** …and then one in that time. */
  readonly every: Temporal.Duration;
  readonly now: () => Temporal.Instant;
}

/** Past so many the oldest are forgotten: a flood from many must not fill the memory. */
const MAX_KEYS = 10_000;

/** Returns a function that tells whether one more is allowed for that key now, and counts it if so. */
export function createRateLimit({ burst, every, now }: RateLimit): (key: number) => boolean {
  const everyMs = every.total("milliseconds");
  // Per key the moment at which its bucket is full again: all there is to know of it.
  const fullAt = new Map<number, number>();

  return function isAllowed(key) {
    const nowMs = now().epochMilliseconds;
    const full = Math.max(fullAt.get(key) ?? 0, nowMs) + everyMs;
    if (full - nowMs > burst * everyMs) return false;
    fullAt.delete(key);
    fullAt.set(key, full);
    if (fullAt.size > MAX_KEYS) {
      const [oldest] = fullAt.keys();
      if (oldest !== undefined) fullAt.delete(oldest);
    }
    return true;
  };
}
