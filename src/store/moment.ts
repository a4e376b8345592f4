/** The moment as whole milliseconds since 1970: how every table keeps time. */
export function toMillis(moment: Temporal.Instant): number {
  return moment.epochMilliseconds;
}

/** The same for a moment that may be missing. */
export function toMillisOrNull(moment: Temporal.Instant | null): number | null {
  return moment === null ? null : moment.epochMilliseconds;
}

/** The moment that a table kept as milliseconds. */
export function fromMillis(millis: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(millis);
}

/** The same for a moment that may be missing. */
export function fromMillisOrNull(millis: number | null): Temporal.Instant | null {
  return millis === null ? null : fromMillis(millis);
}
