import { toCallbackData } from "../chats/callback-data.ts";
import type { RenderedMessage } from "../store/store.ts";
import type { Story } from "../stories/story.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { campLine } from "./camp-line.ts";
import { link, shorten } from "./html.ts";
import type { MessageSize } from "./message-size.ts";
import { addSizes, fitsMessage, messageSize } from "./message-size.ts";
import type { StoryView } from "./story-view.ts";
import { mainReport, outletsOf, summaryFor, visibleStory } from "./story-view.ts";

export interface DigestOptions {
  readonly kind: "daily" | "weekly";
  /** The day on the chat's calendar that the digest stands for. */
  readonly date: Temporal.PlainDate;
  /** Stories that did not make it into the list. */
  readonly left?: number;
}

const MAX_HEADLINE = 180;
const MAX_LINE = 220;
/** The day's lead gets a longer line than the rest. */
const MAX_LEAD = 420;
const MAX_OUTLETS = 3;
/** Readable on a phone without scrolling for ever; a longer digest goes on in a second message. */
const PART_CODE_POINTS = 3000;

/** A digest as one or more messages, split between stories; empty for no stories. */
export function renderDigest(
  stories: readonly Story[],
  view: StoryView,
  options: DigestOptions,
): readonly RenderedMessage[] {
  if (stories.length === 0) return [];
  const { locale, translate } = view;
  const left = options.left ?? 0;
  const title = translate(locale, `digest-title-${options.kind}`, {
    date: formatDate(options.date, view),
    count: stories.length + left,
  });
  const blocks = stories.map((story, index) =>
    block(story, view, index === 0 ? MAX_LEAD : MAX_LINE),
  );
  if (left > 0) blocks.push(`<i>${translate(locale, "digest-more", { count: left })}</i>`);
  const isModels = stories.some((story) => {
    const { by, sentences } = summaryFor(story, locale);
    return by === "model" && sentences.length > 0;
  });
  if (isModels) blocks.push(`<i>${translate(locale, "digest-by-model")}</i>`);

  const parts = pack(blocks, messageSize(title));
  // A channel is managed from elsewhere, and Telegram lets nobody search in it.
  const buttons =
    view.place === "channel"
      ? []
      : [
          [
            // Inline search is off where nothing may leave a trace.
            ...(view.discreet
              ? []
              : [
                  {
                    text: translate(locale, "digest-search"),
                    switchInline: { query: "", where: "here" as const },
                  },
                ]),
            {
              text: translate(locale, "digest-settings"),
              callbackData: toCallbackData({ kind: "settings" }),
            },
          ],
        ];
  return parts.map((part, index) => ({
    html: `<b>${title}</b>${parts.length > 1 ? ` (${index + 1}/${parts.length})` : ""}\n\n${part.join("\n\n")}`,
    keyboard: index < parts.length - 1 ? [] : buttons,
    previewUrl: null,
  }));
}

/** One line for a day without news, for a chat that would otherwise wonder whether the bot is still there. */
export function nothingToTell(date: Temporal.PlainDate, view: StoryView): RenderedMessage {
  const html = view.translate(view.locale, "digest-none", { date: formatDate(date, view) });
  return { html, keyboard: [], previewUrl: null };
}

/** Headline (the link), one line of what happened, who tells it. */
function block(full: Story, view: StoryView, maxLine: number): string {
  const story = visibleStory(full, view);
  const summary = summaryFor(story, view.locale);
  const main = mainReport(story, summary);
  const words = shorten(summary.headline, MAX_HEADLINE);
  const lines = [`<b>${view.discreet ? escapeHtml(words) : link(words, main.url)}</b>`];
  const sentence = summary.sentences[0]?.text;
  if (sentence) lines.push(escapeHtml(shorten(sentence, maxLine)));
  if (view.discreet) {
    lines.push(`<i>${campLine(story, view)}</i>`);
    return lines.join("\n");
  }
  const outlets = outletsOf(story);
  const more = outlets.length > MAX_OUTLETS ? ` +${outlets.length - MAX_OUTLETS}` : "";
  lines.push(`<i>${outlets.slice(0, MAX_OUTLETS).map(escapeHtml).join(", ")}${more}</i>`);
  return lines.join("\n");
}

function pack(blocks: readonly string[], title: MessageSize): string[][] {
  const parts: string[][] = [];
  let size: MessageSize = title;
  let part: string[] = [];
  for (const text of blocks) {
    const grown = addSizes(
      size,
      addSizes(messageSize(text), { codePoints: 2, entities: 0, linkBytes: 0 }),
    );
    if (part.length > 0 && (grown.codePoints > PART_CODE_POINTS || !fitsMessage(grown))) {
      parts.push(part);
      part = [text];
      size = addSizes(title, messageSize(text));
    } else {
      part.push(text);
      size = grown;
    }
  }
  parts.push(part);
  return parts;
}

function formatDate(date: Temporal.PlainDate, view: StoryView): string {
  return new Intl.DateTimeFormat(view.locale, {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "long",
  }).format(Date.UTC(date.year, date.month - 1, date.day));
}
