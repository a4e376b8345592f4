import type { Chat, Locale } from "../chats/chat.ts";
import { languageOfLocale } from "../chats/chat.ts";
import type { Translate } from "../chats/translate.ts";
import { withoutReports } from "../chats/unmuted.ts";
import type { Story, StoryReport, StorySummary } from "../stories/story.ts";
import type { Counted } from "../summaries/counts-in.ts";
import { link } from "./html.ts";

/** How a chat reads: its language, its clock, and the words of its locale. */
export interface StoryView {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly translate: Translate;
  /** Channels allow no button that searches in place. */
  readonly place?: "channel" | "elsewhere";
  /** No links and no outlets' names, but what group they belong to; listed ones only where nobody else tells it. */
  readonly discreet?: boolean;
}

/** The view of one chat. */
export function chatView(chat: Chat, translate: Translate): StoryView {
  return {
    locale: chat.locale,
    timeZone: chat.timeZone,
    translate,
    place: chat.kind === "channel" ? "channel" : "elsewhere",
    discreet: chat.discretion !== null,
  };
}

/** A count as readers of the locale write it: `1,061`, `$2B` for a loan. */
export function countOf(of: Counted, value: number, locale: Locale): string {
  const money = { style: "currency", currency: "USD", notation: "compact" } as const;
  return new Intl.NumberFormat(locale, of === "loan" ? money : {}).format(value);
}

/** The story as the view's reader may see it: a discreet one gets no listed outlet's words where others tell it. */
export function visibleStory(story: Story, { discreet }: StoryView): Story {
  return discreet ? (withoutReports(story, ({ listed }) => listed) ?? story) : story;
}

/** Whose report it is, as Telegram HTML: the outlet with a link, for a discreet reader the group it belongs to. */
export function sourceOf({ outlet, url, camp }: StoryReport, view: StoryView): string {
  return view.discreet ? view.translate(view.locale, `camp-${camp}`) : link(outlet, url);
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
  for (const candidate of READS[languageOfLocale(language)] ?? [language, "en"]) {
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
  const text = clock(view, day(at) !== day(now)).format(at.epochMilliseconds);
  // A line of a narrow phone does not end between a day and its month.
  return text.replaceAll(" ", "\u00A0");
}

/** Making one takes longer than a message's whole rest; there are as many as locales and zones in use. */
const clocks = new Map<string, Intl.DateTimeFormat>();
const MOST_CLOCKS = 500;

function clock({ locale, timeZone }: StoryView, withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${withDay}`;
  const known = clocks.get(key);
  if (known) return known;
  if (clocks.size >= MOST_CLOCKS) clocks.clear();
  const made = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    // Lithuanian has no short months: it would be 11-28.
    ...(withDay && { day: "numeric", month: locale === "lt" ? "long" : "short" }),
  });
  clocks.set(key, made);
  return made;
}
