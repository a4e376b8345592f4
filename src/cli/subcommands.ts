import type { Subcommand } from "./subcommand.ts";
import { readArguments } from "./subcommand.ts";

/**
 * The subcommands by name, in the order of the help. Each is loaded when it is asked for: reading
 * one feed needs no database, and the modules of all take three times as long as those of `parse`.
 */
export const SUBCOMMANDS: ReadonlyMap<string, () => Promise<Subcommand>> = new Map([
  ["parse", async () => (await import("./parse.ts")).parse],
  ["analyze", async () => (await import("./analyze.ts")).analyze],
  ["summarize", async () => (await import("./summarize.ts")).summarize],
  ["import", async () => (await import("./import.ts")).importArticles],
  ["search", async () => (await import("./search.ts")).search],
  ["digest", async () => (await import("./digest.ts")).digest],
  ["poll", async () => (await import("./poll.ts")).poll],
  ["feeds", async () => (await import("./feeds.ts")).feeds],
  ["export", async () => (await import("./export.ts")).exportRecords],
  ["doctor", async () => (await import("./doctor.ts")).doctor],
  ["backup", async () => (await import("./backup.ts")).backup],
  ["start", async () => program("start", "the bot, as `npm start`", "../main.ts")],
  ["demo", async () => program("demo", "the demo, as `npm run demo`", "../sandbox/demo.ts")],
]);

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
