import { areAlike, type Portrait, portraitOf } from "./likeness.ts";
import type { KnownArticle } from "./recognize-entries.ts";

/** Articles to be recognized by their looks. */
export interface LookAlikes {
  add(article: KnownArticle, portrait?: Portrait): void;
  /** An article like the pictured one that the condition accepts; null if there is none. */
  find(portrait: Portrait, isAcceptable: (article: KnownArticle) => boolean): KnownArticle | null;
}

interface Look {
  readonly known: KnownArticle;
  readonly portrait: Portrait;
  readonly words: ReadonlySet<string>;
}

/** Words of a headline that lead to others: a hostile one has thousands. */
const MOST_WORDS = 40;
/** Less of the headline shared, and `areAlike` says no in any case. */
const LEAST_SHARED = 0.8;
/** Compared thoroughly, those that share most words first. */
const MOST_CANDIDATES = 12;
/** A beginning that so many texts share is the outlet's, not the article's. */
const COMMON_LEAD = 3;

/** Finds articles by how they look: by words of the headline and by the beginning of the text. */
export function createLookAlikes(articles: readonly KnownArticle[] = []): LookAlikes {
  const all: Look[] = [];
  const byWord = new Map<string, number[]>();
  const byLead = new Map<string, number[]>();

  function add(known: KnownArticle, portrait: Portrait = portraitOf(known.article)): void {
    const words = wordsOf(portrait);
    const at = all.push({ known, portrait, words }) - 1;
    for (const word of words) push(byWord, word, at);
    push(byLead, portrait.lead(), at);
  }

  for (const known of articles) add(known);

  return {
    add,
    find(portrait, isAcceptable) {
      const words = wordsOf(portrait);
      const least = LEAST_SHARED * words.size;
      const scores = new Map<number, number>();
      for (const word of rarestOf(words, words.size - Math.ceil(least) + 1)) {
        for (const at of byWord.get(word) ?? []) {
          if (!scores.has(at)) scores.set(at, sharedWords(words, all[at]));
        }
      }
      const leads = byLead.get(portrait.lead()) ?? [];
      if (portrait.lead() !== "" && leads.length < COMMON_LEAD) {
        for (const at of leads) scores.set(at, Number.POSITIVE_INFINITY);
      }
      const candidates = [...scores]
        .filter(([, score]) => score >= least)
        .sort(([a, x], [b, y]) => y - x || b - a);
      for (const [at] of candidates.slice(0, MOST_CANDIDATES)) {
        const found = all[at];
        if (found && isAcceptable(found.known) && areAlike(portrait, found.portrait)) {
          return found.known;
        }
      }
      return null;
    },
  };

  /** Who shares most words shares one of the rarest, which lead to few. */
  function rarestOf(words: ReadonlySet<string>, count: number): readonly string[] {
    const uses = (word: string) => byWord.get(word)?.length ?? 0;
    return [...words].sort((a, b) => uses(a) - uses(b)).slice(0, count);
  }
}

function sharedWords(words: ReadonlySet<string>, look: Look | undefined): number {
  let shared = 0;
  for (const word of words) if (look?.words.has(word)) shared++;
  return shared;
}

function wordsOf(portrait: Portrait): ReadonlySet<string> {
  const { words, numbers } = portrait.title();
  return new Set([...words, ...numbers].slice(0, MOST_WORDS));
}

function push(lists: Map<string, number[]>, name: string, at: number): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [at]);
  else list.push(at);
}
