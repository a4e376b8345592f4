/**
 * What is used of undici, part by part: its index loads `fetch`, WebSocket, caches and mocks beside
 * them, 10 MB more at rest.
 */
import { createRequire } from "node:module";
import type * as undici from "undici";

const require = createRequire(import.meta.url);
/** undici's connections, by origin. */
export const Agent: typeof undici.Agent = require("undici/lib/dispatcher/agent.js");
/** undici's errors by their classes. */
export const errors: typeof undici.errors = require("undici/lib/core/errors.js");
const requestFrom: undici.Dispatcher["request"] = require("undici/lib/api/api-request.js");

/** undici's `request()` through the given dispatcher. */
export function request(
  { origin, pathname, search }: URL,
  {
    dispatcher,
    ...options
  }: Pick<
    undici.Dispatcher.RequestOptions,
    "headers" | "headersTimeout" | "bodyTimeout" | "signal"
  > & { readonly dispatcher: undici.Dispatcher },
): Promise<undici.Dispatcher.ResponseData<unknown>> {
  const path = `${pathname}${search}`;
  return requestFrom.call(dispatcher, { ...options, origin, path, method: "GET" });
}

/** An agent that goes through proxies; loaded where there are any. */
export function createProxyAgent(options: undici.EnvHttpProxyAgent.Options): undici.Dispatcher {
  const { EnvHttpProxyAgent }: typeof undici = require("undici");
  return new EnvHttpProxyAgent(options);
}
