import { badRequest } from "./api-error.ts";
import type { Params } from "./api-types.ts";

/** The argument as text; numbers are written out, as the real server sees every argument as text. */
export function text(params: Params, name: string): string {
  const value = params[name];
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return "";
}

/** The argument as a whole number, or `fallback`, held between `min` and `max`. */
export function integer(
  params: Params,
  name: string,
  { fallback = 0, min = -Infinity, max = Infinity } = {},
): number {
  const raw = text(params, name);
  const value = /^-?\d/.test(raw) ? Number.parseInt(raw, 10) : fallback;
  return Math.min(max, Math.max(min, value));
}

/** Telegram's idea of truth in a form: `true`, `yes`, `1`. */
export function flag(params: Params, name: string): boolean {
  return /^(true|yes|1)$/i.test(text(params, name));
}

/** The argument as a JSON value: forms carry it as text, JSON bodies as it is; undefined if absent. */
export function json(params: Params, name: string, errorText: string): unknown {
  const value = params[name];
  if (typeof value !== "string") return value ?? undefined;
  if (value === "") return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(errorText);
  }
}

/** True for a JSON object (neither null nor an array). */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A required text field of a JSON object, refused in Telegram's words when it is missing. */
export function requiredText(object: Readonly<Record<string, unknown>>, name: string): string {
  const value = object[name];
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (value === undefined || value === null) throw new SyntaxError(`Can't find field "${name}"`);
  throw new SyntaxError(`Field "${name}" must be of type String`);
}
