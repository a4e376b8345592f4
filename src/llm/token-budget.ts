import type { Keyv } from "keyv";

export interface TokenBudgetOptions {
  readonly tokensPerDay: number;
  /** Where the day's account outlives a restart. */
  readonly cache: Pick<Keyv, "get" | "set">;
  readonly now: () => Temporal.Instant;
}

/** An account of tokens that starts anew each day, in UTC. */
export interface TokenBudget {
  /** Sets so many aside; false if the day has not so many left. Rejects if the account cannot be read. */
  reserve(tokens: number): Promise<boolean>;
  /** Writes down what a reserved call really took. */
  settle(reserved: number, used: number): Promise<void>;
}

const KEPT_MS = 2 * 24 * 3_600_000;

/** An account with nothing spent but what earlier runs wrote down today. */
export function createTokenBudget({ tokensPerDay, cache, now }: TokenBudgetOptions): TokenBudget {
  let day = "";
  let spent = 0;
  let loading: Promise<void> | null = null;

  /** The account of today; read once, however many ask at the same time. */
  async function open(): Promise<void> {
    const today = now().toString().slice(0, 10);
    if (day === today) return;
    loading ??= (async () => {
      const kept: unknown = await cache.get(keyOf(today));
      spent = typeof kept === "number" && kept > 0 ? kept : 0;
      day = today;
    })().finally(() => {
      loading = null;
    });
    await loading;
  }

  return {
    async reserve(tokens) {
      await open();
      if (spent + tokens > tokensPerDay) return false;
      spent += tokens;
      // Before the call: what a crash interrupts has been spent, too.
      await cache.set(keyOf(day), spent, KEPT_MS);
      return true;
    },
    async settle(reserved, used) {
      await open();
      // Over midnight the reserved tokens belong to yesterday's account, which nobody reads any more.
      spent = Math.max(0, spent + used - reserved);
      await cache.set(keyOf(day), spent, KEPT_MS);
    },
  };
}

function keyOf(day: string): string {
  return `tokens ${day}`;
}
