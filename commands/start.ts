import { isTopicId } from "../src/analysis/analysis.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { searchHelpScreen } from "../src/bot/screens/search-help.ts";
import { settingsScreen } from "../src/bot/screens/settings.ts";
import { storyScreen } from "../src/bot/screens/story.ts";
import { welcomeScreen } from "../src/bot/screens/welcome.ts";
import { answer } from "../src/bot/show.ts";

/** `/start`: the greeting and the first choice. With a link's payload: a story, a topic, search tips, settings. */
export function start({ store, now }: CommandDeps): Command {
  async function handle(ctx: BotContext, payload: string): Promise<void> {
    // Telegram lets strangers write any link to the bot: what is not known is a plain start.
    const storyId = /^s_([a-z2-7]{10})$/.exec(payload)?.[1];
    const topic = /^t_([a-z-]+)$/.exec(payload)?.[1] ?? "";
    if (storyId) {
      const [story] = await store.stories.get([storyId]);
      await answer(ctx, storyScreen(ctx, story ?? null));
    } else if (payload === "searchhelp") {
      await answer(ctx, searchHelpScreen(ctx));
    } else if (payload === "inline" && ctx.settings.kind === "private") {
      await answer(ctx, settingsScreen(ctx, now()));
    } else {
      await answer(ctx, welcomeScreen(ctx, isTopicId(topic) ? topic : null));
    }
  }
  return { name: "start", access: "everyone", handle };
}
