// How many true sentences the fact check refuses, and how many with one thing changed:
//   node bench/measure-fact-check.ts [../shared/eval] [--show]
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createAnalyzer } from "../src/analysis/analyze.ts";
import { createFactCheck, type Told } from "../src/summaries/check-facts.ts";
import { sentences } from "../src/text/sentences.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: "boolean" } },
});
const file = `${positionals[0] ?? "../shared/eval"}/articles.dev.jsonl`;
const check = createFactCheck(createAnalyzer());
/** Names put in the place of others: each is one that no lexicon takes for the one it replaces. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  be: ["Нігерыя", "Карыбская", "Дзюбуа"],
  ru: ["Нигерия", "Карибская", "Дюбуа"],
  uk: ["Нігерія", "Карибська", "Дюбуа"],
  en: ["Nigeria", "Caribbean", "Dubois"],
  pl: ["Nigeria", "Karaiby", "Dubois"],
  lt: ["Nigerija", "Karibai", "Dubois"],
};
/** Where a sentence is denied: before its verb, as far as a script can tell. */
const DENIALS: Readonly<Record<string, readonly [RegExp, string]>> = {
  be: [/ (?=\p{Ll}+(?:аў|ала|алі|іў|іла|ілі|ае|уе|іць|уць)(?!\p{L}))/u, " не "],
  ru: [/ (?=\p{Ll}+(?:ал|ала|али|ил|ила|или|ает|ует|ит|ят|ют)(?!\p{L}))/u, " не "],
  uk: [/ (?=\p{Ll}+(?:ав|ала|али|ив|ила|или|ає|ує|ить|ють)(?!\p{L}))/u, " не "],
  en: [/ (?:is|are|was|were|will|has|have|had|can|could|would|should|must)(?= )/u, "$& not"],
  pl: [/ (?=\p{Ll}+(?:ał|ała|ali|ił|iła|ili|uje|ają)(?!\p{L}))/u, " nie "],
  lt: [/ (?=\p{Ll}+(?:ėjo|ojo|avo|uoja|ino)(?!\p{L}))/u, " ne"],
};

const DENIED =
  /(?<!\p{L})(?:не|ня|ні|no|not|never|nie|ne|nei)(?!\p{L})|n't(?!\p{L})|(?<!\p{L})ne\p{Ll}+/iu;

const told: Told[] = readFileSync(file, "utf8")
  .split("\n")
  .filter(Boolean)
  .flatMap((line) => {
    const { text, language } = JSON.parse(line);
    return sentences(text, language)
      .slice(0, 3)
      .filter((sentence) => sentence.length > 40 && sentence.length < 400 && language in NAMES)
      .map((sentence) => ({ text: sentence, language }));
  });

const CHANGES: Readonly<Record<string, (sentence: Told, at: number) => string>> = {
  "as it is": ({ text }) => text,
  "another number": ({ text }) =>
    text.replace(/(?<![\p{L}\p{N}.,-])\d{1,4}(?![\p{L}\p{N}.,-])/u, (number) =>
      String(Number(number) + 3),
    ),
  "another name": ({ text, language }, at) => {
    const names = NAMES[language] ?? [];
    return text.replace(/(?<=\p{Ll} )\p{Lu}\p{Ll}{4,}/u, names[at % names.length] ?? "");
  },
  denied: ({ text, language }) => {
    const [place, word] = DENIALS[language] ?? [/$^/u, ""];
    // "not not" is what a script says, nobody else.
    return DENIED.test(text.slice(0, text.search(place) + 12)) ? text : text.replace(place, word);
  },
  "another article's": ({ language }, at) =>
    told.find((other, there) => there > at + 20 && other.language === language)?.text ?? "",
};

console.log("| change | sentences | refused |\n|---|---|---|");
for (const [name, change] of Object.entries(CHANGES)) {
  const changed = told.flatMap((sentence, at) => {
    const text = change(sentence, at);
    const isChanged = text !== "" && text !== sentence.text;
    return isChanged || name === "as it is" ? [{ sentence, text }] : [];
  });
  const refused = changed.filter(
    ({ sentence, text }) => check({ ...sentence, text }, [sentence]) !== null,
  );
  console.log(`| ${name} | ${changed.length} | ${refused.length} |`);
  if (!values.show) continue;
  const odd = name === "as it is" ? refused : changed.filter((each) => !refused.includes(each));
  for (const { sentence, text } of odd) console.log(`  ${sentence.text}\n  ${text}\n`);
}
