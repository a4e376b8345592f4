import { parseArgs } from "node:util";
import { Misuse } from "./misuse.ts";

/** One subcommand of the command line. */
export interface Subcommand {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** True when everything was done; false when something failed and was reported on standard error. */
  run(args: readonly string[]): Promise<boolean>;
}

/** The arguments of a subcommand whose options all take a value. Throws Misuse for any other. */
export function readArguments<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): {
  readonly values: { readonly [name in Name]?: string };
  readonly positionals: readonly string[];
} {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    // Only the options above are let through, and each of them is a string.
    return { values: values as { [name in Name]?: string }, positionals };
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
