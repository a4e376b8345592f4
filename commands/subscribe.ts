import type { TopicId } from "../src/analysis/analysis.ts";
import { TOPIC_IDS } from "../src/analysis/analysis.ts";
import { changeSettings } from "../src/bot/change-settings.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { threadOf } from "../src/bot/context.ts";
import { pressButton } from "../src/bot/inline-keyboard.ts";
import { discreetScreen } from "../src/bot/screens/discreet.ts";
import { digestTimes, topicNames } from "../src/bot/screens/names.ts";
import { settingsScreen } from "../src/bot/screens/settings.ts";
import { topicsScreen } from "../src/bot/screens/topics.ts";
import { whenScreen } from "../src/bot/screens/when.ts";
import { answer, show } from "../src/bot/show.ts";
import type { Cadence } from "../src/chats/chat.ts";
import { setCadence, subscribe as subscribed, unsubscribe } from "../src/chats/subscribe.ts";
import { TOPIC_BUNDLES } from "../src/chats/topic-bundles.ts";
import type { TopicWish } from "../src/chats/understand-topic.ts";
import { understandTopics } from "../src/chats/understand-topic.ts";

/** `/subscribe china sco weekly`: from now on the chat gets these topics; alone, a keyboard of all topics. */
export function subscribe(deps: CommandDeps): Command {
  async function follow(
    ctx: BotContext,
    topics: readonly TopicId[],
    cadence: Cadence | null,
  ): Promise<void> {
    await changeSettings(ctx, deps, (chat) =>
      subscribed(chat, {
        topics,
        cadence: cadence ?? undefined,
        threadId: threadOf(ctx),
        now: deps.now(),
      }),
    );
  }

  return {
    name: "subscribe",
    access: "admins",
    async handle(ctx, argument) {
      if (argument === "") {
        await answer(ctx, topicsScreen(ctx));
        return;
      }
      const wish = understandTopics(argument);
      const topics = wish.everything ? TOPIC_IDS : wish.topics;
      if (topics.length > 0) await follow(ctx, topics, wish.cadence);
      else if (wish.cadence && wish.unclear.length === 0) {
        const { cadence } = wish;
        await changeSettings(ctx, deps, (chat) => setCadence(chat, cadence, threadOf(ctx)));
        await answer(ctx, whenScreen(ctx));
        return;
      }
      const done = topics.length > 0 ? [doneText(ctx, topics)] : [];
      const unclear = wish.unclear.length > 0 ? [unclearText(ctx, wish)] : [];
      await answer(ctx, {
        html: [...done, ...unclear].join("\n\n"),
        keyboard: [
          ...wish.unclear.flatMap(({ maybe }) =>
            maybe.map((topic) => [
              pressButton(ctx.plain("subscribe-button", { topic: ctx.plain(`topic-${topic}`) }), {
                kind: "meant" as const,
                topic,
                cadence: wish.cadence,
              }),
            ]),
          ),
          [
            pressButton(ctx.plain("settings-topics-button"), { kind: "menu", screen: "topics" }),
            ...(topics.length > 0
              ? [
                  pressButton(ctx.plain("settings-when-button"), {
                    kind: "menu" as const,
                    screen: "when" as const,
                  }),
                ]
              : []),
          ],
        ],
        previewUrl: null,
      });
    },
    presses: {
      async topic(ctx, { topic, on }) {
        if (on) await follow(ctx, [topic], null);
        else await changeSettings(ctx, deps, (chat) => unsubscribe(chat, [topic]));
        await show(ctx, topicsScreen(ctx));
        return undefined;
      },
      async "all-topics"(ctx, { on }) {
        if (on) await follow(ctx, TOPIC_IDS, null);
        else await changeSettings(ctx, deps, (chat) => unsubscribe(chat, TOPIC_IDS));
        await show(ctx, topicsScreen(ctx));
        return undefined;
      },
      async bundle(ctx, { bundle }) {
        await follow(ctx, TOPIC_BUNDLES[bundle], null);
        await show(ctx, whenScreen(ctx));
        return undefined;
      },
      async meant(ctx, { topic, cadence }) {
        await follow(ctx, [topic], cadence);
        await show(ctx, whenScreen(ctx));
        return undefined;
      },
      async when(ctx, { cadence }) {
        await changeSettings(ctx, deps, (chat) => setCadence(chat, cadence, threadOf(ctx)));
        if (ctx.settings.discretion?.isUnasked) {
          await show(ctx, discreetScreen(ctx));
          return undefined;
        }
        const isSet = ctx.settings.subscriptions.length > 0;
        const head = isSet
          ? ctx.t(`when-done-${cadence}`, { times: digestTimes(ctx) ?? "" })
          : null;
        await show(ctx, settingsScreen(ctx, deps.now(), head));
        return undefined;
      },
    },
  };
}

function doneText(ctx: BotContext, topics: readonly TopicId[]): string {
  const cadence = ctx.settings.subscriptions.find(({ topic }) => topic === topics[0])?.cadence;
  return ctx.t(`subscribe-done-${cadence ?? "instant"}`, {
    topics: topicNames(ctx, topics),
    times: digestTimes(ctx) ?? "",
  });
}

function unclearText(ctx: BotContext, { unclear }: TopicWish): string {
  const words = unclear.map(({ word }) => word.slice(0, 40)).join(", ");
  const guesses = unclear.some(({ maybe }) => maybe.length > 0);
  return ctx.t(guesses ? "subscribe-did-you-mean" : "subscribe-unknown", { words });
}
