import { fold } from "../text/fold.ts";

// What declension adds to a surname in the languages that are read.
const ENDING =
  /(?:[оеаяі]го|[оеаяіы]му|[иы]ми|[иыоеєаяё]м|[иыаяоі]х|[аяи]ми|[оеє]ві|iego|ego|emu|owi|ami|iem|[eyiou]m)$/;
const FEWEST_LETTERS = 4;
const VOWELS = /[aeiouyjаеиіоуыэюяйьъєї]+/g;

/**
 * Tells whether two words with one `nameKey` may be the same name: between equal consonants they
 * have the same vowels, as far as transliterations and unstressed vowels let them be told.
 *
 * The key alone is too generous: "Nothing" has that of Netanyahu, "Тюменской" of Tsimanouskaya.
 */
export function soundsLike(word: string, name: string): boolean {
  const [a, b] = [vowelsOf(word), vowelsOf(name)];
  return a.length === b.length && a.every((vowel, at) => mayBe(vowel, b[at] ?? ""));
}

/** The vowels before the ending, one for each syllable: a, e, i, u or ya. */
function vowelsOf(word: string): string[] {
  const folded = fold(word);
  const whole = folded.replace(/[aeiouyjаеиіоуыэюяйьєї]+$/, "");
  const cut = whole.replace(ENDING, "");
  const stem = cut.length >= FEWEST_LETTERS ? cut : whole;
  return (stem.match(VOWELS) ?? []).map(vowelOf).filter((vowel) => vowel !== "");
}

function vowelOf(run: string): string {
  // Tsikhanouskaya: the u is the в of Тихановская, which closes a syllable.
  const letters = run.replace(/[йьъj]/g, "y").replace(/(?<=[aoeаоеэ])u$/, "");
  const last = letters.replace(/y+$/, "").at(-1) ?? (run === "y" ? "i" : "");
  if ("яє".includes(last) || /[iy]a$/.test(letters)) return last === "є" ? "e" : "ya";
  if ("aoао".includes(last)) return "a";
  if ("eэе".includes(last)) return "e";
  if ("uую".includes(last)) return "u";
  return last === "" ? "" : "i";
}

function mayBe(a: string, b: string): boolean {
  if (a === b) return true;
  const pair = [a, b].sort().join(" ");
  return pair === "a ya" || pair === "e ya" || pair === "e i";
}
