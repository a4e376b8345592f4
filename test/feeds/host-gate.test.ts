import assert from "node:assert/strict";
import { test } from "node:test";
import { createHostGate } from "../../src/feeds/host-gate.ts";

/** A gate with a clock that moves only when told. */
function gateWithClock(
  options: { perHost?: number; spacingMs?: number; random?: () => number } = {},
) {
  let now = 0;
  let timers: { at: number; ring: () => void }[] = [];
  const gate = createHostGate({
    perHost: 2,
    spacingMs: 100,
    random: () => 0,
    ...options,
    clock: () => now,
    wait: (ms) =>
      new Promise<void>((resolve) => {
        timers.push({ at: now + ms, ring: resolve });
      }),
  });
  const starts: [string, number][] = [];
  const leaves: (() => void)[] = [];
  return {
    gate,
    starts,
    visit(host: string): void {
      void gate.enter(host).then((leave) => {
        starts.push([host, now]);
        leaves.push(leave);
      });
    },
    leaveOne(): void {
      leaves.shift()?.();
    },
    async at(ms: number): Promise<void> {
      for (const { at } of [...timers].sort((a, b) => a.at - b.at)) {
        if (at > ms) break;
        now = at;
        const due = timers.filter((timer) => timer.at <= now);
        timers = timers.filter((timer) => timer.at > now);
        for (const { ring } of due) ring();
        await new Promise(setImmediate);
      }
      now = ms;
      await new Promise(setImmediate);
    },
  };
}

test("createHostGate() keeps the starts of visits to one host apart", async () => {
  const { visit, at, starts, leaveOne } = gateWithClock();
  for (let count = 0; count < 3; count += 1) visit("a");
  await at(0);
  assert.deepEqual(starts, [["a", 0]]);
  leaveOne();
  await at(99);
  assert.equal(starts.length, 1);
  await at(100);
  leaveOne();
  await at(250);
  assert.deepEqual(starts, [
    ["a", 0],
    ["a", 100],
    ["a", 200],
  ]);
});

test("createHostGate() spaces by up to half as much more, by chance", async () => {
  const { visit, at, starts } = gateWithClock({ random: () => 0.5 });
  visit("a");
  visit("a");
  await at(124);
  assert.equal(starts.length, 1);
  await at(125);
  assert.deepEqual(starts[1], ["a", 125]);
});

test("createHostGate() admits two visits at a time, however long they take", async () => {
  const { visit, at, starts, leaveOne } = gateWithClock();
  for (let count = 0; count < 4; count += 1) visit("a");
  await at(0);
  await at(100);
  await at(10_000);
  assert.equal(starts.length, 2);
  leaveOne();
  await at(10_001);
  assert.equal(starts.length, 3);
});

test("createHostGate() lets no host wait for another", async () => {
  const { visit, at, starts } = gateWithClock();
  for (const host of ["a", "a", "a", "b", "c"]) visit(host);
  await at(0);
  assert.deepEqual(starts.map(([host]) => host).sort(), ["a", "b", "c"]);
});

test("createHostGate() lets everybody in when it is opened", async () => {
  const { visit, at, starts, gate } = gateWithClock();
  for (let count = 0; count < 5; count += 1) visit("a");
  await at(0);
  gate.open();
  visit("a");
  await at(0);
  assert.equal(starts.length, 6);
});

test("createHostGate() remembers spacing when thousands of hosts have passed", async () => {
  const { visit, at, starts } = gateWithClock();
  visit("a");
  for (let count = 0; count < 3000; count += 1) visit(`h${count}`);
  visit("a");
  await at(0);
  assert.equal(starts.filter(([host]) => host === "a").length, 1);
  await at(100);
  assert.equal(starts.filter(([host]) => host === "a").length, 2);
});
