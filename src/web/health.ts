import type { Store } from "../store/store.ts";
import type { CallOutcome } from "./telegram-calls.ts";

/** What `/healthz` tells. */
export interface Health {
  readonly ok: boolean;
  readonly checks: Readonly<Record<string, string | number | null>>;
}

export interface HealthDeps {
  readonly store: {
    readonly ping: Store["ping"];
    readonly outbox: Pick<Store["outbox"], "waiting">;
  };
  readonly now: () => Temporal.Instant;
}

/** What is told how things go, and tells how they stand. */
export interface HealthWatch {
  /** A poll has ended; the next one is due at the moment, or nobody knows when. */
  polled(nextAt: Temporal.Instant | null): void;
  /** Telegram has answered a call, or has not. */
  called(outcome: CallOutcome): void;
  /** How everything stands. Never throws; says nothing of whom, of addresses or of settings. */
  health(): Promise<Health>;
}

/** A poll of slow hosts takes minutes; one that is late by so much will not come any more. */
const POLL_LATE = Temporal.Duration.from({ minutes: 25 });
/** A broadcast to 40,000 chats lasts so long at the default rate; what waits longer is stuck. */
const QUEUE_LATE = Temporal.Duration.from({ minutes: 30 });
/** Telegram's own restarts are over by then. */
const TELEGRAM_LATE = Temporal.Duration.from({ minutes: 5 });

/**
 * Watches what an operator is to be woken for: a database that does not answer, polls that do not
 * come, messages that do not leave, a Telegram that is out of reach.
 */
export function createHealthWatch({ store, now }: HealthDeps): HealthWatch {
  let lastPollAt: Temporal.Instant | null = null;
  /** The first poll is due at the start. */
  let nextPollAt = now();
  let telegram: CallOutcome | null = null;
  /** Since when no call gets through, or the start while none has. */
  let silentSince: Temporal.Instant | null = now();

  function isLate(since: Temporal.Instant | null, patience: Temporal.Duration): boolean {
    return since !== null && Temporal.Duration.compare(since.until(now()), patience) > 0;
  }

  async function oldestWaiting(): Promise<Temporal.Instant | null> {
    const lanes = await store.outbox.waiting(now());
    return lanes
      .map(({ since }) => since)
      .reduce<Temporal.Instant | null>(
        (oldest, since) =>
          oldest === null || Temporal.Instant.compare(since, oldest) < 0 ? since : oldest,
        null,
      );
  }

  return {
    polled(nextAt) {
      lastPollAt = now();
      nextPollAt = nextAt ?? lastPollAt;
    },
    called(outcome) {
      telegram = outcome;
      // Whatever it answers, it is there; but a token it does not know is as bad as silence.
      if (outcome !== "no-answer" && outcome !== "server-error" && outcome !== "unauthorized") {
        silentSince = null;
      } else {
        silentSince ??= now();
      }
    },
    async health() {
      let database = "ok";
      let waitingSince: Temporal.Instant | null = null;
      try {
        await store.ping();
        waitingSince = await oldestWaiting();
      } catch {
        // Its message may name paths; the log has it from whoever needed the database.
        database = "no answer";
      }
      const isTelegramLate = isLate(silentSince, TELEGRAM_LATE);
      return {
        ok:
          database === "ok" &&
          !isLate(nextPollAt, POLL_LATE) &&
          !isLate(waitingSince, QUEUE_LATE) &&
          !isTelegramLate,
        checks: {
          database,
          lastPoll: lastPollAt?.toString({ smallestUnit: "second" }) ?? null,
          queueSeconds:
            waitingSince === null ? 0 : Math.round(waitingSince.until(now()).total("seconds")),
          telegram: silentSince === null ? "ok" : (telegram ?? "not asked yet"),
        },
      };
    },
  };
}
