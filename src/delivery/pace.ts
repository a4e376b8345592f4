/**
 * When the next broadcast message may leave: spaced evenly for the whole bot,
 * and slower for one chat. Moments are epoch milliseconds of the caller's clock.
 */
export interface Pace {
  /** The earliest moment at which a message to the chat may leave. */
  readyAt(chatId: number): number;
  /** The earliest moment at which any message may leave. */
  nextSlotAt(): number;
  /** Books a message that leaves now. */
  book(chatId: number, nowMs: number): void;
  pauseChat(chatId: number, untilMs: number): void;
  pauseAll(untilMs: number): void;
  /** Chats that may not be sent to yet. */
  restingChats(nowMs: number): number[];
}

/** Telegram documents one message a second to a chat and 20 a minute to a group or channel. */
const PRIVATE_SPACING_MS = 1000;
const GROUP_SPACING_MS = 4000;
/** A group that was quiet may get so many at once: 5, then one each 4 s, is 20 in its first minute. */
const GROUP_BURST = 5;
/**
 * On a busy machine a timer fires late, by a second at worst. What was missed is made good, or a broadcast
 * falls behind its rate; but little by little: 25 a second and all that was missed at once is past Telegram's 30.
 */
const MOST_LAG_MS = 2000;
const HURRY = 1.06;

/** `ratePerSecond`: messages per second over all chats. */
export function createPace(ratePerSecond: number): Pace {
  const spacingMs = 1000 / ratePerSecond;
  let slotAt = 0;
  let hurriedAt = 0;
  let pausedUntil = 0;
  const readyAt = new Map<number, number>();
  /** Theoretical arrival time of each group's bucket (GCRA). */
  const groupBucket = new Map<number, number>();

  function book(chatId: number, nowMs: number): void {
    // A slot longer ago was not missed: there was nothing to send.
    slotAt = (nowMs - slotAt > MOST_LAG_MS ? nowMs : slotAt) + spacingMs;
    // A timer is coarser than the slots of a high rate: two of them may go at once.
    hurriedAt = Math.max(hurriedAt + spacingMs / HURRY, nowMs - 2 * spacingMs);
    if (chatId > 0) {
      readyAt.set(chatId, nowMs + PRIVATE_SPACING_MS);
      return;
    }
    const arrival = Math.max(groupBucket.get(chatId) ?? 0, nowMs) + GROUP_SPACING_MS;
    groupBucket.set(chatId, arrival);
    readyAt.set(chatId, arrival - GROUP_BURST * GROUP_SPACING_MS);
  }

  return {
    readyAt: (chatId) => readyAt.get(chatId) ?? 0,
    nextSlotAt: () => Math.max(slotAt, hurriedAt, pausedUntil),
    book,
    pauseChat(chatId, untilMs) {
      readyAt.set(chatId, Math.max(readyAt.get(chatId) ?? 0, untilMs));
    },
    pauseAll(untilMs) {
      pausedUntil = Math.max(pausedUntil, untilMs);
    },
    restingChats(nowMs) {
      const resting: number[] = [];
      for (const [chatId, at] of readyAt) {
        if (at > nowMs) resting.push(chatId);
        else readyAt.delete(chatId);
      }
      for (const [chatId, arrival] of groupBucket) {
        if (arrival <= nowMs) groupBucket.delete(chatId);
      }
      return resting;
    },
  };
}
