import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { digestScreen } from "../src/bot/screens/digest.ts";
import { discreetScreen } from "../src/bot/screens/discreet.ts";
import { forgetScreen } from "../src/bot/screens/forget.ts";
import { languageScreen } from "../src/bot/screens/language.ts";
import { mutesScreen } from "../src/bot/screens/mutes.ts";
import { quietScreen } from "../src/bot/screens/quiet.ts";
import { settingsScreen } from "../src/bot/screens/settings.ts";
import { timeZoneScreen } from "../src/bot/screens/time-zone.ts";
import { topicsScreen } from "../src/bot/screens/topics.ts";
import { watchesScreen } from "../src/bot/screens/watches.ts";
import { whenScreen } from "../src/bot/screens/when.ts";
import { answer, show } from "../src/bot/show.ts";
import type { Screen } from "../src/chats/callback-data.ts";
import type { RenderedMessage } from "../src/store/store.ts";

/** `/settings`: everything the chat chose, in one message that edits itself. */
export function settings({ now, analyzer }: CommandDeps): Command {
  function screen(ctx: BotContext, name: Screen): RenderedMessage {
    switch (name) {
      case "main":
        return settingsScreen(ctx, now());
      case "topics":
        return topicsScreen(ctx);
      case "when":
        return whenScreen(ctx);
      case "digest":
        return digestScreen(ctx);
      case "watches":
        return watchesScreen(ctx, analyzer);
      case "mutes":
        return mutesScreen(ctx);
      case "quiet":
        return quietScreen(ctx);
      case "discreet":
        return discreetScreen(ctx);
      case "language":
        return languageScreen(ctx, ctx.t("language-choose"));
      case "zone":
        return timeZoneScreen(ctx, { now: now(), html: ctx.t("timezone-choose") });
      case "forget":
        return forgetScreen(ctx);
    }
  }

  return {
    name: "settings",
    access: "admins",
    async handle(ctx) {
      await answer(ctx, settingsScreen(ctx, now()));
    },
    presses: {
      async settings(ctx) {
        await answer(ctx, settingsScreen(ctx, now()));
        return undefined;
      },
      async menu(ctx, press) {
        await show(ctx, screen(ctx, press.screen));
        return undefined;
      },
    },
  };
}
