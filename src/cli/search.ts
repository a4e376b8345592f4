import { createAnalyzer } from "../analysis/analyze.ts";
import type { SearchResult } from "../search/search.ts";
import { createSearch } from "../search/search.ts";
import { writeJsonLine } from "./json-lines.ts";
import { Misuse } from "./misuse.ts";
import { readCliConfig, withStore } from "./open-project.ts";
import type { Subcommand } from "./subcommand.ts";
import { readArguments } from "./subcommand.ts";

const DEFAULT_LIMIT = 20;

/** `search`: stories and articles found, best first. */
export const search: Subcommand = {
  name: "search",
  usage: "search QUERY… [--limit N] [--language L]",
  summary: "JSON lines of stories and articles found, best first",
  async run(args) {
    const { values, positionals } = readArguments(args, ["limit", "language"], Infinity);
    if (positionals.length === 0) throw new Misuse("No query given");
    const limit = Number(values.limit ?? DEFAULT_LIMIT);
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
      throw new Misuse("--limit is not a number from 1 to 1000");
    const language = values.language === undefined ? "" : ` lang:${values.language}`;
    return await withStore(readCliConfig(), async (store) => {
      const { results } = await createSearch({ store, analyzer: createAnalyzer() }).search(
        positionals.join(" ") + language,
        { limit, now: Temporal.Now.instant() },
      );
      for (const result of results) await writeJsonLine(toLine(result));
      return true;
    });
  },
};

function toLine(result: SearchResult): object {
  const { article, analysis } = result.article;
  const found = {
    kind: result.kind,
    id: article.id,
    title: article.title,
    url: article.url,
    outlet: article.outlet,
    camp: article.camp,
    language: analysis.language,
    date: article.publishedAt.toString(),
    topics: analysis.topics.map(({ id }) => id),
    score: Math.round(result.score * 1000) / 1000,
  };
  if (result.kind === "article") return found;
  return {
    ...found,
    id: result.story.id,
    topics: result.story.topics,
    reports: result.story.reports.map(({ outlet, language, title, url }) => ({
      outlet,
      language,
      title,
      url,
    })),
  };
}
