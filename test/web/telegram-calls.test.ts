import assert from "node:assert/strict";
import { test } from "node:test";
import { Api } from "grammy";
import { type CallOutcome, watchCalls } from "../../src/web/telegram-calls.ts";

/** What is told of one call that ends so. */
async function toldOf(
  end: { status: number } | "no-answer",
  signal?: AbortSignal,
): Promise<readonly CallOutcome[]> {
  const told: CallOutcome[] = [];
  const api = new Api("1:token");
  api.config.use(async () => {
    if (end === "no-answer") throw new Error("socket hang up");
    if (end.status !== 200) return { ok: false, error_code: end.status, description: "no" };
    // The shape of a result does not matter here.
    return { ok: true, result: [] as never };
  });
  api.config.use(watchCalls((outcome) => void told.push(outcome)));
  // What the caller gets is the caller's; only what is told is looked at.
  await api.getUpdates({}, signal as Parameters<typeof api.getUpdates>[1]).catch(() => undefined);
  return told;
}

const cases = [
  [200, "accepted"],
  [400, "refused"],
  [401, "unauthorized"],
  [403, "forbidden"],
  [404, "unauthorized"],
  [409, "refused"],
  [429, "too-many-requests"],
  [502, "server-error"],
] as const;

for (const [status, outcome] of cases) {
  test(`watchCalls() tells ${status} as ${outcome}`, async () => {
    assert.deepEqual(await toldOf({ status }), [outcome]);
  });
}

test("watchCalls() tells a call without an answer, and throws what it threw", async () => {
  assert.deepEqual(await toldOf("no-answer"), ["no-answer"]);
});

test("watchCalls() says nothing of a call that we cut short", async () => {
  assert.deepEqual(await toldOf("no-answer", AbortSignal.abort()), []);
});
