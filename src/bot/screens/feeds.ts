import { healthWords, newsAt } from "../../delivery/health-words.ts";
import { shorten } from "../../delivery/html.ts";
import { shortTime } from "../../delivery/story-view.ts";
import { CAMPS } from "../../feeds/feed.ts";
import { HEALTH_WORDS, isFailure, NOTICE_WORDS } from "../../feeds/feed-health.ts";
import type { RenderedMessage } from "../../store/rendered-message.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import type { CheckedFeed } from "../checked-feeds.ts";
import { latestOf, newestOf } from "../checked-feeds.ts";
import type { Conversation } from "../context.ts";
import { clockOf } from "./names.ts";
import { pageButtons } from "./sources.ts";

/** What the table of feeds shows. */
export interface FeedsView {
  readonly checked: readonly CheckedFeed[];
  /** Ids of the feeds that operators added. */
  readonly added: readonly string[];
  readonly page: number;
  readonly now: Temporal.Instant;
}

/** Ailing feeds on a page, each of up to four lines: with the camps below them they fit one message. */
const PER_PAGE = 6;
const MAX_NAME = 60;
const MAX_REASON = 140;
/** More ids than this are for the command line to list. */
const MAX_ADDED = 8;

/** The operators' table: what ails first, with its reason, then how many work in each camp. */
export function feedsScreen(view: Conversation, feeds: FeedsView): RenderedMessage {
  const { checked, added, now } = feeds;
  const ailing = checked
    .filter(({ health }) => isAiling(health.word))
    .sort((a, b) => HEALTH_WORDS.indexOf(a.health.word) - HEALTH_WORDS.indexOf(b.health.word));
  const pages = Math.max(1, Math.ceil(ailing.length / PER_PAGE));
  const page = Math.min(feeds.page, pages - 1);
  const shown = ailing.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  const isFirst = page === 0;
  const isWell = checked.every(({ health }) => health.isWorking) && ailing.length === 0;
  return {
    html: [
      head(view, checked, now),
      ...(isWell ? [view.t("feeds-all-well")] : []),
      ...shown.map((each) => entry(view, each, now)),
      ...(isFirst ? [camps(view, checked, now)] : []),
      ...(isFirst && added.length > 0 ? [view.t("feeds-added", { ids: idList(added) })] : []),
      ...(isFirst ? [view.t("feeds-hint")] : []),
    ].join("\n\n"),
    keyboard: [pageButtons(page, pages, (to) => ({ kind: "feeds", page: to }))].filter(
      (row) => row.length > 0,
    ),
    previewUrl: null,
  };
}

function head(view: Conversation, checked: readonly CheckedFeed[], now: Temporal.Instant): string {
  const failing = checked.filter(({ health }) => isFailure(health.word)).length;
  const unasked = checked.filter(({ health }) => health.word === "unasked").length;
  const title = [
    view.t("feeds-title", { count: checked.length }),
    ...(failing > 0 ? [view.t("sources-failing", { count: failing })] : []),
    ...(unasked > 0 ? [view.t("feeds-not-asked", { count: unasked })] : []),
  ].join(" · ");
  const last = latestOf(checked.map(({ state }) => state?.lastSuccessAt));
  const [next] = checked
    .flatMap(({ state }) => state?.nextPollAt ?? [])
    .sort(Temporal.Instant.compare);
  if (last === null || next === undefined) return title;
  const time = (at: Temporal.Instant) => shortTime(at, now, clockOf(view));
  return `${title}\n${view.t("feeds-clock", { last: time(last), next: time(next) })}`;
}

function entry(
  view: Conversation,
  { feed, state, health }: CheckedFeed,
  now: Temporal.Instant,
): string {
  const clock = clockOf(view);
  const mark = isFailure(health.word) ? "✕" : "○";
  const words = healthWords(health, now, clock);
  const failures = state?.failures ?? 0;
  const next = state && shortTime(state.nextPollAt, now, clock);
  const reason = reasonOf({ feed, state, health });
  return [
    `${mark} <b>${escapeHtml(shorten(feed.name, MAX_NAME))}</b> <code>${escapeHtml(feed.id)}</code>`,
    [
      [words, ...(failures > 1 ? [view.t("feeds-failures", { count: failures })] : [])].join(", "),
      ...(reason ? [escapeHtml(shorten(reason, MAX_REASON))] : []),
    ].join(" · "),
    ...(next && isFailure(health.word)
      ? [
          state.lastSuccessAt
            ? view.t("feeds-times", { last: shortTime(state.lastSuccessAt, now, clock), next })
            : view.t("feeds-times-never", { next }),
        ]
      : []),
  ].join("\n");
}

/** What the words leave out. Plain text, for much of it is a stranger's. */
function reasonOf({ state, health }: CheckedFeed): string | null {
  if (state === undefined) return null;
  if (isFailure(health.word)) return health.detail;
  const moved = state.movedTo && `→ ${state.movedTo}`;
  return [moved, state.warning?.detail].filter(Boolean).join("; ") || null;
}

function camps(view: Conversation, checked: readonly CheckedFeed[], now: Temporal.Instant): string {
  const byCamp = Map.groupBy(checked, ({ feed }) => feed.camp);
  const lines = CAMPS.flatMap((camp) => {
    const members = byCamp.get(camp) ?? [];
    if (members.length === 0) return [];
    const working = members.filter(({ health }) => health.isWorking).length;
    const newest = latestOf(members.map(newestOf));
    const isDark = members.every(({ health }) => isFailure(health.word));
    const mark = working === members.length ? "●" : isDark ? "✕" : "○";
    const news = newest ? ` · ${newsAt(newest, now, clockOf(view))}` : "";
    return [`${mark} ${view.t(`camp-${camp}`)} ${working}/${members.length}${news}`];
  });
  return [view.t("feeds-camps"), ...lines].join("\n");
}

function idList(ids: readonly string[]): { readonly html: string } {
  const shown = ids.slice(0, MAX_ADDED).map((id) => `<code>${escapeHtml(id)}</code>`);
  const more = ids.length > MAX_ADDED ? ` +${ids.length - MAX_ADDED}` : "";
  return { html: `${shown.join(", ")}${more}` };
}

function isAiling(word: CheckedFeed["health"]["word"]): boolean {
  return isFailure(word) || NOTICE_WORDS.some((notice) => notice === word);
}
