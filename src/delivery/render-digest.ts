import { toCallbackData } from "../chats/callback-data.ts";
import type { RenderedMessage } from "../store/rendered-message.ts";
import type { Story, StorySummary } from "../stories/story.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { stem } from "../text/stem.ts";
import { tokenize } from "../text/tokenize.ts";
import { campLine } from "./camp-line.ts";
import { capitalize, link, shorten } from "./html.ts";
import type { MessageSize } from "./message-size.ts";
import { addSizes, fitsMessage, messageSize } from "./message-size.ts";
import type { StoryView } from "./story-view.ts";
import { mainReport, outletsOf, summaryFor, visibleStory } from "./story-view.ts";

export interface DigestOptions {
  readonly kind: "daily" | "weekly";
  /** The day on the chat's calendar that the digest stands for. */
  readonly date: Temporal.PlainDate;
  /** Stories told by their headline alone, in a quote that opens. */
  readonly also?: readonly Story[];
  /** Stories that are only counted. */
  readonly left?: number;
}

const MAX_HEADLINE = 180;
const MAX_LINE = 220;
/** The day's lead gets a longer line than the rest. */
const MAX_LEAD = 420;
const MAX_OUTLETS = 3;
/** Readable on a phone without scrolling for ever; a longer digest goes on in a second message. */
const PART_CODE_POINTS = 3500;
/** The quote is a list to run down. */
const MAX_ALSO = 110;
const ALSO_SIZE: MessageSize = { codePoints: 1300, entities: 25, linkBytes: 4000 };
/** So much of a sentence in the headline already, and it tells nothing more. */
const SAID_SHARE = 0.75;

/** A digest as one or more messages, split between stories; empty for no stories. */
export function renderDigest(
  stories: readonly Story[],
  view: StoryView,
  options: DigestOptions,
): readonly RenderedMessage[] {
  if (stories.length === 0) return [];
  const { locale, translate } = view;
  const also = [...(options.also ?? [])].map((story) => `• ${headline(story, view, MAX_ALSO)}`);
  const heading = `<b>${translate(locale, "digest-also")}</b>`;
  const size = () => messageSize([heading, ...also].join("\n"));
  while (also.length > 0 && !fits(size(), ALSO_SIZE)) also.pop();
  const all = stories.length + (options.also?.length ?? 0) + (options.left ?? 0);
  const left = all - stories.length - also.length;
  const title = capitalize(
    translate(locale, `digest-title-${options.kind}`, { date: dateOf(options, view), count: all }),
  );
  const blocks = stories.map((story, index) =>
    block(story, view, index === 0 ? MAX_LEAD : MAX_LINE),
  );
  if (also.length > 0) {
    blocks.push(`<blockquote expandable>${[heading, ...also].join("\n")}</blockquote>`);
  }
  if (left > 0) blocks.push(`<i>${translate(locale, "digest-more", { count: left })}</i>`);
  const isModels = stories.some((story) => {
    const { by, sentences } = summaryFor(story, locale);
    return by === "model" && sentences.length > 0;
  });
  if (isModels) blocks.push(`<i>${translate(locale, "digest-by-model")}</i>`);

  const parts = packEvenly(blocks, messageSize(title));
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
    html: `<b>${title}</b>${parts.length > 1 ? `\u00A0(${index + 1}/${parts.length})` : ""}\n\n${part.join("\n\n").replace("</blockquote>\n\n", "</blockquote>\n")}`,
    keyboard: index < parts.length - 1 ? [] : buttons,
    previewUrl: null,
  }));
}

/** One line for a day without news, for a chat that would otherwise wonder whether the bot is still there. */
export function nothingToTell(date: Temporal.PlainDate, view: StoryView): RenderedMessage {
  const day = capitalize(dateOf({ kind: "daily", date }, view));
  const html = view.translate(view.locale, "digest-none", { date: day });
  return { html, keyboard: [], previewUrl: null };
}

/** Headline (the link), one line of what happened, who tells it. */
function block(full: Story, view: StoryView, maxLine: number): string {
  const story = visibleStory(full, view);
  const summary = summaryFor(story, view.locale);
  const lines = [`<b>${headline(full, view, MAX_HEADLINE)}</b>`];
  const sentence = summary.sentences.find(({ text }) => tellsMore(text, summary))?.text;
  if (sentence) lines.push(escapeHtml(shorten(sentence, maxLine)));
  if (view.discreet) {
    lines.push(`<i>${campLine(story, view)}</i>`);
    return lines.join("\n");
  }
  const outlets = outletsOf(story);
  const more = outlets.length > MAX_OUTLETS ? `\u00A0+${outlets.length - MAX_OUTLETS}` : "";
  lines.push(`<i>${outlets.slice(0, MAX_OUTLETS).map(escapeHtml).join(", ")}${more}</i>`);
  return lines.join("\n");
}

/** The headline, as a link where its reader may have one. */
function headline(full: Story, view: StoryView, maxLength: number): string {
  const story = visibleStory(full, view);
  const summary = summaryFor(story, view.locale);
  const words = shorten(summary.headline, maxLength);
  return view.discreet ? escapeHtml(words) : link(words, mainReport(story, summary).url);
}

/** Whether the sentence is not just the headline once more. */
function tellsMore(sentence: string, { headline: title, language }: StorySummary): boolean {
  const stems = (text: string) => tokenize(text).map(({ norm }) => stem(norm, language));
  const said = new Set(stems(title));
  const words = stems(sentence);
  return words.filter((word) => said.has(word)).length < SAID_SHARE * words.length;
}

/** As few parts as possible, and none that holds one story behind a full one. */
function packEvenly(blocks: readonly string[], title: MessageSize): string[][] {
  let parts = pack(blocks, title, PART_CODE_POINTS);
  for (let most = PART_CODE_POINTS - 100; most > 0; most -= 100) {
    const evener = pack(blocks, title, most);
    if (evener.length > parts.length) break;
    parts = evener;
  }
  return parts;
}

function pack(blocks: readonly string[], title: MessageSize, maxCodePoints: number): string[][] {
  const parts: string[][] = [];
  let size: MessageSize = title;
  let part: string[] = [];
  for (const text of blocks) {
    const grown = addSizes(
      size,
      addSizes(messageSize(text), { codePoints: 2, entities: 0, linkBytes: 0 }),
    );
    if (part.length > 0 && (grown.codePoints > maxCodePoints || !fitsMessage(grown))) {
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

/** `Monday, November 23`; of a week, the day that ends it. */
function dateOf(
  { kind, date }: Pick<DigestOptions, "kind" | "date">,
  { locale }: StoryView,
): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    ...(kind === "daily" && { weekday: "long" }),
    day: "numeric",
    month: "long",
  }).format(Date.UTC(date.year, date.month - 1, date.day));
}

function fits(size: MessageSize, most: MessageSize): boolean {
  return (
    size.codePoints <= most.codePoints &&
    size.entities <= most.entities &&
    size.linkBytes <= most.linkBytes
  );
}
