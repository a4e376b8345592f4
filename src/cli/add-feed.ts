import type { Config } from "../config.ts";
import { addedFeed } from "../feeds/added-feed.ts";
import { allFeeds } from "../feeds/all-feeds.ts";
import { createFeedDiscovery, type FoundFeed } from "../feeds/discover-feeds.ts";
import { CAMPS, type Camp, type Feed } from "../feeds/feed.ts";
import { createHttpClient } from "../feeds/http-client.ts";
import type { Store } from "../store/store.ts";
import { feedLine } from "./feed-line.ts";
import { writeJsonLine } from "./json-lines.ts";
import { Misuse } from "./misuse.ts";
import { readCliConfig, readFeeds, withStore } from "./open-project.ts";

/** What the operator says of a feed to be added; the rest is found out. */
export interface FeedWish {
  readonly camp?: string;
  readonly language?: string;
  readonly id?: string;
  readonly name?: string;
}

/**
 * Finds the feed of an address and adds it to those that are polled. Of several
 * it adds none and prints them, one JSON line each, to be added by their own address.
 */
export async function addFeed(address: string, wish: FeedWish): Promise<boolean> {
  const camp = readCamp(wish.camp ?? "other");
  if (wish.language !== undefined && !/^[a-z]{2}$/.test(wish.language)) {
    throw new Misuse(`--language must be a code of ISO 639-1 such as be, not ${wish.language}`);
  }
  if (wish.id !== undefined && !/^[a-z0-9][a-z0-9_-]{0,79}$/.test(wish.id)) {
    throw new Misuse(`--id must be of lower-case letters, digits, - and _, not ${wish.id}`);
  }
  const config = readCliConfig();
  const [found, ...others] = await discover(config, address);
  if (found === undefined) return refuse(`No feed found at ${address}`);
  if (others.length > 0) {
    for (const each of [found, ...others]) await writeJsonLine(each);
    return refuse(`${others.length + 1} feeds found: add one by its own address`);
  }
  return await withStore(config, (store) => save(store, { config, found, camp, wish }));
}

/** Takes a feed away that was added; those of the feeds file stay. */
export async function removeFeed(id: string): Promise<boolean> {
  const config = readCliConfig();
  const isDeclared = readFeeds(config).some((feed) => feed.id === id);
  if (isDeclared) return refuse(`${id} stands in the feeds file: say \`enabled: false\` there`);
  const isRemoved = await withStore(config, (store) => store.feeds.remove(id));
  if (!isRemoved) return refuse(`No feed ${id} was added`);
  await writeJsonLine({ id, removed: true });
  return true;
}

async function discover(config: Config, address: string): Promise<readonly FoundFeed[]> {
  const http = createHttpClient({
    allowPrivateNetwork: config.allowPrivateNetwork,
    proxy: config.proxy,
  });
  try {
    return await createFeedDiscovery({ get: http.get })(address);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Cannot read ${address}: ${reason}`, { cause: error });
  } finally {
    await http.close();
  }
}

async function save(
  store: Store,
  {
    config,
    found,
    camp,
    wish,
  }: {
    readonly config: Config;
    readonly found: FoundFeed;
    readonly camp: Camp;
    readonly wish: FeedWish;
  },
): Promise<boolean> {
  const existing = allFeeds(readFeeds(config), await store.feeds.added());
  const same = existing.find(({ url }) => url === found.url);
  if (same?.enabled) return refuse(`${found.url} is polled already, as ${same.id}`);
  // A feed of the file that is off goes on as it is described there.
  if (same !== undefined) return await keep(store, { ...same, enabled: true });

  const language = wish.language ?? found.language;
  if (language === null) throw new Misuse("The feed does not tell its language: say --language");
  const made = addedFeed({ found, camp, language, existing });
  const feed = { ...made, id: wish.id ?? made.id, name: wish.name ?? made.name };
  if (existing.some(({ id }) => id === feed.id)) {
    throw new Misuse(`--id must be new: ${feed.id} is another feed's`);
  }
  return await keep(store, feed);
}

async function keep(store: Store, feed: Feed): Promise<boolean> {
  await store.feeds.add(feed);
  await writeJsonLine(feedLine(feed));
  return true;
}

function readCamp(written: string): Camp {
  const camp = CAMPS.find((each) => each === written);
  if (camp === undefined) throw new Misuse(`--camp must be one of ${CAMPS.join(", ")}`);
  return camp;
}

function refuse(why: string): false {
  process.stderr.write(`${why}\n`);
  return false;
}
