/** The command line: subcommands for scripts and for people without Telegram. Data goes to standard output. */
import { Misuse } from "./cli/misuse.ts";
import { SUBCOMMANDS } from "./cli/subcommands.ts";
import { ConfigError } from "./config.ts";
import { CatalogueError } from "./feeds/load-catalogue.ts";

const DONE = 0;
const FAILED = 1;
const MISUSED = 2;

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // `| head` leaves when it has seen enough: that is no failure of ours.
  if (error.code === "EPIPE") process.exit(DONE);
  process.stderr.write(`Cannot write the output: ${error.message}\n`);
  process.exit(FAILED);
});

const code = await main(process.argv.slice(2));
// `start` and `demo` are programs of their own and may have said already how they end.
process.exitCode ||= code;

async function main([name, ...args]: string[]): Promise<number> {
  const subcommand = await SUBCOMMANDS.get(name ?? "")?.();
  if (!subcommand) {
    const asked = name === "help" || name === "--help";
    (asked ? process.stdout : process.stderr).write(await usage(name));
    return asked ? DONE : MISUSED;
  }
  try {
    return (await subcommand.run(args)) ? DONE : FAILED;
  } catch (error) {
    if (error instanceof Misuse) {
      process.stderr.write(`${error.message}\nUsage: ${subcommand.usage}\n`);
      return MISUSED;
    }
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    const isTheirs = error instanceof ConfigError || error instanceof CatalogueError;
    return isTheirs ? MISUSED : FAILED;
  }
}

async function usage(name: string | undefined): Promise<string> {
  const unknown =
    name === undefined || name === "help" || name === "--help"
      ? ""
      : `Unknown subcommand: ${name}\n`;
  const subcommands = await Promise.all(SUBCOMMANDS.values().map((load) => load()));
  const lines = subcommands.map((each) => `  ${each.usage}\n      ${each.summary}`);
  return `${unknown}Usage: npm run -s cli -- <subcommand>\n\n${lines.join("\n")}\n`;
}
