import type { TopicId } from "../src/analysis/analysis.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { latestStories } from "../src/bot/latest-stories.ts";
import { createOnceEach } from "../src/bot/once-each.ts";
import { pageTrail } from "../src/bot/page-trail.ts";
import { reasonButtons } from "../src/bot/screens/rating.ts";
import { storyScreen } from "../src/bot/screens/story.ts";
import { STORIES_PER_PAGE, storyListScreen } from "../src/bot/screens/story-list.ts";
import { whyScreen } from "../src/bot/screens/why.ts";
import { answer, changeButtons, show } from "../src/bot/show.ts";
import { understandTopics } from "../src/chats/understand-topic.ts";
import type { RenderedMessage } from "../src/store/rendered-message.ts";

/** Reports read to explain a story: a long one has hundreds. */
const MOST_EXPLAINED = 100;

/** `/latest [topic]`: the newest stories, with pages; a number opens one. */
export function latest({ store, analyzer, now }: CommandDeps): Command {
  const isNewRating = createOnceEach();

  async function page(
    ctx: BotContext,
    topic: TopicId | null,
    cursor: string,
  ): Promise<RenderedMessage> {
    const trail = pageTrail(ctx, { kind: "latest", topic, cursor });
    const { found, nextCursor } = await latestStories(store.stories, {
      topic,
      cursor,
      limit: STORIES_PER_PAGE,
      now: now(),
    });
    if (found.length === 0) {
      return { html: ctx.t("latest-nothing"), keyboard: [], previewUrl: null };
    }
    return storyListScreen(ctx, {
      title: topic
        ? ctx.t("latest-title-topic", { topic: ctx.plain(`topic-${topic}`) })
        : ctx.t("latest-title"),
      results: found.map((story) => ({ kind: "story", story })),
      now: now(),
      paging: {
        ...trail,
        next: trail.mayGoOn ? nextCursor : null,
        open: (at) => ({ kind: "latest", topic, cursor: at }),
      },
    });
  }

  return {
    name: "latest",
    access: "everyone",
    async handle(ctx, argument) {
      const wish = understandTopics(argument);
      const [topic = wish.unclear[0]?.maybe[0] ?? null] = wish.topics;
      await answer(ctx, await page(ctx, topic, ""));
    },
    presses: {
      async latest(ctx, { topic, cursor }) {
        const message = await page(ctx, topic, cursor);
        // On a button of another message it is a new list; on a list's own it turns the page.
        if (isList(ctx)) await show(ctx, message);
        else await answer(ctx, message);
        return undefined;
      },
      async story(ctx, { storyId }) {
        const [story] = await store.stories.get([storyId]);
        if (!story) return ctx.plain("story-gone");
        await answer(ctx, storyScreen(ctx, story));
        return undefined;
      },
      async why(ctx, { storyId }) {
        const [story] = await store.stories.get([storyId]);
        if (!story) return ctx.plain("story-gone");
        const newest = story.reports.slice(-MOST_EXPLAINED).map(({ articleId }) => articleId);
        const reports = await store.articles.get(newest);
        await answer(ctx, whyScreen(ctx, { story, reports, analyzer }));
        return undefined;
      },
      async rate(ctx, { storyId, verdict, topic }) {
        const [story] = await store.stories.get([storyId]);
        if (!story) return ctx.plain("story-gone");
        if (ctx.from && isNewRating(ctx.from.id, story.id, verdict, topic ?? "")) {
          const { id, revision } = story;
          await store.feedback.add({ storyId: id, revision, verdict, topic });
        }
        const reasons = verdict === "bad" ? reasonButtons(ctx, story) : [];
        // In a group the next reader has a say, too.
        if (ctx.chat?.type === "private" || reasons.length > 0) await changeButtons(ctx, reasons);
        return ctx.plain(verdict === "bad" ? "rate-what-wrong" : "rate-thanks");
      },
    },
  };
}

function isList(ctx: BotContext): boolean {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  return rows
    .flat()
    .some((button) => "callback_data" in button && button.callback_data.startsWith("v1:story:"));
}
