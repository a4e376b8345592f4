import { checkedFeeds } from "../src/bot/checked-feeds.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import { campScreen, sourcesScreen } from "../src/bot/screens/sources.ts";
import { answer, show } from "../src/bot/show.ts";

/** `/sources`: whom the bot reads, camp by camp, and how each fares. */
export function sources(deps: CommandDeps): Command {
  return {
    name: "sources",
    access: "everyone",
    async handle(ctx) {
      const checked = await checkedFeeds(deps);
      await answer(ctx, sourcesScreen(ctx, { checked, now: deps.now() }));
    },
    presses: {
      async sources(ctx, { camp, page }) {
        const checked = await checkedFeeds(deps);
        const now = deps.now();
        const screen =
          camp === null
            ? sourcesScreen(ctx, { checked, now })
            : campScreen(ctx, camp, { checked, now, page });
        await show(ctx, screen);
        return undefined;
      },
    },
  };
}
