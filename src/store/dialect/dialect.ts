import type { ColumnDataType, RawBuilder } from "kysely";
import type { Database } from "../tables.ts";

/** What SQLite and PostgreSQL do differently. Everything else is written once, with Kysely. */
export interface Dialect {
  /** Reads what is committed, also while a transaction of `write` is open. */
  readonly read: Database;
  /** One statement or transaction at a time, in the order asked for. */
  readonly write: Database;
  readonly schema: SchemaWords;
  readonly fullText: FullText;
  /** Does what the database needs for deleted rows to be gone from its files. */
  eraseTraces(): Promise<void>;
  /** Housekeeping between busy times: statistics for the planner, and the like. */
  optimize(): Promise<void>;
  close(): Promise<void>;
}

/** Column types and table endings for migrations. */
export interface SchemaWords {
  /** Holds 2^53. */
  readonly integer: ColumnDataType;
  readonly blob: ColumnDataType;
  /** Type of a primary key that rises with insertion and is never used again. */
  readonly risingKey: RawBuilder<unknown>;
  readonly tableEnd: RawBuilder<unknown>;
  /** For tables whose rows are found only by their whole primary key. */
  readonly keyedTableEnd: RawBuilder<unknown>;
}

/** One article in the full-text index. Title and text are lists of terms with spaces between. */
export interface IndexDocument {
  /** Unique; rises with the time of publication. */
  readonly seq: number;
  readonly title: string;
  readonly text: string;
  /** What filters ask for, a word of `a-z0-9_` each: language, camp, topics, feed. */
  readonly facets: readonly string[];
}

/** Which documents match. A term with spaces is a phrase. */
export interface Match {
  /** Each group: any of its terms, in title or text. */
  readonly all: readonly (readonly string[])[];
  /** Whether the groups of `all` must match in the title. */
  readonly inTitle: boolean;
  /** Each group: any of its facets. One group at least, here or in `all`. */
  readonly facets: readonly (readonly string[])[];
  /** None of these terms anywhere. */
  readonly none: readonly string[];
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly limit: number;
}

/** The database's full-text index. */
export interface FullText {
  create(db: Database): Promise<void>;
  /** Adds the documents; none of their numbers may be in the index. Quick if they come in order. */
  add(db: Database, documents: readonly IndexDocument[]): Promise<void>;
  remove(db: Database, seqs: readonly number[]): Promise<void>;
  /** The newest documents that match, newest first. */
  newest(db: Database, match: Match): Promise<readonly number[]>;
}
