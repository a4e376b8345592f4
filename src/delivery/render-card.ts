import { toCallbackData } from "../chats/callback-data.ts";
import type { InlineButton, RenderedMessage } from "../store/rendered-message.ts";
import type { Story } from "../stories/story.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { campLine } from "./camp-line.ts";
import { DOT, link, shorten } from "./html.ts";
import { fitsMessage, messageSize } from "./message-size.ts";
import type { StoryView } from "./story-view.ts";
import { mainReport, shortTime, summaryFor, visibleStory } from "./story-view.ts";

export interface CardOptions {
  /** What kept the stories back: a night or an outage, or that they came all at once. */
  readonly kind: "away" | "burst";
  /** Stories that are not in the list. */
  readonly left: number;
  readonly now: Temporal.Instant;
}

/** More is no card but a digest; what is left is counted and stands in `/latest`. */
export const MAX_CARD_STORIES = 10;
const MAX_HEADLINE = 160;
const BUTTONS_PER_ROW = 5;

/** Several stories as one message: a headline each, who tells it and since when; a number opens it. */
export function renderCard(
  stories: readonly Story[],
  view: StoryView,
  { kind, left, now }: CardOptions,
): RenderedMessage {
  const { locale, translate } = view;
  const title = translate(locale, `card-title-${kind}`, { count: stories.length + left });
  const blocks = stories.map((story, index) => `${index + 1}. ${block(story, view, now)}`);
  const assemble = (shown: number) => {
    const rest = stories.length + left - shown;
    const more = rest > 0 ? [`<i>${translate(locale, "digest-more", { count: rest })}</i>`] : [];
    return [`<b>${title}</b>`, ...blocks.slice(0, shown), ...more].join("\n\n");
  };
  // Long addresses fill a message before its words do.
  let shown = stories.length;
  while (shown > 1 && !fitsMessage(messageSize(assemble(shown)))) shown -= 1;
  return {
    html: assemble(shown),
    // In a channel the answer would be a post to all its readers.
    keyboard: view.place === "channel" ? [] : inRows(stories.slice(0, shown).map(toNumber)),
    previewUrl: null,
  };
}

function block(full: Story, view: StoryView, now: Temporal.Instant): string {
  const story = visibleStory(full, view);
  const summary = summaryFor(story, view.locale);
  const main = mainReport(story, summary);
  const title = shorten(summary.headline, MAX_HEADLINE);
  const headline = view.discreet ? escapeHtml(title) : link(title, main.url);
  const line = [campLine(story, view), shortTime(story.startedAt, now, view)].filter(Boolean);
  return `<b>${headline}</b>\n<i>${line.join(DOT)}</i>`;
}

function toNumber({ id }: Story, index: number): InlineButton {
  return { text: String(index + 1), callbackData: toCallbackData({ kind: "story", storyId: id }) };
}

function inRows(buttons: readonly InlineButton[]): readonly (readonly InlineButton[])[] {
  const rows = Math.ceil(buttons.length / BUTTONS_PER_ROW);
  // Six are three and three, not five and one.
  const size = Math.ceil(buttons.length / Math.max(1, rows));
  return Array.from({ length: rows }, (_, row) => buttons.slice(row * size, (row + 1) * size));
}
