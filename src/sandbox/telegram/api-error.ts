/** A refusal in Telegram's own words: becomes `{ok: false, error_code, description, parameters}`. */
export class ApiError extends Error {
  readonly code: number;
  readonly parameters: Readonly<Record<string, number>> | undefined;

  constructor(code: number, description: string, parameters?: Readonly<Record<string, number>>) {
    super(description);
    this.name = "ApiError";
    this.code = code;
    this.parameters = parameters;
  }
}

/**
 * A 400 with Telegram's prefix.
 *
 * Like the real server it lowers the first letter of a sentence, but leaves
 * constants such as `BUTTON_DATA_INVALID` as they are.
 */
export function badRequest(
  message: string,
  parameters?: Readonly<Record<string, number>>,
): ApiError {
  return new ApiError(400, `Bad Request: ${lowerSentence(message)}`, parameters);
}

/** A 403 with Telegram's prefix: the chat is out of the bot's reach. */
export function forbidden(message: string): ApiError {
  return new ApiError(403, `Forbidden: ${message}`);
}

/** A 429; the server adds the `Retry-After` header from its parameters. */
export function tooManyRequests(retryAfter: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${retryAfter}`, {
    retry_after: retryAfter,
  });
}

function lowerSentence(message: string): string {
  if (message.length < 2 || /[A-Z_]/.test(message.charAt(1))) return message;
  return message.charAt(0).toLowerCase() + message.slice(1);
}
