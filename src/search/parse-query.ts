import type { Analyzer } from "../analysis/analyze.ts";
import { type Token, tokenize } from "../text/tokenize.ts";
import { addFilter, type QueryFilters } from "./query-filters.ts";
import { entityTerm, nameTerm, phraseTerms, topicTerm, wordTerms } from "./terms.ts";
import type { TopicFinder } from "./topic-names.ts";

/** Words that are searched as one: any of the terms finds it. */
export interface QueryGroup {
  readonly terms: readonly string[];
  /**
   * `anchor`: an entity or a quoted phrase, the same in every language or meant
   * to the letter. `word`: a word that reports in another language won't have.
   */
  readonly kind: "anchor" | "word";
}

/** A query as it was understood. */
export interface ParsedQuery extends Readonly<QueryFilters> {
  readonly groups: readonly QueryGroup[];
  readonly none: readonly string[];
}

/** What parsing asks of others. */
export interface ParseQueryDeps {
  readonly analyzer: Pick<Analyzer, "entitiesIn">;
  readonly findTopic: TopicFinder;
}

/** More is no query but a pasted text; Telegram sends at most 256 characters itself. */
const MAX_CHARACTERS = 512;
const MAX_GROUPS = 10;
const MAX_ENTITY_WORDS = 5;

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
  const telling = words.filter(({ norm }) => !STOP_WORDS.has(norm));
  const groups = [
    ...phrases.map((tokens): QueryGroup => ({ terms: phraseGroup(tokens, deps), kind: "anchor" })),
    ...wordGroups((telling.length > 0 ? telling : words).slice(0, MAX_GROUPS * 2), deps),
  ];
  return { ...filters, groups: groups.slice(0, MAX_GROUPS), none };
}

/** A phrase finds its words in sequence, or the entity it names as a whole. */
function phraseGroup(tokens: readonly Token[], { analyzer }: ParseQueryDeps): readonly string[] {
  return [...phraseTerms(tokens), ...entitiesOfWhole(tokens, analyzer).map(entityTerm)];
}

/** Words left to right, with those that name one entity or topic together taken as one. */
function wordGroups(words: readonly Token[], deps: ParseQueryDeps): readonly QueryGroup[] {
  const groups: QueryGroup[] = [];
  for (let from = 0; from < words.length; ) {
    const group = longestName(words.slice(from, from + MAX_ENTITY_WORDS), deps);
    groups.push(group.group);
    from += group.words;
  }
  return groups;
}

function longestName(
  words: readonly Token[],
  { analyzer, findTopic }: ParseQueryDeps,
): { readonly group: QueryGroup; readonly words: number } {
  for (let length = words.length; length > 1; length--) {
    const tokens = words.slice(0, length);
    const named = entitiesOfWhole(tokens, analyzer).map(entityTerm);
    const topic = findTopic(textOf(tokens));
    if (named.length > 0 || topic !== null) {
      const terms = [
        ...phraseTerms(tokens),
        ...named,
        ...(topic === null ? [] : [topicTerm(topic)]),
      ];
      return { group: { terms, kind: "anchor" }, words: length };
    }
  }
  const tokens = words.slice(0, 1);
  const entities = entitiesOfWhole(tokens, analyzer).map(entityTerm);
  const topic = findTopic(textOf(tokens));
  const terms = tokens.flatMap((token) => [
    ...wordTerms(token),
    ...[nameTerm(token.text)].filter((term) => term !== null),
    ...entities,
    ...(topic === null ? [] : [topicTerm(topic)]),
  ]);
  const kind = entities.length > 0 || topic !== null ? "anchor" : "word";
  return { group: { terms, kind }, words: 1 };
}

/** Entities that all the words together name, and no part of them alone. */
function entitiesOfWhole(
  tokens: readonly Token[],
  analyzer: Pick<Analyzer, "entitiesIn">,
): readonly string[] {
  const named = (part: readonly Token[]) => {
    const text = textOf(part);
    // Names are known by their capitals, abbreviations by all of them; people search without.
    for (const spelling of [text, capitalized(text), text.toUpperCase()]) {
      const found = analyzer.entitiesIn(spelling);
      if (found.length > 0) {
        return found.map(({ id }) => id);
      }
    }
    return [];
  };
  const whole = named(tokens);
  if (tokens.length < 2 || whole.length === 0) {
    return whole;
  }
  const inParts = new Set([...named(tokens.slice(1)), ...named(tokens.slice(0, -1))]);
  return whole.filter((id) => !inParts.has(id));
}

function capitalized(text: string): string {
  return text.replace(/(?<!\S)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(" ");
}
