import type { Story, StoryReport } from "../stories/story.ts";
import { fromMillis, toMillis } from "./moment.ts";

/** The story as it is kept: plain JSON with its moments in milliseconds. */
type StoryJson = Omit<Story, "startedAt" | "updatedAt" | "reports"> & {
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly reports: readonly (Omit<StoryReport, "publishedAt" | "seenAt"> & {
    readonly publishedAt: number;
    readonly seenAt: number;
  })[];
};

/** The story as JSON text. */
export function storyToJson(story: Story): string {
  const json: StoryJson = {
    ...story,
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
  const json = JSON.parse(text) as StoryJson;
  return {
    ...json,
    startedAt: fromMillis(json.startedAt),
    updatedAt: fromMillis(json.updatedAt),
    reports: json.reports.map((report) => ({
      ...report,
      publishedAt: fromMillis(report.publishedAt),
      seenAt: fromMillis(report.seenAt),
    })),
  };
}
