import { setTimeout as sleep } from "node:timers/promises";

export interface HostGateOptions {
  /** Visits to one host at the same time: more gets a reader banned. */
  readonly perHost: number;
  /** Between the starts of two visits to one host, at least; up to half as much again is added by chance. */
  readonly spacingMs: number;
  readonly random: () => number;
  /** Milliseconds that only grow. */
  readonly clock?: () => number;
  readonly wait?: (ms: number) => Promise<unknown>;
}

export interface HostGate {
  /** Resolves when the host may be visited, with what must be called after the visit. */
  enter(host: string): Promise<() => void>;
  /** Lets everybody in at once, now and later: for the end, when nobody really visits. */
  open(): void;
}

interface Place {
  readonly queue: (() => void)[];
  visits: number;
  /** No visit starts before. */
  nextStart: number;
  isWaiting: boolean;
}

/** So many hosts are remembered before those at rest are forgotten. */
const MANY_HOSTS = 1000;

/** Keeps visits to one host few and apart, so that a small server never feels us; hosts do not wait for each other. */
export function createHostGate(options: HostGateOptions): HostGate {
  const { perHost, spacingMs, random } = options;
  const clock = options.clock ?? (() => performance.now());
  // A wait must not keep the process alive: nobody is served by the last of a queue.
  const wait = options.wait ?? ((ms) => sleep(ms, undefined, { ref: false }));
  const places = new Map<string, Place>();
  let isOpen = false;

  function admit(place: Place): void {
    while (place.queue.length > 0 && (isOpen || place.visits < perHost)) {
      const tooEarly = place.nextStart - clock();
      if (!isOpen && tooEarly > 0) {
        if (place.isWaiting) return;
        place.isWaiting = true;
        void wait(tooEarly).then(() => {
          place.isWaiting = false;
          admit(place);
        });
        return;
      }
      place.nextStart = clock() + spacingMs * (1 + random() / 2);
      place.visits += 1;
      place.queue.shift()?.();
    }
  }

  function forgetIdle(): void {
    for (const [host, { visits, queue, nextStart }] of places) {
      if (visits === 0 && queue.length === 0 && nextStart <= clock()) places.delete(host);
    }
  }

  return {
    async enter(host) {
      if (places.size > MANY_HOSTS) forgetIdle();
      let place = places.get(host);
      if (place === undefined) {
        place = { queue: [], visits: 0, nextStart: 0, isWaiting: false };
        places.set(host, place);
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      place.queue.push(resolve);
      admit(place);
      await promise;
      return () => {
        place.visits -= 1;
        admit(place);
      };
    },
    open() {
      isOpen = true;
      for (const place of places.values()) admit(place);
    },
  };
}
