import type { Params } from "./api-types.ts";

/** What may go wrong with a call, beside a delay. */
export const FAULT_ACTIONS = [
  "error",
  "drop-before",
  "execute-then-reset",
  "execute-then-hang",
  "bad-gateway-html",
  "half-body",
  "flood",
] as const;
export type FaultAction = (typeof FAULT_ACTIONS)[number];

/** What shall go wrong, with which calls, and how often. */
export interface Fault {
  readonly method?: string;
  readonly chat_id?: number | string;
  /** Only calls whose arguments, written as JSON, contain this. */
  readonly contains?: string;
  readonly times: number;
  readonly status?: number;
  readonly body?: unknown;
  readonly delayMs?: number;
  /** Without an action: only the delay, or an error where a status or body is given. */
  readonly action?: FaultAction;
  readonly retry_after?: number;
  /** For `bad-gateway-html`: the call is carried out although the answer says nothing of it. */
  readonly execute?: boolean;
}

/** The faults that still wait for their calls. */
export interface Faults {
  add(faults: readonly Fault[]): void;
  clear(): void;
  /** The fault for this call, used up once. */
  take(method: string, params: Params): Fault | null;
}

/** No faults. */
export function createFaults(): Faults {
  let waiting: { readonly fault: Fault; left: number }[] = [];
  return {
    add(faults) {
      waiting.push(...faults.map((fault) => ({ fault, left: fault.times })));
    },
    clear() {
      waiting = [];
    },
    take(method, params) {
      const hit = waiting.find(({ fault }) => matches(fault, method, params));
      if (!hit) return null;
      hit.left--;
      if (hit.left <= 0) waiting = waiting.filter((other) => other !== hit);
      return hit.fault;
    },
  };
}

function matches({ method, chat_id, contains }: Fault, called: string, params: Params): boolean {
  if (method !== undefined && method.toLowerCase() !== called.toLowerCase()) return false;
  if (chat_id !== undefined && String(chat_id) !== String(params.chat_id)) return false;
  return contains === undefined || JSON.stringify(params).includes(contains);
}
