import { fitsButton } from "../../chats/callback-data.ts";
import type { Press } from "../../chats/press.ts";
import { campLine } from "../../delivery/camp-line.ts";
import { link, shorten } from "../../delivery/html.ts";
import {
  mainReport,
  outletsOf,
  shortTime,
  summaryFor,
  visibleStory,
} from "../../delivery/story-view.ts";
import type { InlineButton, RenderedMessage } from "../../store/rendered-message.ts";
import type { StoredArticle } from "../../store/store.ts";
import type { Story } from "../../stories/story.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import type { Conversation } from "../context.ts";
import { pressButton } from "../inline-keyboard.ts";
import { storyView } from "./story.ts";

/** What a phone shows at once. */
export const STORIES_PER_PAGE = 5;
const MAX_HEADLINE = 160;
const MAX_OUTLETS = 3;

/** One line of a list; a search result is one. */
export type ListedItem =
  | { readonly kind: "story"; readonly story: Story }
  | { readonly kind: "article"; readonly article: StoredArticle };

/** Where in a list a page stands. */
export interface Paging {
  /** Cursors of the pages seen so far, this one included; the first page's is empty. */
  readonly cursors: readonly string[];
  /** Index of this page among them. */
  readonly page: number;
  /** Where it goes on; null on the last page. */
  readonly next: string | null;
  /** The press that opens the page at that cursor. */
  readonly open: (cursor: string) => Press;
}

/** A page of stories or search results. */
export interface StoryList {
  /** HTML above the list. */
  readonly title: string;
  readonly results: readonly ListedItem[];
  readonly paging: Paging;
  readonly now: Temporal.Instant;
}

/** A numbered page of stories: the headline leads to its source, the number's button opens the story. */
export function storyListScreen(view: Conversation, list: StoryList): RenderedMessage {
  const { results, paging } = list;
  const first = paging.page * STORIES_PER_PAGE + 1;
  const items = results.map((result, index) => item(view, result, first + index, list.now));
  const numbers = results.flatMap((result, index): InlineButton[] =>
    result.kind === "story"
      ? [pressButton(String(first + index), { kind: "story", storyId: result.story.id })]
      : [],
  );
  return {
    html: [list.title, ...items].join("\n\n"),
    keyboard: [numbers, pageButtons(paging, results.length)].filter((row) => row.length > 0),
    previewUrl: null,
  };
}

function item(
  view: Conversation,
  result: ListedItem,
  number: number,
  now: Temporal.Instant,
): string {
  const clock = storyView(view);
  const isDiscreet = view.settings.discretion !== null;
  if (result.kind === "article") {
    const { title, text, url, outlet, camp, publishedAt } = result.article.article;
    const words = shorten(title || text, MAX_HEADLINE);
    const headline = isDiscreet ? escapeHtml(words) : link(words, url);
    const who = isDiscreet ? view.t(`camp-${camp}`) : escapeHtml(outlet);
    return `${number}. <b>${headline}</b>\n<i>${who} · ${shortTime(publishedAt, now, clock)}</i>`;
  }
  const story = visibleStory(result.story, storyView(view));
  const summary = summaryFor(story, view.locale);
  const words = shorten(summary.headline, MAX_HEADLINE);
  const headline = isDiscreet ? escapeHtml(words) : link(words, mainReport(story, summary).url);
  const who = isDiscreet ? campLine(story, storyView(view)) : outletNames(story);
  return `${number}. <b>${headline}</b>\n<i>${who} · ${shortTime(story.updatedAt, now, clock)}</i>`;
}

function outletNames(story: Story): string {
  const outlets = outletsOf(story);
  const more = outlets.length > MAX_OUTLETS ? ` +${outlets.length - MAX_OUTLETS}` : "";
  return outlets.slice(0, MAX_OUTLETS).map(escapeHtml).join(", ") + more;
}

/** `1–5`, `· 6–10 ·`, `11–15`: pages by their numbers, so that nobody takes them for stories. */
function pageButtons({ cursors, page, next, open }: Paging, count: number): InlineButton[] {
  const known = page === cursors.length - 1 && next !== null ? [...cursors, next] : cursors;
  if (known.length < 2) return [];
  return known.flatMap((cursor, index) => {
    const press = open(cursor);
    if (!fitsButton(press)) return [];
    const from = index * STORIES_PER_PAGE + 1;
    const to = index === page ? from + count - 1 : from + STORIES_PER_PAGE - 1;
    const range = from === to ? String(from) : `${from}–${to}`;
    return [pressButton(index === page ? `· ${range} ·` : range, press)];
  });
}
