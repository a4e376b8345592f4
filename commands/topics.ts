import { TOPIC_IDS } from "../src/analysis/analysis.ts";
import type { Command } from "../src/bot/command.ts";
import { pressButton } from "../src/bot/inline-keyboard.ts";
import { answer } from "../src/bot/show.ts";

/** `/topics`: what each topic covers, and which of them the chat follows. */
export function topics(): Command {
  return {
    name: "topics",
    access: "everyone",
    async handle(ctx) {
      const followed = new Set(ctx.settings.subscriptions.map(({ topic }) => topic));
      const lines = TOPIC_IDS.map((topic) => {
        const mark = followed.has(topic) ? "✓ " : "";
        return `${mark}<b>${ctx.t(`topic-${topic}`)}</b>: ${ctx.t(`topic-about-${topic}`)}`;
      });
      await answer(ctx, {
        html: `${ctx.t("topics-intro")}\n\n${lines.join("\n")}`,
        keyboard: [
          [pressButton(ctx.plain("topics-choose-button"), { kind: "menu", screen: "topics" })],
        ],
        previewUrl: null,
      });
    },
  };
}
