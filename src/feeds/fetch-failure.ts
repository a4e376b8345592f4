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
  | "private-address"
  /** Our own network or its name service is at fault, as far as one can tell. */
  | "unreachable"
  /** We stopped asking: nothing is known of the feed. */
  | "stopped";

/** Names cannot be looked up at the moment, or no cable is plugged in. */
const OUR_NETWORK = ["EAI_AGAIN", "ENETUNREACH", "ENETDOWN"];

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "it refuses the connection",
  ECONNRESET: "it broke the connection off",
  EHOSTUNREACH: "its machine is not there",
  ENOTFOUND: "its name does not exist",
  UND_ERR_SOCKET: "it broke the connection off",
};

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
  const { problem, message, retryAfter } = toFailure(error);
  return {
    problem,
    detail: `Cannot read feed ${shownUrl(url)}: ${message}`.slice(0, 300),
    retryAfter,
  };
}

/** Whatever a request or a parser threw, as a failure with a name and no secret in its message. */
export function toFailure(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  if (error instanceof NotAFeedError) {
    if (error.isBotCheck) {
      return new FetchFailure("blocked", "it shows a bot check instead of the feed");
    }
    return new FetchFailure("not-a-feed", error.message.replace(/^.*? is not a /, "it is not a "));
  }
  const codes = [...causes(error)];
  const code = codes[codes.length - 1] ?? "unknown failure";
  if (codes.includes(PRIVATE_ADDRESS_CODE)) {
    return new FetchFailure("private-address", "its name leads to a private address");
  }
  if (codes.some((one) => /Timeout|TIMEOUT|ETIMEDOUT/.test(one))) {
    return new FetchFailure("timeout", "it did not answer in time");
  }
  if (codes.some((one) => OUR_NETWORK.includes(one))) {
    return new FetchFailure("unreachable", `there is no way to it from here (${code})`);
  }
  // A parser that meets its limits is the document's fault, a failed connection the server's.
  if (error instanceof RangeError) return new FetchFailure("too-large", error.message);
  return new FetchFailure("down", inWords(code));
}

function inWords(code: string): string {
  const words =
    WORDS[code] ?? (/CERT|TLS|SSL|SIGNED/.test(code) ? "its certificate is not valid" : "");
  return words === "" ? code : `${words} (${code})`;
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
