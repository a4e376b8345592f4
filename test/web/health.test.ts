import assert from "node:assert/strict";
import { test } from "node:test";
import { createHealthWatch, type HealthDeps } from "../../src/web/health.ts";

const NOON = Temporal.Instant.from("2026-11-24T12:00:00Z");
const minutes = (count: number) => NOON.add({ minutes: count });

/** A watch with a clock to move, a database that may fail, and a queue whose oldest row is given. */
function watched(part: { since?: Temporal.Instant; ping?: () => Promise<void> } = {}) {
  let moment = NOON;
  const store: HealthDeps["store"] = {
    ping: part.ping ?? (async () => undefined),
    outbox: {
      waiting: async () =>
        part.since
          ? [
              { lane: "alert", count: 1, since: minutes(0) },
              { lane: "digest", count: 2, since: part.since },
            ]
          : [],
    },
  };
  const watch = createHealthWatch({ store, now: () => moment });
  const at = (count: number) => {
    moment = minutes(count);
  };
  return { watch, at };
}

test("createHealthWatch() is well from the start, and says what has not happened yet", async () => {
  const { watch } = watched();
  assert.deepEqual(await watch.health(), {
    ok: true,
    checks: { database: "ok", lastPoll: null, queueSeconds: 0, telegram: "not asked yet" },
  });
});

test("createHealthWatch() tells the last poll, the queue's age and Telegram", async () => {
  const { watch, at } = watched({ since: minutes(-4) });
  watch.called("accepted");
  watch.polled(minutes(5));
  at(1);
  assert.deepEqual(await watch.health(), {
    ok: true,
    checks: {
      database: "ok",
      lastPoll: "2026-11-24T12:00:00Z",
      queueSeconds: 300,
      telegram: "ok",
    },
  });
});

test("createHealthWatch() fails when the database does not answer, without its words", async () => {
  const ping = () => Promise.reject(new Error("disk I/O error at /home/operator/data"));
  const { watch } = watched({ ping });
  const { ok, checks } = await watch.health();
  assert.equal(ok, false);
  assert.equal(checks.database, "no answer");
  assert.doesNotMatch(JSON.stringify(checks), /operator/);
});

test("createHealthWatch() fails when the poll that was due has not ended 25 minutes later", async () => {
  const { watch, at } = watched();
  watch.called("accepted");
  watch.polled(minutes(60));
  at(84);
  assert.equal((await watch.health()).ok, true);
  at(86);
  assert.equal((await watch.health()).ok, false);
  watch.polled(minutes(120));
  assert.equal((await watch.health()).ok, true);
});

test("createHealthWatch() takes a schedule without a next moment as due at once", async () => {
  const { watch, at } = watched();
  watch.called("accepted");
  watch.polled(null);
  at(24);
  assert.equal((await watch.health()).ok, true);
});

test("createHealthWatch() fails when a message has waited for more than half an hour", async () => {
  const { watch, at } = watched({ since: minutes(-29) });
  watch.called("accepted");
  assert.equal((await watch.health()).ok, true);
  at(2);
  assert.equal((await watch.health()).ok, false);
});

test("createHealthWatch() fails after five minutes without Telegram, and recovers with a call", async () => {
  const { watch, at } = watched();
  watch.called("accepted");
  at(10);
  watch.called("no-answer");
  at(14);
  watch.called("server-error");
  assert.deepEqual(
    [(await watch.health()).ok, (await watch.health()).checks.telegram],
    [true, "server-error"],
  );
  at(16);
  assert.equal((await watch.health()).ok, false);
  watch.called("forbidden");
  assert.deepEqual((await watch.health()).checks.telegram, "ok");
  assert.equal((await watch.health()).ok, true);
});

test("createHealthWatch() takes a token that Telegram refuses for no Telegram", async () => {
  const { watch, at } = watched();
  watch.called("unauthorized");
  at(6);
  const { ok, checks } = await watch.health();
  assert.deepEqual([ok, checks.telegram], [false, "unauthorized"]);
});
