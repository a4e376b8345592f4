// Stands in for src/text/stem.ts while stemmers are measured against each other (measure-stemmers.ts).
import { createRequire } from "node:module";
import path from "node:path";

// With a query it is the product's own file: without one it would be this.
const own: typeof import("../src/text/stem.ts") = await import(
  `${new URL("../src/text/stem.ts", import.meta.url)}?own`
);
const { STEMMER = "", NPM_FOLDER = "." } = process.env;

export const levelSpelling = own.levelSpelling;
export const stem: (word: string, language: string) => string = stemmerNamed(STEMMER);

function stemmerNamed(name: string): typeof own.stem {
  if (name === "none") return (word) => word;
  if (name.startsWith("first")) {
    const length = Number(name.slice("first".length));
    return (word, language) => levelSpelling(word, language).slice(0, length);
  }
  const require = createRequire(path.resolve(NPM_FOLDER, "package.json"));
  const snowball = new Map<string, (word: string) => string>(
    Object.entries({ en: "english", ru: "russian", uk: "ukrainian", lt: "lithuanian" }).map(
      ([language, file]) => [language, require(`@orama/stemmers/${file}`).stemmer],
    ),
  );
  const only = name.slice("snowball".length + 1);
  return (word, language) => {
    const theirs = only === "" || only === language ? snowball.get(language) : undefined;
    return theirs?.(word) ?? own.stem(word, language);
  };
}
