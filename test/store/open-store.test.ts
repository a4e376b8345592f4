import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { openSqlite } from "../../src/store/dialect/sqlite.ts";
import { migrate } from "../../src/store/migrate.ts";
import { MIGRATIONS } from "../../src/store/migrations/migrations.ts";
import { openStore } from "../../src/store/open-store.ts";
import { alert, chat, NOON, outcome, storedArticle } from "./samples.ts";
import { DATA_KEY, temporaryFile } from "./temporary-store.ts";

const options = (file: string) => ({
  database: { kind: "sqlite", file } as const,
  dataKey: DATA_KEY,
});

for (const [index, { name }] of [{ name: "an empty file" }, ...MIGRATIONS].entries()) {
  test(`openStore() brings a database as of ${name} to the newest shape`, async (t) => {
    const file = await temporaryFile(t);
    const dialect = openSqlite(file);
    await migrate(dialect, MIGRATIONS.slice(0, index));
    await dialect.close();

    for (const _opening of [1, 2]) {
      const store = await openStore(options(file));
      await store.commit(outcome({ articles: [storedArticle({ name: "a" })] }));
      assert.equal(await store.articles.count(), 1);
      await store.close();
    }
  });
}

test("openStore() keeps what an earlier opening saved", async (t) => {
  const file = await temporaryFile(t);
  const first = await openStore(options(file));
  await first.chats.save(chat(1), NOON);
  await first.outbox.enqueue([alert(1, "aaaaaaaaaa")]);
  await first.close();
  const second = await openStore(options(file));
  t.after(() => second.close());
  assert.deepEqual(await second.chats.get(1), chat(1));
  assert.equal((await second.outbox.due(NOON, 5, [])).length, 1);
});

test("openStore() refuses a database of a newer version and leaves it as it is", async (t) => {
  const file = await temporaryFile(t);
  const dialect = openSqlite(file);
  await migrate(dialect, [...MIGRATIONS, { name: "9999-future", async up() {} }]);
  await dialect.close();
  await assert.rejects(openStore(options(file)), /newer version.*9999-future/);
  await assert.rejects(openStore(options(file)), /newer version/);
});

test("migrate() takes back a step that fails and repeats it the next time", async (t) => {
  const file = await temporaryFile(t);
  const dialect = openSqlite(file);
  t.after(() => dialect.close());
  const makeTable = async () => {
    await dialect.write.schema.createTable("extra").addColumn("id", "integer").execute();
  };
  const step = (fails: boolean) => ({
    name: "0001-extra",
    async up(db: typeof dialect.write) {
      await db.schema.createTable("extra").addColumn("id", "integer").execute();
      if (fails) {
        throw new Error("power cut");
      }
    },
  });
  await assert.rejects(migrate(dialect, [step(true)]), /power cut/);
  await migrate(dialect, [step(false)]);
  await assert.rejects(makeTable(), /already exists/);
});

test("openStore() names the file it cannot open", async (t) => {
  const file = await temporaryFile(t);
  await mkdir(file);
  await assert.rejects(openStore(options(file)), (error: Error) => error.message.includes(file));
});

test("openStore() refuses a file that is no database", async (t) => {
  const file = await temporaryFile(t);
  await writeFile(file, "not a database, but long enough to be taken for one".repeat(100));
  await assert.rejects(openStore(options(file)), /Cannot open the database/);
});

test("openStore() tells that PostgreSQL is not yet supported, without the address", async () => {
  const url = "postgres://user:secret@host/db";
  await assert.rejects(
    openStore({ database: { kind: "postgres", url }, dataKey: DATA_KEY }),
    (error: Error) => /not yet supported/.test(error.message) && !error.message.includes("secret"),
  );
});

test("a store waits for another process's lock, and reads meanwhile", async (t) => {
  const file = await temporaryFile(t);
  const store = await openStore(options(file));
  t.after(() => store.close());
  await store.chats.save(chat(1), null);
  const other = new DatabaseSync(file);
  t.after(() => other.close());
  other.exec("begin immediate");

  const saved = store.chats.save(chat(2), null);
  const committed = store.commit(outcome({ outbox: [alert(2, "aaaaaaaaaa")] }));
  assert.deepEqual(await store.chats.get(1), chat(1));
  assert.equal(await store.chats.get(2), null);
  other.exec("rollback");
  await Promise.all([saved, committed]);
  assert.deepEqual(await store.chats.get(2), chat(2));
});

test("a closed store is an error, not an empty one", async (t) => {
  const store = await openStore(options(await temporaryFile(t)));
  await store.close();
  await assert.rejects(store.ping());
  await assert.rejects(store.chats.get(1));
  await assert.rejects(store.commit(outcome({ articles: [storedArticle({ name: "a" })] })));
});
