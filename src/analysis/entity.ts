import type { TopicId } from "./analysis.ts";

/** What an entity may be; the lexicon's ids begin with it. */
export const ENTITY_KINDS = [
  "person",
  "state",
  "body",
  "place",
  "company",
  "agreement",
  "exercise",
  "weapon",
  "other",
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Words by language code. */
export type WordsByLanguage = Readonly<Record<string, readonly string[]>>;

/** A person, state, body or thing that news about Belarus's foreign policy names. */
export interface Entity {
  /** `kind/slug`. */
  readonly id: string;
  readonly kind: EntityKind;
  /** The first of each language is the one to show. Each matches its inflections. */
  readonly names: WordsByLanguage;
  readonly adjectives: WordsByLanguage;
  /** Matched as written: abbreviations. */
  readonly exact: WordsByLanguage;
  /** Words and phrases that look like a name and are not. */
  readonly not: WordsByLanguage;
  readonly topics: readonly TopicId[];
  readonly wikidata: string;
  readonly role: string;
  readonly since: string;
  readonly until: string;
  /** Whether it belongs to Belarus, so that naming it names the country: worked out, not written. */
  readonly belarusian: boolean;
}
