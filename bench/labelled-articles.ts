import { existsSync, readFileSync } from "node:fs";
import type { TopicId } from "../src/analysis/analysis.ts";

/** An article with what a person said of it. */
export interface LabelledArticle {
  readonly id: string;
  readonly url?: string | null;
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly labels: {
    readonly relevant: boolean;
    readonly topics: readonly TopicId[];
    readonly event: string | null;
    readonly duplicate: string | null;
    readonly borderline: boolean;
    readonly kind: string;
  };
}

/** The articles of a file, one JSON line each; none if the file is not there. */
export function readLabelled(file: string): LabelledArticle[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  // The files are ours or the shared evaluation's: their form is known.
  return lines.map((line) => JSON.parse(line) as LabelledArticle);
}

/** A name for each article that articles of one event (or copies of one text) share. */
export function eventGroups(articles: readonly LabelledArticle[]): string[] {
  const parent = new Map<string, string>();
  const find = (name: string): string => {
    let root = name;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  const namesOf = ({ id, labels }: LabelledArticle): string[] => [
    `id ${id}`,
    ...(labels.event === null ? [] : [`event ${labels.event}`]),
    ...(labels.duplicate === null ? [] : [`copy ${labels.duplicate}`]),
  ];
  for (const article of articles) {
    const roots = [...new Set(namesOf(article).map(find))].sort();
    for (const root of roots.slice(1)) parent.set(root, roots[0] ?? root);
  }
  return articles.map(({ id }) => find(`id ${id}`));
}
