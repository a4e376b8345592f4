import { createAnalyzer } from "../analysis/analyze.ts";
import { createTranslations } from "../chats/translate.ts";
import { allFeeds } from "../feeds/all-feeds.ts";
import { createFeedFetcher } from "../feeds/fetch-feed.ts";
import { createLog } from "../log.ts";
import type { FeedReport } from "../pipeline.ts";
import { createPipeline } from "../pipeline.ts";
import { createExtractiveSummarizer } from "../summaries/extractive.ts";
import { writeJsonLine } from "./json-lines.ts";
import { LOCALES_DIRECTORY, readCliConfig, readFeeds, withStore } from "./open-project.ts";
import type { Subcommand } from "./subcommand.ts";
import { readArguments } from "./subcommand.ts";

/** `poll`: every enabled feed once, whether it is due or not. */
export const poll: Subcommand = {
  name: "poll",
  usage: "poll",
  summary: "polls every feed once and reports each",
  async run(args) {
    readArguments(args, []);
    const config = readCliConfig();
    const feeds = readFeeds(config);
    const reports = await withStore(config, async (store) => {
      const all = allFeeds(feeds, await store.feeds.added());
      const enabled = all.filter((feed) => feed.enabled).length;
      const fetcher = createFeedFetcher({
        allowPrivateNetwork: config.allowPrivateNetwork,
        proxy: config.proxy,
      });
      try {
        const pipeline = createPipeline({
          feeds: () => all,
          fetcher,
          store,
          analyzer: createAnalyzer(),
          summarizer: createExtractiveSummarizer(),
          translate: createTranslations(LOCALES_DIRECTORY).translate,
          now: () => Temporal.Now.instant(),
          random: Math.random,
          log: createLog(config.logLevel),
        });
        let done = 0;
        return await pipeline.poll({
          all: true,
          onFeed() {
            done += 1;
            showProgress(done, enabled);
          },
        });
      } finally {
        await fetcher.close();
      }
    });
    for (const report of reports) await writeJsonLine(toLine(report));
    return reports.some(({ outcome }) => outcome !== "failed") || reports.length === 0;
  },
};

function toLine(report: FeedReport): object {
  const { feedId, outcome, entries, newArticles, relevant, problem } = report;
  return {
    feed: feedId,
    outcome,
    entries,
    new: newArticles,
    relevant,
    ...(problem !== null && { problem }),
  };
}

function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  const width = 30;
  const filled = Math.round((width * done) / all);
  const end = done === all ? "\n" : "";
  process.stderr.write(
    `\r[${"#".repeat(filled)}${"·".repeat(width - filled)}] ${done}/${all} feeds${end}`,
  );
}
