import { TOPIC_IDS } from "../src/analysis/analysis.ts";
import { changeSettings } from "../src/bot/change-settings.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { inRows, pressButton } from "../src/bot/inline-keyboard.ts";
import { topicNames } from "../src/bot/screens/names.ts";
import { answer, say, show } from "../src/bot/show.ts";
import { unsubscribe as without } from "../src/chats/subscribe.ts";
import { understandTopics } from "../src/chats/understand-topic.ts";
import type { RenderedMessage } from "../src/store/rendered-message.ts";

/** `/unsubscribe china`: the chat no longer gets the topic; alone, a button for each topic it follows. */
export function unsubscribe(deps: CommandDeps): Command {
  return {
    name: "unsubscribe",
    access: "admins",
    async handle(ctx, argument) {
      if (argument === "") {
        await answer(ctx, followedScreen(ctx));
        return;
      }
      const wish = understandTopics(argument);
      const topics = wish.everything
        ? TOPIC_IDS
        : [...wish.topics, ...wish.unclear.flatMap(({ maybe }) => maybe.slice(0, 1))];
      const followed = ctx.settings.subscriptions.map(({ topic }) => topic);
      const leaving = followed.filter((topic) => topics.includes(topic));
      if (leaving.length === 0) {
        await answer(ctx, followedScreen(ctx));
        return;
      }
      await changeSettings(ctx, deps, (chat) => without(chat, leaving));
      await say(ctx, ctx.t("unsubscribe-done", { topics: topicNames(ctx, leaving) }));
    },
    presses: {
      async unsubscribe(ctx, { topic }) {
        await changeSettings(ctx, deps, (chat) => without(chat, [topic]));
        await show(ctx, followedScreen(ctx));
        return ctx.plain("unsubscribe-done", { topics: ctx.plain(`topic-${topic}`) });
      },
    },
  };
}

function followedScreen({ settings, t, plain }: BotContext): RenderedMessage {
  const buttons = settings.subscriptions.map(({ topic }) =>
    pressButton(`✕ ${plain(`topic-${topic}`)}`, { kind: "unsubscribe", topic }),
  );
  return {
    html: t(buttons.length > 0 ? "unsubscribe-choose" : "unsubscribe-nothing"),
    keyboard: [
      ...inRows(buttons, 2),
      [pressButton(plain("settings-topics-button"), { kind: "menu", screen: "topics" })],
    ],
    previewUrl: null,
  };
}
