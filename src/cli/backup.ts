import { existsSync } from "node:fs";
import { chmod, rename, rm } from "node:fs/promises";
import path from "node:path";
import { backup as copyDatabase, DatabaseSync } from "node:sqlite";
import { Misuse } from "./misuse.ts";
import { readCliConfig } from "./open-project.ts";
import type { Subcommand } from "./subcommand.ts";
import { readArguments } from "./subcommand.ts";

/** `backup`: a consistent copy of the database, while the bot runs. Without its key the copy tells no more than the file. */
export const backup: Subcommand = {
  name: "backup",
  usage: "backup FILE",
  summary: "a consistent copy of the database while the bot runs",
  async run(args) {
    const [file] = readArguments(args, [], 1).positionals;
    if (file === undefined) throw new Misuse("No file given");
    const { database, dataDirectory } = readCliConfig();
    if (database.kind !== "sqlite") throw new Misuse("PostgreSQL has pg_dump for this");
    if (!existsSync(database.file)) throw new Error(`There is no database at ${database.file}`);
    if (existsSync(file)) throw new Error(`Cannot write ${file}: it exists`);
    // Nobody may take half a copy for a whole one.
    const unfinished = `${path.resolve(file)}.unfinished`;
    using source = new DatabaseSync(database.file, { readOnly: true });
    try {
      await copyDatabase(source, unfinished);
      await chmod(unfinished, 0o600);
      await rename(unfinished, file);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    process.stderr.write(
      `Copied to ${file}. It can be read only with the key: keep DATA_KEY or the key file of ${dataDirectory} apart from it.\n`,
    );
    return true;
  },
};
