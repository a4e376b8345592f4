import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { createLog } from "../../src/log.ts";
import type { Health } from "../../src/web/health.ts";
import type { WebServerDeps } from "../../src/web/web-server.ts";
import { createWebServer } from "../../src/web/web-server.ts";

const HEALTHY: Health = { ok: true, checks: { database: "ok", pending: 3, lastPoll: null } };
const PAGE = { contentType: "text/plain; version=0.0.4", text: "feeds 3\n" };

async function started(t: TestContext, deps: Partial<WebServerDeps> = {}): Promise<string> {
  const server = createWebServer({
    health: async () => HEALTHY,
    metrics: { page: async () => PAGE },
    webhook: null,
    log: createLog("silent"),
    ...deps,
  });
  const url = await server.listen(0, "127.0.0.1");
  t.after(() => server.close());
  return url;
}

interface Hook {
  readonly updates: unknown[];
  post(body: string, secret?: string | null): Promise<number>;
}

async function webhook(t: TestContext): Promise<Hook> {
  const updates: unknown[] = [];
  const take = async (update: unknown) => void updates.push(update);
  const url = await started(t, { webhook: { secret: "right-secret", take } });
  return {
    updates,
    async post(body, secret = "right-secret") {
      const headers = new Headers({ "content-type": "application/json" });
      if (secret !== null) headers.set("x-telegram-bot-api-secret-token", secret);
      const response = await fetch(`${url}/telegram`, { method: "POST", headers, body });
      await response.text();
      return response.status;
    },
  };
}

test("createWebServer() answers /healthz with 200 and the checks", async (t) => {
  const response = await fetch(`${await started(t)}/healthz?from=monitor`);
  assert.equal(response.status, 200);
  assert.match(response.headers.get("content-type") ?? "", /^application\/json/);
  assert.deepEqual(await response.json(), { ok: true, database: "ok", pending: 3, lastPoll: null });
});

test("createWebServer() answers /healthz with 503 when something is wrong", async (t) => {
  const url = await started(t, { health: async () => ({ ok: false, checks: { pending: 0 } }) });
  const response = await fetch(`${url}/healthz`);
  assert.equal(response.status, 503);
  assert.deepEqual(await response.json(), { ok: false, pending: 0 });
});

test("createWebServer() answers /healthz with 503 when health itself cannot be told", async (t) => {
  const url = await started(t, {
    health: () => Promise.reject(new Error("disk I/O error at /home/operator/data")),
  });
  const response = await fetch(`${url}/healthz`);
  assert.equal(response.status, 503);
  assert.doesNotMatch(await response.text(), /operator/);
});

test("createWebServer() answers /metrics with the page", async (t) => {
  const response = await fetch(`${await started(t)}/metrics`);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), PAGE.contentType);
  assert.equal(await response.text(), PAGE.text);
});

test("createWebServer() answers /metrics with 500 and no word when there is no page", async (t) => {
  const failing = {
    page: () => Promise.reject(new Error("disk I/O error at /home/operator/data")),
  };
  const response = await fetch(`${await started(t, { metrics: failing })}/metrics`);
  assert.equal(response.status, 500);
  assert.equal(await response.text(), "");
});

test("createWebServer() knows no other page and no other method", async (t) => {
  const url = await started(t);
  for (const [method, path] of [
    ["GET", "/"],
    ["GET", "/telegram"],
    ["POST", "/telegram"],
    ["POST", "/healthz"],
    ["POST", "/metrics"],
    ["GET", "/../../etc/passwd"],
  ] as const) {
    assert.equal((await fetch(url + path, { method })).status, 404, `${method} ${path}`);
  }
});

test("createWebServer() takes an update with the right secret", async (t) => {
  const { post, updates } = await webhook(t);
  assert.equal(await post('{"update_id":7,"message":{"text":"привет"}}'), 200);
  assert.deepEqual(updates, [{ update_id: 7, message: { text: "привет" } }]);
});

test("createWebServer() refuses a wrong, partial or missing secret with 401", async (t) => {
  const { post, updates } = await webhook(t);
  for (const secret of ["wrong", "right-secre", "right-secret2", "", null]) {
    assert.equal(await post('{"update_id":7}', secret), 401, String(secret));
  }
  assert.deepEqual(updates, []);
});

test("createWebServer() answers 400 to what is no JSON", async (t) => {
  const { post, updates } = await webhook(t);
  for (const body of ["{", "", "update_id=7", "\u0000"]) assert.equal(await post(body), 400, body);
  assert.deepEqual(updates, []);
});

test("createWebServer() answers 413 to a body that is too large, and serves on", async (t) => {
  const { post, updates } = await webhook(t);
  const large = (bytes: number) => JSON.stringify({ update_id: 7, text: "x".repeat(bytes) });
  assert.equal(await post(large(1 << 20)), 413);
  assert.equal(await post(large(1 << 16)), 200);
  assert.equal(updates.length, 1);
});

test("createWebServer() answers 500 when an update cannot be taken, so that Telegram brings it again", async (t) => {
  const url = await started(t, {
    webhook: { secret: "s", take: () => Promise.reject(new Error("locked")) },
  });
  const headers = { "x-telegram-bot-api-secret-token": "s" };
  const response = await fetch(`${url}/telegram`, { method: "POST", headers, body: "{}" });
  assert.equal(response.status, 500);
});

test("createWebServer() survives a client that leaves in the middle of its request", async (t) => {
  const { post } = await webhook(t);
  const url = await started(t, { webhook: { secret: "s", take: async () => undefined } });
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  await once(socket, "connect");
  socket.write(
    "POST /telegram HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: s\r\nContent-Length: 100\r\n\r\n{",
  );
  socket.destroy();
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
  assert.equal(await post("{}"), 200);
});

test("createWebServer() listen() throws when the port is taken", async (t) => {
  const port = Number(new URL(await started(t)).port);
  const second = createWebServer({
    health: async () => HEALTHY,
    metrics: { page: async () => PAGE },
    webhook: null,
    log: createLog("silent"),
  });
  await assert.rejects(second.listen(port, "127.0.0.1"), { code: "EADDRINUSE" });
});
