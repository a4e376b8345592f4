import { EventEmitter } from "node:events";
import { setImmediate } from "node:timers/promises";
import {
  type KeyvStorageAdapter,
  type KeyvStorageCapability,
  type KeyvStorageEntry,
  keyvStorageCapability,
} from "keyv";
import { batches } from "./batches.ts";
import type { Dialect } from "./dialect/dialect.ts";
import type { Seal } from "./seal.ts";
import type { CacheRow, Database } from "./tables.ts";

const ENTRIES_PER_BATCH = 500;

/** What the cache needs of the store. */
export interface KeyvAdapterDeps {
  readonly dialect: Pick<Dialect, "read" | "write">;
  readonly seal: Seal;
  readonly now: () => Temporal.Instant;
  /** Keeps this cache apart from the store's other ones, whatever namespace keyv sets. */
  readonly scope: string;
}

/** What a row holds, sealed. A value keyv gave us is a string, or JSON if its serialization is off. */
interface SealedEntry {
  readonly key: string;
  readonly value: unknown;
}

/**
 * A storage adapter for one `Keyv` over the store's database.
 *
 * Every method rejects when the database fails: a broken disk is never
 * "not found". Keyv passes that on as long as nobody listens to its `error`
 * event; see `createCache`. Keys are kept as HMACs and values sealed, since
 * they name chats and hold what people asked for.
 */
export class KeyvAdapter extends EventEmitter implements KeyvStorageAdapter {
  /** Set by keyv. */
  namespace: string | undefined = undefined;
  readonly #read: Database;
  readonly #write: Database;
  readonly #seal: Seal;
  readonly #now: () => Temporal.Instant;
  readonly #scope: string;

  constructor({ dialect, seal, now, scope }: KeyvAdapterDeps) {
    super();
    this.#read = dialect.read;
    this.#write = dialect.write;
    this.#seal = seal;
    this.#now = now;
    this.#scope = scope;
  }

  /** Declares keyv 6's contract: `expires` is a moment, not a duration. */
  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this);
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    const [value] = await this.getMany<Value>([key]);
    return value;
  }

  async getMany<Value>(keys: string[]): Promise<(Value | undefined)[]> {
    const rows = await this.#rows(keys);
    return keys.map((key) => {
      const row = rows.get(key);
      // The caller's type parameter names what the caller once set.
      return row === undefined ? undefined : (this.#open(row).value as Value);
    });
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    await this.setMany([{ key, value, ...(expires !== undefined && { expires }) }]);
    return true;
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    // Of a key given twice the last value counts; one statement must not touch a row twice.
    const latest = new Map(entries.map((entry) => [entry.key, entry]));
    await this.#write.transaction().execute(async (db) => {
      for await (const batch of batches([...latest.values()])) {
        await db
          .insertInto("cache")
          .values(batch.map((entry) => this.#toRow(entry)))
          .onConflict((conflict) =>
            conflict.columns(["namespace", "entry_key"]).doUpdateSet(({ ref }) => ({
              sealed: ref("excluded.sealed"),
              expires_at: ref("excluded.expires_at"),
            })),
          )
          .execute();
      }
    });
    return entries.map(() => true);
  }

  async has(key: string): Promise<boolean> {
    const [has = false] = await this.hasMany([key]);
    return has;
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    const rows = await this.#rows(keys);
    return keys.map((key) => rows.has(key));
  }

  async delete(key: string): Promise<boolean> {
    const [deleted = false] = await this.deleteMany([key]);
    return deleted;
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    const deleted: boolean[] = [];
    await this.#write.transaction().execute(async (db) => {
      for (const key of keys) {
        const { numDeletedRows } = await db
          .deleteFrom("cache")
          .where("namespace", "=", this.#fullNamespace())
          .where("entry_key", "=", this.#lookupKey(key))
          .executeTakeFirst();
        deleted.push(numDeletedRows > 0n);
      }
    });
    return deleted;
  }

  async clear(): Promise<void> {
    await this.#write.deleteFrom("cache").where("namespace", "=", this.#fullNamespace()).execute();
  }

  /** Every live pair of the namespace; pairs set meanwhile may or may not come up. */
  async *iterator<Value>(): AsyncGenerator<[string, Value], void> {
    for (let last: Uint8Array = new Uint8Array(); ; ) {
      const rows = await this.#live()
        .where("entry_key", ">", last)
        .orderBy("entry_key")
        .limit(ENTRIES_PER_BATCH)
        .execute();
      for (const row of rows) {
        const { key, value } = this.#open(row);
        yield [key, value as Value];
      }
      const end = rows.at(-1);
      if (end === undefined) {
        return;
      }
      last = end.entry_key;
    }
  }

  /** The database is the store's: closing a cache closes nothing. */
  async disconnect(): Promise<void> {}

  #live() {
    const now = this.#now().epochMilliseconds;
    return this.#read
      .selectFrom("cache")
      .selectAll()
      .where("namespace", "=", this.#fullNamespace())
      .where(({ or, eb }) => or([eb("expires_at", "is", null), eb("expires_at", ">", now)]));
  }

  async #rows(keys: readonly string[]): Promise<ReadonlyMap<string, CacheRow>> {
    const found = new Map<string, CacheRow>();
    for await (const batch of batches(keys)) {
      const lookupKeys = batch.map((key) => this.#lookupKey(key));
      for (const row of await this.#live().where("entry_key", "in", lookupKeys).execute()) {
        found.set(this.#open(row).key, row);
      }
    }
    return found;
  }

  #toRow({ key, value, expires }: KeyvStorageEntry): CacheRow {
    const lookupKey = this.#lookupKey(key);
    const entry: SealedEntry = { key, value };
    return {
      namespace: this.#fullNamespace(),
      entry_key: lookupKey,
      sealed: this.#seal.seal(entry, lookupKey),
      expires_at: expires ?? null,
    };
  }

  #open(row: CacheRow): SealedEntry {
    // Only #toRow seals entries, and the seal refuses what it did not make.
    return this.#seal.open(row.sealed, row.entry_key) as SealedEntry;
  }

  #lookupKey(key: string): Uint8Array {
    return this.#seal.key("cache", `${this.#fullNamespace()}\0${key}`);
  }

  #fullNamespace(): string {
    return this.namespace === undefined ? this.#scope : `${this.#scope}/${this.namespace}`;
  }
}

/** Removes the expired entries of every cache, a batch at a time. */
export async function sweepCaches(write: Database, now: Temporal.Instant): Promise<void> {
  for (;;) {
    const { numDeletedRows } = await write
      .deleteFrom("cache")
      .where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple("namespace", "entry_key"),
          "in",
          selectFrom("cache")
            .select(["namespace", "entry_key"])
            .where("expires_at", "<=", now.epochMilliseconds)
            .limit(ENTRIES_PER_BATCH)
            .$asTuple("namespace", "entry_key"),
        ),
      )
      .executeTakeFirst();
    if (numDeletedRows < BigInt(ENTRIES_PER_BATCH)) {
      return;
    }
    await setImmediate();
  }
}
