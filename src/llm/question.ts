/** Anything that JSON can say. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What a model is asked, and how its answer is read. */
export interface Question<T> {
  /** The rules. Nothing a stranger wrote stands here. */
  readonly system: string;
  /** The material, strangers' texts included. */
  readonly user: string;
  readonly maxTokens: number;
  readonly schema: {
    readonly name: string;
    /** JSON schema, in the subset that OpenAI calls strict. */
    readonly json: { [key: string]: Json };
  };
  /** The answer's JSON as a value; null where it is not what was asked for. */
  readonly read: (answer: unknown) => T | null;
}

/** What became of a question. Only `answer` says anything of the matter. */
export type LlmAnswer<T> =
  | { readonly kind: "answer"; readonly value: T; readonly isKept: boolean }
  /** The model declined. */
  | { readonly kind: "refused" }
  /** The day's tokens are spent. */
  | { readonly kind: "over-budget" }
  | { readonly kind: "failed"; readonly reason: string };
