/** One source of a summary. `article` in the answer is its index in the request's list. */
export interface SummarySource {
  readonly title: string;
  readonly text: string;
  /** The publisher's own description, if the text begins with one. */
  readonly description?: string;
  /** One of the six where known; undefined is detected by the caller beforehand. */
  readonly language?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly publishedAt?: Temporal.Instant;
}

export interface SummaryRequest {
  /** Preferred language: sentences come from sources in it if any source has it. */
  readonly language?: string;
  /** At most so many sentences. */
  readonly sentences: number;
  readonly sources: readonly SummarySource[];
}

export interface SummarySentence {
  /** A whole sentence of that source, verbatim but for white space; a model's is one that the source supports. */
  readonly text: string;
  /** Index into the request's sources. */
  readonly source: number;
}

export interface Summary {
  /** Language of headline and sentences. */
  readonly language: string;
  /** A source's own title: the most informative, least loaded one. */
  readonly headline: string;
  readonly headlineSource: number;
  readonly sentences: readonly SummarySentence[];
  readonly by: "extract" | "model";
}

/** Characters of a sentence that can stand as a headline: longer ones are cut. */
export const LONGEST_HEADLINE = 200;

/** A way to summarize: extractive (always there) or an LLM (optional, checked). */
export interface Summarizer {
  summarize(request: SummaryRequest): Promise<Summary>;
}
