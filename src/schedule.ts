import cron, { type TaskOptions } from "node-cron";
import type { Log } from "./log.ts";

/** What the two clocks run. */
export interface ScheduleJobs {
  /** At once, then by `POLL_CRON`. */
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
 * Polls, for a freshly started bot does not wait for the clock to have something to tell, and starts
 * the program's two clocks.
 *
 * node-cron is only a metronome here, in UTC: in a zone with daylight saving it
 * is silent for the repeated hour of autumn, and it skips a run that is more
 * than a second late unless told otherwise. Who is due is kept in the store.
 */
export function startSchedule(pollCron: string, jobs: ScheduleJobs, log: Log): Schedule {
  const running = new Set<Promise<void>>();

  function run(name: string, job: () => Promise<void>): Promise<void> {
    const done = job()
      .catch((error) => log.error({ err: error, job: name }, "A scheduled job failed"))
      .finally(() => running.delete(done));
    running.add(done);
    // Whom the metronome waits for before it ticks again.
    return done;
  }

  function metronome(expression: string, name: string, job: () => Promise<void>) {
    return cron.schedule(expression, () => run(name, job), {
      name,
      timezone: "UTC",
      noOverlap: true,
      missedExecutionTolerance: 59_000,
      logger: metronomeLog(log.child({ job: name })),
    });
  }

  void run("poll", jobs.poll);
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

/** By itself the metronome writes lines of its own, in colors, to standard output. */
function metronomeLog(log: Log): NonNullable<TaskOptions["logger"]> {
  return {
    debug: (message) => log.debug(`${message}`),
    info: (message) => log.info(message),
    // A poll that outlasts its tick, or a machine that slept: the next tick comes anyway.
    warn: (message) => log.info(message),
    error: (message, error) => log.error({ err: error ?? message }, "The clock failed"),
  };
}
