import { changeSettings } from "../src/bot/change-settings.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { quietScreen } from "../src/bot/screens/quiet.ts";
import { answer, say, show } from "../src/bot/show.ts";
import type { QuietHours } from "../src/chats/chat.ts";
import { understandQuiet } from "../src/chats/understand-quiet.ts";

/** `/quiet 22:00-07:00`, `/quiet 22-7 silent`, `/quiet off`; alone, what is set and buttons. */
export function quiet(deps: CommandDeps): Command {
  async function set(ctx: BotContext, hours: QuietHours | null): Promise<void> {
    await changeSettings(ctx, deps, (chat) => ({ ...chat, quiet: hours }));
  }

  return {
    name: "quiet",
    access: "admins",
    async handle(ctx, argument) {
      const wish = argument === "" ? null : understandQuiet(argument);
      if (argument !== "" && wish === null) {
        await say(ctx, ctx.t("quiet-unclear"));
        return;
      }
      if (wish?.kind === "off") await set(ctx, null);
      if (wish?.kind === "hours") {
        const { from, until } = wish;
        await set(ctx, { from, until, way: wish.way ?? ctx.settings.quiet?.way ?? "hold" });
      }
      await answer(ctx, quietScreen(ctx));
    },
    presses: {
      async quiet(ctx, press) {
        await set(ctx, press.quiet);
        await show(ctx, quietScreen(ctx));
        return undefined;
      },
    },
  };
}
