import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { earlierStories } from "../src/bot/earlier-stories.ts";
import { repliedStory } from "../src/bot/replied-story.ts";
import { fullStoryScreen } from "../src/bot/screens/full-story.ts";
import { answer, say } from "../src/bot/show.ts";
import { allFeeds } from "../src/feeds/all-feeds.ts";
import type { Story } from "../src/stories/story.ts";
import type { FindDisagreements } from "../src/summaries/disagreements.ts";
import { createDisagreementFinder } from "../src/summaries/disagreements.ts";

/** Reports read to compare them: a long story has hundreds. */
const MOST_COMPARED = 100;

/** `/story ID`, or in reply to a story: every sentence with its outlet, every side, what they disagree on. */
export function story(deps: CommandDeps): Command {
  // Reading its words takes a moment, and many a bot runs for days before anybody asks.
  let findDisagreements: FindDisagreements | null = null;

  async function tell(ctx: BotContext, found: Story): Promise<void> {
    findDisagreements ??= createDisagreementFinder(deps.analyzer);
    const own = found.reports.filter(({ nearDuplicateOf }) => nearDuplicateOf === null);
    const newest = own.slice(-MOST_COMPARED).map(({ articleId }) => articleId);
    const stored = await deps.store.articles.get(newest);
    const feeds = allFeeds(deps.catalogue, await deps.store.feeds.added());
    await answer(
      ctx,
      fullStoryScreen(ctx, {
        story: found,
        disagreements: await findDisagreements(
          stored.map(({ article, analysis }) => ({
            ...article,
            articleId: article.id,
            language: analysis.language,
          })),
        ),
        read: new Set(feeds.flatMap(({ enabled, camp }) => (enabled ? [camp] : []))),
        earlier: await earlierStories(found, deps),
        analyzer: deps.analyzer,
      }),
    );
  }

  return {
    name: "story",
    access: "everyone",
    async handle(ctx, argument) {
      const storyId = /\b[a-z2-7]{10}\b/.exec(argument.toLowerCase())?.[0] ?? repliedStory(ctx);
      const [found] = storyId === null ? [] : await deps.store.stories.get([storyId]);
      if (found) await tell(ctx, found);
      else await say(ctx, ctx.t(storyId === null ? "story-usage" : "story-gone"));
    },
    presses: {
      async full(ctx, { storyId }) {
        const [found] = await deps.store.stories.get([storyId]);
        if (!found) return ctx.plain("story-gone");
        await tell(ctx, found);
        return undefined;
      },
    },
  };
}
