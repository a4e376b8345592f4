import { createHash } from "node:crypto";
import type { Keyv } from "keyv";
import type { Log } from "../log.ts";
import { type Completion, createChatCompletion } from "./chat-completion.ts";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import { createSlots } from "./create-slots.ts";
import type { LlmAnswer, Question } from "./question.ts";
import { readJson } from "./read-json.ts";
import { createTokenBudget } from "./token-budget.ts";

/** A model that may be asked. Never throws: what goes wrong is an answer, too. */
export interface Llm {
  /** The kept answer to the very same question, or the model's. The signal ends waiting and call. */
  ask<T>(question: Question<T>, signal?: AbortSignal): Promise<LlmAnswer<T>>;
  /** The kept answer to the very same question, and no call; null if there is none. */
  kept<T>(question: Question<T>): Promise<T | null>;
}

export interface LlmOptions {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  /** Keeps the answers by what was asked, and the day's account of tokens. */
  readonly cache: Pick<Keyv, "get" | "set">;
  readonly log: Pick<Log, "warn">;
  readonly now: () => Temporal.Instant;
  readonly random: () => number;
  /** Goes through the operator's proxy, if there is one. */
  readonly fetch: typeof fetch;
  readonly tokensPerDay?: number;
  readonly timeoutMs?: number;
  /** Told what each call took. */
  readonly onTokens?: (count: number) => void;
  /** Told what became of each question. */
  readonly onAnswer?: (outcome: LlmAnswer<unknown>["kind"] | "kept") => void;
}

/**
 * About a hundred summaries and as many second opinions: some cents a day at the prices of small hosted
 * models. A higher default would surprise operators at the end of the month, a lower one serve few stories.
 */
const TOKENS_PER_DAY = 300_000;
/** A small model on a processor writes five words a second. */
const TIMEOUT_MS = 60_000;
const MOST_IN_FLIGHT = 2;
const MOST_WAITING = 100;
const KEPT_MS = 14 * 24 * 3_600_000;
/** Cyrillic takes two to three characters a token: a guess that is rather too many. */
const CHARACTERS_PER_TOKEN = 2.5;
/** A key that is refused now will be refused in a minute. */
const REFUSED_KEY_PAUSE = Temporal.Duration.from({ hours: 1 });
const TOO_MANY_PAUSE = Temporal.Duration.from({ seconds: 30 });

/** A model behind an endpoint that speaks OpenAI's protocol (a hosted one, Ollama, llama.cpp, vLLM). */
export function createLlm(options: LlmOptions): Llm {
  const { cache, log, now, random, model, timeoutMs = TIMEOUT_MS } = options;
  const complete = createChatCompletion(options);
  const breaker = createCircuitBreaker({ now, random });
  const slots = createSlots(MOST_IN_FLIGHT, MOST_WAITING);
  const budget = createTokenBudget({
    tokensPerDay: options.tokensPerDay ?? TOKENS_PER_DAY,
    cache,
    now,
  });

  async function kept<T>(question: Question<T>): Promise<T | null> {
    const text: unknown = await cache.get(keyOf(model, question));
    return typeof text === "string" ? question.read(readJson(text)) : null;
  }

  async function call<T>(question: Question<T>, signal: AbortSignal): Promise<LlmAnswer<T>> {
    // Asked here, too: while this one waited for its turn, others may have failed.
    if (!breaker.mayCall()) return { kind: "failed", reason: "paused after failures" };
    const asked = tokensOf(question.system + question.user);
    const reserved = asked + question.maxTokens;
    if (!(await budget.reserve(reserved))) return { kind: "over-budget" };
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const completion = await complete(question, limit);
    const used = tokensUsed(completion, asked);
    await budget.settle(reserved, used);
    options.onTokens?.(used);
    if (completion.kind === "refused") {
      breaker.succeeded();
      return completion;
    }
    if (completion.kind === "failed") return failed(completion.reason, pauseAfter(completion));
    const value = question.read(readJson(completion.text));
    // A model that cannot keep to the form costs tokens for nothing, as a broken one does.
    if (value === null) return failed("not the JSON that was asked for");
    breaker.succeeded();
    await cache.set(keyOf(model, question), completion.text, KEPT_MS);
    return { kind: "answer", value, isKept: false };
  }

  function failed(reason: string, pause?: Temporal.Duration): LlmAnswer<never> {
    breaker.failed(pause);
    log.warn({ reason }, "the language model gave no answer");
    return { kind: "failed", reason };
  }

  async function ask<T>(question: Question<T>, signal: AbortSignal): Promise<LlmAnswer<T>> {
    try {
      const value = await kept(question);
      if (value !== null) return { kind: "answer", value, isKept: true };
      const answer = await slots.run(() => call(question, signal), signal);
      return answer ?? { kind: "failed", reason: "too many questions wait" };
    } catch (error) {
      // The cache, or a fault of ours: either way nobody's news must wait for it.
      log.warn({ reason: error instanceof Error ? error.name : "unknown" }, "no model was asked");
      return { kind: "failed", reason: "not asked" };
    }
  }

  return {
    async ask(question, signal = new AbortController().signal) {
      const answer = await ask(question, signal);
      options.onAnswer?.(answer.kind === "answer" && answer.isKept ? "kept" : answer.kind);
      return answer;
    },
    async kept(question) {
      try {
        return await kept(question);
      } catch {
        return null;
      }
    },
  };
}

function keyOf(model: string, { system, user, maxTokens, schema }: Question<unknown>): string {
  const asked = JSON.stringify([model, system, user, maxTokens, schema]);
  return `answer ${createHash("sha256").update(asked).digest("base64url")}`;
}

function tokensOf(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

/** What a call cost: as reported, but no less than half of what we would guess; a call without answer, its question. */
function tokensUsed(completion: Completion, asked: number): number {
  if (completion.kind === "failed") return completion.status === null ? asked : 0;
  if (completion.kind === "refused") return asked;
  return Math.max(completion.tokens ?? 0, (asked + tokensOf(completion.text)) / 2);
}

function pauseAfter({
  status,
  retryAfter,
}: Extract<Completion, { kind: "failed" }>): Temporal.Duration | undefined {
  if (status === 401 || status === 403) return REFUSED_KEY_PAUSE;
  if (status === 429) return retryAfter ?? TOO_MANY_PAUSE;
  return undefined;
}
