import { namesDocument, saysThatSaid } from "../text/tells-little.ts";
import { tokenize } from "../text/tokenize.ts";

/**
 * The title that tells the event best: what other sources' titles say, too,
 * with names and figures; not a question, a shout, a quotation nor a tease.
 *
 * `titles` are those that may be taken, `all` those it is judged by; the first
 * of equals wins. An empty list or empty titles give an empty headline.
 */
export function pickHeadline(
  titles: readonly string[],
  all: readonly string[] = titles,
): { readonly text: string; readonly index: number } {
  const words = all.map((title) => new Set(wordsOf(title)));
  const counts = new Map<string, number>();
  for (const set of words) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = { text: "", index: 0, score: Number.NEGATIVE_INFINITY };
  titles.forEach((title, index) => {
    if (title.trim() === "") return;
    const score = agreement(wordsOf(title), counts, all.length) + soundness(title);
    if (score > best.score + 1e-9) best = { text: title.trim(), index, score };
  });
  return { text: best.text, index: best.index };
}

/** How much of what the titles share this one says. */
function agreement(
  words: readonly string[],
  counts: ReadonlyMap<string, number>,
  total: number,
): number {
  if (total < 2 || words.length === 0) return 0;
  let shared = 0;
  for (const word of new Set(words)) shared += ((counts.get(word) ?? 1) - 1) / (total - 1);
  return shared / Math.sqrt(words.length + 2);
}

function soundness(title: string): number {
  const length = title.split(/\s+/u).length;
  let score = 0;
  if (length < 4) score -= 0.6;
  if (length > 18) score -= 0.3;
  if (/[?!…]|\.\.\./u.test(title)) score -= 0.4;
  if (/^["«“„]/u.test(title)) score -= 0.3;
  if (/^\S+(?:\s\S+)?:\s/u.test(title)) score -= 0.1;
  if (EXPLAINS.test(title)) score -= 0.3;
  if (/\((?:видео|фото|відэа|фота|відео|video|photo|wideo|zdjęcia|nuotraukos)\)|\|/iu.test(title))
    score -= 0.1;
  if (/(?:…|\.\.\.)\s*$/u.test(title)) score -= 0.5;
  if (isLoaded(title)) score -= 0.4;
  if (saysThatSaid(title)) score -= 0.5;
  if (namesDocument(title)) score -= 0.2;
  // A name beyond the first word, a figure: it says who and how many.
  score += 0.05 * Math.min(4, (title.match(/(?<=\s)\p{Lu}\p{L}+/gu) ?? []).length);
  if (/\d/u.test(title)) score += 0.05;
  return score;
}

/** `What Lukashenko brought home`, `Чему научил визит`: it comments on news told elsewhere. */
const EXPLAINS =
  /^(?:what|why|how|who|when|где|как|что|чем|почему|зачем|кто|когда|сколько|чаму|навошта|хто|калі|колькі|што|чым|чому|навіщо|коли|скільки|що|dlaczego|jak|kto|kiedy|ile|co|czy|kodėl|kaip|kas|kada|kiek|ką|ar) (?!\d)/iu;

/** Whether a text judges or teases rather than tells. A visa regime is none. */
export function isLoaded(text: string): boolean {
  return LOADED.test(text.replace(NEUTRAL_REGIME, ""));
}

const NEUTRAL_REGIME =
  /(?:виз|віз|bezwiz|wiz|vis|viz|beviz|санкц|sanct|sankc|торг|гандл|handl|trade|особ|асабл|special|специаль|спеціаль|спецыяль)[\p{L}-]*\s(?:free\s)?(?:режим|рэжым|reżim|režim|regime)|(?:режим|рэжым)\p{L}* (?:прекращ|спынен|припин|тишин|цішын|тиші|въезд|в'їзд|уезд|пересеч|перасячэн|перетин)/giu;
const LOADED =
  /(?:диктатор|самопровозглаш|пнул|шок|сенсац|истерик|марионет|хунт|бандер|позор|цирк|сліў|дыктатар|шалён|диктатор|самопроголош|істерик|скандал|режим|рэжым|dyktator|reżim|szok|skandal|diktator|režim|šok|skandal|dictator|regime|slams|blasts|shock|stuns|puppet|henchm|satrap|вот почему|что известно|стало известно|вось чаму|ось чому|oto dlaczego|here's why|what we know|you need to know)/iu;

function wordsOf(title: string): string[] {
  return tokenize(title)
    .filter(({ norm }) => norm.length > 2)
    .map(({ norm }) => norm.slice(0, 6));
}
