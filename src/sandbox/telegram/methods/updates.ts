import { ApiError, badRequest } from "../api-error.ts";
import type { ApiUpdate, Params } from "../api-types.ts";
import { flag, integer, json, text } from "../params.ts";
import type { Sim } from "../sim.ts";

const MAX_POLL_SECONDS = 50;
const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/** `getUpdates`: waits as long as asked; a second caller ends the first one's wait with a 409. */
export function getUpdates(
  sim: Sim,
  params: Params,
  signal: AbortSignal,
): Promise<readonly ApiUpdate[]> {
  if (sim.webhook.settings()) throw new ApiError(409, WEBHOOK_ACTIVE);
  rememberAllowedUpdates(sim, params);
  return sim.queue.get({
    offset: integer(params, "offset"),
    limit: integer(params, "limit", { fallback: 100, min: 1, max: 100 }),
    timeoutSeconds: integer(params, "timeout", { min: 0, max: MAX_POLL_SECONDS }),
    signal,
  });
}

/** `setWebhook`; without an address it is `deleteWebhook`. */
export function setWebhook(sim: Sim, params: Params): true {
  const url = text(params, "url");
  if (url === "") return deleteWebhook(sim, params);
  const secretToken = text(params, "secret_token");
  if (secretToken.length > 256) throw badRequest("secret token is too long");
  if (!/^[\w-]*$/.test(secretToken)) throw badRequest("secret token contains unallowed characters");
  checkWebhookUrl(url);
  if (flag(params, "drop_pending_updates")) sim.queue.clear();
  rememberAllowedUpdates(sim, params);
  sim.queue.endPoll("Conflict: terminated by setWebhook request");
  const maxConnections = integer(params, "max_connections", { fallback: 40, min: 1, max: 100 });
  sim.webhook.set({ url, secretToken, maxConnections });
  return true;
}

/** `deleteWebhook`: polling works again. */
export function deleteWebhook(sim: Sim, params: Params): true {
  if (flag(params, "drop_pending_updates")) sim.queue.clear();
  sim.webhook.set(null);
  return true;
}

/** `getWebhookInfo`. */
export function getWebhookInfo(sim: Sim): Readonly<Record<string, unknown>> {
  const settings = sim.webhook.settings();
  const error = sim.webhook.lastError();
  const allowed = sim.queue.allowedUpdates();
  return {
    url: settings?.url ?? "",
    has_custom_certificate: false,
    pending_update_count: sim.queue.pending().length,
    ...(error && { last_error_date: error.date, last_error_message: error.message }),
    ...(settings && { max_connections: settings.maxConnections, ip_address: "127.0.0.1" }),
    ...(allowed && { allowed_updates: allowed }),
  };
}

/** Absent or unreadable lists leave the remembered one as it is; an empty one brings back the default. */
function rememberAllowedUpdates(sim: Sim, params: Params): void {
  let kinds: unknown;
  try {
    kinds = json(params, "allowed_updates", "");
  } catch {
    return;
  }
  if (!Array.isArray(kinds) || !kinds.every((kind) => typeof kind === "string")) return;
  sim.queue.setAllowedUpdates(kinds);
}

function checkWebhookUrl(url: string): void {
  if (!URL.canParse(url)) throw badRequest("invalid webhook URL specified");
  const { protocol, hostname } = new URL(url);
  // The real server in local mode takes plain HTTP, too; here only the machine itself may.
  const isLoopback = /^(127\.|localhost$|\[::1\]$)/.test(hostname);
  if (protocol !== "https:" && !(protocol === "http:" && isLoopback)) {
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  }
}
