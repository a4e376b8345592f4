import { Keyv } from "keyv";
import type { Store } from "./store.ts";

/**
 * A `Keyv` of its own on the store's database.
 *
 * Attach no `error` listener: with one, keyv turns a failed `get` into
 * "not found" and a failed `set` into `false`; without, both reject. Each
 * namespace gets its own adapter, for keyv would let the second overwrite the
 * first's namespace.
 */
export function createCache(store: Pick<Store, "cache">, namespace: string): Keyv {
  return new Keyv({ store: store.cache(namespace) });
}
