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
import { answer, say, show } from "../src/bot/show.ts";
import type { Screen } from "../src/chats/press.ts";
import type { RenderedMessage } from "../src/store/rendered-message.ts";

/** `/settings`: everything the chat chose, in one message that edits itself; `/settings @channel`: what a channel chose. */
export function settings({ now, analyzer, management }: CommandDeps): Command {
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
    async handle(ctx, argument) {
      const channel = /^(?:https:\/\/t\.me\/|@)(\w{4,32})$/.exec(argument)?.[1];
      if (channel === undefined || ctx.chat?.type !== "private") {
        await answer(ctx, settingsScreen(ctx, now()));
      } else if (await management.enter(ctx, `@${channel}`)) {
        await answer(ctx, settingsScreen(ctx, now()));
      } else await say(ctx, ctx.t("channel-unknown"));
    },
    presses: {
      async settings(ctx) {
        await answer(ctx, settingsScreen(ctx, now()));
        return undefined;
      },
      async manage(ctx, { channelId }) {
        if (ctx.chat?.type !== "private") return ctx.plain("error-stale-button");
        await management.leave(ctx);
        if (channelId !== null && !(await management.enter(ctx, channelId))) {
          return ctx.plain("channel-unknown");
        }
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
