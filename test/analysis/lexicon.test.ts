import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { LANGUAGES, TOPIC_IDS } from "../../src/analysis/analysis.ts";
import { type Lexicon, LexiconError, loadLexicon } from "../../src/analysis/lexicon.ts";
import { parsePlainYaml } from "../../src/analysis/parse-plain-yaml.ts";

const OWN = fileURLToPath(new URL("../../src/analysis/lexicon", import.meta.url));

function load(t: TestContext, files: Readonly<Record<string, string>>): Lexicon {
  const directory = mkdtempSync(join(tmpdir(), "lexicon-"));
  t.after(() => rmSync(directory, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return loadLexicon(directory);
}

test("loadLexicon() reads the project's own lexicon: at least 600 entities, all topics", () => {
  const { entities, groups } = loadLexicon(OWN);
  assert.ok(entities.size >= 600, String(entities.size));
  for (const topic of TOPIC_IDS) {
    const group = groups.find(({ id }) => id === topic);
    for (const language of LANGUAGES)
      assert.ok(group?.terms[language]?.length, `${topic} ${language}`);
  }
});

test("loadLexicon() knows every state by name and adjective in six languages", () => {
  const states = [...loadLexicon(OWN).entities.values()].filter(({ kind }) => kind === "state");
  assert.ok(states.length >= 195, String(states.length));
  for (const { id, names, adjectives } of states) {
    for (const language of LANGUAGES) {
      assert.ok(names[language]?.length && adjectives[language]?.length, `${id} ${language}`);
    }
  }
});

test("loadLexicon() names every mistake with its line", (t) => {
  const states = `- id: state/poland
  kind: state
  names: { pl: [Polska] }
- id: state/poland
  kind: states
  names: { pl: [Polska], nowhere-land: [x] }
- id: Lithuania
  kind: state
  topics: [neighbors]
  nmaes: { lt: [Lietuva] }
- id: state/latvia
  kind: state
  names: { lv: [Latvija, Latvija] }
  since: "2024-06"
  until: summer
- id: state/estonia
  kind: state
  names: { et: [Eesti] }
  since: "2024-06"
  until: "2023"
`;
  const topics = `- id: trade
  terms: { en: [export*] }
  weak: { en: [export*] }
- id: sanctions
  terms: { en: [e* listing] }
`;
  assert.throws(
    () => load(t, { "states.yaml": states, "topics.yaml": topics, "bodies.yaml": "- [\n" }),
    (error: unknown) => {
      assert.ok(error instanceof LexiconError);
      const all = error.mistakes.join("\n");
      assert.match(all, /^bodies\.yaml: /m);
      assert.match(all, /states\.yaml:4: .*kind is "states"/);
      assert.match(all, /states\.yaml:4: .*nowhere-land/);
      assert.match(all, /states\.yaml:4: state\/poland stands twice/);
      assert.match(all, /states\.yaml:7: .*not kind\/slug/);
      assert.match(all, /states\.yaml:7: unknown topic "neighbors"/);
      assert.match(all, /states\.yaml:7: unknown key nmaes/);
      assert.match(all, /states\.yaml:7: Lithuania: no names/);
      assert.match(all, /states\.yaml:11: names\.lv: "Latvija" stands twice/);
      assert.match(all, /states\.yaml:11: until summer is no year or month/);
      assert.match(all, /states\.yaml:16: state\/estonia: until 2023 is before since 2024-06/);
      assert.match(all, /topics\.yaml:1: trade: en "export\*" is weak and strong/);
      assert.match(all, /topics\.yaml:4: terms\.en: "e\* listing" stands for every word/);
      return true;
    },
  );
});

test("loadLexicon() refuses a topic nobody knows", (t) => {
  assert.throws(
    () => load(t, { "topics.yaml": "- id: weather\n  terms:\n    en: [rain]\n" }),
    /topics\.yaml:1: unknown topic or cue weather/,
  );
});

test("parsePlainYaml() reads the lexicon as the yaml package does", () => {
  for (const file of readdirSync(OWN).filter((name) => name.endsWith(".yaml"))) {
    const source = readFileSync(join(OWN, file), "utf8");
    const plain = parsePlainYaml(source);
    const real: unknown = parse(source, { schema: "failsafe" });
    if (plain !== null)
      assert.deepEqual(
        plain.map(({ value }) => value),
        real,
        file,
      );
  }
});

test("parsePlainYaml() leaves to the real parser what it does not read", () => {
  for (const source of [
    "- id: a\n  names:\n    - be\n",
    "- id: a # comment\n",
    "- id: [a\n",
    "- id: ~\n",
    '- id: "a\\n"\n',
    "- id: a\n  id: b\n",
    "id: a\n",
  ]) {
    assert.equal(parsePlainYaml(source), null, source);
  }
});
