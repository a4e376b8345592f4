import type { Press } from "../../chats/callback-data.ts";
import { fitsButton } from "../../chats/callback-data.ts";
import { link, shorten } from "../../delivery/html.ts";
import { mainReport, outletsOf, shortTime, summaryFor } from "../../delivery/story-view.ts";
import type { InlineButton, RenderedMessage, StoredArticle } from "../../store/store.ts";
import type { Story } from "../../stories/story.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import type { Conversation } from "../context.ts";
import { pressButton } from "../inline-keyboard.ts";

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
  const clock = {
    locale: view.locale,
    timeZone: view.settings.timeZone,
    translate: () => "",
  };
  if (result.kind === "article") {
    const { title, text, url, outlet, publishedAt } = result.article.article;
    const headline = link(shorten(title || text, MAX_HEADLINE), url);
    return `${number}. <b>${headline}</b>\n<i>${escapeHtml(outlet)} · ${shortTime(publishedAt, now, clock)}</i>`;
  }
  const { story } = result;
  const summary = summaryFor(story, view.locale);
  const headline = link(shorten(summary.headline, MAX_HEADLINE), mainReport(story, summary).url);
  const outlets = outletsOf(story);
  const named = outlets.slice(0, MAX_OUTLETS).map(escapeHtml).join(", ");
  const more = outlets.length > MAX_OUTLETS ? ` +${outlets.length - MAX_OUTLETS}` : "";
  return `${number}. <b>${headline}</b>\n<i>${named}${more} · ${shortTime(story.updatedAt, now, clock)}</i>`;
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
