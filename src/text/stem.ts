import { rememberWords } from "./remember.ts";

interface Rules {
  /** Whole-word changes made first. */
  readonly before?: readonly (readonly [RegExp, string])[];
  /** The inflections, longest first in effect: the leftmost match that leaves a stem is the longest. */
  readonly ending: RegExp;
  /** Cut after that: -ов is both a case (городов) and a name's own suffix (Рыженков, Рыженкова). */
  readonly second?: RegExp;
  /** Spellings and consonant changes that divide the forms of one word: [pattern, replacement]. */
  readonly level?: readonly (readonly [RegExp, string])[];
}

const MIN_STEM = 3;
// Much longer than any word of the six languages; an endless "word" is somebody's joke and costs time.
const MAX_WORD = 40;

const RULES: Readonly<Record<string, Rules>> = {
  ru: {
    // Here -ая is the case of a noun in -ай, not an adjective.
    before: [[/^(кит|шанх|дуб|алт|парагв|уругв)ая$/, "$1ай"]],
    ending:
      /(?:иями|ией|иям|иях|ием|ями|ами|ого|его|ому|ему|ыми|ими|ия|ии|ию|ие|ий|ый|ой|ей|ою|ею|ая|яя|ую|юю|ое|ее|ые|ов|ев|ям|ам|ом|ем|ях|ах|ым|им|ых|их|ья|ьи|ью|ье|а|я|о|е|у|ю|ы|и|ь|й)$/,
    second: /(?:ов|ев)$/,
  },
  be: {
    // The two spellings write first names and a few nouns in their own ways.
    before: [
      [/^алаксандар$/, "алаксандр"],
      [/^уладзімер/, "уладзімір"],
      [/^(?:зміцер|змітр)/, "дзмітр"],
      [/^(мініст|цент)ар$/, "$1р"],
    ],
    ending:
      /(?:іямі|іяй|іям|іем|іях|ямі|амі|ага|яга|ога|аму|яму|ому|імі|ія|іі|ію|ій|ае|яе|ой|ай|яй|ей|аю|яю|ою|ею|ая|яя|ую|юю|ое|ау|яу|оу|еу|ав|ов|ев|ям|ам|ом|ем|ях|ах|ім|іх|ью|а|я|о|е|у|ю|і|ь|й)$/,
    second: /(?:оу|еу|ау|яу|ов|ев|ав|яв)$/,
    level: [
      [/нц$/, "нт"],
      [/ц$/, "к"],
      [/дз$/, "д"],
    ],
  },
  uk: {
    ending:
      /(?:іями|ією|іям|іях|ями|ами|ього|ого|ьому|ому|ими|іми|ової|ові|еві|єві|ія|ії|ію|ій|ий|ої|ою|ею|єю|ів|їв|ей|ям|ам|ом|ем|єм|ях|ах|им|ім|их|іх|ьої|ьою|ю|а|я|о|е|є|у|и|і|ї|ь|й)$/,
    second: /(?:ов|ев|єв|ів)$/,
    level: [
      [/нц$/, "нт"],
      [/ц$/, "к"],
      [/(.)\1$/, "$1"],
    ],
  },
  pl: {
    ending:
      /(?:iego|iemu|iach|iami|iom|ego|emu|ami|ach|ymi|imi|owi|iej|iem|iow|ych|ich|ow|om|ym|im|ej|em|ie|ia|iu|io|ii|a|e|i|y|o|u)$/,
    second: /(?:ow)$/,
    before: [[/ncie?$/, "nta"]],
    level: [
      [/c$/, "k"],
      [/dz$/, "d"],
    ],
  },
  lt: {
    ending:
      /(?:iuose|uose|iams|iais|omis|emis|imis|umis|iai|ius|iui|ams|ais|oms|ems|ims|iuje|oje|eje|yje|uje|ose|ese|yse|iaus|iumi|aus|imi|umi|as|is|ys|us|os|es|ai|ei|ui|io|iu|ia|ie|a|e|i|o|u|y)$/,
    level: [
      [/cz?$/, "t"],
      [/dz$/, "d"],
    ],
  },
};
const ENGLISH_PLURAL = /(?:(?<=ch|sh|x|z|ss)es|(?<![siu])s)$/;

/**
 * What the forms of a word have in common, for a word already folded: a light stem that takes off
 * case, number and gender and leaves the rest alone (санкция, санкций, санкциями → санкц).
 *
 * It never cuts a word below three letters. Words of languages without rules come back as they are.
 */
export function stem(word: string, language: string): string {
  if (word.length <= MIN_STEM || word.length > MAX_WORD) return word;
  return rememberedStem(word, language);
}

/** One text's words are asked for by several stages. */
const rememberedStem = rememberWords(5_000, findStem);

function findStem(word: string, language: string): string {
  if (language === "en") return stemEnglish(word);
  const rules = RULES[language];
  if (rules === undefined) return word;
  let out = levelSpelling(word, language);
  for (const [pattern, replacement] of rules.before ?? []) out = out.replace(pattern, replacement);
  out = cut(out, rules.ending);
  if (rules.second !== undefined) out = cut(out, rules.second);
  for (const [pattern, replacement] of rules.level ?? []) out = out.replace(pattern, replacement);
  return out;
}

/**
 * A folded word with the differences between the two Belarusian spellings taken out (Эўропа,
 * сыстэма, пляны, парлямэнт); in other languages the word itself.
 */
export function levelSpelling(word: string, language: string): string {
  if (language !== "be") return word;
  return word
    .replaceAll("э", "е")
    .replaceAll("ы", "і")
    .replaceAll("ля", "ла")
    .replaceAll("лю", "лу")
    .replace(/ль(?!$)/g, "л");
}

/** Cuts the longest ending that leaves a stem. */
function cut(word: string, ending: RegExp): string {
  // The search begins where a stem is long enough, so the first match found is the longest allowed.
  const found = word.slice(MIN_STEM).search(ending);
  return found === -1 ? word : word.slice(0, MIN_STEM + found);
}

function stemEnglish(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  const singular = cut(word, ENGLISH_PLURAL);
  const bare = singular.replace(/(?<=[a-z]{4})(?:ing|ed)$/, "");
  const undoubled = bare === singular ? bare : bare.replace(/([bdgmnprt])\1$/, "$1");
  return undoubled.length > MIN_STEM ? undoubled.replace(/e$/, "") : undoubled;
}
