import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";

/** A key for tests: 32 bytes that are the same each time. */
export const DATA_KEY: Uint8Array = Uint8Array.from({ length: 32 }, (_, index) => index * 7);

/** The path of a database file of the test's own; removed with its folder when the test ends. */
export async function temporaryFile(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "counterbalance-store-"));
  t.after(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  return join(folder, "store.sqlite");
}

/** An empty store on a file of its own; closed when the test ends. */
export async function temporaryStore(t: TestContext, now?: () => Temporal.Instant): Promise<Store> {
  const file = await temporaryFile(t);
  const store = await openStore({
    database: { kind: "sqlite", file },
    dataKey: DATA_KEY,
    ...(now && { now }),
  });
  t.after(() => store.close());
  return store;
}
