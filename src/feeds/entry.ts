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
}

/** A feed document after parsing. */
export interface FeedDocument {
  readonly title: string;
  readonly link: string;
  readonly entries: readonly Entry[];
  /** How long the publisher asks to wait between polls (`ttl`, `sy:updatePeriod`); null if it does not say. */
  readonly ttl: Temporal.Duration | null;
  /** A sentence on what was read in spite of a fault, such as text decoded twice; null if nothing. */
  readonly warning: string | null;
}
