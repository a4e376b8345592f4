import type { TopicId } from "../src/analysis/analysis.ts";
import { TOPIC_IDS } from "../src/analysis/analysis.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { earlierStories } from "../src/bot/earlier-stories.ts";
import { inPairs, pressButton } from "../src/bot/inline-keyboard.ts";
import { repliedStory } from "../src/bot/replied-story.ts";
import { timelineScreen } from "../src/bot/screens/timeline.ts";
import { answer, show } from "../src/bot/show.ts";
import { understandTopics } from "../src/chats/understand-topic.ts";
import type { RenderedMessage } from "../src/store/rendered-message.ts";

const LOOK_BACK = Temporal.Duration.from({ hours: 24 * 365 });
/** Read to choose from; a busy topic has thousands in a year. */
const MOST_READ = 400;
const MOST_FOUND = 60;
const MAX_TITLE = 80;

/** `/timeline sanctions`, `/timeline Great Stone`, or in reply to a story: how it came about, in dated lines. */
export function timeline(deps: CommandDeps): Command {
  const { store, search, now } = deps;

  async function ofTopic(ctx: BotContext, topic: TopicId): Promise<RenderedMessage> {
    const since = now().subtract(LOOK_BACK);
    const found = await store.stories.updatedSince(since, { topics: [topic], limit: MOST_READ });
    const main = found.filter(({ topics }) => topics[0] === topic);
    return timelineScreen(
      ctx,
      ctx.t("timeline-title", { name: ctx.plain(`topic-${topic}`) }),
      main.length > 0 ? main : found,
    );
  }

  async function ofWords(ctx: BotContext, words: string): Promise<RenderedMessage> {
    const { results } = await search.search(words, { limit: MOST_FOUND, now: now() });
    const found = results.flatMap((result) => (result.kind === "story" ? [result.story] : []));
    return timelineScreen(ctx, ctx.t("timeline-title", { name: words.slice(0, MAX_TITLE) }), found);
  }

  async function ofStory(ctx: BotContext, storyId: string): Promise<RenderedMessage> {
    const [story] = await store.stories.get([storyId]);
    const earlier = story ? await earlierStories(story, deps) : [];
    return timelineScreen(ctx, ctx.t("timeline-title-story"), story ? [...earlier, story] : []);
  }

  return {
    name: "timeline",
    access: "everyone",
    async handle(ctx, argument) {
      const storyId =
        /^[a-z2-7]{10}$/.test(argument) && /\d/.test(argument) ? argument : repliedStory(ctx);
      if (storyId !== null) return await answer(ctx, await ofStory(ctx, storyId));
      if (argument === "") return await answer(ctx, chooseScreen(ctx));
      const { topics, unclear } = understandTopics(argument);
      const [topic] = topics;
      const message =
        topic && topics.length === 1 && unclear.length === 0
          ? await ofTopic(ctx, topic)
          : await ofWords(ctx, argument);
      await answer(ctx, message);
    },
    presses: {
      async timeline(ctx, { storyId }) {
        await answer(ctx, await ofStory(ctx, storyId));
        return undefined;
      },
      async "topic-timeline"(ctx, { topic }) {
        await show(ctx, await ofTopic(ctx, topic));
        return undefined;
      },
    },
  };
}

function chooseScreen({ t, plain }: BotContext): RenderedMessage {
  return {
    html: t("timeline-choose"),
    keyboard: inPairs(
      TOPIC_IDS.map((topic) =>
        pressButton(plain(`topic-${topic}`), { kind: "topic-timeline", topic }),
      ),
    ),
    previewUrl: null,
  };
}
