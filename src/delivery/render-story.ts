import { toCallbackData } from "../chats/callback-data.ts";
import { CAMPS } from "../feeds/feed.ts";
import type { RenderedMessage } from "../store/store.ts";
import type { Story, StoryReport, StorySummary } from "../stories/story.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { isLinkable, link, shorten } from "./html.ts";
import { fitsMessage, messageSize } from "./message-size.ts";
import type { StoryView } from "./story-view.ts";
import { mainReport, outletsOf, shortTime, summaryFor } from "./story-view.ts";

const MAX_HEADLINE = 300;
const MAX_SENTENCE = 600;
/** A line of the quote: one outlet's headline. */
const MAX_TELLING = 160;
const MAX_OUTLETS = 6;

/**
 * One story as a message: headline, what the reports say with its source,
 * each side's headline in a quote that opens, and who tells it.
 */
export function renderStory(story: Story, view: StoryView): RenderedMessage {
  const summary = summaryFor(story, view.locale);
  const say = (key: string) => view.translate(view.locale, key);
  const main = mainReport(story, summary);
  const head = `<b>${escapeHtml(shorten(summary.headline, MAX_HEADLINE))}</b>`;
  const foot = footer(story, summary, view);
  const tellings = sides(story, summary, view);
  const paragraphs = told(story, summary);

  // Too long for one message (long addresses, mostly): the sides' least telling lines go first.
  let html = assemble(head, paragraphs, tellings, foot);
  while (!fitsMessage(messageSize(html))) {
    if (tellings.length > 0) tellings.pop();
    else if (paragraphs.length > 0) paragraphs.pop();
    else break;
    html = assemble(head, paragraphs, tellings, foot);
  }
  return {
    html,
    keyboard: [
      [
        ...(isLinkable(main.url) ? [{ text: main.outlet, url: main.url }] : []),
        {
          text: say("story-share"),
          switchInline: { query: `story:${story.id}`, where: "elsewhere" as const },
        },
      ],
      // In a channel the answer would be a post to all its readers.
      ...(view.place === "channel"
        ? []
        : [
            [
              { text: say("full-button"), callbackData: press("full", story) },
              { text: say("why-button"), callbackData: press("why", story) },
            ],
          ]),
    ],
    previewUrl: null,
  };
}

function press(kind: "full" | "why", { id }: Story): string {
  return toCallbackData({ kind, storyId: id });
}

function assemble(
  head: string,
  paragraphs: readonly string[],
  tellings: readonly string[],
  foot: string,
): string {
  const quote =
    tellings.length > 0 ? [`<blockquote expandable>${tellings.join("\n")}</blockquote>`] : [];
  // Telegram draws a margin under a quote; a blank line there would be a hole.
  const body = [...paragraphs, ...quote, foot].join("\n\n");
  return `${head}\n${body.replace("</blockquote>\n\n", "</blockquote>\n")}`;
}

/** The summary's sentences; those of one source in a row form a paragraph that names it. */
function told(story: Story, summary: StorySummary): string[] {
  const paragraphs: { articleId: string; text: string }[] = [];
  for (const { text, articleId } of summary.sentences) {
    const last = paragraphs.at(-1);
    const sentence = shorten(text, MAX_SENTENCE);
    if (last?.articleId === articleId) last.text += ` ${sentence}`;
    else paragraphs.push({ articleId, text: sentence });
  }
  return paragraphs.map(({ articleId, text }) => {
    const report = story.reports.find((candidate) => candidate.articleId === articleId);
    const source = report ? ` <i>(${link(report.outlet, report.url)})</i>` : "";
    return escapeHtml(text) + source;
  });
}

/** A line per report that adds its own telling, camp by camp. */
function sides(story: Story, summary: StorySummary, view: StoryView): string[] {
  const lines: string[] = [];
  const own = story.reports.filter((report) => report.nearDuplicateOf === null && report.title);
  if (own.length < 2) return lines;
  for (const camp of CAMPS) {
    const reports = latestOfEachOutlet(own.filter((report) => report.camp === camp));
    if (reports.length === 0) continue;
    lines.push(
      `<b>${view.translate(view.locale, `camp-${camp}`)}</b>\n${reports.map((report) => telling(report, summary)).join("\n")}`,
    );
  }
  return lines;
}

function telling(report: StoryReport, summary: StorySummary): string {
  const title = report.articleId === summary.headlineArticleId ? summary.headline : report.title;
  return `${link(report.outlet, report.url)}: ${escapeHtml(shorten(title, MAX_TELLING))}`;
}

function latestOfEachOutlet(reports: readonly StoryReport[]): StoryReport[] {
  return [...new Map(reports.map((report) => [report.outlet, report])).values()];
}

/** Outlets, time, topics, and a word where a model wrote the summary. */
function footer(story: Story, summary: StorySummary, view: StoryView): string {
  const { locale, translate } = view;
  const outlets = outletsOf(story);
  const named = outlets.slice(0, MAX_OUTLETS).map(escapeHtml).join(" · ");
  const more = outlets.length > MAX_OUTLETS ? ` +${outlets.length - MAX_OUTLETS}` : "";
  const first = shortTime(story.startedAt, story.updatedAt, view);
  const last = shortTime(story.updatedAt, story.updatedAt, view);
  const time = story.revision > 1 && first !== last ? `${first} → ${last}` : last;
  const topics = story.topics
    .slice(0, 4)
    .map((topic) => translate(locale, `topic-${topic}`))
    .join(" · ");
  const writer = summary.by === "model" ? `\n<i>${translate(locale, "story-by-model")}</i>` : "";
  return `${named}${more} · ${time}\n<i>${topics}</i>${writer}`;
}
