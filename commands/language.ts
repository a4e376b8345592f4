import { changeSettings } from "../src/bot/change-settings.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { languageScreen } from "../src/bot/screens/language.ts";
import { welcomeScreen } from "../src/bot/screens/welcome.ts";
import { answer, show } from "../src/bot/show.ts";
import type { Locale } from "../src/chats/chat.ts";
import { understandLanguage } from "../src/chats/understand-language.ts";

/** `/language be`: the bot speaks that language from now on; alone, buttons. */
export function language(deps: CommandDeps): Command {
  async function choose(ctx: BotContext, locale: Locale): Promise<void> {
    await changeSettings(ctx, deps, (chat) => ({ ...chat, locale }));
  }
  return {
    name: "language",
    access: "admins",
    async handle(ctx, argument) {
      const locale = argument === "" ? null : understandLanguage(argument);
      if (locale) await choose(ctx, locale);
      const key = locale
        ? "language-done"
        : argument === ""
          ? "language-choose"
          : "language-unknown";
      await answer(ctx, languageScreen(ctx, ctx.t(key)));
    },
    presses: {
      async language(ctx, { locale }) {
        const isFirst = isWelcome(ctx);
        await choose(ctx, locale);
        // The greeting goes on in the language chosen on it.
        await show(ctx, isFirst ? welcomeScreen(ctx) : languageScreen(ctx, ctx.t("language-done")));
        return undefined;
      },
    },
  };
}

function isWelcome(ctx: BotContext): boolean {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  return rows
    .flat()
    .some((button) => "callback_data" in button && button.callback_data.startsWith("v1:bundle:"));
}
