import type { Chat, Locale } from "../chats/chat.ts";
import type { Translate } from "../chats/translate.ts";
import type { Story, StoryReport, StorySummary } from "../stories/story.ts";

/** How a chat reads: its language, its clock, and the words of its locale. */
export interface StoryView {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly translate: Translate;
  /** Channels allow no button that searches in place. */
  readonly place?: "channel" | "elsewhere";
}

/** The view of one chat. */
export function chatView(chat: Chat, translate: Translate): StoryView {
  return {
    locale: chat.locale,
    timeZone: chat.timeZone,
    translate,
    place: chat.kind === "channel" ? "channel" : "elsewhere",
  };
}

/**
 * Languages a reader of each locale is likely to read, best first: a story that
 * no source tells in the reader's own language is shown in the next of these.
 */
const READS: Readonly<Record<string, readonly string[]>> = {
  be: ["be", "ru", "uk", "pl", "en"],
  ru: ["ru", "be", "uk", "en"],
  uk: ["uk", "ru", "be", "en"],
  pl: ["pl", "en", "be", "ru"],
  lt: ["lt", "en", "ru", "pl"],
  en: ["en", "pl", "lt", "ru", "be"],
};

/** The story's telling in the language, or in the nearest one that it has. */
export function summaryFor(story: Story, language: string): StorySummary {
  for (const candidate of READS[language] ?? [language, "en"]) {
    const found = story.summaries.find((summary) => summary.language === candidate);
    if (found) return found;
  }
  const first = story.summaries[0];
  if (!first) throw new RangeError(`Story ${story.id} has no summary`);
  return first;
}

/** The report whose page a reader is sent to first: the headline's own. */
export function mainReport(story: Story, summary: StorySummary): StoryReport {
  const report =
    story.reports.find((candidate) => candidate.articleId === summary.headlineArticleId) ??
    story.reports[0];
  if (!report) throw new RangeError(`Story ${story.id} has no reports`);
  return report;
}

/** Outlets in the order in which they reported, each once. */
export function outletsOf(story: Story): string[] {
  return [...new Set(story.reports.map((report) => report.outlet))];
}

/** `14:05`, or `23 Nov, 14:05` when that was another day on the reader's calendar than `now`. */
export function shortTime(at: Temporal.Instant, now: Temporal.Instant, view: StoryView): string {
  const day = (moment: Temporal.Instant) =>
    moment.toZonedDateTimeISO(view.timeZone).toPlainDate().toString();
  return new Intl.DateTimeFormat(view.locale, {
    timeZone: view.timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(day(at) !== day(now) && { day: "numeric", month: "short" }),
  }).format(at.epochMilliseconds);
}
