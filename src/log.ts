import { pino } from "pino";

/** Structured log lines on standard error. Never holds tokens, chat ids or what people wrote. */
export type Log = Pick<import("pino").Logger, "debug" | "info" | "warn" | "error" | "fatal"> & {
  child(bindings: Record<string, unknown>): Log;
};

/**
 * A bot token, with its colon as it stands or encoded. In an address it follows `/bot` without a
 * boundary between words, and there it is a token whatever its length.
 */
const TOKEN = /(?<=\/bot)\d+(?::|%3A)[\w-]+|(?<!\d)\d{6,}(?::|%3A)[\w-]{30,}/gi;

/**
 * A logger whose every line is searched for bot tokens before it is written.
 *
 * grammY's HttpError carries the request's address, and with it the token; an
 * error logged by accident must not publish it.
 */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, redact: { paths: ["token", "*.token"], censor: "<token>" } },
    {
      write(line: string) {
        process.stderr.write(line.replace(TOKEN, "<token>"));
      },
    },
  );
}
