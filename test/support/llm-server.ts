import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";

/** What was asked, as far as tests look. */
export interface AskedModel {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string };
  readonly max_tokens?: number;
  /** The request's `authorization` header. */
  readonly authorization: string;
}

/** How the server answers a question. */
export type ModelReply =
  /** What the model says. */
  | { readonly kind: "text"; readonly text: string; readonly tokens?: unknown }
  /** The same, as JSON. */
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "refusal" | "filter" }
  | { readonly kind: "status"; readonly status: number; readonly headers?: Record<string, string> }
  /** A body that is no JSON. */
  | { readonly kind: "garbage"; readonly body: string }
  /** Sends the beginning of an answer and closes the connection; `nothing` closes at once. */
  | { readonly kind: "closes"; readonly after: "nothing" | "half" }
  /** Never answers. */
  | { readonly kind: "hangs" };

export interface LlmServer {
  readonly baseUrl: string;
  /** Everything asked so far. */
  readonly asked: AskedModel[];
  /** May be replaced at any moment. */
  reply: (asked: AskedModel) => ModelReply | Promise<ModelReply>;
}

/** A server on loopback that speaks OpenAI's chat protocol and says what the test wants; ends with the test. */
export async function llmServer(t: TestContext, reply: LlmServer["reply"]): Promise<LlmServer> {
  const asked: AskedModel[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const question: AskedModel = {
      ...JSON.parse(Buffer.concat(pieces).toString()),
      authorization: request.headers.authorization ?? "",
    };
    asked.push(question);
    send(await state.reply(question), response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const state: LlmServer = { baseUrl: `http://127.0.0.1:${port}/v1`, asked, reply };
  return state;
}

function send(reply: ModelReply, response: ServerResponse): void {
  const json = (body: unknown, status = 200, headers = {}) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
  switch (reply.kind) {
    case "text":
      json(completion({ content: reply.text }, { tokens: reply.tokens }));
      return;
    case "json":
      json(completion({ content: JSON.stringify(reply.value) }));
      return;
    case "refusal":
      json(completion({ content: null, refusal: "I cannot help with that." }));
      return;
    case "filter":
      json(completion({ content: "" }, { finish: "content_filter" }));
      return;
    case "status":
      json({ error: { message: "secret words of the prompt" } }, reply.status, reply.headers);
      return;
    case "garbage":
      response.writeHead(200, { "content-type": "application/json" });
      response.end(reply.body);
      return;
    case "closes":
      if (reply.after === "half") {
        response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
        response.write('{"id":"1","choices":[{"index":0,"message":{"role":"assist');
      }
      setImmediate(() => response.destroy());
      return;
    case "hangs":
  }
}

function completion(
  message: Record<string, unknown>,
  { tokens = 120, finish = "stop" }: { readonly tokens?: unknown; readonly finish?: string } = {},
): unknown {
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1,
    model: "test",
    choices: [{ index: 0, message: { role: "assistant", ...message }, finish_reason: finish }],
    usage: { prompt_tokens: tokens, completion_tokens: 0, total_tokens: tokens },
  };
}
