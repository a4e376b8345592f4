/** From when on a chat may be sent so many more alerts. */
export type BurstGuard = (chatId: number, count: number, now: Temporal.Instant) => Temporal.Instant;

/** Alerts that ring one by one within a window; what comes beyond them is told together after it. */
const SINGLE_ALERTS = 2;
/** Longer than a poll takes to bring the reports of one event, short enough to be news still. */
const WINDOW = Temporal.Duration.from({ minutes: 2 });

/**
 * Keeps bursts from ringing at every story: the first alerts go at once, later ones of the same
 * minutes wait for each other, to be folded into one card.
 *
 * It remembers chats for minutes and across no restart: forgetting costs one more ring.
 */
export function createBurstGuard(): BurstGuard {
  const windows = new Map<number, { readonly endsAt: Temporal.Instant; readonly count: number }>();
  return (chatId, count, now) => {
    const known = windows.get(chatId);
    const isOpen = known !== undefined && Temporal.Instant.compare(now, known.endsAt) < 0;
    if (isOpen) {
      const total = known.count + count;
      windows.set(chatId, { endsAt: known.endsAt, count: total });
      return total <= SINGLE_ALERTS ? now : known.endsAt;
    }
    // Windows are opened in the order in which they end: those over stand at the front.
    for (const [id, { endsAt }] of windows) {
      if (Temporal.Instant.compare(now, endsAt) < 0) break;
      windows.delete(id);
    }
    windows.delete(chatId);
    windows.set(chatId, { endsAt: now.add(WINDOW), count });
    // Many at once are one card, which may go at once.
    return now;
  };
}
