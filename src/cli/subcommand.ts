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

/**
 * The arguments of a subcommand whose options all take a value. Throws Misuse for any other, and
 * for more positional ones than it takes.
 */
export function readArguments<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
  mostPositionals = 0,
): {
  readonly values: { readonly [name in Name]?: string };
  readonly positionals: readonly string[];
} {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error), { cause: error });
  }
  const { values, positionals } = parsed;
  if (positionals.length > mostPositionals) {
    throw new Misuse(`Too many arguments: ${positionals.slice(mostPositionals).join(" ")}`);
  }
  // Only the options above are let through, and each of them is a string.
  return { values: values as { [name in Name]?: string }, positionals };
}
