import type { Analyzer } from "../../analysis/analyze.ts";
import type { Locale } from "../../chats/chat.ts";
import { languageOfLocale } from "../../chats/chat.ts";
import { capitalize, link, shorten } from "../../delivery/html.ts";
import { fitsMessage, messageSize } from "../../delivery/message-size.ts";
import { countOf, shortTime, summaryFor } from "../../delivery/story-view.ts";
import type { Camp } from "../../feeds/feed.ts";
import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { Side } from "../../stories/sides.ts";
import { sidesOf } from "../../stories/sides.ts";
import type { Story, StoryReport } from "../../stories/story.ts";
import type { Disagreement } from "../../summaries/disagreements.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import type { Conversation } from "../context.ts";
import { pressButton } from "../inline-keyboard.ts";
import { ratingButtons } from "./rating.ts";
import { storyView } from "./story.ts";
import { line } from "./timeline.ts";

export interface FullStory {
  readonly story: Story;
  readonly disagreements: readonly Disagreement[];
  /** Stories that led up to it, newest first. */
  readonly earlier?: readonly Story[];
  /** Camps whose feeds are read: only these can be silent. */
  readonly read: ReadonlySet<Camp>;
  readonly analyzer: Pick<Analyzer, "entity">;
}

const MAX_HEADLINE = 300;
const MAX_SENTENCE = 600;
const MAX_TELLING = 160;
const MOST_SOURCES = 4;
const MOST_EARLIER = 3;

/**
 * A story in full: each sentence with its outlet, each side's most typical headline, who was first
 * and who is silent, and what the sources disagree on.
 *
 * A discreet chat gets no links, and listed outlets appear as their group only, their words not at all
 * where others tell the story.
 */
export function fullStoryScreen(view: Conversation, full: FullStory): RenderedMessage {
  const { story } = full;
  const summary = summaryFor(story, view.locale);
  const head = `<b>${escapeHtml(shorten(summary.headline, MAX_HEADLINE))}</b>`;
  const told = sentencesOf(view, story);
  const sides = sidesOf(story, full.read);
  const tellings = sides.sides.map((side) => telling(view, story, side, sides.first));
  const differences = full.disagreements.map((each) => difference(view, full, each));
  const silent = sides.silent.map((camp) => view.t(`camp-${camp}`)).join(", ");

  const earlier = (full.earlier ?? []).slice(0, MOST_EARLIER).map((each) => line(view, each));

  const assemble = () =>
    [
      head,
      ...told,
      ...(tellings.length > 0
        ? [`${view.t("story-sides")}\n<blockquote expandable>${tellings.join("\n")}</blockquote>`]
        : []),
      ...(silent === "" ? [] : [view.t("story-silent", { camps: { html: silent } })]),
      ...(differences.length > 0 ? [`${view.t("story-differs")}\n${differences.join("\n")}`] : []),
      ...(earlier.length > 0 ? [`${view.t("story-earlier")}\n${earlier.join("\n")}`] : []),
      foot(view, story),
    ].join("\n\n");
  // Too long for one message: what is told at the end of each part is told least.
  let html = assemble();
  while (!fitsMessage(messageSize(html))) {
    if (earlier.length > 0) earlier.pop();
    else if (tellings.length > 2) tellings.pop();
    else if (told.length > 1) told.pop();
    else if (differences.length > 0) differences.pop();
    else if (tellings.length > 0) tellings.pop();
    else break;
    html = assemble();
  }
  return {
    html: html.replaceAll("</blockquote>\n\n", "</blockquote>\n"),
    keyboard: [
      [
        pressButton(view.plain("why-button"), { kind: "why", storyId: story.id }),
        pressButton(view.plain("timeline-button"), { kind: "timeline", storyId: story.id }),
        view.settings.discretion === null
          ? {
              text: view.plain("story-share"),
              switchInline: { query: `story:${story.id}`, where: "elsewhere" },
            }
          : pressButton(view.plain("more-button"), {
              kind: "more",
              storyId: story.id,
              sure: false,
            }),
      ],
      ...ratingButtons(story),
    ],
    previewUrl: null,
  };
}

/** A line for each sentence, with the outlet that says so. */
function sentencesOf(view: Conversation, story: Story): string[] {
  const summary = summaryFor(story, view.locale);
  const lines = summary.sentences.map(({ text, articleId }) => ({
    text: escapeHtml(shorten(text, MAX_SENTENCE)),
    report: reportOf(story, articleId),
  }));
  const open = lines.filter(({ report }) => !isHidden(view, report));
  const shown = open.length > 0 ? open : lines;
  return shown.map(({ text, report }) =>
    report ? `${text} <i>(${source(view, report)})</i>` : text,
  );
}

function telling(view: Conversation, story: Story, side: Side, first: StoryReport | null): string {
  const { camp, typical, voices, repeats } = side;
  const marks = [
    view.t("story-side-voices", { count: voices }),
    ...(repeats > 0 ? [view.t("story-side-repeats", { count: repeats })] : []),
    time(view, side.firstAt, story),
    ...(first?.camp === camp ? [view.t("story-side-first")] : []),
  ];
  const head = `<b>${view.t(`camp-${camp}`)}</b> · ${marks.join(" · ")}`;
  if (isHidden(view, typical) || typical.title === "") return head;
  const outlet = view.settings.discretion === null ? `${source(view, typical)}: ` : "";
  return `${head}\n${outlet}${escapeHtml(shorten(typical.title, MAX_TELLING))}`;
}

/** `freed: 123 according to BelTA, 114 according to Reuters`. */
function difference(
  view: Conversation,
  { story, analyzer }: FullStory,
  each: Disagreement,
): string {
  const versions = each.versions.map(({ value, articleIds }) => {
    const reports = articleIds.flatMap((id) => reportOf(story, id) ?? []);
    const names = [...new Set(reports.map((report) => source(view, report)))];
    const more = names.length > MOST_SOURCES ? ` +${names.length - MOST_SOURCES}` : "";
    return view.t("differs-version", {
      value: wording(view, each, value, analyzer),
      sources: { html: `${names.slice(0, MOST_SOURCES).join(", ")}${more}` },
    });
  });
  const matter =
    each.kind === "title" && each.of !== "freed"
      ? escapeHtml(nameOf(each.of, view.locale, analyzer))
      : capitalize(view.t(`differs-${each.kind}-${each.of}`));
  return `${matter}: ${versions.join("; ")}`;
}

function wording(
  view: Conversation,
  { kind, of }: Disagreement,
  value: string | number,
  analyzer: Pick<Analyzer, "entity">,
): string {
  if (kind === "count") return countOf(of, Number(value), view.locale);
  if (kind === "title") return view.t(`title-${value}`);
  if (kind === "place") return nameOf(String(value), view.locale, analyzer);
  // Any leap year will do: only day and month are shown.
  return new Intl.DateTimeFormat(view.locale, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(Temporal.Instant.from(`2024-${value}T12:00Z`).epochMilliseconds);
}

function nameOf(id: string, locale: Locale, analyzer: Pick<Analyzer, "entity">): string {
  const names = analyzer.entity(id)?.names;
  return names?.[languageOfLocale(locale)]?.[0] ?? names?.en?.[0] ?? id;
}

/** Since when, how many reports, and the id that /story takes. */
function foot(view: Conversation, story: Story): string {
  const [first, last] = [time(view, story.startedAt, story), time(view, story.updatedAt, story)];
  const span = first === last ? last : `${first} → ${last}`;
  return `${view.t("story-reports", { count: story.reports.length })} · ${span}\n<code>/story ${story.id}</code>`;
}

function time(view: Conversation, at: Temporal.Instant, story: Story): string {
  return shortTime(at, story.updatedAt, storyView(view));
}

function reportOf({ reports }: Story, articleId: string): StoryReport | undefined {
  return reports.find((report) => report.articleId === articleId);
}

function isHidden({ settings }: Conversation, report: StoryReport | undefined): boolean {
  return settings.discretion !== null && report?.listed === true;
}

/** The outlet with its report; in a discreet chat the group it belongs to. */
function source(view: Conversation, { outlet, url, camp }: StoryReport): string {
  return view.settings.discretion === null ? link(outlet, url) : view.t(`camp-${camp}`);
}
