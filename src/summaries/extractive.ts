import { isBoilerplate, withoutBoilerplate } from "../text/boilerplate.ts";
import { sentences } from "../text/sentences.ts";
import { breathe } from "../time/breathe.ts";
import { namesOnlySource } from "./names-only-source.ts";
import { isLoaded, pickHeadline } from "./pick-headline.ts";
import { pickSentences } from "./pick-sentences.ts";
import type { SourceSentence } from "./source-sentence.ts";
import type { Summarizer, Summary, SummaryRequest, SummarySource } from "./summarizer.ts";
import { LONGEST_HEADLINE } from "./summarizer.ts";

/**
 * A summarizer that only chooses: whole sentences of the sources, each with
 * its source, none twice in other words, and a source's own title.
 *
 * Sentences come from sources in the language asked for if any is; otherwise
 * from those in the language most sources have. A source that is only a title
 * gives no sentence, so the list may be empty; no sentence repeats the headline.
 */
export function createExtractiveSummarizer(): Summarizer {
  return { summarize: summarizeInTurns };
}

/** A story of many reports takes tenths of a second: others get their turn between two of them. */
async function summarizeInTurns(request: SummaryRequest): Promise<Summary> {
  const language = languageOf(request);
  const usable = request.sources.flatMap((source, index) =>
    (source.language ?? language) === language ? [{ source, index }] : [],
  );
  const headline = pickHeadline(
    usable.map(({ source }) => source.title),
    request.sources.map(({ title }) => title),
  );
  const headlineSource = usable[headline.index]?.index ?? 0;
  const pool: SourceSentence[] = [];
  for (const { source, index } of usable) {
    await breathe();
    pool.push(...candidateSentences(source, index, language));
  }
  await breathe();
  // One source is told as it tells itself; of several there is a choice.
  const sound = pool.filter(({ text }) => (usable.length > 1 ? isSound(text) : !isCut(text)));
  const asked = {
    titles: new Map(usable.map(({ source, index }) => [index, source.title])),
    headline: headline.text,
    language,
    most: request.sentences,
  };
  const described = usable.length === 1 ? describedSentences(usable[0], pool) : [];
  // Of a description, all that is asked for; of a text, what the model thinks best.
  const picked =
    described.length > 0
      ? described.slice(0, request.sentences)
      : pickSentences(sound.length > 0 ? sound : pool, asked);
  return {
    language,
    headline: headline.text === "" ? asHeadline(picked[0]?.text ?? "") : headline.text,
    headlineSource: headline.text === "" ? (picked[0]?.source ?? 0) : headlineSource,
    sentences: picked.map(({ text, source }) => ({ text, source })),
    by: "extract",
  };
}

/** The publisher's own summary of the only report, where it is one: whole sentences, and not a title's length. */
function describedSentences(
  only: { readonly source: SummarySource } | undefined,
  pool: readonly SourceSentence[],
): readonly SourceSentence[] {
  const { description = "", title = "" } = only?.source ?? {};
  if (description.length < Math.max(SHORTEST_DESCRIPTION, title.length)) return [];
  const own = pool.filter(({ text }) => description.replace(/\s+/gu, " ").includes(text));
  return own.every(({ text }) => isSound(text)) ? own : [];
}

const SHORTEST_DESCRIPTION = 80;

/** Whole, of today, and without a verdict: half a quotation, a reminder and a loaded word are none of it. */
function isSound(text: string): boolean {
  return isWhole(text) && isBalanced(text) && !REMINDER.test(text) && !isLoaded(text);
}

/** A heading, a salutation and an item of a list end without a full stop; two words are hardly a sentence. */
function isWhole(text: string): boolean {
  return /[.!?]["»”“’)\]]*$/u.test(text) && !isCut(text) && text.split(" ").length >= 4;
}

/** Ends in dots: a teaser that the page goes on with. */
function isCut(text: string): boolean {
  return /(?:…|\.\.\.)["»”“’)\]]*$/u.test(text);
}

function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  // „This“ and „this” close differently; “this” opens with what closes the first.
  const [opened, closed] = text.includes("„") ? [/„/gu, /[“”]/gu] : [/“/gu, /”/gu];
  return (
    count(opened) === count(closed) &&
    count(/«/gu) === count(/»/gu) &&
    count(/\(/gu) === count(/\)/gu) &&
    count(/"/gu) % 2 === 0
  );
}

const REMINDER =
  /^(?:напомним|нагадаем|нагадаємо|нагадаймо|przypomnijmy|przypominamy|primename|primintina|recall that|as a reminder)(?!\p{L})/iu;

/** The language asked for if a source has it, else the commonest of the sources. */
function languageOf({ language, sources }: SummaryRequest): string {
  const counts = new Map<string, number>();
  for (const source of sources) {
    if (source.language === undefined) continue;
    if (source.language === language) return language;
    counts.set(source.language, (counts.get(source.language) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return commonest ?? language ?? "en";
}

/** Of one source; what stands further down is never the news. */
const MOST_SENTENCES = 40;

/** The sentences of a source that may be taken: furniture, bylines and datelines left out. */
export function candidateSentences(
  source: Pick<SummarySource, "title" | "text">,
  index: number,
  language: string,
): SourceSentence[] {
  const found: SourceSentence[] = [];
  let paragraph = 0;
  for (const block of withoutBoilerplate(source.text.slice(0, MOST_CHARACTERS)).split(/\n+/u)) {
    const before = found.length;
    for (const text of sentences(block, language)) {
      if (found.length >= MOST_SENTENCES) return found;
      if (isBoilerplate(text) || namesOnlySource(text)) continue;
      found.push({ text, source: index, position: found.length, paragraph });
    }
    if (found.length > before) paragraph++;
  }
  return found;
}

/** News says what matters in its first pages; a hostile megabyte is not read. */
const MOST_CHARACTERS = 20_000;

/** A sentence where no source has a title: whole if it is not endless, without its full stop. */
function asHeadline(sentence: string): string {
  if (sentence.length > LONGEST_HEADLINE) {
    return `${sentence.slice(0, LONGEST_HEADLINE).replace(/[\s,;:–—-]+\S*$/u, "")}…`;
  }
  return sentence.replace(/(?<=[^.])\.$/u, "");
}
