import type { Transformer } from "grammy";
import { HttpError } from "grammy";

/**
 * Keeps the token out of errors: grammY's HttpError carries the request's
 * address, which holds it. Install it last, for the last is the outermost.
 */
export function scrubToken(token: string): Transformer {
  return async (previous, method, payload, signal) => {
    try {
      return await previous(method, payload, signal);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      throw new HttpError(error.message.replaceAll(token, "<token>"), scrubbed(error.error, token));
    }
  };
}

/** A new error, since the old one's stack and fields may hold the address as well. */
function scrubbed(cause: unknown, token: string): Error {
  const message = cause instanceof Error ? cause.message : String(cause);
  const safe = new Error(message.replaceAll(token, "<token>"));
  if (typeof cause === "object" && cause !== null) {
    // What tells a call that never left this machine from one whose fate nobody knows.
    for (const name of ["code", "type"] as const) {
      const value: unknown = Reflect.get(cause, name);
      if (typeof value === "string") Object.assign(safe, { [name]: value });
    }
  }
  return safe;
}
