import { GrammyError, HttpError } from "grammy";

/**
 * An error as it may be logged: kind, message and stack.
 *
 * Not the error itself: a GrammyError carries the payload, which is a chat id
 * and what was said to it, and a BotError the token.
 */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof GrammyError) {
    const { method, error_code: code, description } = error;
    return { kind: "refused by Telegram", method, code, description };
  }
  if (error instanceof HttpError) {
    return { kind: "Telegram not reached", message: error.message, cause: String(error.error) };
  }
  if (error instanceof Error) {
    const { name, message, stack } = error;
    return { kind: name, message, stack };
  }
  return { kind: typeof error };
}
