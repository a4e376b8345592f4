import assert from "node:assert/strict";
import { test } from "node:test";
import { createLanes } from "../../src/feeds/lanes.ts";

test("createLanes() deals visits to the less busy connection of each host", () => {
  const lanes = createLanes();
  const [first, second, third] = ["a", "a", "a"].map((host) => lanes.enter(host));
  assert.deepEqual([first?.index, second?.index, third?.index], [0, 1, 0]);
  assert.equal(lanes.enter("b").index, 0);
  first?.leave();
  third?.leave();
  assert.equal(lanes.enter("a").index, 0);
});
