import { ApiError } from "./api-error.ts";
import type { Params } from "./api-types.ts";
import { METHODS } from "./methods/method-table.ts";
import { isObject } from "./params.ts";
import type { Sim } from "./sim.ts";

/** The status and envelope of an answer. */
export interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Calls that only look: everything else is kept in the outbox. */
const READING = /^(get|sendchataction$|close$|logout$)/;

/** Carries out one method and wraps what comes of it; never throws. */
export async function callMethod(
  sim: Sim,
  { method, params, signal }: { method: string; params: Params; signal: AbortSignal },
): Promise<Reply> {
  const name = method.toLowerCase();
  let reply: Reply;
  try {
    const run = METHODS.get(name);
    if (!run) throw new ApiError(404, "Not Found: method not found");
    reply = { status: 200, body: { ok: true, result: await run(sim, params, signal) } };
  } catch (error) {
    reply = errorReply(error);
  }
  if (METHODS.has(name) && !READING.test(name)) record(sim, { method, params, reply });
  return reply;
}

/** A refusal in the Bot API's envelope; what is not an ApiError is this server's own mistake. */
export function errorReply(error: unknown): Reply {
  const { code, message, parameters } =
    error instanceof ApiError
      ? error
      : new ApiError(
          500,
          `Internal Server Error: ${error instanceof Error ? error.message : error}`,
        );
  const body = { ok: false, error_code: code, description: message };
  return { status: code, body: parameters ? { ...body, parameters } : body };
}

function record(
  sim: Sim,
  { method, params, reply }: { method: string; params: Params; reply: Reply },
): void {
  const { ok, result, description } = reply.body;
  const chatId = params.chat_id;
  const messageId = isObject(result) ? result.message_id : Number(params.message_id);
  const numericChat =
    typeof chatId === "string" && /^-?\d+$/.test(chatId) ? Number(chatId) : chatId;
  sim.outbox.record({
    method,
    chat_id:
      typeof numericChat === "number" || typeof numericChat === "string" ? numericChat : null,
    message_id: typeof messageId === "number" && messageId > 0 ? messageId : null,
    payload: params,
    ok: ok === true,
    ...(typeof description === "string" && { description }),
  });
}
