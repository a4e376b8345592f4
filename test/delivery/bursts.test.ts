import assert from "node:assert/strict";
import { test } from "node:test";
import { createBurstGuard } from "../../src/delivery/bursts.ts";
import { NOON } from "../store/samples.ts";

const after = (seconds: number) => NOON.add({ seconds });

test("createBurstGuard() lets two alerts go at once and the next wait for the window's end", () => {
  const guard = createBurstGuard();
  assert.ok(guard(1, 1, after(0)).equals(after(0)));
  assert.ok(guard(1, 1, after(30)).equals(after(30)));
  assert.ok(guard(1, 1, after(31)).equals(after(120)));
  assert.ok(guard(1, 5, after(119)).equals(after(120)));
  assert.ok(guard(1, 1, after(120)).equals(after(120)));
});

test("createBurstGuard() lets many go at once if they come together, for they are one card", () => {
  const guard = createBurstGuard();
  assert.ok(guard(1, 7, after(0)).equals(after(0)));
  assert.ok(guard(1, 1, after(10)).equals(after(120)));
});

test("createBurstGuard() keeps chats apart", () => {
  const guard = createBurstGuard();
  guard(1, 7, after(0));
  assert.ok(guard(2, 1, after(10)).equals(after(10)));
  assert.ok(guard(2, 1, after(20)).equals(after(20)));
});
