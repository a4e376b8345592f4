import { CONTENT_FAULTS } from "./content-faults.ts";
import type { Fault } from "./fault.ts";
import type { Item } from "./newsroom.ts";
import { FORMATS, type Format } from "./render-document.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";
import { TRANSPORT_FAULTS } from "./transport-faults.ts";

/** Fields that a feed's items lack, all day. */
export const LACKS = ["nothing", "guid", "link", "date", "title", "text"] as const;

const OWN_GUIDS = ["number", "address"] as const;
/** How a feed names its items, all day. Only its own names are as they should be. */
export const GUIDS = [...OWN_GUIDS, "one for all", "new each time"] as const;

/** What a feed is like from morning to evening. */
interface Manners {
  readonly index: number;
  /** Serves a good document but for short faults: nothing that it publishes may be lost. */
  readonly isHealthy: boolean;
  readonly format: Format;
  readonly language: "ru" | "en";
  readonly lacks: (typeof LACKS)[number];
  readonly guids: (typeof GUIDS)[number];
  readonly validators: "etag" | "last-modified" | "both" | "none";
  readonly isPacked: boolean;
  /** Its document holds so many of the newest items. */
  readonly window: number;
}

/** What one feed will do in the course of the day. */
export interface FeedPlan extends Manners {
  /** Oldest first; `number` is the index. */
  readonly items: readonly Item[];
  readonly phases: readonly Phase[];
}

/** What is wrong with the feed at the moment; null: nothing. */
export function faultAt({ phases }: FeedPlan, moment: Temporal.Instant): Fault | null {
  const phase = phases.find(
    ({ from, until }) =>
      Temporal.Instant.compare(from, moment) <= 0 && Temporal.Instant.compare(moment, until) < 0,
  );
  return phase?.fault ?? null;
}

export interface Phase {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly fault: Fault;
}

/** Minutes between two items of a feed. */
const RHYTHMS = [20, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1440];
export const DAY_MINUTES = 24 * 60;
const FAULTS: readonly Fault[] = [...TRANSPORT_FAULTS, ...CONTENT_FAULTS];
const TRANSIENT = FAULTS.filter(({ isTransient }) => isTransient);

/** A feed's day, drawn from the seed. Every second feed is healthy. */
export function planFeed(index: number, seed: number, start: Temporal.Instant): FeedPlan {
  const random = seededRandom(seed, 7, index);
  const isHealthy = index % 2 === 0;
  const format = random.chance(0.4) ? "rss" : random.pick(FORMATS);
  const isChannel = format === "telegram";
  const rhythmMinutes = index % 30 === 0 ? 8 : random.pick(RHYTHMS);
  // A channel's posts have numbers and dates by nature, and no titles.
  const lacks = !isChannel && random.chance(0.4) ? random.pick(LACKS) : "nothing";
  const manners: Manners = {
    index,
    isHealthy,
    format,
    language: format === "rss-windows-1251" || random.chance(0.5) ? "ru" : "en",
    lacks,
    guids: isHealthy || lacks === "link" ? random.pick(OWN_GUIDS) : random.pick(GUIDS),
    validators: random.pick(["etag", "last-modified", "both", "none"]),
    isPacked: random.chance(0.3),
    // Long enough that an hour's fault is no flood when it ends.
    window: rhythmMinutes < 15 ? 30 : random.between(10, 16),
  };
  return {
    ...manners,
    items: drawItems(random, { manners, rhythmMinutes, start }),
    phases: isHealthy ? shortFaults(random, start) : longFaults(random, manners, start),
  };
}

function drawItems(
  random: SeededRandom,
  feed: { manners: Manners; rhythmMinutes: number; start: Temporal.Instant },
): Item[] {
  const { manners, rhythmMinutes, start } = feed;
  const items: Item[] = [];
  const wires = new Set<number>();
  // The document is full when the day begins.
  let minute = -manners.window * rhythmMinutes;
  while (minute < DAY_MINUTES) {
    // Agencies send a text every 40 minutes; a feed takes each once. Without a link nothing would tell copies apart.
    const wire = 2 * Math.floor((minute + 100_000) / 40) + (manners.language === "ru" ? 1 : 0);
    const hasOwnAddress =
      !["link", "text"].includes(manners.lacks) && manners.format !== "telegram";
    const isWire = hasOwnAddress && !wires.has(wire) && random.chance(0.08);
    if (isWire) wires.add(wire);
    items.push({
      feed: manners.index,
      number: items.length,
      published: start.add({ minutes: minute }),
      wire: isWire ? wire : null,
    });
    minute += Math.max(1, Math.round(rhythmMinutes * (0.4 + 1.2 * random.next())));
  }
  return items;
}

function shortFaults(random: SeededRandom, start: Temporal.Instant): Phase[] {
  if (random.chance(0.4)) return [];
  return Array.from({ length: random.between(1, 3) }, (_, turn) => {
    const from = start.add({ minutes: 60 + turn * 440 + random.between(0, 300) });
    return {
      from,
      until: from.add({ minutes: random.between(5, 40) }),
      fault: random.pick(TRANSIENT),
    };
  });
}

function longFaults(random: SeededRandom, manners: Manners, start: Temporal.Instant): Phase[] {
  const phases: Phase[] = [];
  let blurred: Fault["blurs"] | null = manners.lacks === "text" ? "words" : null;
  let minute = random.between(0, 240);
  while (minute < DAY_MINUTES) {
    const fault = random.pick(FAULTS);
    if (blurred !== null && fault.blurs !== undefined && fault.blurs !== blurred) continue;
    blurred ??= fault.blurs ?? null;
    const until = minute + random.between(20, fault.isSlow ? 40 : 240);
    phases.push({
      from: start.add({ minutes: minute }),
      until: start.add({ minutes: Math.min(until, DAY_MINUTES) }),
      fault,
    });
    minute = until + random.between(10, 180);
  }
  return phases;
}
