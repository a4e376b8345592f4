import assert from "node:assert/strict";
import { test } from "node:test";
import { Agent } from "undici";
import { createConnections } from "../../src/feeds/connections.ts";

test("createConnections() deals visits to the less busy connection of each host", async () => {
  const made: string[] = [];
  const connections = createConnections((proxy) => {
    made.push(proxy);
    return new Agent();
  });
  const enter = (host: string) => connections.enter(host, "");
  const [first, second, third] = [enter("a"), enter("a"), enter("a")];
  assert.notEqual(first.dispatcher, second.dispatcher);
  assert.equal(third.dispatcher, first.dispatcher);
  assert.equal(enter("b").dispatcher, first.dispatcher);
  first.leave();
  third.leave();
  assert.equal(enter("a").dispatcher, first.dispatcher);
  assert.equal(made.length, 2, "one pair of dispatchers serves all hosts");
  connections.enter("a", "socks5://127.0.0.1:9");
  assert.deepEqual(made.slice(2), ["socks5://127.0.0.1:9", "socks5://127.0.0.1:9"]);
  await connections.destroy();
});
