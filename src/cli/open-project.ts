import path from "node:path";
import type { Config } from "../config.ts";
import { loadDataKey, readConfig, readEnvironment } from "../config.ts";
import type { Feed } from "../feeds/feed.ts";
import { loadCatalogue } from "../feeds/load-catalogue.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";

/** The texts of the locales the bot speaks. */
export const LOCALES_DIRECTORY = path.join(import.meta.dirname, "../../locales");

/** The settings of a subcommand that needs no Telegram. */
export function readCliConfig(): Config {
  return readConfig(readEnvironment(), { needsToken: false });
}

/** The feeds that the settings name. Throws one Error with all mistakes of the file. */
export function readFeeds(config: Config): readonly Feed[] {
  return loadCatalogue(config.feedsFile);
}

/** Runs `use` on the store of the settings and closes it, whatever happens. */
export async function withStore<T>(config: Config, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ database: config.database, dataKey: loadDataKey(config) });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
