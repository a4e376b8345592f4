import type { Analyzer } from "../analysis/analyze.ts";
import { entitiesOfWhole } from "../analysis/entities-of-whole.ts";
import { type Token, tokenize } from "../text/tokenize.ts";
import type { FindTopic } from "./find-topic.ts";
import { addFilter, type QueryFilters } from "./query-filters.ts";
import { entityTerm, nameTerm, phraseTerms, topicTerm, wordTerms } from "./terms.ts";
import type { WordConcepts } from "./word-concepts.ts";

/** Words that are searched as one: any of the terms finds it. */
export interface QueryGroup {
  readonly terms: readonly string[];
  /**
   * `anchor`: an entity, a concept or a quoted phrase, the same in every language or meant
   * to the letter. `home`: the country that all of it is about, by its own name or its capital's.
   * `word`: a word that reports in another language won't have.
   */
  readonly kind: "anchor" | "home" | "word";
  /** What each word of a name says by itself: "BRICS bank" is one body, and a bank of BRICS. */
  readonly parts?: readonly QueryGroup[];
}

/** A query as it was understood. */
export interface ParsedQuery extends Readonly<QueryFilters> {
  readonly groups: readonly QueryGroup[];
  readonly none: readonly string[];
}

/** What parsing asks of others. */
export interface ParseQueryDeps {
  readonly analyzer: Pick<Analyzer, "entitiesIn">;
  readonly findTopic: FindTopic;
  readonly concepts: Pick<WordConcepts, "inQuery">;
}

/** More is no query but a pasted text; Telegram sends at most 256 characters itself. */
const MAX_CHARACTERS = 512;
const MAX_GROUPS = 10;
const MAX_ENTITY_WORDS = 5;
/** Of one report the country is the name, of the next its capital; most name both, and some neither. */
const HOME: ReadonlySet<string> = new Set(["state/belarus", "place/minsk"]);

/**
 * Words that every text of a language has: required, they shut out the other
 * languages; optional, they match everything. A query of nothing else keeps them.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    "а без бы в во для до его ее же за и из или их к как ко на не но о об от по под при про с со так то у что это",
    "аб ад але быу і за з на не па пад пра са та у што я яго іх для да як",
    "або але від за з із зі й і його на не про по та те у цe як що це",
    "a about after an and are as at be by for from has in is it its of on or that the to was were will with",
    "a albo co czy dla do i jak jest na nie o od oraz po pod przez przy sie to w we z za ze",
    "apie ar bet del i is ir iki kad kaip ne nuo o per po prie su tai uz yra",
  ].flatMap((line) => line.split(" ")),
);

// One part of a query: an optional minus or #, an optional key with a colon, and a quoted
// phrase or a run without spaces and quotes. No repetition inside another: linear time.
const PART =
  /(?<sign>[-−–#]?)(?:(?<key>[\p{L}]{1,20}):)?(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<word>[^\s"“”„«»]+))/gu;

/**
 * Reads a query as people type it: words in any language, "phrases", `topic:`
 * `from:` `to:` `source:` `camp:` `lang:`, `-word`. What is no filter is just
 * words; nothing is an error.
 */
export function parseQuery(query: string, deps: ParseQueryDeps): ParsedQuery {
  const filters: QueryFilters = {};
  const none: string[] = [];
  const phrases: (readonly Token[])[] = [];
  const words: Token[] = [];

  for (const { groups = {} } of query.slice(0, MAX_CHARACTERS).matchAll(PART)) {
    const { sign = "", key, phrase, word } = groups;
    const value = phrase ?? word ?? "";
    const tokens = tokenize(value);
    if (sign !== "" && sign !== "#") {
      none.push(...(tokens.length > 1 ? phraseTerms(tokens) : tokens.flatMap(wordTerms)));
      continue;
    }
    const asFilter = sign === "#" ? "topic" : key;
    if (asFilter !== undefined && addFilter(filters, { key: asFilter, value }, deps.findTopic)) {
      continue;
    }
    words.push(...(key === undefined ? [] : tokenize(key)));
    if (phrase !== undefined && tokens.length > 0) {
      phrases.push(tokens);
    } else {
      words.push(...tokens);
    }
  }
  const groups = [
    ...phrases.map((tokens): QueryGroup => ({ terms: phraseGroup(tokens, deps), kind: "anchor" })),
    ...wordGroups(words.slice(0, MAX_GROUPS * 2), deps),
  ];
  return { ...filters, groups: groups.slice(0, MAX_GROUPS), none };
}

/** A phrase finds its words in sequence, or the entity it names as a whole. */
function phraseGroup(tokens: readonly Token[], { analyzer }: ParseQueryDeps): readonly string[] {
  return [...phraseTerms(tokens), ...entitiesOfWhole(tokens, analyzer).map(entityTerm)];
}

/** Words left to right, with those that name one entity or topic together taken as one. */
function wordGroups(words: readonly Token[], deps: ParseQueryDeps): readonly QueryGroup[] {
  const isTelling = ({ norm }: Token) => !STOP_WORDS.has(norm);
  const skips = words.some(isTelling);
  const groups: QueryGroup[] = [];
  for (let from = 0; from < words.length; ) {
    const next = words.slice(from, from + MAX_ENTITY_WORDS);
    const [first] = next;
    if (first === undefined || (skips && !isTelling(first))) {
      from += 1;
      continue;
    }
    // "Council of Europe": a word without meaning may stand in a name, not at its end.
    const name = longestName(next, deps, isTelling);
    groups.push(name?.group ?? wordGroup(first, deps));
    from += name?.words ?? 1;
  }
  return groups;
}

function longestName(
  words: readonly Token[],
  deps: ParseQueryDeps,
  isTelling: (token: Token) => boolean,
): { readonly group: QueryGroup; readonly words: number } | null {
  for (let length = words.length; length > 1; length--) {
    const tokens = words.slice(0, length);
    const last = tokens.at(-1);
    if (last === undefined || !isTelling(last)) continue;
    const named = entitiesOfWhole(tokens, deps.analyzer).map(entityTerm);
    const topic = deps.findTopic(textOf(tokens));
    if (named.length > 0 || topic !== null) {
      const terms = [
        ...phraseTerms(tokens),
        ...named,
        ...(topic === null ? [] : [topicTerm(topic)]),
      ];
      const parts = tokens.filter(isTelling).map((token) => wordGroup(token, deps));
      return { group: { terms, kind: "anchor", parts }, words: length };
    }
  }
  return null;
}

function wordGroup(token: Token, { analyzer, findTopic, concepts }: ParseQueryDeps): QueryGroup {
  const entities = entitiesOfWhole([token], analyzer);
  const topic = findTopic(token.text);
  const meant = concepts.inQuery(token.norm);
  const name = nameTerm(token.text);
  const terms = [
    ...wordTerms(token),
    ...(name === null ? [] : [name]),
    ...meant,
    ...entities.map(entityTerm),
    ...(topic === null ? [] : [topicTerm(topic)]),
  ];
  if (entities.some((id) => HOME.has(id))) return { terms, kind: "home" };
  const isAnchor = entities.length + meant.length > 0 || topic !== null;
  return { terms, kind: isAnchor ? "anchor" : "word" };
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(" ");
}
