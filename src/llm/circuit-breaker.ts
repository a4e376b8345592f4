import { backoff } from "../time/backoff.ts";

export interface CircuitBreakerOptions {
  readonly now: () => Temporal.Instant;
  readonly random: () => number;
}

/** Keeps from asking an endpoint that fails. */
export interface CircuitBreaker {
  mayCall(): boolean;
  succeeded(): void;
  /** `pause`: what the endpoint asked for, or what the failure calls for, whatever came before. */
  failed(pause?: Temporal.Duration): void;
}

/** So many failures in a row are no accident. */
const PATIENCE = 3;
const BASE = Temporal.Duration.from({ minutes: 1 });
const CAP = Temporal.Duration.from({ hours: 1 });

/**
 * A breaker that lets everything through until three calls in a row have failed, then nothing for a
 * minute; each failure after that doubles the pause, up to an hour, and one success ends it.
 */
export function createCircuitBreaker({ now, random }: CircuitBreakerOptions): CircuitBreaker {
  let failures = 0;
  let pausedUntil: Temporal.Instant | null = null;

  return {
    mayCall: () => pausedUntil === null || Temporal.Instant.compare(now(), pausedUntil) >= 0,
    succeeded() {
      failures = 0;
      pausedUntil = null;
    },
    failed(pause) {
      failures += 1;
      if (pause === undefined && failures < PATIENCE) return;
      const wait = pause ?? backoff(failures - PATIENCE + 1, { base: BASE, cap: CAP, random });
      pausedUntil = now().add(Temporal.Duration.compare(wait, CAP) > 0 ? CAP : wait);
    },
  };
}
