import type { Press } from "../../chats/press.ts";
import { healthWords, newsAt } from "../../delivery/health-words.ts";
import { shorten } from "../../delivery/html.ts";
import { shortTime } from "../../delivery/story-view.ts";
import type { Camp } from "../../feeds/feed.ts";
import { CAMPS } from "../../feeds/feed.ts";
import { isFailure } from "../../feeds/feed-health.ts";
import type { InlineButton, RenderedMessage } from "../../store/rendered-message.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import type { CheckedFeed } from "../checked-feeds.ts";
import { latestOf, newestOf } from "../checked-feeds.ts";
import type { Conversation } from "../context.ts";
import type { Keyboard } from "../inline-keyboard.ts";
import { inPairs, pressButton } from "../inline-keyboard.ts";
import { clockOf, languageName } from "./names.ts";

/** What the list of sources shows. */
export interface SourcesView {
  readonly checked: readonly CheckedFeed[];
  readonly now: Temporal.Instant;
}

/** Lines on a page: a camp of the catalogue is one page, what operators add may go on. */
const PER_PAGE = 15;
const MAX_NAME = 60;

/** All sources in short: how many each camp has, which fell silent, and a button to each camp. */
export function sourcesScreen(view: Conversation, { checked, now }: SourcesView): RenderedMessage {
  if (checked.length === 0) {
    return { html: view.t("sources-none"), keyboard: [], previewUrl: null };
  }
  const byCamp = Map.groupBy(checked, ({ feed }) => feed.camp);
  const camps = CAMPS.filter((camp) => byCamp.has(camp));
  const lines = camps.map((camp) => {
    const members = byCamp.get(camp) ?? [];
    const trouble = troubleOf(view, members);
    return `${trouble ? "✕" : "●"} ${view.t(`camp-${camp}`)} · ${members.length}${trouble && ` · ${trouble}`}`;
  });
  return {
    html: [head(view, checked, now), lines.join("\n"), view.t("sources-choose")].join("\n\n"),
    keyboard: campButtons(view, camps, (camp) => ({ kind: "sources", camp, page: 0 })),
    previewUrl: null,
  };
}

/** The sources of one camp, a line each; a page that does not exist is the last one. */
export function campScreen(
  view: Conversation,
  camp: Camp,
  { checked, now, page }: SourcesView & { readonly page: number },
): RenderedMessage {
  const members = checked.filter(({ feed }) => feed.camp === camp);
  const pages = Math.max(1, Math.ceil(members.length / PER_PAGE));
  const shown = Math.min(page, pages - 1);
  const lines = members
    .slice(shown * PER_PAGE, (shown + 1) * PER_PAGE)
    .map((source) => line(view, source, now));
  const read = latestOf(members.map(({ state }) => state?.lastSuccessAt));
  const title = [
    `<b>${view.t(`camp-${camp}`)}</b> · ${members.length}`,
    ...(read ? [view.t("sources-read", { at: shortTime(read, now, clockOf(view)) })] : []),
  ].join("\n");
  return {
    html: [
      title,
      lines.length > 0 ? lines.join("\n") : view.t("sources-none"),
      ...(members.some(({ feed }) => feed.listed) ? [view.t("sources-careful")] : []),
    ].join("\n\n"),
    keyboard: [
      pageButtons(shown, pages, (to) => ({ kind: "sources", camp, page: to })),
      [
        pressButton(view.plain("sources-back-button"), { kind: "sources", camp: null, page: 0 }),
        ...nextCamp(view, camp, checked),
      ],
    ].filter((row) => row.length > 0),
    previewUrl: null,
  };
}

/** A button per camp, in pairs where both labels are short enough. */
export function campButtons(
  view: Conversation,
  camps: readonly Camp[],
  press: (camp: Camp) => Press,
): Keyboard {
  return inPairs(camps.map((camp) => pressButton(view.plain(`camp-${camp}`), press(camp))));
}

/** `‹ 2`, `4 ›`: the pages beside this one; none where there is one page only. */
export function pageButtons(
  page: number,
  pages: number,
  press: (page: number) => Press,
): InlineButton[] {
  return [
    ...(page > 0 ? [pressButton(`‹ ${page}`, press(page - 1))] : []),
    ...(page < pages - 1 ? [pressButton(`${page + 2} ›`, press(page + 1))] : []),
  ];
}

function head(view: Conversation, checked: readonly CheckedFeed[], now: Temporal.Instant): string {
  const trouble = troubleOf(view, checked);
  const read = latestOf(checked.map(({ state }) => state?.lastSuccessAt));
  return [
    `${view.t("sources-title", { count: checked.length })}${trouble && ` · ${trouble}`}`,
    ...(read ? [view.t("sources-read", { at: shortTime(read, now, clockOf(view)) })] : []),
  ].join("\n");
}

/** How many of them fail, in words; empty if none does. */
function troubleOf(view: Conversation, sources: readonly CheckedFeed[]): string {
  const count = sources.filter(({ health }) => isFailure(health.word)).length;
  if (count === 0) return "";
  return count === sources.length
    ? view.t("sources-all-failing")
    : view.t("sources-failing", { count });
}

/** `● Name △ · language · latest 14:05`. */
function line(view: Conversation, source: CheckedFeed, now: Temporal.Instant): string {
  const { feed, health } = source;
  const name = `<b>${escapeHtml(shorten(feed.name, MAX_NAME))}</b>${feed.listed ? " △" : ""}`;
  const parts = [
    languageName(view, feed.language),
    ...(feed.kind === "telegram" ? ["Telegram"] : []),
    status(view, source, now),
  ];
  const isSilent = health.word === "stale" || health.word === "unasked";
  const mark = isFailure(health.word) ? "✕" : isSilent ? "○" : "●";
  return `${mark} ${name} · ${parts.join(" · ")}`;
}

function status(view: Conversation, source: CheckedFeed, now: Temporal.Instant): string {
  const clock = clockOf(view);
  const { health } = source;
  const newest = newestOf(source);
  const latest = newest && newsAt(newest, now, clock);
  switch (health.word) {
    // An operator's business: to a reader the feed works.
    case "held":
    case "gap":
    case "moved":
    case "encoding":
      return latest ?? view.t("health-no-news-yet");
    case "ok":
    case "quiet":
    case "stale":
    case "unasked":
    case "off":
      return healthWords(health, now, clock);
    default:
      return [healthWords(health, now, clock), ...(latest ? [latest] : [])].join(", ");
  }
}

function nextCamp(
  view: Conversation,
  camp: Camp,
  checked: readonly CheckedFeed[],
): readonly InlineButton[] {
  const present = new Set(checked.map(({ feed }) => feed.camp));
  const next = CAMPS.slice(CAMPS.indexOf(camp) + 1).find((other) => present.has(other));
  if (next === undefined) return [];
  return [pressButton(`${view.plain(`camp-${next}`)} ›`, { kind: "sources", camp: next, page: 0 })];
}
