import type { IndexedReport } from "./assign-story.ts";

/** What the odds of a report against the members of one story come to. */
export interface StoryEvidence {
  /** Log-odds of the likeliest member, of the likeliest third, and of all of them. */
  readonly strongest: number;
  readonly upper: number;
  readonly mean: number;
  /** 0 for a story of one report, 1 for one of about thirty. */
  readonly size: number;
  /** Share of the members in the report's language: only with them it shares words. */
  readonly sameLanguage: number;
  /** Days to the nearest member, 1 for the window's end. */
  readonly apart: number;
  readonly crowd: number;
}

/** Looks at a story from a report: `odds` are those against `members`, in the same order. */
export function lookAtStory(
  fresh: Pick<IndexedReport, "language" | "day">,
  members: readonly IndexedReport[],
  odds: readonly number[],
  size: number,
  crowd: number,
): StoryEvidence {
  const ranked = odds
    .map((each) => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, each)))
    .sort((a, b) => b - a);
  const upper = ranked.slice(0, Math.ceil(ranked.length / 3));
  const nearest = Math.min(...members.map(({ day }) => Math.abs(day - fresh.day)));
  return {
    strongest: ranked[0] ?? -MOST_ODDS,
    upper: mean(upper),
    mean: mean(ranked),
    size: Math.min(1, Math.log2(size) / 5),
    sameLanguage:
      members.filter(({ language }) => language === fresh.language).length / members.length,
    apart: Math.min(1, nearest / 14),
    crowd,
  };
}

/** One sure denial must not outweigh all else, nor one sure likeness. */
const MOST_ODDS = 6;

/** What the values of `storyInputsOf` are, in its order. */
export const STORY_INPUT_NAMES: readonly string[] = [
  "strongest",
  "upper",
  "mean",
  "size",
  "sameLanguage",
  "apart",
  "crowd",
];

/** The likelier the members, the likelier the story; the longer it was silent, the less. */
export function storyDirectionOf(name: string): number {
  if (name === "apart") return -1;
  return name === "strongest" || name === "upper" || name === "mean" ? 1 : 0;
}

/** The evidence as a list of numbers. */
export function storyInputsOf(evidence: StoryEvidence): readonly number[] {
  const { strongest, upper, mean, size, sameLanguage, apart, crowd } = evidence;
  return [strongest, upper, mean, size, sameLanguage, apart, crowd];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
