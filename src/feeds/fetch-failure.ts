import { PRIVATE_ADDRESS_CODE } from "./create-dispatcher.ts";
import { NotAFeedError } from "./parse-feed.ts";

/** Why a feed could not be read. */
export type FeedProblem =
  | "down"
  | "timeout"
  | "gone"
  | "blocked"
  | "not-a-feed"
  | "too-large"
  | "redirects"
  | "private-address";

/** A reason to give up that is the feed's own, with its name. */
export class FetchFailure extends Error {
  readonly problem: FeedProblem;
  readonly retryAfter: Temporal.Duration | null;
  constructor(problem: FeedProblem, message: string, wait: Temporal.Duration | null = null) {
    super(message);
    this.problem = problem;
    this.retryAfter = wait;
  }
}

/** What went wrong with a feed's request, in a word and in a sentence without secrets. */
export function explainFailure(
  error: unknown,
  url: string,
): { problem: FeedProblem; detail: string; retryAfter: Temporal.Duration | null } {
  const address = shownUrl(url);
  const failed = (problem: FeedProblem, detail: string, wait: Temporal.Duration | null = null) => ({
    problem,
    detail: `Cannot read feed ${address}: ${detail}`.slice(0, 300),
    retryAfter: wait,
  });
  if (error instanceof FetchFailure) return failed(error.problem, error.message, error.retryAfter);
  if (error instanceof NotAFeedError) {
    return failed("not-a-feed", error.message.replace(/^.*? is not a /, "it is not a "));
  }
  const codes = [...causes(error)];
  if (codes.includes(PRIVATE_ADDRESS_CODE)) {
    return failed("private-address", "its name leads to a private address");
  }
  if (codes.some((code) => /Timeout|TIMEOUT|ETIMEDOUT/.test(code))) {
    return failed("timeout", "it did not answer in time");
  }
  // A parser that meets its limits is the document's fault, a failed connection the server's.
  if (error instanceof RangeError) return failed("too-large", error.message);
  return failed("down", codes[codes.length - 1] ?? "unknown failure");
}

/** Names and codes of an error and what caused it, outermost first: never messages, which hold addresses. */
function* causes(error: unknown): Iterable<string> {
  let current = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    yield "code" in current && typeof current.code === "string" ? current.code : current.name;
    current = current.cause;
  }
}

/** An address without what may be secret in it: credentials and query. */
export function shownUrl(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null
    ? "an unreadable address"
    : `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}
