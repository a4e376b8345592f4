import { type Analyzer, createAnalyzer } from "../src/analysis/analyze.ts";
import { detectLanguage } from "../src/analysis/language.ts";
import { createStoryIndex, type StoryInput } from "../src/stories/assign-story.ts";
import { isNearDuplicate } from "../src/stories/near-duplicate.ts";
import { createPlacements } from "../src/stories/placements.ts";
import { createSameEvent } from "../src/stories/same-event.ts";
import { createExtractiveSummarizer } from "../src/summaries/extractive.ts";
import { pickHeadline } from "../src/summaries/pick-headline.ts";
import { sentences as cutSentences } from "../src/text/sentences.ts";

// The product's own functions under the names that measuring from outside asks
// for: no case is known here that the product does not know.

interface Document {
  readonly title: string;
  readonly text: string;
}

/** A summary of one text in at most `most` sentences. */
export async function summarise(
  document: Document & { readonly lang?: string; readonly sentences?: readonly string[] },
  most: number,
): Promise<string[]> {
  const language = document.lang ?? detectLanguage(`${document.title}\n${document.text}`);
  const summary = await createExtractiveSummarizer().summarize({
    language,
    sentences: most,
    // A set that gives the sentences measures the choice, not the cutting: a line break always ends one.
    sources: [
      { title: document.title, text: document.sentences?.join("\n") ?? document.text, language },
    ],
  });
  return summary.sentences.map(({ text }) => text);
}

/** One headline for the reports of an event. */
export function headline(documents: readonly Document[]): string {
  return pickHeadline(documents.map(({ title }) => title)).text;
}

/** Story ids of documents that arrive in this order. */
export function cluster(
  documents: readonly (Document & {
    readonly id: string;
    readonly lang?: string;
    readonly date?: string;
  })[],
): string[] {
  const index = createStoryIndex();
  const placements = createPlacements();
  for (const document of documents) {
    const language = document.lang ?? detectLanguage(`${document.title}\n${document.text}`);
    const report: StoryInput = {
      id: document.id,
      title: document.title,
      text: document.text,
      date: instantOf(document.date),
      outlet: "",
      language,
      entities: theAnalyzer().entitiesIn(`${document.title}\n${document.text}`, language),
      topics: [],
    };
    placements.add(document.id, index.assign(report));
  }
  return documents.map(({ id }) => placements.storyOf(id) ?? id);
}

/** Do two reports tell one event? */
export function same(a: Document, b: Document): boolean {
  sameEvent ??= createSameEvent();
  const [left, right] = [toCompared(a), toCompared(b)];
  return sameEvent(left, right);
}

let sameEvent: ReturnType<typeof createSameEvent> | undefined;

function toCompared({ title, text }: Document) {
  const whole = `${title}\n${text}`;
  const language = detectLanguage(whole);
  return { title, text, language, entities: theAnalyzer().entitiesIn(whole, language) };
}

/** Does one republish the other's text? */
export function duplicate(a: Document, b: Document): boolean {
  return isNearDuplicate(a, b);
}

/** Language of a text. */
export function detect(text: string): string {
  return detectLanguage(text);
}

/** Sentences of a text. */
export function sentences(text: string, language: string): string[] {
  return cutSentences(text, language);
}

let analyzer: Analyzer | undefined;

/** Made on first use: reading the lexicon takes longer than comparing two texts. */
function theAnalyzer(): Analyzer {
  analyzer ??= createAnalyzer();
  return analyzer;
}

/** Sets write dates in several ways, or none: then all is of one day. */
function instantOf(date: string | undefined): Temporal.Instant {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(date ?? "")?.[0];
  const time = /[T ](\d{2}:\d{2})/u.exec(date ?? "")?.[1] ?? "00:00";
  return day === undefined
    ? Temporal.Instant.fromEpochMilliseconds(0)
    : Temporal.Instant.from(`${day}T${time}Z`);
}
