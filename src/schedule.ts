import cron from "node-cron";
import type { Log } from "./log.ts";

/** What the two clocks run. */
export interface ScheduleJobs {
  /** By `POLL_CRON`. */
  readonly poll: () => Promise<void>;
  /** Each minute: which digests are due is the store's to say. */
  readonly minute: () => Promise<void>;
}

/** The clocks, running. */
export interface Schedule {
  /** When the next poll is due; null if the expression names no further moment. */
  nextPollAt(): Temporal.Instant | null;
  /** Starts no job any more and waits for those under way. */
  stop(): Promise<void>;
}

/**
 * Starts the program's two clocks.
 *
 * node-cron is only a metronome here, in UTC: in a zone with daylight saving it
 * is silent for the repeated hour of autumn, and it skips a run that is more
 * than a second late unless told otherwise. Who is due is kept in the store.
 */
export function startSchedule(pollCron: string, jobs: ScheduleJobs, log: Log): Schedule {
  const running = new Set<Promise<void>>();

  function metronome(expression: string, name: string, job: () => Promise<void>) {
    const run = () => {
      const done = job()
        .catch((error) => log.error({ err: error, job: name }, "A scheduled job failed"))
        .finally(() => running.delete(done));
      running.add(done);
      return done;
    };
    return cron.schedule(expression, run, {
      name,
      timezone: "UTC",
      noOverlap: true,
      missedExecutionTolerance: 59_000,
    });
  }

  const polls = metronome(pollCron, "poll", jobs.poll);
  const tasks = [polls, metronome("* * * * *", "minute", jobs.minute)];
  return {
    nextPollAt() {
      const next = polls.getNextRun();
      return next && Temporal.Instant.fromEpochMilliseconds(next.getTime());
    },
    async stop() {
      await Promise.all(tasks.map((task) => task.stop()));
      await Promise.allSettled(running);
    },
  };
}
