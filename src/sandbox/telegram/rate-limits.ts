import { tooManyRequests } from "./api-error.ts";
import type { SimChat } from "./world.ts";

// The documented limits (Bot FAQ): a message a second in one chat with short bursts tolerated, twenty
// a minute in a group (channels are counted the same way), about thirty a second in all. The size of
// a burst is not documented; five is what a careful sender may count on.
const PRIVATE_BURST = 5;
const PRIVATE_PER_SECOND = 1;
const GROUP_PER_MINUTE = 20;
const BULK_PER_SECOND = 30;

/** Answers 429 like Telegram when the bot is too fast, on the given clock. */
export interface RateLimits {
  isEnabled: boolean;
  /** Counts a send or an edit in this chat, or throws a 429. */
  take(chat: SimChat, kind: "send" | "edit"): void;
}

/** Fresh limits; edits share the chat's budget, only sends count as bulk. */
export function createRateLimits(now: () => number): RateLimits {
  const privates = new Map<number, { tokens: number; at: number }>();
  const groups = new Map<number, number[]>();
  const blockedUntil = new Map<number, number>();
  const bulk = { tokens: BULK_PER_SECOND, at: -Infinity };

  function refuse(chatId: number, waitMs: number): never {
    const seconds = Math.max(1, Math.ceil(waitMs / 1000));
    // A sender that does not wait is refused until the announced moment, not until the next token.
    blockedUntil.set(chatId, now() + seconds * 1000);
    throw tooManyRequests(seconds);
  }

  function takePrivate(chatId: number): void {
    const bucket = privates.get(chatId) ?? { tokens: PRIVATE_BURST, at: now() };
    refill(bucket, { perSecond: PRIVATE_PER_SECOND, capacity: PRIVATE_BURST, at: now() });
    privates.set(chatId, bucket);
    if (bucket.tokens < 1) refuse(chatId, ((1 - bucket.tokens) / PRIVATE_PER_SECOND) * 1000);
    bucket.tokens--;
  }

  function takeGroup(chatId: number): void {
    const recent = (groups.get(chatId) ?? []).filter((at) => at > now() - 60_000);
    groups.set(chatId, recent);
    const oldest = recent[0];
    if (recent.length >= GROUP_PER_MINUTE && oldest !== undefined) {
      refuse(chatId, oldest + 60_000 - now());
    }
    recent.push(now());
  }

  const limits: RateLimits = {
    isEnabled: true,
    take(chat, kind) {
      if (!limits.isEnabled) return;
      const until = blockedUntil.get(chat.id) ?? -Infinity;
      if (until > now()) throw tooManyRequests(Math.max(1, Math.ceil((until - now()) / 1000)));
      if (kind === "send") {
        refill(bulk, { perSecond: BULK_PER_SECOND, capacity: BULK_PER_SECOND, at: now() });
        if (bulk.tokens < 1) throw tooManyRequests(1);
      }
      if (chat.type === "private") takePrivate(chat.id);
      else takeGroup(chat.id);
      if (kind === "send") bulk.tokens--;
    },
  };
  return limits;
}

function refill(
  bucket: { tokens: number; at: number },
  { perSecond, capacity, at }: { perSecond: number; capacity: number; at: number },
): void {
  const elapsed = bucket.at === -Infinity ? Infinity : Math.max(0, at - bucket.at) / 1000;
  bucket.tokens = Math.min(capacity, bucket.tokens + elapsed * perSecond);
  bucket.at = at;
}
