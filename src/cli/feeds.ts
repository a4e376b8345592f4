import { readFile } from "node:fs/promises";
import { stringify } from "yaml";
import type { Feed } from "../feeds/feed.ts";
import { createFeedFetcher } from "../feeds/fetch-feed.ts";
import { fromOpml, toOpml } from "../feeds/opml.ts";
import { pollFeeds } from "../feeds/poll-feeds.ts";
import { writeJsonLine } from "./json-lines.ts";
import { Misuse } from "./misuse.ts";
import { readCliConfig, readFeeds, withStore } from "./open-project.ts";
import type { Subcommand } from "./subcommand.ts";
import { readArguments } from "./subcommand.ts";

/** `feeds`: the catalogue, its health, OPML in and out. */
export const feeds: Subcommand = {
  name: "feeds",
  usage: "feeds [check | import FILE.opml | export]",
  summary: "the catalogue with its health; a check of every feed; OPML in and out",
  async run(args) {
    const [action, file] = readArguments(args, [], 2).positionals;
    if (action === "import") {
      if (file === undefined) throw new Misuse("No OPML file given");
      // For the operator to complete with camp and country and to put into FEEDS_FILE.
      process.stdout.write(stringify({ feeds: fromOpml(await readFile(file, "utf8")) }));
      return true;
    }
    if (file !== undefined) throw new Misuse(`Too many arguments: ${file}`);
    if (action === undefined) return await list();
    if (action === "export") {
      process.stdout.write(`${toOpml(readFeeds(readCliConfig()))}\n`);
      return true;
    }
    if (action === "check") return await check();
    throw new Misuse(`Unknown action: ${action}`);
  },
};

/** The catalogue as the last polls left it. */
async function list(): Promise<boolean> {
  const config = readCliConfig();
  const states = await withStore(config, (store) => store.feeds.states());
  for (const feed of readFeeds(config)) {
    const state = states.get(feed.id);
    await writeJsonLine({
      ...describe(feed),
      lastSuccess: state?.lastSuccessAt?.toString() ?? null,
      lastNew: state?.lastNewAt?.toString() ?? null,
      failures: state?.failures ?? 0,
      problem: state?.problem ?? null,
    });
  }
  return true;
}

/** Fetches every enabled feed now, and saves nothing. */
async function check(): Promise<boolean> {
  const config = readCliConfig();
  const fetcher = createFeedFetcher({
    allowPrivateNetwork: config.allowPrivateNetwork,
    proxy: config.proxy,
  });
  let isHealthy = true;
  try {
    const enabled = readFeeds(config).filter((feed) => feed.enabled);
    await pollFeeds(enabled, async (feed) => {
      const result = await fetcher.fetchFeed(feed, {
        etag: null,
        lastModified: null,
        contentHash: null,
      });
      if (result.kind === "failed") isHealthy = false;
      const newest =
        result.kind === "fetched"
          ? result.document.entries
              .flatMap(({ published }) => published ?? [])
              .sort(Temporal.Instant.compare)
              .at(-1)
          : undefined;
      await writeJsonLine({
        ...describe(feed),
        ok: result.kind !== "failed",
        ...(result.kind === "fetched" && { entries: result.document.entries.length }),
        ...(newest && { newest: newest.toString() }),
        ...(result.kind === "failed" && { problem: result.problem, detail: result.detail }),
      });
    });
  } finally {
    await fetcher.close();
  }
  return isHealthy;
}

function describe(feed: Feed): object {
  const { id, name, url, language, country, camp, kind, enabled } = feed;
  return { id, name, url, language, country, camp, kind, enabled };
}
