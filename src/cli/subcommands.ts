import { analyze } from "./analyze.ts";
import { backup } from "./backup.ts";
import { digest } from "./digest.ts";
import { doctor } from "./doctor.ts";
import { exportRecords } from "./export.ts";
import { feeds } from "./feeds.ts";
import { importArticles } from "./import.ts";
import { parse } from "./parse.ts";
import { poll } from "./poll.ts";
import { search } from "./search.ts";
import type { Subcommand } from "./subcommand.ts";
import { readArguments } from "./subcommand.ts";
import { summarize } from "./summarize.ts";

/** The subcommands in the order of the help. */
export const SUBCOMMANDS: readonly Subcommand[] = [
  parse,
  analyze,
  summarize,
  importArticles,
  search,
  digest,
  poll,
  feeds,
  exportRecords,
  doctor,
  backup,
  program("start", "the bot, as `npm start`", "../main.ts"),
  program("demo", "the demo, as `npm run demo`", "../sandbox/demo.ts"),
];

/** A whole program under a subcommand's name; loading its file runs it. */
function program(name: string, summary: string, file: string): Subcommand {
  return {
    name,
    usage: name,
    summary,
    async run(args) {
      readArguments(args, []);
      await import(file);
      return true;
    },
  };
}
