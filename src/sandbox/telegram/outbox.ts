import type { Params } from "./api-types.ts";
import type { World } from "./world.ts";

/** One call of the bot that changed, or should have changed, something. */
export interface OutboxEntry {
  readonly id: number;
  /** Epoch milliseconds on the server's clock. */
  readonly at: number;
  readonly method: string;
  readonly chat_id: number | string | null;
  readonly message_id: number | null;
  readonly payload: Params;
  readonly ok: boolean;
  readonly description?: string;
}

/** The calls in order, so that a test can count what the bot did. */
export interface Outbox {
  record(entry: Omit<OutboxEntry, "id" | "at">): void;
  since(id: number): readonly OutboxEntry[];
}

const MAX_ENTRIES = 200_000;

/** An empty outbox; every entry is told to the world's watchers, too. */
export function createOutbox(world: World): Outbox {
  const entries: OutboxEntry[] = [];
  let lastId = 0;
  return {
    record(fields) {
      const entry = { id: ++lastId, at: world.now(), ...fields };
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) entries.splice(0, entries.length - MAX_ENTRIES / 2);
      world.emit({ type: "call", method: entry.method, call_id: entry.id, ok: entry.ok });
    },
    // Ids rise by one, so the place of one gives the place of all.
    since: (id) => entries.slice(Math.max(0, id + 1 - (entries[0]?.id ?? 1))),
  };
}
