/** Where a page of results ended. */
export interface SearchCursor {
  /** When the search was first asked: later pages rank as of then, and leave out what came since. */
  readonly now: Temporal.Instant;
  /** How many results the pages so far have shown. */
  readonly shown: number;
  /** The last of them: `s` and a story's id, or `a` and an article's. */
  readonly last: string;
}

/** The cursor as text: at most 36 characters of `0-9a-z.`. */
export function writeCursor({ now, shown, last }: SearchCursor): string {
  return `${now.epochMilliseconds.toString(36)}.${shown.toString(36)}.${last}`;
}

/** What `writeCursor` wrote; null for anything else, since a cursor comes back from strangers. */
export function readCursor(text: string): SearchCursor | null {
  const match = /^([0-9a-z]{1,9})\.([0-9a-z]{1,4})\.([as][0-9a-z]{1,20})$/.exec(text);
  if (match === null) {
    return null;
  }
  const [, now = "", shown = "", last = ""] = match;
  return {
    now: Temporal.Instant.fromEpochMilliseconds(Number.parseInt(now, 36)),
    shown: Number.parseInt(shown, 36),
    last,
  };
}
