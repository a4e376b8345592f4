import { fold } from "../text/fold.ts";
import { stem } from "../text/stem.ts";
import type { Analysis, EntityMention, Reason, TopicId } from "./analysis.ts";
import type { Analyzer } from "./analyze.ts";
import { SECOND_OPINION } from "./relevance.ts";

/** Where words stand, as a reader sees it: a post without a headline has a beginning. */
export type Place = "title" | "start" | "lead" | "text";

/** One thing that spoke for or against a decision. */
export type Evidence =
  /** Words as they stand in the text. */
  | { readonly kind: "quoted"; readonly terms: readonly string[]; readonly place: Place }
  /** An entity named so many times, at least twice. */
  | { readonly kind: "named"; readonly entity: string; readonly count: number }
  /** Belarus and another state, body or person stand together in one place. */
  | { readonly kind: "together"; readonly place: Place }
  | { readonly kind: "belarus"; readonly place: Place }
  /** Said of the text as a whole. */
  | { readonly kind: Whole };

type Whole = "link" | "belarusian" | "mainly" | "alone" | "opinion";

/** A decision as it can be told, without the names of the model's features. */
export interface Explanation {
  readonly sureness: "sure" | "likely" | "borderline";
  /** Strongest first. */
  readonly because: readonly Evidence[];
  /** Empty where it weighed little. */
  readonly against: readonly Evidence[];
}

/** What the explanation reads of a report. */
export interface Explained {
  readonly analysis: Analysis;
  /** Empty for a post without a headline. */
  readonly title: string;
}

/** Below that share of what spoke for it, what spoke against it is not worth a reader's time. */
const LEAST_AGAINST = 0.2;
/** Nor is a reason so small beside the strongest. */
const LEAST_SHARE = 0.15;
const SURE = 0.9;
const LIKELY = 0.7;
const MOST_NAMED = 2;

/** Why a report counts as one on Belarus's foreign policy. */
export function explainRelevance({ analysis, title }: Explained): Explanation {
  return explained(analysis.relevance, analysis.because, {
    language: analysis.language,
    hasTitle: title !== "",
  });
}

/** Why a report has the topic; null if it has not. Entities are named where no quoted word names them. */
export function explainTopic(
  { analysis, title }: Explained,
  topic: TopicId,
  analyzer: Pick<Analyzer, "entity" | "entitiesIn">,
): Explanation | null {
  const found = analysis.topics.find(({ id }) => id === topic);
  if (found === undefined) return null;
  const { language } = analysis;
  const told = explained(found.score, found.because, { language, hasTitle: title !== "" });
  const quoted = new Set(
    found.because.flatMap(({ term }) => analyzer.entitiesIn(term, language).map(({ id }) => id)),
  );
  const named = analysis.entities
    .filter(({ id, count }) => count > 1 && !quoted.has(id) && speaksFor(id, topic, analyzer))
    .slice(0, MOST_NAMED)
    .map(({ id, count }: EntityMention): Evidence => ({ kind: "named", entity: id, count }));
  return { ...told, because: [...told.because, ...named] };
}

function speaksFor(id: string, topic: TopicId, analyzer: Pick<Analyzer, "entity">): boolean {
  return analyzer.entity(id)?.topics.includes(topic) ?? false;
}

interface Told {
  readonly language: string;
  readonly hasTitle: boolean;
}

function explained(probability: number, reasons: readonly Reason[], told: Told): Explanation {
  const [positive, negative] = [1, -1].map((sign) => {
    const strongest = Math.max(0, ...reasons.map(({ weight }) => weight * sign));
    return reasons.filter(({ weight }) => weight * sign > LEAST_SHARE * strongest);
  });
  const against = total(negative) > LEAST_AGAINST * total(positive) ? negative : [];
  const sureness = probability >= SURE ? "sure" : probability >= LIKELY ? "likely" : "borderline";
  return { sureness, because: evidenceOf(positive, told), against: evidenceOf(against, told) };
}

function total(reasons: readonly Reason[] = []): number {
  return reasons.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
}

/** Words of one place in one line, in the order of the strongest; then what is said of the text. */
function evidenceOf(reasons: readonly Reason[] = [], { language, hasTitle }: Told): Evidence[] {
  const quoted: Evidence[] = [];
  const others: Evidence[] = [];
  const byPlace = new Map<Place, string[]>();
  for (const { term, where } of reasons) {
    const of = featureOf(term, hasTitle);
    if (of === "unsaid") continue;
    if (of !== null) {
      // The first place is the strongest: that the opening names both, too, says little more.
      if (!others.some(({ kind }) => kind === of.kind)) others.push(of);
      continue;
    }
    const place = placeOf(where, hasTitle);
    const terms = byPlace.get(place) ?? [];
    if (terms.length === 0) quoted.push({ kind: "quoted", terms, place });
    byPlace.set(place, terms);
    terms.push(term);
  }
  const seen = new Set<string>();
  for (const terms of byPlace.values()) keepDistinct(terms, seen, language);
  return [...quoted.filter((each) => each.kind !== "quoted" || each.terms.length > 0), ...others];
}

/** A feature of the whole text as evidence; null for words that stand in it. */
function featureOf(term: string, hasTitle: boolean): Evidence | "unsaid" | null {
  const [, what, where] = /^(Belarus|both) in (title|address|lead|text)$/.exec(term) ?? [];
  if (where !== undefined) {
    const zone = where === "address" ? "title" : (where as Reason["where"]);
    return { kind: what === "both" ? "together" : "belarus", place: placeOf(zone, hasTitle) };
  }
  return WHOLE_FEATURES[term] ?? null;
}

/** By the names that `featuresOf` gives them; "unsaid" says nothing that the others don't. */
const WHOLE_FEATURES: Readonly<Record<string, Evidence | "unsaid">> = {
  "Belarus anywhere": "unsaid",
  "Belarus in link": { kind: "link" },
  "in Belarusian": { kind: "belarusian" },
  "Belarus share": { kind: "mainly" },
  "Belarus alone": { kind: "alone" },
  [SECOND_OPINION]: { kind: "opinion" },
};

function placeOf(where: Reason["where"], hasTitle: boolean): Place {
  return where === "title" && !hasTitle ? "start" : where;
}

/** Takes out words said already: another form of them, or a part of a longer phrase. */
function keepDistinct(terms: string[], seen: Set<string>, language: string): void {
  const keys = terms.map((term) =>
    fold(term)
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => stem(word, language))
      .join(" "),
  );
  const kept = terms.filter((_, at) => {
    const key = keys[at] ?? "";
    const isPart = keys.some(
      (other, index) => index !== at && ` ${other} `.includes(` ${key} `) && other !== key,
    );
    if (isPart || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  terms.splice(0, terms.length, ...kept);
}
