import { changeSettings } from "../src/bot/change-settings.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { watchedName, watchesScreen } from "../src/bot/screens/watches.ts";
import { answer, show } from "../src/bot/show.ts";
import { watchKey } from "../src/chats/short-key.ts";
import { understandWatch } from "../src/chats/understand-watch.ts";

/** `/unwatch Great Stone`: it is watched no more; alone, a button for each watch. */
export function unwatch(deps: CommandDeps): Command {
  async function drop(ctx: BotContext, key: string): Promise<string | null> {
    const dropped = ctx.settings.watches.find((each) => watchKey(each) === key);
    if (!dropped) return null;
    await changeSettings(ctx, deps, (chat) => ({
      ...chat,
      watches: chat.watches.filter((each) => watchKey(each) !== key),
    }));
    return watchedName(ctx, dropped, deps.analyzer);
  }

  return {
    name: "unwatch",
    access: "admins",
    async handle(ctx, argument) {
      const watched = understandWatch(argument, deps.analyzer);
      const name = watched && (await drop(ctx, watchKey(watched)));
      const head =
        name !== null
          ? ctx.t("unwatch-done", { name })
          : watched === null
            ? null
            : ctx.t("unwatch-unknown", { name: argument.slice(0, 60) });
      await answer(ctx, watchesScreen(ctx, deps.analyzer, head));
    },
    presses: {
      async unwatch(ctx, { key }) {
        const name = await drop(ctx, key);
        await show(ctx, watchesScreen(ctx, deps.analyzer));
        return name === null ? undefined : ctx.plain("unwatch-done", { name });
      },
    },
  };
}
