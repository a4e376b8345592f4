import type { Story, StoryReport } from "../stories/story.ts";
import { fromMillis, toMillis } from "./moment.ts";

/** The story as it is kept: plain JSON with its moments in milliseconds. */
type StoryJson = Omit<Story, "startedAt" | "updatedAt" | "reports" | "partedFrom"> & {
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly partedFrom?: { readonly storyId: string; readonly at: number };
  readonly reports: readonly (Omit<StoryReport, "publishedAt" | "seenAt"> & {
    readonly publishedAt: number;
    readonly seenAt: number;
  })[];
};

/** The story as JSON text. */
export function storyToJson(story: Story): string {
  const { partedFrom, ...rest } = story;
  const json: StoryJson = {
    ...rest,
    ...(partedFrom && { partedFrom: { ...partedFrom, at: toMillis(partedFrom.at) } }),
    startedAt: toMillis(story.startedAt),
    updatedAt: toMillis(story.updatedAt),
    reports: story.reports.map((report) => ({
      ...report,
      publishedAt: toMillis(report.publishedAt),
      seenAt: toMillis(report.seenAt),
    })),
  };
  return JSON.stringify(json);
}

/** The story that `storyToJson` wrote. */
export function storyFromJson(text: string): Story {
  // Only storyToJson writes the column.
  const { partedFrom, ...json } = JSON.parse(text) as StoryJson;
  return {
    ...json,
    ...(partedFrom && { partedFrom: { ...partedFrom, at: fromMillis(partedFrom.at) } }),
    startedAt: fromMillis(json.startedAt),
    updatedAt: fromMillis(json.updatedAt),
    reports: json.reports.map((report) => ({
      ...report,
      publishedAt: fromMillis(report.publishedAt),
      seenAt: fromMillis(report.seenAt),
    })),
  };
}
