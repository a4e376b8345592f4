import { changeSettings } from "../src/bot/change-settings.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { discreetScreen } from "../src/bot/screens/discreet.ts";
import { settingsScreen } from "../src/bot/screens/settings.ts";
import { storyScreen } from "../src/bot/screens/story.ts";
import { answer, say, show } from "../src/bot/show.ts";
import { languageOfLocale } from "../src/chats/chat.ts";
import type { Story } from "../src/stories/story.ts";

const DEFAULT_HOURS = 24;
const LOOK_BACK = Temporal.Duration.from({ hours: 24 * 14 });
const MOST_LOOKED_AT = 30;

/** `/discreet on`, `/discreet 12`, `/discreet off`: no links, no outlets' names, messages that vanish; alone, buttons. */
export function discreet(deps: CommandDeps): Command {
  async function set(ctx: BotContext, hours: number | null): Promise<void> {
    await changeSettings(ctx, deps, (chat) => ({
      ...chat,
      discretion: hours === null ? null : { deleteAfterHours: hours },
    }));
  }

  /** The first thing a newcomer sees beside settings is news, in the newcomer's language where there is some. */
  async function sendLatest(ctx: BotContext): Promise<void> {
    const topics = ctx.settings.subscriptions.map(({ topic }) => topic);
    const recent = await deps.store.stories.updatedSince(deps.now().subtract(LOOK_BACK), {
      topics,
      limit: MOST_LOOKED_AT,
    });
    const language = languageOfLocale(ctx.locale);
    const isReadable = ({ summaries }: Story) =>
      summaries.some((each) => each.language === language);
    const story = recent.find(isReadable) ?? recent[0];
    if (story) await answer(ctx, storyScreen(ctx, story));
  }

  return {
    name: "discreet",
    access: "admins",
    async handle(ctx, argument) {
      if (ctx.settings.kind !== "private") {
        await say(ctx, ctx.t("discreet-private"));
        return;
      }
      const hours = understandHours(argument);
      if (hours !== undefined) await set(ctx, hours);
      await answer(ctx, discreetScreen(ctx));
    },
    presses: {
      async discreet(ctx, { hours }) {
        if (ctx.settings.kind !== "private") return ctx.plain("discreet-private");
        const isFirst = ctx.settings.discretion?.isUnasked === true;
        await set(ctx, hours);
        if (!isFirst) {
          await show(ctx, discreetScreen(ctx));
          return undefined;
        }
        await show(ctx, settingsScreen(ctx, deps.now(), ctx.t("discreet-welcome")));
        await sendLatest(ctx);
        return undefined;
      },
    },
  };
}

/** Hours by what was typed; null for "off", undefined for nothing that can be understood. */
function understandHours(text: string): number | null | undefined {
  const typed = text.trim().toLowerCase();
  if (/^(?:off|no|выкл|нет|адкл|не|вимк|ні|wyłącz|nie|išjungti|ne)$/u.test(typed)) return null;
  if (/^(?:on|yes|вкл|да|укл|так|увімк|włącz|tak|įjungti|taip)$/u.test(typed)) return DEFAULT_HOURS;
  const hours = /^(\d{1,2})\s?(?:h|ч|г|год|val)?\.?$/u.exec(typed)?.[1];
  const count = Number(hours);
  return count >= 1 && count <= 47 ? count : undefined;
}
