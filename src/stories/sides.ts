import type { Camp } from "../feeds/feed.ts";
import { CAMPS } from "../feeds/feed.ts";
import { stem } from "../text/stem.ts";
import { tellsLittle } from "../text/tells-little.ts";
import { tokenize } from "../text/tokenize.ts";
import type { Story, StoryReport } from "./story.ts";

/** How one camp tells a story. */
export interface Side {
  readonly camp: Camp;
  /** The report with the headline that is most typical of the camp. */
  readonly typical: StoryReport;
  /** When the camp's first report was published; a repeated text counts where there is no other. */
  readonly firstAt: Temporal.Instant;
  /** Outlets with a text of their own. */
  readonly voices: number;
  /** Outlets that only repeat another's text. */
  readonly repeats: number;
}

export interface Sides {
  /** In the order of `CAMPS`; one for each camp that tells the story. */
  readonly sides: readonly Side[];
  /** Who published first; null for a story without reports. */
  readonly first: StoryReport | null;
  /** Camps that the story concerns and that say nothing of it so far. */
  readonly silent: readonly Camp[];
}

/**
 * How each camp tells the story, who was first, and who is silent.
 *
 * Silence means something only of those whom the story concerns: the Belarusian and Russian sides,
 * and those whose states or bodies it names. `read` are the camps whose feeds are read at all.
 */
export function sidesOf(story: Story, read: ReadonlySet<Camp>): Sides {
  const inOrder = story.reports.toSorted((a, b) =>
    Temporal.Instant.compare(a.publishedAt, b.publishedAt),
  );
  const byCamp = Map.groupBy(inOrder, ({ camp }) => camp);
  const sides = CAMPS.flatMap((camp) => sideOf(camp, byCamp.get(camp) ?? []) ?? []);
  const concerned = concernedBy(story);
  return {
    sides,
    first: inOrder.find(({ nearDuplicateOf }) => nearDuplicateOf === null) ?? inOrder[0] ?? null,
    silent: CAMPS.filter((camp) => concerned.has(camp) && read.has(camp) && !byCamp.has(camp)),
  };
}

function sideOf(camp: Camp, reports: readonly StoryReport[]): Side | null {
  const own = reports.filter(({ nearDuplicateOf }) => nearDuplicateOf === null);
  const told = own.length > 0 ? own : reports;
  const typical = mostTypical(told);
  const [first] = told;
  if (!typical || !first) return null;
  const voices = new Set(own.map(({ outlet }) => outlet));
  const repeats = new Set(reports.map(({ outlet }) => outlet).filter((name) => !voices.has(name)));
  return {
    camp,
    typical,
    firstAt: first.publishedAt,
    voices: voices.size,
    repeats: repeats.size,
  };
}

/**
 * The report whose headline shares most with the camp's others; of equals the first. One that says
 * only that somebody spoke stands for a camp that says nothing else.
 */
function mostTypical(reports: readonly StoryReport[]): StoryReport | null {
  const titled = reports.filter(({ title }) => title !== "");
  const telling = titled.filter(({ title }) => !tellsLittle(title));
  const [best = []] = [telling, titled, reports].filter(({ length }) => length > 0);
  const candidates = best.slice(0, MOST_COMPARED);
  const words = candidates.map(wordsOf);
  let typical: { readonly report: StoryReport; readonly likeness: number } | null = null;
  for (const [at, report] of candidates.entries()) {
    const own = words[at] ?? new Set();
    const likeness = words.reduce(
      (sum, other, index) => sum + (index === at ? 0 : overlap(own, other)),
      0,
    );
    if (!typical || likeness > typical.likeness + 1e-9) typical = { report, likeness };
  }
  return typical?.report ?? null;
}

/** Each is compared with each; a camp of a hundred outlets shows itself in fewer. */
const MOST_COMPARED = 60;

function wordsOf({ title, language }: StoryReport): ReadonlySet<string> {
  return new Set(
    tokenize(title)
      .filter(({ norm }) => norm.length > 2)
      .map(({ norm }) => stem(norm, language)),
  );
}

/** What two headlines share of all they say, 0 to 1. */
function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = left.intersection(right).size;
  return shared === 0 ? 0 : shared / (left.size + right.size - shared);
}

/** Those who speak of nearly everything here, and those whom the story names. */
function concernedBy({ entities }: Story): ReadonlySet<Camp> {
  return new Set([...ALWAYS, ...entities.flatMap((id) => SPEAKS_FOR[id] ?? [])]);
}

const ALWAYS: readonly Camp[] = ["state-belarus", "independent-belarus", "state-russia"];
const SPEAKS_FOR: Readonly<Record<string, Camp>> = {
  "state/ukraine": "ukraine",
  "state/poland": "poland",
  "state/lithuania": "baltics",
  "state/latvia": "baltics",
  "state/estonia": "baltics",
  "state/china": "china",
  "state/united-states": "us-government",
  "body/eu": "eu-institution",
};
