import type { UpdateQueue } from "./update-queue.ts";

/** Where updates are sent instead of being fetched. */
export interface WebhookSettings {
  readonly url: string;
  readonly secretToken: string;
  readonly maxConnections: number;
}

/** Delivers updates by POST while an address is set. */
export interface Webhook {
  settings(): WebhookSettings | null;
  set(settings: WebhookSettings | null): void;
  lastError(): { readonly date: number; readonly message: string } | null;
  close(): void;
}

interface Line {
  failures: number;
  notBefore: number;
  isBusy: boolean;
}

const REQUEST_TIMEOUT_MS = 60_000;
const MAX_BACKOFF_SECONDS = 60;
const MAX_RETRY_AFTER_SECONDS = 3_600;

/** No webhook yet. `call` runs a method that an answer's body asks for. */
export function createWebhook({
  queue,
  now,
  call,
}: {
  queue: UpdateQueue;
  now: () => number;
  call: (method: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>;
}): Webhook {
  let settings: WebhookSettings | null = null;
  let lastError: { date: number; message: string } | null = null;
  const lines = new Map<string, Line>();
  const timers = new Set<NodeJS.Timeout>();
  const stop = new AbortController();

  /** Starts a delivery for every line that has something due: in order within a line, lines in parallel. */
  function pump(): void {
    const started = new Set<string>();
    for (const { update, line: name } of queue.pending()) {
      const busy = [...lines.values()].filter(({ isBusy }) => isBusy).length;
      if (!settings || busy >= settings.maxConnections) return;
      const line = lines.get(name) ?? { failures: 0, notBefore: 0, isBusy: false };
      lines.set(name, line);
      if (started.has(name) || line.isBusy || line.notBefore > now()) continue;
      started.add(name);
      line.isBusy = true;
      void deliver(settings, update.update_id, JSON.stringify(update)).then((failure) => {
        line.isBusy = false;
        if (failure === null) {
          queue.drop(update.update_id);
          lines.delete(name);
          pump();
        } else {
          retryLater(line, failure);
        }
      });
    }
  }

  function retryLater(line: Line, failure: { message: string; retryAfter: number }): void {
    lastError = { date: Math.floor(now() / 1000), message: failure.message };
    const backoff = Math.min(MAX_BACKOFF_SECONDS, 2 ** line.failures);
    const seconds = Math.min(MAX_RETRY_AFTER_SECONDS, failure.retryAfter || backoff);
    line.failures++;
    line.notBefore = now() + seconds * 1000;
    const timer = setTimeout(() => {
      timers.delete(timer);
      line.notBefore = 0;
      pump();
    }, seconds * 1000);
    timers.add(timer);
  }

  async function deliver(
    { url, secretToken }: WebhookSettings,
    updateId: number,
    body: string,
  ): Promise<{ message: string; retryAfter: number } | null> {
    try {
      const response = await fetch(url, {
        method: "POST",
        redirect: "manual",
        headers: {
          "content-type": "application/json",
          ...(secretToken && { "x-telegram-bot-api-secret-token": secretToken }),
        },
        body,
        signal: AbortSignal.any([stop.signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
      });
      const answer = await response.text();
      if (response.ok) {
        await runAnswer(answer);
        return null;
      }
      return {
        message:
          `Wrong response from the webhook: ${response.status} ${response.statusText}`.trim(),
        retryAfter: Number(response.headers.get("retry-after")) || 0,
      };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { message: `Update ${updateId} not delivered: ${reason}`, retryAfter: 0 };
    }
  }

  /** A webhook may answer with a method; what comes of it the bot never learns. */
  async function runAnswer(answer: string): Promise<void> {
    try {
      const parsed: unknown = JSON.parse(answer);
      if (typeof parsed !== "object" || parsed === null || !("method" in parsed)) return;
      const { method, ...params } = parsed as Record<string, unknown>;
      await call(String(method), params);
    } catch {
      // Not JSON, or a refused call: Telegram ignores both.
    }
  }

  queue.onPush(pump);
  return {
    settings: () => settings,
    set(next) {
      settings = next;
      lastError = null;
      lines.clear();
      pump();
    },
    lastError: () => lastError,
    close() {
      stop.abort();
      settings = null;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
