import type { IncomingMessage, ServerResponse } from "node:http";
import type { Format, ServedDocument, Telling } from "./render-document.ts";
import type { SeededRandom } from "./seeded-random.ts";

export interface FaultContext {
  readonly feed: number;
  readonly format: Format;
  readonly random: SeededRandom;
  readonly now: Temporal.Instant;
  /** Rises with each poll. */
  readonly tick: number;
}

export interface Exchange extends FaultContext {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly document: ServedDocument;
  /** Answers with the document after all. */
  serve(): void;
}

/** One way in which a feed misbehaves for a while. */
export interface Fault {
  readonly name: string;
  /** What a reader who does everything right gets of the items that the document holds. */
  readonly reads: "all" | "some" | "none";
  /** What a failed poll may be called; empty: it must not fail. */
  readonly problems: readonly string[];
  /** Befalls healthy feeds, too, for less than an hour. */
  readonly isTransient?: boolean;
  /**
   * What items are no longer known by. Of their names (GUID, address) and their
   * words one must last through the day, or nobody could know them again.
   */
  readonly blurs?: "names" | "words";
  /** Every poll of it waits for a real timer: it must not last long. */
  readonly isSlow?: boolean;
  /** The moment whose items are served. */
  readonly asOf?: (now: Temporal.Instant) => Temporal.Instant;
  readonly retell?: (tellings: readonly Telling[], context: FaultContext) => readonly Telling[];
  readonly damage?: (document: ServedDocument, context: FaultContext) => ServedDocument;
  readonly etag?: (context: FaultContext) => string;
  /** Instead of the document. */
  readonly answer?: (exchange: Exchange) => void;
}
