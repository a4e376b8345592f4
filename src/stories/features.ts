import type { EntityMention } from "../analysis/analysis.ts";
import { figuresIn } from "../text/figures-in.ts";
import { nameKey } from "../text/name-key.ts";
import { stem } from "../text/stem.ts";
import { type Token, tokenize } from "../text/tokenize.ts";
import { type Bag, LAYERS, type Layer, type Rarity, type TermWeights, toBags } from "./bag.ts";
import type { ConceptFinder } from "./concepts.ts";
import { landOf } from "./lands.ts";

/** What of a report is compared with others. */
export interface Features {
  readonly layers: Readonly<Record<Layer, Bag>>;
  /** Concepts of the headline, for what contradicts it. */
  readonly titleConcepts: ReadonlySet<string>;
  /** The foreign states it is about; not Belarus and Russia, who are in most reports. */
  readonly states: ReadonlySet<string>;
  /** Numbers that tell one package of sanctions from the next. */
  readonly ordinals: ReadonlySet<string>;
  /** Content words read: how far the comparison can be trusted. */
  readonly length: number;
}

/** Reads a report into features; looks at the first 1,500 characters, where news says what it is about. */
export function readFeatures(
  report: {
    readonly title: string;
    readonly text: string;
    readonly language: string;
    readonly entities: readonly EntityMention[];
  },
  concepts: ConceptFinder,
  rarity: Rarity,
): Features {
  const parts = partsOf(report).map((part) => readPart(part, report.language, concepts));
  const all = collect(parts);
  const head = collect(parts.slice(0, 1));
  const entities = withLands(report.entities);
  addEntities(entities, all.bags, head.bags);
  addDeeds(collect(parts.slice(0, 2)).bags, all.bags);
  return {
    layers: toBags(all.bags, head.bags, rarity),
    titleConcepts: new Set([...head.bags.concept.keys()].map((term) => term.slice(2))),
    states: new Set(
      entities
        .filter(
          ({ id, salience }) => salience >= CENTRAL && /^state\//.test(id) && !EVERYWHERE.has(id),
        )
        .map(({ id }) => id),
    ),
    ordinals: ordinalsIn(
      parts.slice(0, 2).flatMap(({ tokens }) => tokens),
      report.language,
      concepts,
    ),
    length: all.length,
  };
}

/** The entities, and the states they stand for as far as they are not named themselves. */
function withLands(entities: readonly EntityMention[]): readonly EntityMention[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  for (const { id, count, salience } of entities.slice(0, MOST_ENTITIES)) {
    const land = landOf(id);
    if (land === undefined) continue;
    const salienceOfLand = Math.max(AS_TELLING * salience, known.get(land)?.salience ?? 0);
    known.set(land, { id: land, count, salience: salienceOfLand });
  }
  return [...known.values()];
}

/** A capital may be only the scene: it speaks a little less for the state than the state's name. */
const AS_TELLING = 0.8;

/** Named in the headline, or again and again. */
const CENTRAL = 0.7;

/** Places of the entities are not known: those that stand out are taken for the headline's. */
function addEntities(
  entities: readonly EntityMention[],
  all: TermWeights,
  head: TermWeights,
): void {
  for (const { id, salience } of entities.slice(0, 2 * MOST_ENTITIES)) {
    all.entity.set(`e:${id}`, 0.3 + salience);
    if (salience >= CENTRAL) head.entity.set(`e:${id}`, salience);
  }
}

/** Closing with Poland, closing with Lithuania: neither half alone tells the two apart. */
function addDeeds(beginning: TermWeights, all: TermWeights): void {
  const by = [...all.entity].filter(([id]) => !EVERYWHERE.has(id.slice(2))).slice(0, MOST_DOERS);
  const what = [...beginning.concept].sort(([, a], [, b]) => b - a).slice(0, MOST_DEEDS);
  for (const [entity, salience] of by) {
    for (const [concept, weight] of what) all.deed.set(`${concept} ${entity}`, salience * weight);
  }
}

const MOST_DOERS = 6;
const MOST_DEEDS = 8;
const EVERYWHERE: ReadonlySet<string> = new Set(["state/belarus", "state/russia"]);

/** `the 19th package`, `19-й пакет`, `pakiet 19`: the numbers beside the word. */
function ordinalsIn(
  tokens: readonly Token[],
  language: string,
  concepts: ConceptFinder,
): ReadonlySet<string> {
  const found = new Set<string>();
  tokens.forEach((token, at) => {
    if (concepts.conceptOf(token.norm, language) !== "package") return;
    // Between number and noun stand an ending (`19-й`, `19th`) and an adjective or two.
    for (const beside of tokens.slice(Math.max(0, at - 4), at + 2)) {
      if (/^\d{1,2}$/.test(beside.text)) found.add(beside.text);
    }
  });
  return found;
}

/** The terms a report is counted with, for learning how common they are. */
export function termsOf(
  report: Parameters<typeof readFeatures>[0],
  concepts: ConceptFinder,
): string[] {
  const { bags } = collect(
    partsOf(report).map((part) => readPart(part, report.language, concepts)),
  );
  for (const { id } of withLands(report.entities)) bags.entity.set(`e:${id}`, 1);
  return LAYERS.flatMap((layer) => [...bags[layer].keys()]);
}

interface Part {
  readonly text: string;
  readonly weight: number;
}

function partsOf({ title, text }: { readonly title: string; readonly text: string }): Part[] {
  const body = text.slice(0, READ_CHARACTERS);
  return [
    { text: title === "" ? firstSentence(body) : title, weight: TITLE_WEIGHT },
    { text: body.slice(0, LEAD_CHARACTERS), weight: LEAD_WEIGHT },
    { text: body.slice(LEAD_CHARACTERS), weight: 1 },
  ];
}

const READ_CHARACTERS = 1500;
const LEAD_CHARACTERS = 400;
const TITLE_WEIGHT = 2;
const LEAD_WEIGHT = 1.5;
const MOST_ENTITIES = 12;

/** A part with the terms of its words: headline, lead and whole are counted from the same ones. */
interface ReadPart {
  readonly weight: number;
  readonly tokens: readonly Token[];
  readonly terms: readonly (readonly [Layer, string])[];
  /** Content words. */
  readonly length: number;
}

function readPart({ text, weight }: Part, language: string, concepts: ConceptFinder): ReadPart {
  const tokens = tokenize(text);
  const terms: [Layer, string][] = [];
  let length = 0;
  for (const figure of tellingFigures(text)) terms.push(["number", figure]);
  for (const token of tokens) {
    // Figures of three digits are words as well, as they are written: without them F1 fell by half a point.
    if (token.norm.length < 3) continue;
    length++;
    terms.push(["word", `w:${stem(token.norm, language)}`]);
    const concept = concepts.conceptOf(token.norm, language);
    if (concept !== undefined) terms.push(["concept", `c:${concept}`]);
    const key = keyOf(token);
    if (key !== "") terms.push(["name", `k:${key}`]);
  }
  return { weight, tokens, terms, length };
}

function collect(parts: readonly ReadPart[]): { bags: TermWeights; length: number } {
  const bags: TermWeights = {
    word: new Map(),
    name: new Map(),
    concept: new Map(),
    entity: new Map(),
    number: new Map(),
    deed: new Map(),
  };
  let length = 0;
  for (const part of parts) {
    length += part.length;
    for (const [layer, term] of part.terms) {
      bags[layer].set(term, (bags[layer].get(term) ?? 0) + part.weight);
    }
  }
  for (const layer of LAYERS) {
    // A word said ten times is not ten times the evidence.
    for (const [term, weight] of bags[layer]) bags[layer].set(term, 1 + Math.log(weight + 0.5));
  }
  return { bags, length };
}

/** A name's key; lower-case words too where the key is long enough to mean one word (`санкции`, `sankcje`). */
function keyOf(token: Token): string {
  const isName = /^\p{Lu}/u.test(token.text);
  const key = nameKey(token.text);
  return key.length >= (isName ? 3 : 4) ? key : "";
}

/**
 * The figures of a text, each with what it counts where that stands beside it: 12 percent are not 12
 * months. Years are no evidence, nor are none, one and two; rarity makes little of other small ones.
 */
function tellingFigures(text: string): readonly string[] {
  const figures = [...figuresIn(text)].filter((key) => key.startsWith("n "));
  const counted = figures.filter((key) => key.split(" ").length > 2);
  return figures.filter(
    (key) => !UNTELLING.test(key) && !counted.some((other) => other.startsWith(`${key} `)),
  );
}

const UNTELLING = /^n (?:(?:19|20)\d\d|[012])$/;

function firstSentence(text: string): string {
  const end = text.search(/[.!?…\n](?:\s|$)/u);
  return text.slice(0, end < 20 ? 160 : Math.min(end + 1, 240));
}
