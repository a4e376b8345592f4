export interface Gathering<T> {
  /** Takes an item in. Resolves when there is room for the next: who brings faster than is processed waits. */
  add(item: T): Promise<void>;
  /** Processes what is left. Throws the first error that processing threw. */
  finish(): Promise<void>;
}

export interface GatheringOptions<T> {
  readonly sizeOf: (item: T) => number;
  /** Batches never overlap; one that fails does not keep the others from being processed. */
  readonly process: (batch: readonly T[]) => Promise<void>;
}

/** What has arrived goes on after so long: a slow feed delays no other feed's news. */
const GATHER_MS = 2000;
/** Entries in one batch, unless a single document has more: memory stays flat, and a commit short. */
const BATCH_SIZE = 128;

/** Gathers items into batches that are processed every two seconds, or as soon as one is full. */
export function createGathering<T>({ sizeOf, process }: GatheringOptions<T>): Gathering<T> {
  let arrived: T[] = [];
  let size = 0;
  let processing = Promise.resolve();
  let failure: { readonly error: unknown } | null = null;

  function takeBatch(): readonly T[] {
    let taken = 0;
    let count = 0;
    while (count < arrived.length && (count === 0 || taken < BATCH_SIZE)) {
      const item = arrived[count];
      if (item !== undefined) taken += sizeOf(item);
      count += 1;
    }
    const batch = arrived.slice(0, count);
    arrived = arrived.slice(count);
    size -= taken;
    return batch;
  }

  function flush(): Promise<void> {
    processing = processing.then(async () => {
      while (arrived.length > 0) {
        try {
          await process(takeBatch());
        } catch (error) {
          failure ??= { error };
        }
      }
    });
    return processing;
  }

  const ticker = setInterval(() => void flush(), GATHER_MS);
  return {
    async add(item) {
      arrived.push(item);
      size += sizeOf(item);
      if (size < BATCH_SIZE) return;
      const flushed = flush();
      if (size >= 2 * BATCH_SIZE) await flushed;
    },
    async finish() {
      clearInterval(ticker);
      await flush();
      if (failure !== null) throw failure.error;
    },
  };
}
