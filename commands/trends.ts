import type { TopicId } from "../src/analysis/analysis.ts";
import { TOPIC_IDS } from "../src/analysis/analysis.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import { inRows, pressButton } from "../src/bot/inline-keyboard.ts";
import { answer } from "../src/bot/show.ts";
import { languageOfLocale } from "../src/chats/chat.ts";
import { CAMPS } from "../src/feeds/feed.ts";
import type { Story } from "../src/stories/story.ts";

const WEEK = Temporal.Duration.from({ hours: 24 * 7 });
const MOST_NAMES = 6;
const MOST_TOPICS = 8;
/** Nearly every story names them. */
const EVERYWHERE = /^(?:state\/belarus|person\/lukashenko|place\/minsk)$/;

/** `/trends`: what the week was about, against the week before: topics, names, and who told it. */
export function trends({ store, analyzer, now }: CommandDeps): Command {
  return {
    name: "trends",
    access: "everyone",
    async handle(ctx) {
      const weekAgo = now().subtract(WEEK);
      const stories = await store.stories.updatedSince(weekAgo.subtract(WEEK));
      const isNew = ({ startedAt }: Story) => Temporal.Instant.compare(startedAt, weekAgo) >= 0;
      const week = stories.filter(isNew);
      const before = stories.filter((story) => !isNew(story));
      if (week.length === 0) {
        await answer(ctx, { html: ctx.t("trends-nothing"), keyboard: [], previewUrl: null });
        return;
      }
      const topics = countsOf(week, (story) => story.topics);
      const topicsBefore = countsOf(before, (story) => story.topics);
      const shown = TOPIC_IDS.filter((topic) => topics.has(topic))
        .sort((a, b) => (topics.get(b) ?? 0) - (topics.get(a) ?? 0))
        .slice(0, MOST_TOPICS);
      const topicLines = shown.map((topic) => {
        const [count, was] = [topics.get(topic) ?? 0, topicsBefore.get(topic) ?? 0];
        return `${arrow(count, was)} ${ctx.t("trends-topic", { topic: ctx.plain(`topic-${topic}`), count, before: was })}`;
      });
      const names = [...countsOf(week, ({ entities }) => entities)]
        .filter(([id]) => !EVERYWHERE.test(id))
        .sort(([, a], [, b]) => b - a)
        .flatMap(([id, count]) => {
          const called = analyzer.entity(id)?.names;
          const name = called?.[languageOfLocale(ctx.locale)]?.[0] ?? called?.en?.[0];
          return name === undefined ? [] : `${name} ${count}`;
        })
        .slice(0, MOST_NAMES);
      const camps = countsOf(week, ({ reports }) => reports.map(({ camp }) => camp));
      const tellers = CAMPS.filter((camp) => camps.has(camp))
        .sort((a, b) => (camps.get(b) ?? 0) - (camps.get(a) ?? 0))
        .map((camp) => `${ctx.plain(`camp-short-${camp}`)}\u00A0${camps.get(camp)}`);
      await answer(ctx, {
        html: [
          ctx.t("trends-title", { count: week.length, before: before.length }),
          topicLines.join("\n"),
          ...(names.length > 0 ? [ctx.t("trends-names", { names: names.join(" · ") })] : []),
          ctx.t("trends-camps", { camps: tellers.join(" · ") }),
        ].join("\n\n"),
        keyboard: inRows(
          shown
            .slice(0, 4)
            .map((topic: TopicId) =>
              pressButton(ctx.plain(`topic-${topic}`), { kind: "latest", topic, cursor: "" }),
            ),
          2,
        ),
        previewUrl: null,
      });
    },
  };
}

/** In how many stories each occurs. */
function countsOf<Name extends string>(
  stories: readonly Story[],
  namesOf: (story: Story) => readonly Name[],
): ReadonlyMap<Name, number> {
  const counts = new Map<Name, number>();
  for (const story of stories) {
    for (const name of new Set(namesOf(story))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** A change that small numbers make by themselves is none. */
function arrow(count: number, before: number): string {
  const noise = Math.max(1, Math.sqrt(before));
  if (count > before + noise) return "↗";
  return count < before - noise ? "↘" : "→";
}
