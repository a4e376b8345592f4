import type { Analyzer } from "../analysis/analyze.ts";
import type { DecidedReport } from "../stories/build-story.ts";
import { type ConceptFinder, eventConcepts } from "../stories/concepts.ts";
import { type Counted, countsIn } from "../summaries/counts-in.ts";
import { deniedWords, HEDGE } from "../summaries/polarity.ts";
import { sentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokenize.ts";
import { isHearsay, type OfficialWord, officialWord } from "./official-word.ts";

/** A report as the rules for material changes read it. */
export interface ReadReport {
  readonly report: DecidedReport;
  readonly outlet: string;
  readonly publishedAt: Temporal.Instant;
  /** Of each matter the number that the report states, if it states but one. */
  readonly counts: ReadonlyMap<Counted, number>;
  /** What the headline says for certain: closes, opens, lifts. */
  readonly deeds: ReadonlySet<string>;
  readonly official: OfficialWord | null;
  readonly hearsay: boolean;
  readonly states: ReadonlySet<string>;
}

/** News says what happened at the beginning; behind it stands what happened before. */
const READ_CHARACTERS = 700;
/** "Free" begins both; a statement on freedoms frees nobody. */
const NO_DEED = /^freedom\p{L}*$/u;

/** Makes the reader, which remembers what it has read; its words take a moment to lay out. */
export function createReportReader(
  analyzer: Pick<Analyzer, "entitiesIn">,
): (report: DecidedReport) => ReadReport {
  const concepts = eventConcepts();
  const known = new WeakMap<DecidedReport, ReadReport>();
  return (report) => {
    const found = known.get(report) ?? readReport(report, { analyzer, concepts });
    known.set(report, found);
    return found;
  };
}

function readReport(
  report: DecidedReport,
  { analyzer, concepts }: { analyzer: Pick<Analyzer, "entitiesIn">; concepts: ConceptFinder },
): ReadReport {
  const { article, analysis } = report;
  const { language } = analysis;
  const lead = article.text.slice(0, READ_CHARACTERS);
  const told = [article.title, ...sentences(lead, language)];
  return {
    report,
    outlet: article.outlet,
    publishedAt: article.publishedAt,
    counts: onlyCounts(told.flatMap((sentence) => countsIn(sentence, language, concepts))),
    deeds: deedsIn(article.title, language, concepts),
    official: officialWord(article.title, language, analyzer),
    hearsay: told.slice(0, 2).some(isHearsay),
    states: new Set(
      analyzer
        .entitiesIn(article.title, language)
        .flatMap(({ id }) => (id.startsWith("state/") ? id : [])),
    ),
  };
}

function onlyCounts(
  counts: readonly { readonly of: Counted; readonly value: number }[],
): ReadonlyMap<Counted, number> {
  const only = new Map<Counted, number>();
  for (const [of, all] of Map.groupBy(counts, (count) => count.of)) {
    const [first] = all;
    if (first && all.every(({ value }) => value === first.value)) only.set(of, first.value);
  }
  return only;
}

function deedsIn(title: string, language: string, concepts: ConceptFinder): ReadonlySet<string> {
  const words = tokenize(title).map(({ norm }) => norm);
  if (words.some((word) => HEDGE.test(word))) return new Set();
  const denied = deniedWords(words);
  return new Set(
    words.flatMap((word, at) =>
      denied[at] || NO_DEED.test(word) ? [] : (concepts.conceptOf(word, language) ?? []),
    ),
  );
}
