import { TOPIC_IDS } from "../src/analysis/analysis.ts";
import { checkedFeeds } from "../src/bot/checked-feeds.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import { say } from "../src/bot/show.ts";
import { isFailure } from "../src/feeds/feed-health.ts";

/** Fewer are not a statistic but people. */
const FLOOR = 20;
const DAY = Temporal.Duration.from({ hours: 24 });

/** `/stats`, for operators: how the bot fares; of readers only sums of twenty and more. */
export function stats(deps: CommandDeps): Command {
  return {
    name: "stats",
    access: "operators",
    async handle(ctx) {
      const { store, now } = deps;
      const { chats } = await store.chats.count();
      const states = await store.outbox.counts();
      const day = await store.stories.updatedSince(now().subtract(DAY));
      const checked = await checkedFeeds(deps);
      const enabled = checked.filter(({ feed }) => feed.enabled);
      const failing = enabled.filter(({ health }) => isFailure(health.word));
      const topics = new Map<string, number>();
      for await (const { active, subscriptions } of store.chats.all()) {
        if (!active) continue;
        for (const { topic } of subscriptions) topics.set(topic, (topics.get(topic) ?? 0) + 1);
      }
      const followed = TOPIC_IDS.filter((topic) => (topics.get(topic) ?? 0) >= FLOOR).map(
        (topic) => `${ctx.plain(`topic-${topic}`)} ${topics.get(topic)}`,
      );
      const lines = [
        chats >= FLOOR
          ? ctx.t("stats-chats", { count: chats })
          : ctx.t("stats-chats-few", { floor: FLOOR }),
        ...(followed.length > 0 ? [ctx.t("stats-topics", { topics: followed.join(" · ") })] : []),
        ctx.t("stats-articles", { count: await store.articles.count() }),
        ctx.t("stats-stories", { count: day.length }),
        ctx.t("stats-feeds", { count: enabled.length, failing: failing.length }),
        ctx.t("stats-outbox", {
          states: Object.entries(states)
            .map(([state, count]) => `${state} ${count}`)
            .join(" · "),
        }),
      ];
      await say(ctx, [`<b>${ctx.t("stats-title")}</b>`, ...lines].join("\n"));
    },
  };
}
