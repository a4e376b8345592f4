/** What `npm run eval` measures, by the names that the prose asks for. */
export const FIGURES = [
  "articles",
  "border",
  "fresh-a",
  "fresh-b",
  "hard-a",
  "hard-b",
  "retold",
  "disagreements",
  "shared-articles",
  "shared-kit",
] as const;
export type FigureName = (typeof FIGURES)[number];

const HEAD =
  "# Quality\n\nWritten by `npm run eval -- --write`: the figures are measured, the prose stands in `bench/quality`.\n";

/**
 * The page: sections of prose in their order, each line `{{name}}` replaced by the figures of that
 * name as they were printed. Throws a `RangeError` for a name that nothing is measured under.
 */
export function qualityPage(
  sections: readonly string[],
  figures: Readonly<Record<FigureName, string>>,
): string {
  const filled = sections.map((section) =>
    section.trim().replace(/^\{\{(.*)\}\}$/gm, (_, name: string) => {
      const known = FIGURES.find((figure) => figure === name);
      if (known === undefined) throw new RangeError(`Cannot fill in {{${name}}}: not measured`);
      return `\`\`\`text\n${figures[known].trim()}\n\`\`\``;
    }),
  );
  return `${[HEAD.trim(), ...filled].join("\n\n")}\n`;
}
