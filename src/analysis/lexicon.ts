import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parse, parseDocument } from "yaml";
import { isTopicId, type TopicId } from "./analysis.ts";
import { belongsToBelarus } from "./belongs-to-belarus.ts";
import { parsePlainYaml } from "./parse-plain-yaml.ts";

const ENTITY_KINDS = [
  "person",
  "state",
  "body",
  "place",
  "company",
  "agreement",
  "exercise",
  "weapon",
  "other",
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Words by language code. */
export type WordsByLanguage = Readonly<Record<string, readonly string[]>>;

/** A person, state, body or thing that news about Belarus's foreign policy names. */
export interface Entity {
  /** `kind/slug`. */
  readonly id: string;
  readonly kind: EntityKind;
  /** The first of each language is the one to show. Each matches its inflections. */
  readonly names: WordsByLanguage;
  readonly adjectives: WordsByLanguage;
  /** Matched as written: abbreviations. */
  readonly exact: WordsByLanguage;
  /** Words and phrases that look like a name and are not. */
  readonly not: WordsByLanguage;
  readonly topics: readonly TopicId[];
  readonly wikidata: string;
  readonly role: string;
  readonly since: string;
  readonly until: string;
  /** Whether it belongs to Belarus, so that naming it names the country: worked out, not written. */
  readonly belarusian: boolean;
}

/** Words that speak for a topic, or for or against foreign relations as the subject (a cue). */
export interface TermGroup {
  /** A topic id, or `cue/<name>`. */
  readonly id: string;
  /** Weight 1 each. A `*` at the end of a word lets it match every word that begins so. */
  readonly terms: WordsByLanguage;
  /** Weight 0.4 each. */
  readonly weak: WordsByLanguage;
  /** Phrases that contain a term and do not count. */
  readonly not: WordsByLanguage;
}

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

const ENTITY_KEYS = new Set([
  "id",
  "wikidata",
  "kind",
  "names",
  "adjectives",
  "exact",
  "not",
  "role",
  "since",
  "until",
  "topics",
]);
const GROUP_KEYS = new Set(["id", "terms", "weak", "not"]);
const GROUP_FILES = new Set(["topics.yaml", "cues.yaml"]);
const MAX_PHRASE_WORDS = 10;

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

type Complain = (what: string) => void;
interface Item {
  readonly value: Readonly<Record<string, unknown>>;
  readonly complain: Complain;
}

function itemsOf(file: string, source: string, mistakes: string[]): Item[] {
  const plain = parsePlainYaml(source);
  if (plain !== null) {
    return plain.map(({ line, value }) => ({
      value,
      complain: (what) => mistakes.push(`${file}:${line}: ${what}`),
    }));
  }
  let list: unknown;
  try {
    list = parse(source);
  } catch (error) {
    mistakes.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
  if (list === null) return [];
  if (!Array.isArray(list)) {
    mistakes.push(`${file}: not a list`);
    return [];
  }
  return list.flatMap((value: unknown, index): Item[] => {
    const complain = (what: string): void => {
      mistakes.push(`${file}:${lineOf(source, index)}: ${what}`);
    };
    if (isRecord(value)) return [{ value, complain }];
    complain("not a mapping");
    return [];
  });
}

/** Line of the item; the file is parsed a second time only when there is something to complain of. */
function lineOf(source: string, index: number): number {
  const lines = new LineCounter();
  const { contents } = parseDocument(source, { lineCounter: lines });
  const item: unknown =
    contents !== null && "items" in contents ? contents.items[index] : undefined;
  if (typeof item !== "object" || item === null || !("range" in item)) return 1;
  const { range } = item;
  return Array.isArray(range) && typeof range[0] === "number" ? lines.linePos(range[0]).line : 1;
}

function toEntity(value: Item["value"], complain: Complain): Entity {
  rejectUnknownKeys(value, ENTITY_KEYS, complain);
  const id = toText(value, "id", complain);
  const kind = ENTITY_KINDS.find((known) => known === value.kind);
  if (kind === undefined) complain(`${id}: kind is ${JSON.stringify(value.kind)}`);
  if (!/^[a-z]+\/[a-z0-9-]+$/.test(id)) complain(`id ${JSON.stringify(id)} is not kind/slug`);
  else if (kind !== undefined && !id.startsWith(`${kind}/`)) complain(`${id}: kind is ${kind}`);
  const names = toWords(value, "names", complain);
  const exact = toWords(value, "exact", complain);
  const [since, until] = [toDate(value, "since", complain), toDate(value, "until", complain)];
  if (since !== "" && until !== "" && until < since) {
    complain(`${id}: until ${until} is before since ${since}`);
  }
  if (Object.keys(names).length + Object.keys(exact).length === 0) complain(`${id}: no names`);
  const role = toText(value, "role", complain);
  return {
    id,
    kind: kind ?? "other",
    names,
    exact,
    role,
    belarusian: belongsToBelarus({ id, kind: kind ?? "other", role, names }),
    adjectives: toWords(value, "adjectives", complain),
    not: toWords(value, "not", complain),
    topics: toTopics(value, complain),
    wikidata: toText(value, "wikidata", complain),
    since,
    until,
  };
}

function toGroup(value: Item["value"], complain: Complain): TermGroup {
  rejectUnknownKeys(value, GROUP_KEYS, complain);
  const id = toText(value, "id", complain);
  if (!isTopicId(id) && !/^cue\/[a-z-]+$/.test(id)) complain(`unknown topic or cue ${id}`);
  const terms = toWords(value, "terms", complain);
  const weak = toWords(value, "weak", complain);
  for (const [language, phrases] of Object.entries(weak)) {
    const both = phrases.find((phrase) => terms[language]?.includes(phrase));
    if (both !== undefined)
      complain(`${id}: ${language} ${JSON.stringify(both)} is weak and strong`);
  }
  return { id, terms, weak, not: toWords(value, "not", complain) };
}

function toTopics(value: Item["value"], complain: Complain): TopicId[] {
  const topics = value.topics ?? [];
  if (!Array.isArray(topics)) {
    complain("topics is not a list");
    return [];
  }
  return topics.filter((topic: unknown): topic is TopicId => {
    const known = typeof topic === "string" && isTopicId(topic);
    if (!known) complain(`unknown topic ${JSON.stringify(topic)}`);
    return known;
  });
}

function toWords(value: Item["value"], key: string, complain: Complain): WordsByLanguage {
  const words = value[key] ?? {};
  if (!isRecord(words)) {
    complain(`${key} is not a mapping of languages`);
    return {};
  }
  const out: Record<string, string[]> = {};
  for (const [language, list] of Object.entries(words)) {
    if (!/^[a-z]{2,3}$/.test(language)) complain(`${key}: ${language} is not a language code`);
    const phrases: unknown[] = Array.isArray(list) ? list : [list];
    const twice = phrases.find((phrase, at) => phrases.indexOf(phrase) !== at);
    if (twice !== undefined) complain(`${key}.${language}: ${JSON.stringify(twice)} stands twice`);
    const texts = phrases.flatMap((phrase) => {
      const text = typeof phrase === "number" ? String(phrase) : phrase;
      if (typeof text === "string" && isPhrase(text)) return [text];
      complain(`${key}.${language}: ${JSON.stringify(phrase)} is not a word or phrase`);
      return [];
    });
    // A copy has no room to grow, which thousands of short lists would keep.
    out[language] = texts.slice();
  }
  return out;
}

function isPhrase(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && text.split(/\s+/).length <= MAX_PHRASE_WORDS;
}

/** A year, a month or a day, as far as it is known. */
function toDate(value: Item["value"], key: string, complain: Complain): string {
  const text = toText(value, key, complain);
  if (!/^(?:\d{4}(?:-\d{2}){0,2})?$/.test(text)) complain(`${key} ${text} is no year or month`);
  return text;
}

/** YAML reads 2024 as a number and leaves 2024-06 a string: both are welcome. */
function toText(value: Item["value"], key: string, complain: Complain): string {
  const text = value[key] ?? "";
  if (typeof text === "string") return text;
  if (typeof text === "number") return String(text);
  complain(`${key} is not text`);
  return "";
}

function rejectUnknownKeys(
  value: Item["value"],
  known: ReadonlySet<string>,
  complain: Complain,
): void {
  for (const key of Object.keys(value)) if (!known.has(key)) complain(`unknown key ${key}`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
