import type { Story } from "../stories/story.ts";
import { nameKey } from "../text/name-key.ts";
import { stem } from "../text/stem.ts";
import { tokenize } from "../text/tokenize.ts";
import type { Watched } from "./chat.ts";

/**
 * Whether the story is about what is watched: it names the entity, or one of its headlines or
 * sentences has all the words, in any inflection. Names are found in every script, too.
 */
export function meetsWatch(watched: Watched, story: Story): boolean {
  if (watched.kind === "entity") return story.entities.includes(watched.entity);
  const words = wordsOf(watched.words);
  if (words.length === 0) return false;
  return passagesOf(story).some((passage) =>
    words.every(({ norm, name }) => {
      if (name !== null && passage.names.has(name)) return true;
      return passage.stems.has(stem(norm, passage.language));
    }),
  );
}

/** A headline or sentence laid out for looking up. */
interface Passage {
  readonly language: string;
  readonly stems: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

interface WatchedWord {
  readonly norm: string;
  /** Of a word with a capital: what it has in common in all scripts. */
  readonly name: string | null;
}

/** Words that only join the others: "border with Poland" is met by "Poland's border". */
const JOINING = /^(?:.{1,2}|and|the|with|from|for|или|для|під|над|pod|nad|oraz|albo|prie|arba)$/u;
const MOST_WORDS = 8;
const MAX_CHARACTERS = 200;
/** Shorter skeletons of consonants are shared by too many names. */
const LEAST_KEY = 3;

function wordsOf(text: string): readonly WatchedWord[] {
  const words = tokenize(text.slice(0, MAX_CHARACTERS))
    .slice(0, MOST_WORDS)
    .map(({ text: written, norm }) => ({ norm, name: nameOf(written) }));
  const telling = words.filter(({ norm }) => !JOINING.test(norm));
  // "ЕС", "G7": short words are all there is.
  return telling.length > 0 ? telling : words;
}

function nameOf(word: string): string | null {
  if (!/^\p{Lu}/u.test(word)) return null;
  const key = nameKey(word);
  return key.length >= LEAST_KEY ? key : null;
}

function passagesOf(story: Story): readonly Passage[] {
  let known = laidOut.get(story);
  if (known === undefined) {
    const texts = [
      ...story.reports.map(({ title, language }) => ({ text: title, language })),
      ...story.summaries.flatMap(({ headline, sentences, language }) =>
        [headline, ...sentences.map(({ text }) => text)].map((text) => ({ text, language })),
      ),
    ];
    // An echo says what was said before.
    const distinct = new Map(texts.slice(0, MOST_PASSAGES).map((each) => [each.text, each]));
    known = [...distinct.values()].map(toPassage);
    laidOut.set(story, known);
  }
  return known;
}

/** A thousand chats watch; each story is read once for all of them. */
const laidOut = new WeakMap<Story, readonly Passage[]>();
const MOST_PASSAGES = 400;
const LONGEST_PASSAGE = 1000;

function toPassage({ text, language }: { text: string; language: string }): Passage {
  const tokens = tokenize(text.slice(0, LONGEST_PASSAGE));
  return {
    language,
    stems: new Set(tokens.map(({ norm }) => stem(norm, language))),
    names: new Set(tokens.flatMap((token) => nameOf(token.text) ?? [])),
  };
}
