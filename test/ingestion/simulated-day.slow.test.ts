import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../src/feeds/decode.ts";
import { temporaryFile } from "../store/temporary-store.ts";
import { simulateDay } from "./simulate-day.ts";

const SEED = Number(process.env.SIMULATION_SEED ?? 20261024);
/** Grouping remembers each relevant article for two weeks; bodies that were kept would be 30 times as much. */
const MOST_GROWTH_BYTES = 8_000_000;
/** `npm run bench -- simulated-day` takes 120 through days of other seeds. */
const FEEDS = 20;

test("createPipeline() brings misbehaving feeds through a day with nothing lost and nothing doubled", async (t) => {
  t.diagnostic(`SIMULATION_SEED=${SEED}`);
  const file = await temporaryFile(t);
  // Loads the guesser of encodings, which comes once, at any time of the day: no growth.
  decode(Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2));
  const day = await simulateDay({ seed: SEED, feeds: FEEDS, tickMinutes: 15, file });
  const { lost, dropped, doubled, mistaken, misnamed, misalerted, ...figures } = day;
  t.diagnostic(JSON.stringify(figures));
  assert.deepEqual(
    { lost, dropped, doubled, mistaken, misnamed, misalerted },
    { lost: [], dropped: [], doubled: [], mistaken: [], misnamed: [], misalerted: [] },
    `with SIMULATION_SEED=${SEED}`,
  );
  assert.ok(
    day.published > 25 * FEEDS && day.failedPolls > FEEDS && day.crashes > 0 && day.alerts > 5,
  );
  const growth = day.endBytes - day.noonBytes;
  assert.ok(growth < MOST_GROWTH_BYTES, `${growth} bytes more in use at the end than at noon`);
  assert.ok(day.openConnections <= 2 * FEEDS, `${day.openConnections} connections are left open`);
});
