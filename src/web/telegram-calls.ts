import type { Transformer } from "grammy";

/** What Telegram made of a call; `no-answer`: nothing came back, and nobody knows. */
export const CALL_OUTCOMES = [
  "accepted",
  "too-many-requests",
  "forbidden",
  "unauthorized",
  "refused",
  "server-error",
  "no-answer",
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/**
 * Tells of every call that passes through, by what became of it. Installed
 * last it sees what the caller sees: after retries, each call once.
 */
export function watchCalls(onCall: (outcome: CallOutcome) => void): Transformer {
  return async (previous, method, payload, signal) => {
    try {
      const answer = await previous(method, payload, signal);
      onCall(answer.ok ? "accepted" : outcomeOf(answer.error_code));
      return answer;
    } catch (error) {
      // A long poll that our own stop cut short says nothing of Telegram.
      if (!signal?.aborted) onCall("no-answer");
      throw error;
    }
  };
}

function outcomeOf(errorCode: number): CallOutcome {
  if (errorCode >= 500) return "server-error";
  switch (errorCode) {
    case 401:
    // How the server answers a token that has never been one.
    case 404:
      return "unauthorized";
    case 403:
      return "forbidden";
    case 429:
      return "too-many-requests";
    default:
      return "refused";
  }
}
