import type { Analyzer } from "../analysis/analyze.ts";
import type { ConceptFinder } from "../stories/concepts.ts";
import { fold } from "../text/fold.ts";
import { tellsRelease } from "./counts-in.ts";
import { HEDGE, isNegation } from "./polarity.ts";
import { MOST_BEFORE, MOST_BEHIND, NAME, type SpokenWord, spokenWords } from "./spoken-words.ts";
import type { Title } from "./title-words.ts";
import { FREED_WORDS, isVerdict, TITLE_WORDS } from "./title-words.ts";

/** A title that a sentence gives a person, or those who were freed. */
export interface TitleFact {
  /** The id of a person, or `freed`. */
  readonly of: string;
  readonly title: Title;
}

/** Reads who is called what in a sentence of one of the six languages. */
export type TitleReader = (sentence: string, language: string) => readonly TitleFact[];

export interface TitleReaderDeps {
  readonly analyzer: Pick<Analyzer, "entitiesIn" | "entity">;
  readonly concepts: ConceptFinder;
}

/**
 * Makes the reader; it takes a moment.
 *
 * Made to compare sources, so it hears what an outlet says itself: not what stands in quotation
 * marks or behind a colon, nor a verdict in a sentence that reports somebody's words; and where it is
 * open whose title it is, it hears nothing.
 */
export function createTitleReader({ analyzer, concepts }: TitleReaderDeps): TitleReader {
  const titles = readTable(TITLE_WORDS);
  const freed = readTable(FREED_WORDS);

  function ofPersons(words: readonly SpokenWord[], language: string): TitleFact[] {
    const rows = titles.get(language) ?? [];
    return words.flatMap(({ of }, at): readonly TitleFact[] => {
      if (of === undefined) return [];
      const names = analyzer.entity(of)?.names[language] ?? [];
      const title = titleBefore(words, at, { rows, names }) ?? titleBehind(words, at, rows);
      return title === null || (isVerdict(title) && isSaidByOthers(words, at))
        ? []
        : [{ of, title }];
    });
  }

  function ofFreed(words: readonly SpokenWord[], language: string): TitleFact[] {
    const norms = words.map(({ norm }) => norm);
    if (!tellsRelease(norms, language, concepts)) return [];
    const isOpen = norms.some(
      (norm) =>
        isNegation(norm) ||
        HEDGE.test(norm) ||
        CALLS.test(norm) ||
        concepts.conceptOf(norm, language) === "call",
    );
    if (isOpen) return [];
    const text = norms.join(" ");
    if (SO_CALLED.test(text)) return [];
    // "Political prisoners convicted of extremism" are political prisoners.
    const row = freed.get(language)?.find(({ anywhere }) => anywhere.test(text));
    return row ? [{ of: "freed", title: row.title }] : [];
  }

  return (sentence, language) => {
    const [own = ""] = sentence.slice(0, MAX_SENTENCE).replace(QUOTATION, " , ").split(SPEECH);
    const isTitle = (norm: string) =>
      titles.get(language)?.some(({ before }) => before.test(norm)) ?? false;
    const words = spokenWords(own, language, { analyzer, isTitle });
    return [...ofPersons(words, language), ...ofFreed(words, language)];
  };
}

const MAX_SENTENCE = 600;
/** Two quoted words may be a name or a doubt; more are somebody's speech. */
const QUOTATION = /[«„“"][^«»„“”"\s]*\s+[^«»„“”"\s]+\s+[^«»„“”"]*[»”“"]/gu;
/** `Тихановская: …`, `Litwa: …`: what follows is said by whom it names. */
const SPEECH = /(?<=\p{L}):\s/u;
/** Words by which somebody else is made to speak, folded, in the order en, ru, be, uk, pl, lt. */
const REPORTS =
  /^(?:sa(?:ys|id|ying)|stat(?:es|ed)|according|told|tells|believes?|wrote|writes|сказал\S*|говор\S+|заяв\S+|словам|мнению|считает|отме[тч]\S+|сообщ\S+|сказа\S+|паводле|словах|лічыць|заув\S+|каза\S+|кажа|паведам\S+|словами|вважає|зазнач\S+|повідом\S+|powiedzia\S+|mowi\S*|stwierdz\S+|wedlug|zdaniem|uwaza|oswiadcz\S+|poinformowa\S+|sak\S+|teig\S+|pasak|anot|teigimu|pranes\S+)$/;
/** "Whom the West called …" is nobody's own word. */
const CALLS =
  /^(?:called|dubb?ed|label\S*|назва\S*|называ\S*|именуе\S*|завуць|заве|зве|звуть|nazwa\S*|nazywa\S*|okresl\S*|vadin\S*|pavadin\S*)$/;
const SO_CALLED = /(?:^| )(?:so called|так назыв\S+|так зв\S+|tak zwan\S+|tzw|vadinam\S+)(?: |$)/;
/** "She said that dictator …", "…, said she", "whom she called …"; a person's own speech is none. */
function isSaidByOthers(words: readonly SpokenWord[], at: number): boolean {
  return words.some(
    ({ norm, isApart }, index) =>
      CALLS.test(norm) || (REPORTS.test(norm) && (index < at || isApart)),
  );
}

interface Row {
  readonly title: Title;
  /** At the end of what stands before a name. */
  readonly before: RegExp;
  /** At the start of what stands behind it. */
  readonly behind: RegExp;
  readonly anywhere: RegExp;
}

/** The title before a name; null for none and where it may be somebody else's. */
function titleBefore(
  words: readonly SpokenWord[],
  at: number,
  { rows, names }: { readonly rows: readonly Row[]; readonly names: readonly string[] },
): Title | null {
  let from = at;
  while (from > 0 && at - from < MOST_BEFORE && !words[from]?.isApart) from -= 1;
  const phrase = words.slice(from, at);
  const name = words[at]?.text ?? "";
  const firstNames = phrase.slice(-2).reverse();
  // In full and in the nominative: it is the subject's, not that of whom the title before serves.
  const inFull = name.includes(" ") ? name : `${firstNames[0]?.text} ${name}`;
  const isSubject = names.includes(inFull);
  let dropped = 0;
  while (dropped < firstNames.length && isFirstName(firstNames[dropped])) dropped += 1;
  for (let without = 0; without <= dropped; without++) {
    const text = phrase
      .slice(0, phrase.length - without)
      .map(({ norm }) => norm)
      .join(" ");
    if (NOT_HELD.test(text)) return null;
    const served = SERVED.exec(text);
    // "пресс-секретаря президента Александра …": whose name follows is open.
    if (served && !isSubject) return null;
    const own = served ? text.slice(0, served.index) : text;
    const row = rows.find(({ before }) => before.test(own));
    if (row && DEPUTY_OF.test(own)) return isSubject ? row.title : null;
    // "Szef gabinetu prezydenta Marcin Przydacz": the cases differ.
    if (row) return isSubject && GENITIVE.test(own) ? null : row.title;
    if (served) return null;
  }
  return null;
}

function isFirstName(word: SpokenWord | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text) && !/^[@#]/.test(word.norm);
}

/** "Кандидат в президенты", "the post of president". */
const NOT_HELD =
  /(?:^| )(?:candidate|post|пост|поста|посту|пасад\S*|посад\S*|канд[иы]дат\S*|претендент\S*|прэтэндэнт\S*|kandydat\S*|stanowisk\S*|urzad|urzedu|kandidat\S*|poste?)(?: |$)/;

/** A title behind a name between commas: "John Coale, the US special envoy, …". */
function titleBehind(words: readonly SpokenWord[], at: number, rows: readonly Row[]): Title | null {
  const start = at + 1;
  if (!words[start]?.isApart) return null;
  let end = start + 1;
  while (end < words.length && !words[end]?.isApart) end += 1;
  const text = words
    .slice(start, end)
    .map(({ norm }) => norm)
    .join(" ");
  // A list, or the rest of the sentence.
  if (end - start > MOST_BEHIND || text.includes(NAME) || AND.test(text)) return null;
  const title = rows.find(({ behind }) => behind.test(text))?.title ?? null;
  // "According to Lukashenko, the president of the US …"
  return title === null || HEADS.has(title) ? null : title;
}

const AND = /(?:^| )(?:and|и|і|й|та|ды|oraz|i|ir|bei)(?: |$)/u;
const HEADS: ReadonlySet<Title> = new Set(["president", "prime-minister"]);

/** Somebody who serves a head of state, and the head: whose name follows? */
const SERVED =
  / ?(?<=(?:^| )(?:послан\S*|спецпос?лан\S*|сп[еэ]цпасла\S*|пасла\S*|спецпредстав\S*|сп[еэ]цпрадста\S*|представ\S*|прадста\S*|помощни\S*|памочні\S*|помічни\S*|советни\S*|дарадц\S*|дарадчы\S*|радни\S*|секретар\S*|сакратар\S*|спикер\S*|рэчні\S*|речни\S*|администрац\S*|адміністрац\S*|офис\S*|офіс\S*|канцеляри\S*|сын\S*|син\S*|жена|жены|жонка|дружина|wyslanni\S*|przedstawiciel\S*|doradc\S*|rzeczni\S*|sekretar\S*|asystent\S*|kancelari\S*|envoy|representative|aide|advis[eo]r|secretary|spokes\S+|administration)(?: (?:of|for|to))? )(?:the )?(?:@ )*(?:президента|прэз[іы]дэнта|prezydenta|премьера|прэмера|премєра|premiera|главы государства|the president)(?: @)*$/;
/** Whose deputy? In these the minister stands in the genitive, right before the name. */
const DEPUTY_OF =
  /(?:^| )(?:заместител|зам|намеснік|намесніц|заступни|zastep)\S* (?:министра|главы|премьер|помощника|міністра|кірауніка|прэмер|памочніка|очільника|глави|премєр|помічника|ministra|szefa|premiera|asystenta|pomocnika)/;

/** A title in the genitive right before a name: not the title of who is named in the nominative. */
const GENITIVE =
  /(?:^| )(?:президента|прэз[іы]дэнта|prezydenta|prezidento|премьера|прэмера|премєра|premiera|(?:министра|міністра|ministra)(?: \S+){1,2}|главы (?:государства|правительства|мид)|глави (?:держави|уряду|мзс)|кірауніка (?:дзяржавы|мзс)|szefa msz|посла|пасла|ambasadora)(?: (?:в|у|при|w|@))*$/;

/** Behind a title, before the name: "to Russia", "for Belarus", "пры ААН". */
const COMPLEMENT =
  "(?: (?:of|for|to|in|on|the|по|в|у|при|пры|па|для|da|do|na|ds|w|we|dla|special|affairs|exile|вопросам|делам|пытаннях|справах|питаннях|@))*";

function readTable(table: string): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  for (const line of table.split("\n").filter((each) => each !== "")) {
    const [title = "", ...cells] = line.split(" | ");
    for (const cell of cells) {
      const language = cell.slice(0, 2);
      const written = cell
        .slice(3)
        .split(", ")
        .join("|")
        .replace(/(?<!\\)\p{L}+/gu, fold)
        // Words are parted by spaces; \p{L} would take a second to compile, so often it stands there.
        .replaceAll("~", "\\S*")
        .replaceAll("@?", "(?:@ )?");
      const known = rows.get(language) ?? [];
      rows.set(language, known);
      known.push({
        // The table names titles only; a test holds it to that.
        title: title.trim() as Title,
        before: new RegExp(`(?:^| )(?:${written})${COMPLEMENT}$`),
        behind: new RegExp(`^(?:(?:the|a|an) )?(?:@ )*(?:${written})(?= |$)`),
        anywhere: new RegExp(`(?:^| )(?:${written})(?= |$)`),
      });
    }
  }
  return rows;
}
