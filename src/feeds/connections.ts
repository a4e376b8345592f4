import type { Dispatcher } from "undici";

/** One of a host's connections, for one visit. */
export interface Connection {
  readonly dispatcher: Dispatcher;
  /** To be called once, when the answer is read or given up. */
  leave(): void;
}

export interface Connections {
  /** The less busy of the host's two, by the proxy (empty: the settings' own). */
  enter(host: string, proxy: string): Connection;
  /** Breaks off what is under way. */
  destroy(): Promise<void>;
}

/**
 * Two connections for each host, one for each of two dispatchers.
 *
 * undici's own pool of two takes 16 kB more for each host than two clients of one connection do:
 * 16 MB where a thousand hosts are asked within a second.
 */
export function createConnections(create: (proxy: string) => Dispatcher): Connections {
  const dispatchers = new Map<string, readonly [Dispatcher, Dispatcher]>();
  /** Visits to each host, by its connection. */
  const busy = new Map<string, [number, number]>();
  return {
    enter(host, proxy) {
      const both = dispatchers.get(proxy) ?? ([create(proxy), create(proxy)] as const);
      dispatchers.set(proxy, both);
      const visits = busy.get(host) ?? [0, 0];
      busy.set(host, visits);
      const index = visits[0] <= visits[1] ? 0 : 1;
      visits[index] += 1;
      return {
        dispatcher: both[index],
        leave() {
          visits[index] -= 1;
          if (visits[0] + visits[1] === 0) busy.delete(host);
        },
      };
    },
    async destroy() {
      await Promise.all([...dispatchers.values()].flat().map((each) => each.destroy()));
    },
  };
}
