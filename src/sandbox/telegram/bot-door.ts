import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError, tooManyRequests } from "./api-error.ts";
import type { Params } from "./api-types.ts";
import { callMethod, errorReply, type Reply } from "./call-method.ts";
import type { Fault, Faults } from "./faults.ts";
import { requestParams } from "./request-body.ts";
import type { Sim } from "./sim.ts";

const BAD_GATEWAY =
  "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n";

/** Answers `/bot<token>/<method>`, faults included. */
export function createBotDoor(sim: Sim, faults: Faults) {
  return async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    const path = /^\/bot([^/]*)(?:\/test)?\/([^/]*)\/?$/.exec(decodePath(url.pathname));
    if (!path) return send(response, errorReply(new ApiError(404, "Not Found")));
    const refusal = tokenRefusal(sim, path[1] ?? "");
    if (refusal) return send(response, errorReply(refusal));
    const method = path[2] ?? "";
    let params: Params;
    try {
      params = await requestParams(request, url);
    } catch (error) {
      if (response.destroyed || request.destroyed) return;
      const reason = error instanceof Error ? error.message : String(error);
      return send(response, errorReply(new ApiError(400, `Bad Request: ${reason}`)));
    }
    const hangUp = new AbortController();
    response.once("close", () => hangUp.abort());
    const run = () => callMethod(sim, { method, params, signal: hangUp.signal });
    const fault = faults.take(method, params);
    if (!fault) return send(response, await run());
    await fail(response, fault, run);
  };
}

async function fail(
  response: ServerResponse,
  fault: Fault,
  run: () => Promise<Reply>,
): Promise<void> {
  if (fault.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs).unref());
  const isError = fault.status !== undefined || fault.body !== undefined;
  switch (fault.action ?? (isError ? "error" : null)) {
    case null:
      return send(response, await run());
    case "error":
      return sendError(response, fault);
    case "flood":
      return send(response, errorReply(tooManyRequests(fault.retry_after ?? 1)));
    case "drop-before":
      response.socket?.destroy();
      return;
    case "execute-then-reset":
      await run();
      response.socket?.resetAndDestroy();
      return;
    case "execute-then-hang":
      await run();
      return; // The connection stays open until one of both sides has enough.
    case "bad-gateway-html":
      if (fault.execute) await run();
      response.writeHead(502, { "content-type": "text/html" }).end(BAD_GATEWAY);
      return;
    case "half-body": {
      const { status, body } = await run();
      const bytes = Buffer.from(JSON.stringify(body));
      response.writeHead(status, {
        "content-type": "application/json",
        "content-length": bytes.length,
      });
      response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
        response.socket?.resetAndDestroy();
      });
    }
  }
}

function sendError(response: ServerResponse, { status = 500, body, retry_after }: Fault): void {
  if (typeof body === "string") {
    response.writeHead(status, { "content-type": "text/html" }).end(body);
    return;
  }
  const description = `${status === 500 ? "Internal Server Error" : "Error"}: ordered by a test`;
  const parameters = retry_after === undefined ? {} : { parameters: { retry_after } };
  const fallback = { ok: false, error_code: status, description, ...parameters };
  // A JSON body is passed on as the test wrote it.
  send(response, { status, body: (body as Reply["body"] | undefined) ?? fallback });
}

function send(response: ServerResponse, { status, body }: Reply): void {
  if (response.destroyed) return;
  const bytes = Buffer.from(JSON.stringify(body));
  const parameters = body.parameters;
  const retryAfter =
    typeof parameters === "object" && parameters !== null && "retry_after" in parameters
      ? { "retry-after": String(parameters.retry_after) }
      : {};
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": bytes.length,
    ...retryAfter,
  });
  response.end(bytes);
}

/** A token of the wrong shape is refused by the server, one of the right shape by Telegram. */
function tokenRefusal(sim: Sim, token: string): ApiError | null {
  if (token === sim.token) return null;
  const hasShape = /^[1-9]\d*:[^/]+$/.test(token) && token.length <= 80;
  return new ApiError(401, hasShape ? "Unauthorized" : "Unauthorized: invalid token specified");
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
