import { appendFileSync, copyFileSync, globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** One numbered line of a recipe, with the lines of the code block under it, if there is one. */
export interface Step {
  readonly text: string;
  readonly block: readonly string[] | null;
}

/** Steps of each `### ` part under `## Recipes`, by its heading. */
export function readRecipes(markdown: string): ReadonlyMap<string, readonly Step[]> {
  const section = /^## Recipes\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(markdown)?.[1] ?? "";
  const parts = section.split(/^### /m).slice(1);
  return new Map(
    parts.map((part) => {
      const steps = part.matchAll(/^\d\. (.*)\n(?:\s+```\w+\n([\s\S]*?)\n\s+```$)?/gm);
      return [
        part.slice(0, part.indexOf("\n")),
        [...steps].map(([, text = "", block]) => ({ text, block: block ? unindent(block) : null })),
      ];
    }),
  );
}

/** Does what the step says in the folder; throws if it says nothing that can be done there as it stands. */
export function carryOut({ text, block }: Step, root: string): void {
  const [first = "", ...codes] = [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
  const file = path.join(root, first);
  if (/^Create `[^`]+`:$/.test(text) && block) {
    writeFileSync(file, `${block.join("\n")}\n`, { flag: "wx" });
  } else if (/^Copy `[^`]+` to `[^`]+`/.test(text)) {
    copyFileSync(file, path.join(root, codes[0] ?? ""));
  } else if (/^At the end of (?:each )?`[^`]+`:/.test(text)) {
    const files = globSync(first, { cwd: root });
    if (files.length === 0) throw new Error(`No file ${first}: ${text}`);
    const lines = `\n${(block ?? codes).join("\n")}\n`;
    for (const each of files) appendFileSync(path.join(root, each), lines);
  } else if (/^In `[^`]+`, (?:below|after) `[^`]+`: `[^`]+`/.test(text)) {
    const [anchor = "", added = ""] = codes;
    const source = readFileSync(file, "utf8");
    const at = source.indexOf(anchor);
    if (at < 0) throw new Error(`${first} has no ${anchor}`);
    const end = at + anchor.length;
    const indent = /^ *(?=[^\n]*$)/.exec(source.slice(source.lastIndexOf("\n", at) + 1, at))?.[0];
    const below = text.includes(", below `") ? `\n${added.startsWith(" ") ? "" : indent}` : "";
    if (below !== "" && source[end] !== "\n") throw new Error(`${first}: ${anchor} ends no line`);
    // A list's first item stands deeper than the line that opens it.
    const deeper = below !== "" && /[[{]$/.test(anchor) ? "  " : "";
    writeFileSync(file, `${source.slice(0, end)}${below}${deeper}${added}${source.slice(end)}`);
  } else if (!/^Run `[^`]+`/.test(text)) {
    throw new Error(`Nobody could carry out: ${text}`);
  }
}

function unindent(block: string): string[] {
  const lines = block.split("\n");
  const indent = Math.min(...lines.filter(Boolean).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent));
}
