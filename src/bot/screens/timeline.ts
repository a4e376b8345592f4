import { link, shorten } from "../../delivery/html.ts";
import { fitsMessage, messageSize } from "../../delivery/message-size.ts";
import { mainReport, outletsOf, summaryFor, visibleStory } from "../../delivery/story-view.ts";
import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { Story } from "../../stories/story.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import type { Conversation } from "../context.ts";
import { pressButton } from "../inline-keyboard.ts";
import { storyView } from "./story.ts";

const MOST_LINES = 20;
const MAX_HEADLINE = 160;
const MAX_OUTLETS = 2;

/** Stories as dated lines with their sources, oldest first; of many those that most outlets tell. */
export function timelineScreen(
  view: Conversation,
  title: string,
  stories: readonly Story[],
): RenderedMessage {
  if (stories.length === 0) {
    return { html: view.t("timeline-nothing"), keyboard: [], previewUrl: null };
  }
  const shown = stories
    .toSorted((a, b) => outletsOf(b).length - outletsOf(a).length)
    .slice(0, MOST_LINES)
    .toSorted((a, b) => Temporal.Instant.compare(a.startedAt, b.startedAt));
  const assemble = () => [`<b>${title}</b>`, ...shown.map((each) => line(view, each))].join("\n\n");
  let html = assemble();
  while (!fitsMessage(messageSize(html)) && shown.length > 1) {
    shown.shift();
    html = assemble();
  }
  const last = shown.at(-1);
  return {
    html,
    keyboard: last
      ? [[pressButton(view.plain("timeline-latest-button"), { kind: "story", storyId: last.id })]]
      : [],
    previewUrl: null,
  };
}

/** `12 Sep 2025 — Poland closes the border (PAP, BelTA)`. */
export function line(view: Conversation, full: Story): string {
  const isDiscreet = view.settings.discretion !== null;
  const story = visibleStory(full, storyView(view));
  const summary = summaryFor(story, view.locale);
  const main = mainReport(story, summary);
  const words = shorten(summary.headline, MAX_HEADLINE);
  const headline = isDiscreet ? escapeHtml(words) : link(words, main.url);
  // Whose headline it is comes first.
  const outlets = [...new Set([main.outlet, ...outletsOf(story)])];
  const more = outlets.length > MAX_OUTLETS ? ` +${outlets.length - MAX_OUTLETS}` : "";
  const who = isDiscreet
    ? view.t(`camp-${main.camp}`)
    : `${outlets.slice(0, MAX_OUTLETS).map(escapeHtml).join(", ")}${more}`;
  return `<b>${dateOf(view, story.startedAt)}</b> — ${headline} <i>(${who})</i>`;
}

function dateOf({ locale, settings }: Conversation, at: Temporal.Instant): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeZone: settings.timeZone,
  }).format(at.epochMilliseconds);
}
