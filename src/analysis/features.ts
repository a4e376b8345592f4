import { isTopicId } from "./analysis.ts";
import type { Reading, Zone } from "./read-text.ts";

/** One piece of evidence: a match, or what follows from all of them together. */
export interface Signal {
  readonly feature: string;
  readonly value: number;
  /** Token where it stands and the one behind it; both 0 for what is said of the whole text. */
  readonly from: number;
  readonly to: number;
}

/** A text as the models see it: feature by value, and the evidence each value was made of. */
export interface Features {
  readonly vector: ReadonlyMap<string, number>;
  readonly signals: readonly Signal[];
  /** Sum of the values of each feature's signals. */
  readonly sums: ReadonlyMap<string, number>;
}

// How much a place in the text counts: what news is about stands at its beginning.
const ZONE_WEIGHT: Readonly<Record<Zone, number>> = { title: 1, address: 1, lead: 0.6, text: 0.25 };
// What the address says of a page whose headline is at hand is mostly that headline's echo.
const ADDRESS_WEIGHT = 0.6;
// Who writes in Belarusian need not say which country's border it is.
const BELARUSIAN_WEIGHT = 0.25;

// Whose presence shows that the news is not of Belarus alone.
const FOREIGN: ReadonlySet<string> = new Set(["state", "body", "person", "place"]);

/** The features of a text. All come from the lexicon, so what one language teaches holds in all. */
export function featuresOf(reading: Reading): Features {
  const signals: Signal[] = [];
  const zoneOf = (at: number): Zone => reading.tokens[at]?.zone ?? "text";
  const sums = { belarus: 0, foreign: 0 };
  const here: Record<"belarus" | "linked" | "foreign", Set<Zone>> = {
    belarus: new Set(),
    linked: new Set(),
    foreign: new Set(),
  };

  // "Minsk agreements" and "Minsk Street" name no Belarus.
  const namesake = new Set<number>();
  for (const { from, to, group } of reading.terms) {
    if (group === "cue/namesake") for (let at = from; at < to; at++) namesake.add(at);
  }

  const named =
    reading.belarusInAddress ||
    reading.language === "be" ||
    reading.terms.some(({ group, from }) => group === "cue/belarus" && !namesake.has(from));

  const sentenceOf = sentencesOf(reading);
  const spots = [
    ...reading.terms.filter(({ group }) => group === "cue/belarus"),
    ...reading.entities.filter(({ entity }) => entity.belarusian),
  ].filter(({ from }) => !namesake.has(from));
  const withBelarus = new Set(spots.map(({ from }) => sentenceOf[from]));
  // A topic of the sentence that names Belarus, not of the paragraph beside it.
  const sayNear = (topic: string, value: number, from: number, to: number) => {
    if (withBelarus.has(sentenceOf[from])) {
      signals.push({ feature: `near topic ${topic}`, value, from, to });
    }
  };

  for (const { from, to, entity, guessed } of reading.entities) {
    // Other states have a KGB, a House of Representatives and a national bank, and namesakes of our ministers;
    // where one town is a namesake's (Mińsk Mazowiecki, Brest in Brittany), so may be the others.
    const doubtful =
      guessed ||
      entity.kind === "body" ||
      (entity.kind === "place" && namesake.size > 0) ||
      isAbbreviation(reading, from, to);
    if (entity.belarusian && !named && doubtful) continue;
    const zone = zoneOf(from);
    const weight = ZONE_WEIGHT[zone];
    const say = (feature: string, value: number) => signals.push({ feature, value, from, to });
    if (entity.belarusian) {
      if (namesake.has(from)) continue;
      here.belarus.add(zone);
      sums.belarus += weight;
    } else if (FOREIGN.has(entity.kind)) {
      here.foreign.add(zone);
      sums.foreign += weight;
    }
    say(`entity ${entity.id}`, weight);
    for (const topic of entity.topics) {
      say(`topic ${topic}`, weight);
      sayNear(topic, weight, from, to);
      if (zone === "title") say(`topic ${topic} in title`, 1);
    }
  }
  for (const { from, to, group, weight: strength } of reading.terms) {
    const zone = zoneOf(from);
    const value = ZONE_WEIGHT[zone] * strength;
    const name = isTopicId(group) ? `topic ${group}` : group.replace("/", " ");
    if (group === "cue/belarus" && namesake.has(from)) continue;
    if (group === "cue/belarus") here.belarus.add(zone);
    if (group === "cue/linked") here.linked.add(zone);
    signals.push({ feature: name, value, from, to });
    if (isTopicId(group)) sayNear(group, value, from, to);
    if (zone === "title") signals.push({ feature: `${name} in title`, value: strength, from, to });
  }

  const gate = Math.max(
    ...[...here.belarus].map((zone) => ZONE_WEIGHT[zone]),
    ...[...here.linked].map((zone) => 0.8 * ZONE_WEIGHT[zone]),
    reading.belarusInAddress ? ADDRESS_WEIGHT : 0,
    reading.language === "be" ? BELARUSIAN_WEIGHT : 0,
  );
  const whole = (feature: string, value: number) => {
    if (value > 0) signals.push({ feature, value, from: 0, to: 0 });
  };
  if (gate > 0) {
    // Sport with Belarus in it is another matter than sport without: each evidence counts once more, gated.
    for (let at = 0, own = signals.length; at < own; at++) {
      const signal = signals[at];
      const feature = signal && gated(signal.feature);
      if (feature) signals.push({ ...signal, feature, value: signal.value * gate });
    }
  }
  for (const zone of ["title", "address", "lead", "text"] as const) {
    if (here.belarus.has(zone)) whole(`Belarus in ${zone}`, 1);
    if (here.foreign.has(zone) && here.belarus.has(zone)) whole(`both in ${zone}`, 1);
  }
  whole("Belarus anywhere", gate > 0 ? 1 : 0);
  whole("Belarus in link", reading.belarusInAddress ? 1 : 0);
  whole("in Belarusian", reading.language === "be" ? 1 : 0);
  whole("Belarus share", sums.belarus / (sums.belarus + sums.foreign || 1));
  whole("Belarus alone", gate > 0 && here.foreign.size === 0 ? 1 : 0);
  const totals = new Map<string, number>();
  for (const { feature, value } of signals) totals.set(feature, (totals.get(feature) ?? 0) + value);
  // The tenth mention says little more than the third: sums grow as a logarithm.
  const vector = new Map<string, number>();
  totals.forEach((sum, feature) => {
    vector.set(feature, Math.log1p(sum));
  });
  return { vector, signals, sums: totals };
}

/** Names put together once: there are as many as the lexicon has topics and cues. */
const gatedNames = new Map<string, string>();

/** What evidence for a topic or a cue is called where Belarus is named, too; null for other evidence. */
function gated(feature: string): string | null {
  let name = gatedNames.get(feature);
  if (name === undefined) {
    if (!/^(?:topic|cue)/.test(feature)) return null;
    name = `${feature} + Belarus`;
    gatedNames.set(feature, name);
  }
  return name;
}

const SENTENCE_END = /[.!?…]["»”)]*\s|\n/;

/** The number of the sentence each token stands in. */
function sentencesOf({ tokens }: Reading): number[] {
  let sentence = 0;
  return tokens.map(({ source, start }, at) => {
    const before = tokens[at - 1];
    const gap = before?.source === source ? source.slice(before.end, start) : "\n";
    if (SENTENCE_END.test(gap)) sentence += 1;
    return sentence;
  });
}

const SHORT = 4;

/** РБ is Bashkortostan, too, and МТЗ a quarter of a town. */
function isAbbreviation({ tokens }: Reading, from: number, to: number): boolean {
  const text = tokens[from]?.text ?? "";
  return to === from + 1 && text.length <= SHORT && text === text.toUpperCase();
}
