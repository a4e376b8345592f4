import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Entity } from "./entity.ts";
import { toEntity, toGroup } from "./lexicon-entry.ts";
import { itemsOf } from "./lexicon-items.ts";
import type { TermGroup } from "./term-group.ts";

export interface Lexicon {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly groups: readonly TermGroup[];
}

/** What is wrong with the lexicon, all of it at once: one line for each mistake. */
export class LexiconError extends Error {
  readonly mistakes: readonly string[];
  constructor(mistakes: readonly string[]) {
    super(`Cannot read the lexicon: ${mistakes.length} mistakes\n${mistakes.join("\n")}`);
    this.name = "LexiconError";
    this.mistakes = mistakes;
  }
}

const GROUP_FILES = new Set(["topics.yaml", "cues.yaml"]);

/**
 * Everything the YAML files of a folder say: `topics.yaml` and `cues.yaml` hold term groups, every
 * other file entities. Throws one `LexiconError` that names each bad line.
 */
export function loadLexicon(directory: string): Lexicon {
  const mistakes: string[] = [];
  const entities = new Map<string, Entity>();
  const groups: TermGroup[] = [];
  const files = readdirSync(directory).filter((name) => name.endsWith(".yaml"));
  for (const file of files.sort()) {
    const source = readFileSync(join(directory, file), "utf8");
    for (const { value, complain } of itemsOf(file, source, mistakes)) {
      if (GROUP_FILES.has(file)) {
        const group = toGroup(value, complain);
        if (groups.some(({ id }) => id === group.id)) complain(`${group.id} stands twice`);
        groups.push(group);
      } else {
        const entity = toEntity(value, complain);
        if (entities.has(entity.id)) complain(`${entity.id} stands twice`);
        entities.set(entity.id, entity);
      }
    }
  }
  if (mistakes.length > 0) throw new LexiconError(mistakes);
  return { entities, groups };
}
