import type { WordsByLanguage } from "./entity.ts";

/** Words that speak for a topic, or for or against foreign relations as the subject (a cue). */
export interface TermGroup {
  /** A topic id, or `cue/<name>`. */
  readonly id: string;
  /** Weight 1 each. A `*` at the end of a word lets it match every word that begins so. */
  readonly terms: WordsByLanguage;
  /** Weight 0.4 each. */
  readonly weak: WordsByLanguage;
  /** Phrases that contain a term and do not count. */
  readonly not: WordsByLanguage;
}
