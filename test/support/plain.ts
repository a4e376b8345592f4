/**
 * The value for `assert.deepEqual()`: the Temporal values in it as text, however deep.
 *
 * They have no properties of their own, so that `deepEqual()` takes any two of a kind for equal. The
 * kind stands in the text: a moment is not the string that looks like it.
 */
export function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (kind.startsWith("Temporal.")) return `${kind} ${value}`;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) {
    return new Map([...value].map(([key, each]) => [plain(key), plain(each)]));
  }
  if (value instanceof Set) return new Set([...value].map(plain));
  // What has a class keeps it: a Buffer, a Date, an Error compare well enough.
  const isRecord = [Object.prototype, null].includes(Object.getPrototypeOf(value));
  return isRecord
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
    : value;
}
