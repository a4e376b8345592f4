/** The languages the product reads and speaks. */
export const LANGUAGES = ["be", "ru", "en", "uk", "pl", "lt"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The taxonomy. Ids are stable and part of the contract; names come from the locales. */
export const TOPIC_IDS = [
  "russia",
  "china",
  "sco",
  "brics",
  "eaeu-cis",
  "eu",
  "us",
  "neighbours",
  "ukraine",
  "security",
  "trade",
  "sanctions",
  "human-rights",
  "un-osce",
  "third-countries",
  "diplomacy",
  "democratic-forces",
  "domestic-politics",
] as const;
export type TopicId = (typeof TOPIC_IDS)[number];

/** Tells whether a stranger's word is a topic id. */
export function isTopicId(value: string): value is TopicId {
  return (TOPIC_IDS as readonly string[]).includes(value);
}

/** One thing that spoke for or against a decision, in words a reader understands. */
export interface Reason {
  /** The words as they stand in the text, or the feature's name. */
  readonly term: string;
  readonly where: "title" | "lead" | "text";
  /** Contribution to the score; negative speaks against. */
  readonly weight: number;
}

export interface TopicScore {
  readonly id: TopicId;
  /** 0 to 1. */
  readonly score: number;
  readonly because: readonly Reason[];
}

export interface EntityMention {
  /** Id in the lexicon: `state/poland`, `body/sco`, `person/lukashenko`. */
  readonly id: string;
  readonly count: number;
  /** How central the entity is, 0 to 1: by place (title, lead) and count against the others. */
  readonly salience: number;
}

/** What the analysis says of one text. */
export interface Analysis {
  /** One of the six, another ISO 639-1 code where known, or `other`. */
  readonly language: string;
  readonly relevant: boolean;
  /** Probability that the main subject is Belarus's foreign policy, 0 to 1. */
  readonly relevance: number;
  /** The strongest reasons of the relevance decision, strongest first. */
  readonly because: readonly Reason[];
  /** Strongest first; empty when not relevant. */
  readonly topics: readonly TopicScore[];
  /** Most salient first. */
  readonly entities: readonly EntityMention[];
}

/** What the analysis reads. */
export interface AnalysisInput {
  readonly title: string;
  readonly text: string;
  /** The feed's or caller's declared language, a prior only. */
  readonly declaredLanguage?: string;
  /** Address of the page: its words may tell what a bare post leaves out. */
  readonly url?: string;
  /** What somebody else says of a close call; it decides over the relevance found here. */
  readonly secondOpinion?: "yes" | "no";
}
