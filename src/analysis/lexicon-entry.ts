import { isTopicId, type TopicId } from "./analysis.ts";
import { belongsToBelarus } from "./belongs-to-belarus.ts";
import { ENTITY_KINDS, type Entity, type WordsByLanguage } from "./entity.ts";
import { type Complain, isRecord, type LexiconItem } from "./lexicon-items.ts";
import type { TermGroup } from "./term-group.ts";

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
const MAX_PHRASE_WORDS = 10;
/** One for all: most entities lack most kinds of words. */
const NO_WORDS: WordsByLanguage = {};
const LONE_LETTER = /(?<![\p{L}\p{N}])\p{L}\*/u;

/** An entity as its item describes it; each bad value is complained of and left out. */
export function toEntity(value: LexiconItem["value"], complain: Complain): Entity {
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

/** A term group as its item describes it; each bad value is complained of and left out. */
export function toGroup(value: LexiconItem["value"], complain: Complain): TermGroup {
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

function toTopics(value: LexiconItem["value"], complain: Complain): TopicId[] {
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

function toWords(value: LexiconItem["value"], key: string, complain: Complain): WordsByLanguage {
  const words = value[key] ?? NO_WORDS;
  if (words === NO_WORDS) return NO_WORDS;
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
      if (typeof text === "string" && LONE_LETTER.test(text)) {
        complain(`${key}.${language}: ${JSON.stringify(text)} stands for every word of a letter`);
        return [];
      }
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
function toDate(value: LexiconItem["value"], key: string, complain: Complain): string {
  const text = toText(value, key, complain);
  if (!/^(?:\d{4}(?:-\d{2}){0,2})?$/.test(text)) complain(`${key} ${text} is no year or month`);
  return text;
}

/** YAML reads 2024 as a number and leaves 2024-06 a string: both are welcome. */
function toText(value: LexiconItem["value"], key: string, complain: Complain): string {
  const text = value[key] ?? "";
  if (typeof text === "string") return text;
  if (typeof text === "number") return String(text);
  complain(`${key} is not text`);
  return "";
}

function rejectUnknownKeys(
  value: LexiconItem["value"],
  known: ReadonlySet<string>,
  complain: Complain,
): void {
  for (const key of Object.keys(value)) if (!known.has(key)) complain(`unknown key ${key}`);
}
