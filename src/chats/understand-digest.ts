import { DEFAULT_DAILY, DEFAULT_WEEKLY } from "./default-chat.ts";
import { understandCadence } from "./understand-cadence.ts";
import { understandTime } from "./understand-time.ts";
import { understandWeekday } from "./understand-weekday.ts";
import { closest, foldVocabulary } from "./understand-words.ts";

/** What a person wants after `/digest`. */
export type DigestWish =
  | { readonly kind: "now" }
  /** Switches off one digest, or both. */
  | { readonly kind: "off"; readonly which: "daily" | "weekly" | "both" }
  | { readonly kind: "daily"; readonly time: string }
  | { readonly kind: "weekly"; readonly weekday: number; readonly time: string };

const SWITCHES = foldVocabulary<"off" | "on" | "now">([
  [
    "off",
    "off, stop, no, none, disable",
    "выкл, выключыць, адключыць, не, стоп",
    "выкл, выключить, отключить, нет, стоп",
    "вимк, вимкнути, ні, стоп",
    "wyłącz, wył, nie",
    "išjungti, ne",
  ],
  [
    "on",
    "on, yes, enable",
    "укл, уключыць, так",
    "вкл, включить, да",
    "увімк, увімкнути, так",
    "włącz, tak",
    "įjungti, taip",
  ],
  [
    "now",
    "now, today",
    "зараз, цяпер, сёння",
    "сейчас, сегодня",
    "зараз, сьогодні",
    "teraz",
    "dabar",
  ],
]);
/** "every Monday at 9": words that say nothing by themselves. */
const FILLERS = new Set(
  "at every в во на по у о а об каждый каждую кожны кожен każdy w kas kiekvieną".split(" "),
);

const MOST_WORDS = 16;
/** "раз на тыдзень" */
const LONGEST_CADENCE = 3;

/** The digest that a person asked for (`08:30`, `weekly mon 9`, `off`…); null for what makes no sense. */
export function understandDigest(text: string): DigestWish | null {
  const words = joinCadence(
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .slice(0, MOST_WORDS),
  )
    .filter((word) => word !== "" && !FILLERS.has(word))
    .slice(0, 8);
  let which: "daily" | "weekly" | null = null;
  let state: "off" | "on" | "now" | null = null;
  let weekday: number | null = null;
  let time: string | null = null;

  for (const word of words) {
    const said = closest(word, SWITCHES);
    const cadence = understandCadence(word);
    const day = understandWeekday(word);
    const clock = understandTime(word);
    // The words of the languages meet here: "now" is a cadence for /subscribe, and a command for a digest.
    if (said?.distance === 0) state = said.ids[0] ?? state;
    else if (clock !== null) time = clock;
    else if (day !== null) weekday = day;
    else if (cadence === "daily" || cadence === "weekly") which = cadence;
    else return null;
  }

  if (words.length === 0) return null;
  if (state === "now") return words.length === 1 ? { kind: "now" } : null;
  if (state === "off") return { kind: "off", which: which ?? "both" };
  if (which === "weekly" || (weekday !== null && which === null)) {
    return {
      kind: "weekly",
      weekday: weekday ?? DEFAULT_WEEKLY.weekday,
      time: time ?? DEFAULT_WEEKLY.time,
    };
  }
  return weekday === null ? { kind: "daily", time: time ?? DEFAULT_DAILY } : null;
}

/** "co tydzień pt" is the words "co tydzień" and "pt": a cadence may be more than one. */
function joinCadence(words: readonly string[]): readonly string[] {
  for (let length = LONGEST_CADENCE; length > 1; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const phrase = words.slice(at, at + length).join(" ");
      if (understandCadence(phrase) !== null) return words.toSpliced(at, length, phrase);
    }
  }
  return words;
}
