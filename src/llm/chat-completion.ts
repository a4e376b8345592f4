import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { APICallError, generateText } from "ai";
import type { Question } from "./question.ts";

export interface ChatCompletionOptions {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  readonly fetch: typeof fetch;
}

/** What one call brought. No text of the endpoint's errors, for they repeat what they were sent. */
export type Completion =
  /** `tokens`: as the endpoint counts them; null where it does not say. */
  | { readonly kind: "text"; readonly text: string; readonly tokens: number | null }
  | { readonly kind: "refused" }
  | {
      readonly kind: "failed";
      readonly reason: string;
      /** Null: there was no answer at all. */
      readonly status: number | null;
      readonly retryAfter: Temporal.Duration | null;
    };

/** One call of a chat endpoint; never throws. */
export type ChatCompletion = (
  question: Omit<Question<unknown>, "read">,
  signal: AbortSignal,
) => Promise<Completion>;

const PROVIDER = "counterbalance";
const BAD_REQUEST = 400;
/** Not the same as the hourly limits of providers; longer waits are not believed. */
const MOST_SECONDS = 24 * 3600;

/**
 * Calls of an endpoint that speaks OpenAI's chat protocol. The answer's JSON schema is sent along; to one
 * that refuses schemas (DeepSeek, older servers) the question goes without, from then on.
 */
export function createChatCompletion(options: ChatCompletionOptions): ChatCompletion {
  // Else the SDK prints its advice to the process's warnings.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const provider = createOpenAICompatible({
    name: PROVIDER,
    baseURL: options.baseUrl,
    ...(options.apiKey !== "" && { apiKey: options.apiKey }),
    // A redirect would carry the news where nobody configured.
    fetch: (input, init) => options.fetch(input, { ...init, redirect: "error" }),
  });
  let knowsSchemas = true;

  async function send(...[question, signal]: Parameters<ChatCompletion>): Promise<Completion> {
    const { finishReason, text, usage } = await generateText({
      model: provider(options.model),
      system: question.system,
      prompt: question.user,
      maxOutputTokens: question.maxTokens,
      temperature: 0,
      maxRetries: 0,
      abortSignal: signal,
      ...(knowsSchemas && {
        providerOptions: {
          [PROVIDER]: {
            response_format: {
              type: "json_schema",
              json_schema: {
                name: question.schema.name,
                strict: true,
                schema: question.schema.json,
              },
            },
          },
        },
      }),
    });
    if (finishReason === "content-filter") return { kind: "refused" };
    const tokens = Number.isSafeInteger(usage.totalTokens) ? (usage.totalTokens ?? null) : null;
    return { kind: "text", text, tokens };
  }

  return async (question, signal) => {
    try {
      return await send(question, signal);
    } catch (error) {
      if (!knowsSchemas || !APICallError.isInstance(error) || error.statusCode !== BAD_REQUEST) {
        return toFailure(error, signal);
      }
    }
    try {
      knowsSchemas = false;
      return await send(question, signal);
    } catch (error) {
      // It was not the schema.
      knowsSchemas = true;
      return toFailure(error, signal);
    }
  };
}

function toFailure(error: unknown, signal: AbortSignal): Completion {
  if (signal.aborted) return failure("no answer in time", null);
  if (!APICallError.isInstance(error)) {
    return failure(error instanceof Error ? error.name : "unknown", null);
  }
  const { statusCode: status, responseHeaders } = error;
  if (status === undefined) return failure("no connection", null);
  const seconds = Number(responseHeaders?.["retry-after"] ?? Number.NaN);
  const isWait = Number.isFinite(seconds) && seconds >= 0 && seconds <= MOST_SECONDS;
  return {
    ...failure(status < BAD_REQUEST ? "its answer cannot be read" : `status ${status}`, status),
    retryAfter: isWait ? Temporal.Duration.from({ seconds: Math.ceil(seconds) }) : null,
  };
}

function failure(reason: string, status: number | null): Extract<Completion, { kind: "failed" }> {
  return { kind: "failed", reason, status, retryAfter: null };
}
