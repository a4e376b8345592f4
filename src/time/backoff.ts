/** Bounds of a growing wait. */
export interface BackoffOptions {
  /** The wait after the first failure. */
  readonly base: Temporal.Duration;
  /** No wait is longer, jitter included. */
  readonly cap: Temporal.Duration;
  /** A number in [0, 1). */
  readonly random: () => number;
}

/**
 * How long to wait after so many failures in a row: doubling from the base up
 * to the cap, minus up to a quarter at random.
 *
 * The random part only shortens: feeds that failed together (our own network
 * was down) must not come back together, and the cap is a promise.
 */
export function backoff(failures: number, options: BackoffOptions): Temporal.Duration {
  const base = options.base.total("milliseconds");
  const cap = options.cap.total("milliseconds");
  // 2 ** 40 of anything is past every cap, and far from overflowing.
  const doublings = Math.min(Math.max(failures - 1, 0), 40);
  const wait = Math.min(cap, base * 2 ** doublings);
  return Temporal.Duration.from({ milliseconds: Math.round(wait * (1 - options.random() / 4)) });
}
