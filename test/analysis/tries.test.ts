import assert from "node:assert/strict";
import { test } from "node:test";
import { createPhraseTrie, type PhraseTrie } from "../../src/analysis/phrase-trie.ts";
import { readPhrase } from "../../src/analysis/read-phrase.ts";
import { createTries } from "../../src/analysis/tries.ts";
import { wordsOf } from "../../src/analysis/words.ts";
import { atOnce, type Pieces } from "../../src/time/in-pieces.ts";

/** Tries of two names, each in a piece of its own, and the pieces done. */
function tries() {
  const pieces: string[] = [];
  function* build(language: string): Pieces<PhraseTrie<string>> {
    const trie = createPhraseTrie<string>();
    for (const name of ["Minsk", "Warsaw"]) {
      trie.add(readPhrase(name, language), name);
      pieces.push(`${language} ${name}`);
      yield;
    }
    return trie;
  }
  return { ...createTries(build), pieces };
}

const found = (trie: PhraseTrie<string>) =>
  trie.match(wordsOf("Warsaw and Minsk", "en")).flatMap(({ values }) => values);

test("createTries() makes a trie when it is first asked for, and once", () => {
  const { of, pieces } = tries();
  assert.deepEqual(pieces, []);
  assert.deepEqual(found(of("en")), ["Warsaw", "Minsk"]);
  assert.equal(of("en"), of("en"));
  assert.deepEqual(pieces, ["en Minsk", "en Warsaw"]);
});

test("createTries() lays one out in pieces, and whoever needs it before finishes that work", () => {
  const { of, layOut, pieces } = tries();
  const work = layOut("en");
  work.next();
  assert.deepEqual(pieces, ["en Minsk"]);
  assert.deepEqual(found(of("en")), ["Warsaw", "Minsk"]);
  atOnce(work);
  atOnce(layOut("en"));
  assert.deepEqual(pieces, ["en Minsk", "en Warsaw"]);
});
