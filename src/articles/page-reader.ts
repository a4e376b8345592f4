import { Worker } from "node:worker_threads";

/** A page as it arrived. */
export interface Page {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** Reads pages in a thread of its own. */
export interface PageReader {
  /** The page's main text, empty if it has none. Rejects if the page takes too long or breaks its reader. */
  read(page: Page): Promise<string>;
  /** Ends the thread; pages not yet read are rejected. */
  close(): Promise<void>;
}

export interface PageReaderOptions {
  /** How long one page may take. */
  readonly limitMs?: number;
  /** The thread ends after so long without a page, and gives its memory back. */
  readonly idleMs?: number;
}

/** Ordinary pages take 15 ms, the largest 300; nested 20,000 deep they take for ever. */
const LIMIT_MS = 2000;
const IDLE_MS = 10_000;
/** Loading its modules takes 0.2 seconds, on a busy machine a few. */
const START_LIMIT_MS = 10_000;
/** News pages are read in 64 megabytes of heap; what needs more than this was made to. */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

/**
 * Reads pages in a thread of its own, one after the other.
 *
 * Parsers of HTML can be made to hang and to run out of memory. The thread is
 * started for the first page, replaced after one that was too much for it, and
 * ended when there is nothing to do.
 */
export function createPageReader(options: PageReaderOptions = {}): PageReader {
  const { limitMs = LIMIT_MS, idleMs = IDLE_MS } = options;
  let worker: Worker | null = null;
  let lastTurn: Promise<unknown> = Promise.resolve();
  let idleTimer: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function readNext(page: Page): Promise<string> {
    if (isClosed) throw new Error("The page reader is closed");
    clearTimeout(idleTimer);
    try {
      worker ??= await start();
      const answer = nextMessage(worker, limitMs);
      worker.postMessage(page);
      return String(await answer);
    } catch (error) {
      await stop();
      throw error;
    } finally {
      idleTimer = setTimeout(() => void stop(), idleMs).unref();
    }
  }

  async function start(): Promise<Worker> {
    const started = new Worker(new URL("./full-text-worker.ts", import.meta.url), {
      resourceLimits: RESOURCE_LIMITS,
    });
    worker = started;
    // The limits' timers keep the process alive while there is something to wait for.
    started.unref();
    // Without a listener a crash between two pages would be the whole process's.
    started.on("error", () => {
      if (worker === started) worker = null;
    });
    await nextMessage(started, START_LIMIT_MS);
    return started;
  }

  async function stop(): Promise<void> {
    const stopped = worker;
    worker = null;
    clearTimeout(idleTimer);
    await stopped?.terminate();
  }

  return {
    read(page) {
      const turn = lastTurn.then(() => readNext(page));
      lastTurn = turn.catch(() => {});
      return turn;
    },
    async close() {
      isClosed = true;
      await stop();
    },
  };
}

/** The worker's next message; rejects if it crashes, ends or takes too long first. */
function nextMessage(worker: Worker, limitMs: number): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const onExit = () => reject(new Error("The thread that reads pages has ended"));
  const timer = setTimeout(
    () => reject(new Error(`Cannot read a page within ${limitMs} ms`)),
    limitMs,
  );
  worker.once("message", resolve).once("error", reject).once("exit", onExit);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off("message", resolve).off("error", reject).off("exit", onExit);
  });
}
