import { Composer } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import { link, shorten } from "../delivery/html.ts";
import { toInlineKeyboard } from "../delivery/inline-keyboard.ts";
import { renderStory } from "../delivery/render-story.ts";
import { mainReport, outletsOf, shortTime, summaryFor } from "../delivery/story-view.ts";
import type { Search } from "../search/search.ts";
import type { RenderedMessage } from "../store/rendered-message.ts";
import type { Store, StoredArticle } from "../store/store.ts";
import type { Story } from "../stories/story.ts";
import { escapeHtml } from "../text/escape-html.ts";
import type { BotContext } from "./context.ts";
import { latestStories } from "./latest-stories.ts";
import { createRateLimit } from "./rate-limit.ts";
import { storyView } from "./screens/story.ts";
import type { ListedItem } from "./screens/story-list.ts";

export interface InlineSearchDeps {
  readonly store: Pick<Store, "stories" | "chats">;
  readonly search: Search;
  readonly now: () => Temporal.Instant;
}

const RESULTS_PER_PAGE = 20;
/** Answers differ by the reader's language, so Telegram keeps them per person. */
const CACHE_SECONDS = { search: 60, latest: 30, none: 5 };
const MAX_TITLE = 80;
const MAX_DESCRIPTION = 120;
/** The beginning of a text that stands for a report outside stories. */
const MAX_EXCERPT = 400;
const MAX_OFFSET_BYTES = 64;
const MAX_PEOPLE = 10_000;

/**
 * Inline mode, in any chat: stories while one types, the latest for no words.
 *
 * One search per person at a time: what was typed since makes an older query's
 * answer useless, and it is not sent.
 */
export function inlineSearch({ store, search, now }: InlineSearchDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const isAllowed = createRateLimit({
    burst: 30,
    every: Temporal.Duration.from({ seconds: 1 }),
    now,
  });
  const newest = new Map<number, string>();

  async function find(
    query: string,
    cursor: string,
  ): Promise<{ readonly items: readonly ListedItem[]; readonly next: string | null }> {
    const moment = now();
    // What the "Share" button of a story types.
    const storyId = /^story:([a-z2-7]{10})$/.exec(query)?.[1];
    if (storyId) {
      const stories = await store.stories.get([storyId]);
      return { items: stories.map((story) => ({ kind: "story", story })), next: null };
    }
    if (query === "") {
      const page = { topic: null, cursor, limit: RESULTS_PER_PAGE, now: moment };
      const { found, nextCursor } = await latestStories(store.stories, page);
      return { items: found.map((story) => ({ kind: "story", story })), next: nextCursor };
    }
    const { results, nextCursor } = await search.search(query, {
      limit: RESULTS_PER_PAGE,
      now: moment,
      ...(cursor !== "" && { cursor }),
    });
    return { items: results, next: nextCursor };
  }

  composer.on("inline_query", async (ctx) => {
    const { id, from, offset } = ctx.inlineQuery;
    const query = ctx.inlineQuery.query.replace(/\s+/g, " ").trim();
    if (!isAllowed(from.id)) {
      await ctx.answerInlineQuery([], {
        is_personal: true,
        cache_time: CACHE_SECONDS.none,
        button: { text: ctx.plain("error-too-fast"), start_parameter: "searchhelp" },
      });
      return;
    }
    // Who has never written to the bot has no chat to be discreet in.
    if (ctx.settings.discretion !== null && (await store.chats.get(from.id)) !== null) {
      await ctx.answerInlineQuery([], {
        is_personal: true,
        cache_time: CACHE_SECONDS.none,
        button: { text: ctx.plain("inline-discreet-button"), start_parameter: "inline" },
      });
      return;
    }
    newest.set(from.id, id);
    if (newest.size > MAX_PEOPLE) newest.clear();
    const { items, next } = await find(query, offset);
    const latest = newest.get(from.id);
    if (latest !== undefined && latest !== id) return;
    newest.delete(from.id);

    const nothing = items.length === 0 && offset === "";
    const results = nothing
      ? [nothingFound(ctx, query)]
      : items.map((item) => toResult(ctx, item, now()));
    await ctx.answerInlineQuery(results, {
      is_personal: true,
      cache_time: query === "" ? CACHE_SECONDS.latest : CACHE_SECONDS.search,
      // A longer offset would be refused together with the results.
      next_offset: next !== null && Buffer.byteLength(next) <= MAX_OFFSET_BYTES ? next : "",
      button: nothing
        ? { text: ctx.plain("inline-tips-button"), start_parameter: "searchhelp" }
        : { text: ctx.plain("inline-settings-button"), start_parameter: "inline" },
    });
  });
  return composer;
}

function toResult(
  ctx: BotContext,
  item: ListedItem,
  now: Temporal.Instant,
): InlineQueryResultArticle {
  return item.kind === "story"
    ? storyResult(ctx, item.story, now)
    : articleResult(ctx, item.article, now);
}

function storyResult(
  ctx: BotContext,
  story: Story,
  now: Temporal.Instant,
): InlineQueryResultArticle {
  const summary = summaryFor(story, ctx.locale);
  const [outlet = "", ...others] = outletsOf(story);
  const said = [
    shortTime(story.updatedAt, now, storyView(ctx)),
    others.length > 0 ? `${outlet} +${others.length}` : outlet,
    summary.sentences[0]?.text ?? "",
  ];
  // It will stand in any chat, a channel among them, where the bot may be no member.
  const card = renderStory(story, { ...storyView(ctx), place: "channel", discreet: false });
  return {
    type: "article",
    id: `s${story.id}:${story.revision}:${ctx.locale}`,
    title: shorten(summary.headline, MAX_TITLE),
    description: shorten(said.filter(Boolean).join(" · "), MAX_DESCRIPTION),
    ...pageUrl(mainReport(story, summary).url),
    ...inserted({
      ...card,
      keyboard: [
        ...card.keyboard,
        [
          {
            text: ctx.plain("inline-open-button"),
            url: `https://t.me/${ctx.me.username}?start=s_${story.id}`,
          },
        ],
      ],
    }),
  };
}

function articleResult(
  ctx: BotContext,
  { article }: StoredArticle,
  now: Temporal.Instant,
): InlineQueryResultArticle {
  const headline = article.title || article.text;
  const excerpt = escapeHtml(shorten(article.text, MAX_EXCERPT));
  const when = shortTime(article.publishedAt, now, storyView(ctx));
  const source = `${article.outlet} · ${when}`;
  return {
    type: "article",
    id: `a${article.id}:${ctx.locale}`,
    title: shorten(headline, MAX_TITLE) || article.outlet,
    description: shorten(`${source} · ${article.text}`, MAX_DESCRIPTION),
    ...pageUrl(article.url),
    ...inserted({
      html: `<b>${link(shorten(headline, 300), article.url)}</b>\n\n${excerpt}\n\n<i>${escapeHtml(source)}</i>`,
      keyboard: [],
      previewUrl: null,
    }),
  };
}

/** One result instead of an empty list: it says what was looked for, and inserts the same. */
function nothingFound(ctx: BotContext, query: string): InlineQueryResultArticle {
  return {
    type: "article",
    id: "nothing",
    title: ctx.plain("inline-nothing", { query: shorten(query, 40) }),
    description: ctx.plain("inline-nothing-hint"),
    ...inserted({
      html: ctx.t("search-nothing", { query: shorten(query, 200) }),
      keyboard: [],
      previewUrl: null,
    }),
  };
}

function pageUrl(url: string): { url?: string } {
  return /^https?:\/\//.test(url) ? { url } : {};
}

function inserted({ html, keyboard, previewUrl }: RenderedMessage) {
  return {
    input_message_content: {
      message_text: html,
      parse_mode: "HTML" as const,
      link_preview_options:
        previewUrl === null ? { is_disabled: true } : { url: previewUrl, prefer_small_media: true },
    },
    // The card may land in a channel, where no button searches in place.
    ...(keyboard.length > 0 && { reply_markup: toInlineKeyboard(keyboard, "channel") }),
  };
}
