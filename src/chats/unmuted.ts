import type { Story, StoryReport, StorySummary } from "../stories/story.ts";
import type { Mute } from "./chat.ts";

/**
 * The story as it is without what a chat has muted: other sources' reports, headline and sentences.
 * Null if nothing is left to tell, or the story or its main topic itself is muted.
 */
export function unmuted(story: Story, mutes: readonly Mute[]): Story | null {
  if (mutes.length === 0) return story;
  const isTopicMuted = (topic: string) =>
    mutes.some((mute) => mute.kind === "topic" && mute.topic === topic);
  const [mainTopic] = story.topics;
  // One that was joined into another is the same story under an older name.
  const names = [story.id, ...(story.formerIds ?? [])];
  if (mutes.some((mute) => mute.kind === "story" && names.includes(mute.storyId))) return null;
  if (mainTopic !== undefined && isTopicMuted(mainTopic)) return null;
  const topics = story.topics.filter((topic) => !isTopicMuted(topic));
  const told = withoutReports(story, (report) => mutes.some((mute) => isSilenced(report, mute)));
  return told && (topics.length < story.topics.length ? { ...told, topics } : told);
}

/**
 * The story told without some of its reports; null if none is left.
 *
 * What rests on them goes with them: their sentences, and a headline that is theirs gives way to
 * another report's. Of texts that all repeat one left out, the first stands for the rest.
 */
export function withoutReports(
  story: Story,
  isLeftOut: (report: StoryReport) => boolean,
): Story | null {
  const kept = story.reports.filter((report) => !isLeftOut(report));
  if (kept.length === story.reports.length) return story;
  if (kept.length === 0) return null;
  const reports = withFirstCopies(kept);
  return { ...story, reports, summaries: summariesFrom(story.summaries, reports) };
}

function isSilenced({ outlet, camp }: StoryReport, mute: Mute): boolean {
  if (mute.kind === "outlet") return mute.outlet === outlet;
  return mute.kind === "camp" && mute.camp === camp;
}

function withFirstCopies(reports: readonly StoryReport[]): readonly StoryReport[] {
  const ids = new Set(reports.map(({ articleId }) => articleId));
  const firstOf = new Map<string, string>();
  return reports.map((report) => {
    const original = report.nearDuplicateOf;
    if (original === null || ids.has(original)) return report;
    const first = firstOf.get(original) ?? null;
    if (first === null) firstOf.set(original, report.articleId);
    return { ...report, nearDuplicateOf: first };
  });
}

function summariesFrom(
  summaries: readonly StorySummary[],
  reports: readonly StoryReport[],
): readonly StorySummary[] {
  const ids = new Set(reports.map(({ articleId }) => articleId));
  const told = summaries.flatMap((summary) => {
    const sentences = summary.sentences.filter(({ articleId }) => ids.has(articleId));
    if (ids.has(summary.headlineArticleId)) return { ...summary, sentences };
    const headline = headlineIn(summary.language, reports);
    return headline ? { ...summary, sentences, ...headline } : [];
  });
  if (told.length > 0) return told;
  // No language that was summed up has a report left: the first headline there is.
  const [first] = reports.filter(({ title }) => title !== "");
  const report = first ?? reports[0];
  if (!report) return summaries;
  const { language, title, articleId } = report;
  return [
    { language, headline: title, headlineArticleId: articleId, sentences: [], by: "extract" },
  ];
}

function headlineIn(
  language: string,
  reports: readonly StoryReport[],
): Pick<StorySummary, "headline" | "headlineArticleId"> | null {
  const titled = reports.filter((report) => report.language === language && report.title !== "");
  const report = titled.find(({ nearDuplicateOf }) => nearDuplicateOf === null) ?? titled[0];
  return report ? { headline: report.title, headlineArticleId: report.articleId } : null;
}
