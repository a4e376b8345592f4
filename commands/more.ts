import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { pressButton } from "../src/bot/inline-keyboard.ts";
import { repliedStory } from "../src/bot/replied-story.ts";
import { storyView } from "../src/bot/screens/story.ts";
import { answer, say } from "../src/bot/show.ts";
import { link } from "../src/delivery/html.ts";
import { mainReport, summaryFor, visibleStory } from "../src/delivery/story-view.ts";
import type { Story } from "../src/stories/story.ts";
import { escapeHtml } from "../src/text/escape-html.ts";

/** `/more` in reply to a story: its source with a link, in a discreet chat after a warning. */
export function more(deps: CommandDeps): Command {
  async function tell(ctx: BotContext, storyId: string, sure: boolean): Promise<void> {
    const [story] = await deps.store.stories.get([storyId]);
    if (!story) return await say(ctx, ctx.t("story-gone"));
    if (ctx.settings.discretion === null || sure) {
      return await say(ctx, sourceLine(ctx, story));
    }
    await answer(ctx, {
      html: ctx.t("more-warning"),
      keyboard: [
        [pressButton(ctx.plain("more-sure-button"), { kind: "more", storyId, sure: true })],
      ],
      previewUrl: null,
    });
  }

  return {
    name: "more",
    access: "everyone",
    async handle(ctx, argument) {
      const typed = /\b[a-z2-7]{10}\b/.exec(argument.toLowerCase())?.[0];
      const storyId = typed ?? repliedStory(ctx);
      if (storyId === null) await say(ctx, ctx.t("more-usage"));
      else await tell(ctx, storyId, false);
    },
    presses: {
      async more(ctx, { storyId, sure }) {
        await tell(ctx, storyId, sure);
        return undefined;
      },
    },
  };
}

/** One link: of a report that nobody is punished for, if there is one. */
function sourceLine(ctx: BotContext, story: Story): string {
  const seen = visibleStory(story, { ...storyView(ctx), discreet: true });
  const { outlet, title, url } = mainReport(seen, summaryFor(seen, ctx.locale));
  return title === "" ? link(outlet, url) : `${link(title, url)} (${escapeHtml(outlet)})`;
}
