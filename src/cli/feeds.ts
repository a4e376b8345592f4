import { readFile } from "node:fs/promises";
import { stringify } from "yaml";
import type { Config } from "../config.ts";
import { allFeeds } from "../feeds/all-feeds.ts";
import { decode } from "../feeds/decode.ts";
import type { Feed } from "../feeds/feed.ts";
import { feedHealth, isFailure } from "../feeds/feed-health.ts";
import { createFeedFetcher } from "../feeds/fetch-feed.ts";
import { nextFeedState } from "../feeds/next-feed-state.ts";
import { fromOpml, toOpml } from "../feeds/opml.ts";
import { pollFeeds } from "../feeds/poll-feeds.ts";
import { addFeed, removeFeed } from "./add-feed.ts";
import { feedLine } from "./feed-line.ts";
import { writeJsonLine } from "./json-lines.ts";
import { Misuse } from "./misuse.ts";
import { readCliConfig, readFeeds, withStore } from "./open-project.ts";
import type { Subcommand } from "./subcommand.ts";
import { readArguments } from "./subcommand.ts";

const WISHES = ["camp", "language", "id", "name"] as const;

/** `feeds`: the catalogue and what was added to it, their health, OPML in and out. */
export const feeds: Subcommand = {
  name: "feeds",
  usage:
    "feeds [check | add ADDRESS [--camp C] [--language L] [--id ID] [--name N] | remove ID | import FILE.opml | export]",
  summary: "the feeds with their health; a check of every feed; adding one; OPML in and out",
  async run(args) {
    const { values, positionals } = readArguments(args, WISHES, 2);
    const [action, operand] = positionals;
    if (action !== "add" && Object.keys(values).length > 0) {
      throw new Misuse(`Only feeds add takes ${Object.keys(values).map((key) => `--${key}`)}`);
    }
    switch (action) {
      case "add":
        return await addFeed(needed(operand, "address"), values);
      case "remove":
        return await removeFeed(needed(operand, "id of a feed"));
      case "import": {
        const file = needed(operand, "OPML file");
        // For the operator to complete with camp and country and to put into FEEDS_FILE.
        process.stdout.write(stringify({ feeds: fromOpml(decode(await readFile(file)).text) }));
        return true;
      }
    }
    if (operand !== undefined) throw new Misuse(`Too many arguments: ${operand}`);
    const config = readCliConfig();
    switch (action) {
      case undefined:
        return await list(config);
      case "check":
        return await check(config);
      case "export":
        process.stdout.write(`${toOpml(await everyFeed(config))}\n`);
        return true;
      default:
        throw new Misuse(`Unknown action: ${action}`);
    }
  },
};

function needed(operand: string | undefined, what: string): string {
  if (operand === undefined) throw new Misuse(`No ${what} given`);
  return operand;
}

async function everyFeed(config: Config): Promise<readonly Feed[]> {
  return allFeeds(readFeeds(config), await withStore(config, (store) => store.feeds.added()));
}

/** The feeds as the last polls left them. */
async function list(config: Config): Promise<boolean> {
  const [states, added] = await withStore(config, async ({ feeds }) => [
    await feeds.states(),
    await feeds.added(),
  ]);
  const now = Temporal.Now.instant();
  for (const feed of allFeeds(readFeeds(config), added)) {
    const state = states.get(feed.id);
    const { word, since, detail } = feedHealth(feed, state, now);
    await writeJsonLine({
      ...feedLine(feed),
      health: word,
      since: since?.toString() ?? null,
      detail,
      lastSuccess: state?.lastSuccessAt?.toString() ?? null,
      lastNew: state?.lastNewAt?.toString() ?? null,
      failures: state?.failures ?? 0,
      problem: state?.problem ?? null,
    });
  }
  return true;
}

/** Fetches every enabled feed now, says how it fares, and saves nothing. */
async function check(config: Config): Promise<boolean> {
  const enabled = (await everyFeed(config)).filter((feed) => feed.enabled);
  const fetcher = createFeedFetcher({
    allowPrivateNetwork: config.allowPrivateNetwork,
    proxy: config.proxy,
  });
  let isHealthy = true;
  try {
    await pollFeeds(enabled, async (feed) => {
      const unknown = { etag: null, lastModified: null, contentHash: null };
      const result = await fetcher.fetchFeed(feed, unknown);
      const now = Temporal.Now.instant();
      const state = nextFeedState({
        feed,
        result,
        before: undefined,
        broughtNew: false,
        heldSince: null,
        now,
        random: Math.random,
      });
      const { word, detail } = feedHealth(feed, state, now);
      if (isFailure(word)) isHealthy = false;
      await writeJsonLine({
        ...feedLine(feed),
        ok: !isFailure(word),
        health: word,
        ...(result.kind === "fetched" && { entries: result.document.entries.length }),
        ...(state.newestItemAt && { newest: state.newestItemAt.toString() }),
        ...(result.kind === "failed" && { problem: result.problem }),
        detail,
      });
    });
  } finally {
    await fetcher.close();
  }
  return isHealthy;
}
