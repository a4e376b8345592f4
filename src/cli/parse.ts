import { readFile } from "node:fs/promises";
import type { FeedDocument } from "../feeds/entry.ts";
import { parseFeed } from "../feeds/parse-feed.ts";
import { writeJsonLine } from "./json-lines.ts";
import { Misuse } from "./misuse.ts";
import type { Subcommand } from "./subcommand.ts";
import { readArguments } from "./subcommand.ts";

/** `parse`: feed files as the product reads them. */
export const parse: Subcommand = {
  name: "parse",
  usage: "parse FILE… [--content-type T] [--url U]",
  summary: "feed files -> one JSON line each",
  async run(args) {
    const { values, positionals } = readArguments(args, ["content-type", "url"], Infinity);
    if (positionals.length === 0) throw new Misuse("No file given");
    const headers = {
      ...(values["content-type"] !== undefined && { contentType: values["content-type"] }),
      ...(values.url !== undefined && { url: values.url }),
    };
    let isWhole = true;
    for (const file of positionals) {
      try {
        await writeJsonLine({ file, ...toLine(await parseFeed(await readFile(file), headers)) });
      } catch (error) {
        isWhole = false;
        await writeJsonLine({
          file,
          error: error instanceof Error ? error.message : String(error),
        });
      }
    }
    return isWhole;
  },
};

function toLine(feed: FeedDocument): object {
  return {
    title: feed.title,
    link: feed.link,
    items: feed.entries.map(({ published, ...entry }) => ({
      id: entry.id,
      title: entry.title,
      url: entry.url,
      published: published?.toString() ?? null,
      html: entry.html,
      summary: entry.summary,
      author: entry.author,
      categories: entry.categories,
    })),
  };
}
