import type { Command } from "../src/bot/command.ts";
import { pressButton } from "../src/bot/inline-keyboard.ts";
import { answer } from "../src/bot/show.ts";

/** `/help`: every command in a line, and the buttons most people want. */
export function help(commands: readonly string[]): Command {
  return {
    name: "help",
    access: "everyone",
    async handle(ctx) {
      const lines = commands.map((name) => `/${name} · ${ctx.t(`${name}-description`)}`);
      await answer(ctx, {
        html: `${ctx.t("help-intro")}\n\n${lines.join("\n")}\n\n${ctx.t("help-outro", { bot: ctx.me.username })}`,
        keyboard: [
          [
            pressButton(ctx.plain("latest-button"), { kind: "latest", topic: null, cursor: "" }),
            pressButton(ctx.plain("settings-button"), { kind: "settings" }),
          ],
        ],
        previewUrl: null,
      });
    },
  };
}
