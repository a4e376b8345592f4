import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { createProxiedFetch } from "../../src/llm/proxied-fetch.ts";

test("createProxiedFetch() is the platform's own where no proxy is set", async () => {
  assert.equal(await createProxiedFetch({ http: "", https: "", none: "" }), fetch);
});

test("createProxiedFetch() asks through the proxy, and directly what needs none", async (t) => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? "");
    response.end("answered");
  });
  server.on("connect", (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    socket.end("HTTP/1.1 200 OK\r\n\r\n");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const proxied = await createProxiedFetch({
    http: `http://127.0.0.1:${port}`,
    https: "",
    none: "127.0.0.1",
  });
  await proxied("http://model.example/v1")
    .then((response) => response.text())
    .catch(() => {});
  const direct = await proxied(`http://127.0.0.1:${port}/direct`);
  assert.equal(await direct.text(), "answered");
  assert.equal(seen.length, 2);
  assert.match(seen[0] ?? "", /model\.example/);
  assert.equal(seen[1], "/direct");
});
