/** Where an item comes from, if not from the feed's own outlet. */
export interface EntrySource {
  /** As the item names it; never empty. */
  readonly name: string;
  /** The outlet's site or the post that was forwarded; empty if not told. */
  readonly url: string;
}

/** One raw item as published: an RSS `<item>`, Atom `<entry>`, JSON Feed item or channel post. */
export interface Entry {
  /** The publisher's id (GUID, Atom id, rdf:about); empty if it gave none. Unique only within its feed. */
  readonly id: string;
  /** Plain text, entities decoded. */
  readonly title: string;
  /** Absolute where the document allows it; empty if none. */
  readonly url: string;
  /** Null if absent or unreadable. */
  readonly published: Temporal.Instant | null;
  /** The fullest content given, as HTML (or text); empty if none. */
  readonly html: string;
  /** The publisher's own short description, where it is a field apart from the content; empty if none. */
  readonly summary: string;
  readonly author: string;
  readonly categories: readonly string[];
  /** The outlet an aggregator found it at, or the channel it was forwarded from; absent for the feed's own. */
  readonly source?: EntrySource | undefined;
}

/** What was read in spite of a fault. */
export interface FeedWarning {
  /** `encoding`: the text had to be guessed or turned back. `gap`: items are missing that the publisher has shown. */
  readonly kind: "encoding" | "gap";
  /** A sentence for operators. */
  readonly detail: string;
}

/** A feed document after parsing. */
export interface FeedDocument {
  readonly title: string;
  readonly link: string;
  readonly entries: readonly Entry[];
  /** How long the publisher asks to wait between polls (`ttl`, `sy:updatePeriod`); null if it does not say. */
  readonly ttl: Temporal.Duration | null;
  /** Null if it was as it should be. */
  readonly warning: FeedWarning | null;
}
