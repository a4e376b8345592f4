import type { Dialect, Match } from "./dialect/dialect.ts";
import { rarity, type WeightedGroup } from "./rank.ts";
import type { Database } from "./tables.ts";

/** A group of terms with how telling it is. */
export interface MeasuredGroup extends WeightedGroup {
  /** The share of all articles that hold one of its terms, roughly: 0 to 1. */
  readonly share: number;
}

/** Rows read to tell how rare a group's terms are: enough for a scale, and soon read. */
const SAMPLE = 200;
/** Below this the archive is measured anew each time: it is quick, and it changes quickly. */
const SMALL_ARCHIVE = 10_000;
/** A count walks through an index, of a million for a tenth of a second: taken again when the archive covers so much more time. */
const COUNTED_FOR = 1.1;
/** Groups after which a large archive is measured again. */
const MEASURED_FOR = 1_000;

/**
 * Returns a function that weighs groups by rarity, without counting.
 *
 * A term's newest 200 articles are read: the shorter the time they cover, the
 * more of the archive has it. Counting all would take as long as the search.
 */
export function createGroupWeights({
  read,
  fullText,
}: Pick<Dialect, "read" | "fullText">): (
  groups: readonly (readonly string[])[],
) => Promise<readonly MeasuredGroup[]> {
  /** One search asks for its groups again and again, in ever looser queries. */
  const known = new WeakMap<readonly string[], MeasuredGroup>();
  /** People ask for much the same words; as old as the archive's figures at most. */
  const common = new Map<string, MeasuredGroup>();
  let archive: Archive | null = null;
  let uses = 0;

  async function measured(): Promise<Archive> {
    if (archive === null || archive.articles < SMALL_ARCHIVE || ++uses > MEASURED_FOR) {
      archive = await readArchive(read, archive);
      common.clear();
      uses = 0;
    }
    return archive;
  }

  async function measure(terms: readonly string[]): Promise<MeasuredGroup> {
    const { articles, firstSeq, lastSeq } = await measured();
    const name = JSON.stringify(terms);
    const before = common.get(name);
    if (before !== undefined) return { ...before, terms };
    const newest = await fullText.newest(read, { ...ANYWHERE, all: [terms], limit: SAMPLE });
    const oldest = newest.at(-1);
    // A full sample that covers a hundredth of the archive's time means a hundred samples in all.
    const covered =
      oldest === undefined || newest.length < SAMPLE
        ? 1
        : Math.max(lastSeq - oldest, 1) / Math.max(lastSeq - firstSeq, 1);
    const holding = Math.min(newest.length / covered, articles);
    const group = {
      terms,
      weight: rarity(holding, articles),
      share: holding / Math.max(articles, 1),
    };
    common.set(name, group);
    return group;
  }

  return async (groups) => {
    const weights: MeasuredGroup[] = [];
    for (const terms of groups) {
      const group = known.get(terms) ?? (await measure(terms));
      known.set(terms, group);
      weights.push(group);
    }
    return weights;
  };
}

interface Archive {
  readonly articles: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** When its articles were counted last, and the time they covered then, in seqs. */
  readonly counted: { readonly articles: number; readonly span: number };
}

const NOTHING = { articles: 0, span: 1 };

const ANYWHERE: Match = {
  all: [],
  inTitle: false,
  facets: [],
  none: [],
  fromSeq: 0,
  toSeq: Number.MAX_SAFE_INTEGER,
  limit: 0,
};

/** Counts a small archive; of a large one that has grown little since the count it takes the growth into account. */
async function readArchive(read: Database, before: Archive | null): Promise<Archive> {
  // Each figure by a question of its own: together they would be one walk through the whole table.
  const ends = await read
    .selectNoFrom(({ selectFrom }) => [
      selectFrom("articles")
        .select(({ fn }) => fn.min<number | null>("seq").as("first"))
        .as("firstSeq"),
      selectFrom("articles")
        .select(({ fn }) => fn.max<number | null>("seq").as("last"))
        .as("lastSeq"),
    ])
    .executeTakeFirstOrThrow();
  const [firstSeq, lastSeq] = [ends.firstSeq ?? 0, ends.lastSeq ?? 0];
  const span = Math.max(lastSeq - firstSeq, 1);
  const counted = before?.counted ?? NOTHING;
  const growth = span / counted.span;
  if (counted.articles >= SMALL_ARCHIVE && growth < COUNTED_FOR) {
    return { articles: counted.articles * growth, firstSeq, lastSeq, counted };
  }
  const { articles } = await read
    .selectFrom("articles")
    .select(({ fn }) => fn.countAll<number>().as("articles"))
    .executeTakeFirstOrThrow();
  return {
    articles: Number(articles),
    firstSeq,
    lastSeq,
    counted: { articles: Number(articles), span },
  };
}
