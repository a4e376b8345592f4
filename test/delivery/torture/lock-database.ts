/** Another process that holds the database's lock until its input ends: `node lock-database.ts FILE`. */
import { once } from "node:events";
import { DatabaseSync } from "node:sqlite";

const database = new DatabaseSync(process.argv[2] ?? "", { timeout: 2000 });
database.exec("begin exclusive");
process.stdout.write("locked\n");
await once(process.stdin.resume(), "end");
database.exec("rollback");
database.close();
