import { toCallbackData } from "../chats/callback-data.ts";
import type { Press } from "../chats/press.ts";
import type { InlineButton, RenderedMessage } from "../store/rendered-message.ts";
import type { Side } from "../stories/sides.ts";
import { sidesOf } from "../stories/sides.ts";
import type { Story, StorySummary } from "../stories/story.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { campLine } from "./camp-line.ts";
import { DOT, isLinkable, shorten } from "./html.ts";
import { fitsMessage, messageSize } from "./message-size.ts";
import type { StoryView } from "./story-view.ts";
import {
  mainReport,
  outletsOf,
  shortTime,
  sourceOf,
  summaryFor,
  visibleStory,
} from "./story-view.ts";

const MAX_HEADLINE = 300;
const MAX_SENTENCE = 600;
/** A side's headline in the quote. */
const MAX_TELLING = 160;
const MAX_OUTLETS = 4;

/**
 * One story as a message: headline, what the reports say with its source, each side's headline in a
 * quote that opens, and who tells it: sides, outlets, since when.
 */
export function renderStory(full: Story, view: StoryView): RenderedMessage {
  const story = visibleStory(full, view);
  const summary = summaryFor(story, view.locale);
  const head = `<b>${escapeHtml(shorten(summary.headline, MAX_HEADLINE))}</b>`;
  const foot = footer(story, summary, view);
  const tellings = sides(story, view);
  const paragraphs = told(story, summary, view);

  // Too long for one message (long addresses, mostly): the sides' least telling lines go first.
  let html = assemble(head, paragraphs, tellings, foot);
  while (!fitsMessage(messageSize(html))) {
    if (tellings.length > 0) tellings.pop();
    else if (paragraphs.length > 0) paragraphs.pop();
    else break;
    html = assemble(head, paragraphs, tellings, foot);
  }
  return { html, keyboard: keyboardOf(story, summary, view), previewUrl: null };
}

/** In a channel what a reader asks for would be a post to all of them; what is discreet is not passed on. */
function keyboardOf(
  story: Story,
  summary: StorySummary,
  { locale, translate, place, discreet }: StoryView,
): RenderedMessage["keyboard"] {
  const main = mainReport(story, summary);
  const storyId = story.id;
  const share: InlineButton = {
    text: translate(locale, "story-share"),
    switchInline: { query: `story:${storyId}`, where: "elsewhere" },
  };
  const button = (key: string, press: Press) => ({
    text: translate(locale, key),
    callbackData: toCallbackData(press),
  });
  const page = isLinkable(main.url) ? [{ text: main.outlet, url: main.url }] : [];
  const answers = [
    button("full-button", { kind: "full", storyId }),
    button("why-button", { kind: "why", storyId }),
    button("mute-story-button", { kind: "mute-story", storyId, on: true }),
  ];
  const more = button("more-button", { kind: "more", storyId, sure: false });
  return [discreet ? [more] : [...page, share], ...(place === "channel" ? [] : [answers])];
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
function told(story: Story, summary: StorySummary, view: StoryView): string[] {
  const paragraphs: { articleId: string; text: string }[] = [];
  for (const { text, articleId } of summary.sentences) {
    const last = paragraphs.at(-1);
    const sentence = shorten(text, MAX_SENTENCE);
    if (last?.articleId === articleId) last.text += ` ${sentence}`;
    else paragraphs.push({ articleId, text: sentence });
  }
  return paragraphs.map(({ articleId, text }) => {
    const report = story.reports.find((candidate) => candidate.articleId === articleId);
    const source = report ? ` <i>(${sourceOf(report, view)})</i>` : "";
    return escapeHtml(text) + source;
  });
}

/** The headline that is most typical of each side; none where there is but one side. */
function sides(story: Story, view: StoryView): string[] {
  const own = story.reports.filter(({ nearDuplicateOf }) => nearDuplicateOf === null);
  const { sides: all } = sidesOf({ ...story, reports: own }, new Set());
  const titled = all.filter(({ typical }) => typical.title !== "");
  return titled.length < 2 ? [] : titled.map((side) => telling(side, view));
}

function telling({ camp, typical, voices }: Side, view: StoryView): string {
  const side = `<b>${view.translate(view.locale, `camp-${camp}`)}</b>`;
  const more = voices > 1 ? `\u00A0+${voices - 1}` : "";
  const outlet = view.discreet ? "" : `${DOT}${sourceOf(typical, view)}${more}`;
  return `${side}${outlet}\n${escapeHtml(shorten(typical.title, MAX_TELLING))}`;
}

/** Sides, outlets, time, topics, and a word where a model wrote the summary. */
function footer(story: Story, summary: StorySummary, view: StoryView): string {
  const { locale, translate } = view;
  const outlets = outletsOf(story);
  const more = outlets.length > MAX_OUTLETS ? `\u00A0+${outlets.length - MAX_OUTLETS}` : "";
  const named = `${outlets.slice(0, MAX_OUTLETS).map(escapeHtml).join(DOT)}${more}\n`;
  const first = shortTime(story.startedAt, story.updatedAt, view);
  const last = shortTime(story.updatedAt, story.updatedAt, view);
  const time = story.revision > 1 && first !== last ? `${first}\u00A0→ ${last}` : last;
  const camps = campLine(story, view);
  const topics = story.topics.slice(0, 4).map((topic) => translate(locale, `topic-${topic}`));
  const line = [time, ...topics].join(DOT);
  const writer = summary.by === "model" ? `\n<i>${translate(locale, "story-by-model")}</i>` : "";
  return `${camps}\n${view.discreet ? "" : named}<i>${line}</i>${writer}`;
}
