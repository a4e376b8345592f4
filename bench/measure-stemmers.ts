// What relevance and topics are with other stems than ours: none, the first letters, Snowball's.
//   node bench/measure-stemmers.ts FOLDER
// FOLDER has @orama/stemmers (Snowball's, in JavaScript) installed, which is no dependency. Snowball has
// no Belarusian and this collection no Polish: those keep our rules. Everything else stays as it is, the
// lexicon too; weights and thresholds are learned anew for each (`npm run train -- --report`).
import { execFileSync } from "node:child_process";
import { registerHooks } from "node:module";

const STEMMERS = [
  "ours",
  "none",
  "first5",
  "first6",
  "snowball",
  ..."en ru uk lt".split(" ").map((language) => `snowball ${language}`),
];
const ROWS = ["cross-validated, development set", "cross-validated, own articles"];
const LANGUAGES = ["be", "ru", "en", "uk", "pl", "lt"];

if (process.env.STEMMER === undefined) {
  const [folder = "."] = process.argv.slice(2);
  console.log(
    `| stems | ${ROWS.join(": relevance, topics, macro | ")}: relevance, topics, macro |`,
  );
  console.log("| --- | --- | --- |");
  const byLanguage: string[] = [];
  for (const name of STEMMERS) {
    const report = execFileSync(process.execPath, [import.meta.filename, "--report"], {
      env: { ...process.env, STEMMER: name, NPM_FOLDER: folder },
      encoding: "utf8",
    });
    const cells = (row: string): readonly string[] =>
      report
        .split("\n")
        .find((line) => line.startsWith(`| ${row} |`))
        ?.split("|")
        .map((cell) => cell.trim()) ?? [];
    const whole = ROWS.map((row) => [3, 6, 7].map((at) => cells(row)[at]).join(", "));
    console.log(`| ${[name, ...whole].join(" | ")} |`);
    const own = LANGUAGES.map((row) => [6, 7].map((at) => cells(row)[at]).join(", "));
    byLanguage.push(`| ${[name, ...own].join(" | ")} |`);
  }
  console.log(`\n| own articles: relevance, topics | ${LANGUAGES.join(" | ")} |`);
  console.log(`| --- |${" --- |".repeat(LANGUAGES.length)}`);
  console.log(byLanguage.join("\n"));
} else {
  if (process.env.STEMMER !== "ours") {
    const other = new URL("./other-stemmer.ts", import.meta.url).href;
    registerHooks({
      resolve(specifier, context, next) {
        const found = next(specifier, context);
        return found.url.endsWith("/src/text/stem.ts") ? { ...found, url: other } : found;
      },
    });
  }
  await import("./train.ts");
}
