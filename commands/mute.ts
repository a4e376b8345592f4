import { changeSettings } from "../src/bot/change-settings.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { muteButton, mutedName, mutesScreen } from "../src/bot/screens/mutes.ts";
import { answer, show } from "../src/bot/show.ts";
import { LOCALES, type Mute } from "../src/chats/chat.ts";
import { muteKey } from "../src/chats/short-key.ts";
import { type MutableNames, understandMute } from "../src/chats/understand-mute.ts";
import { allFeeds } from "../src/feeds/all-feeds.ts";
import { CAMPS } from "../src/feeds/feed.ts";

/** A chat that mutes more has stopped reading. */
const MOST_MUTES = 200;

/** `/mute belta`, a camp, a topic or a story's id: no word of it reaches the chat, until it is said again; alone, what is muted. */
export function mute(deps: CommandDeps): Command {
  async function names(): Promise<MutableNames> {
    const feeds = allFeeds(deps.catalogue, await deps.store.feeds.added());
    const outlets = new Map<string, string[]>();
    for (const { name, id } of feeds) outlets.set(name, [...(outlets.get(name) ?? []), id]);
    const called = CAMPS.map(
      (camp) =>
        [camp, LOCALES.map((locale) => deps.translations.plain(locale, `camp-${camp}`))] as const,
    );
    return { outlets, camps: new Map(called) };
  }

  async function set(ctx: BotContext, wanted: Mute, on: boolean): Promise<string> {
    const key = muteKey(wanted);
    await changeSettings(ctx, deps, (chat) => {
      const others = chat.mutes.filter((each) => muteKey(each) !== key);
      return { ...chat, mutes: on ? [...others, wanted].slice(-MOST_MUTES) : others };
    });
    return ctx.plain(on ? "mute-done" : "mute-undone", { name: mutedName(ctx, wanted) });
  }

  return {
    name: "mute",
    access: "admins",
    async handle(ctx, argument) {
      if (argument === "") {
        await answer(ctx, mutesScreen(ctx));
        return;
      }
      const meant = understandMute(argument, await names());
      const [only] = meant;
      if (only && meant.length === 1) {
        // What is muted and named again is to be heard again.
        const isMuted = ctx.settings.mutes.some((each) => muteKey(each) === muteKey(only));
        await set(ctx, only, !isMuted);
        const done = ctx.t(isMuted ? "mute-undone" : "mute-done", { name: mutedName(ctx, only) });
        await answer(ctx, mutesScreen(ctx, done));
        return;
      }
      const html = ctx.t(meant.length > 0 ? "mute-which" : "mute-unknown", {
        name: argument.slice(0, 60),
      });
      if (meant.length === 0) await answer(ctx, mutesScreen(ctx, html));
      else {
        const keyboard = meant.map((each) => [muteButton(ctx, each, { on: true })]);
        await answer(ctx, { html, keyboard, previewUrl: null });
      }
    },
    presses: {
      async "mute-story"(ctx, { storyId, on }) {
        const notice = await set(ctx, { kind: "story", storyId }, on);
        if (isMuteScreen(ctx)) await show(ctx, mutesScreen(ctx));
        return notice;
      },
      async "mute-camp"(ctx, { camp, on }) {
        const notice = await set(ctx, { kind: "camp", camp }, on);
        await show(ctx, mutesScreen(ctx));
        return notice;
      },
      async "mute-topic"(ctx, { topic, on }) {
        const notice = await set(ctx, { kind: "topic", topic }, on);
        await show(ctx, mutesScreen(ctx));
        return notice;
      },
      async "mute-outlet"(ctx, { key, on }) {
        const known = [
          ...ctx.settings.mutes,
          ...[...(await names()).outlets.keys()].map(
            (outlet) => ({ kind: "outlet", outlet }) as const,
          ),
        ];
        const wanted = known.find((each) => muteKey(each) === key);
        const notice = wanted && (await set(ctx, wanted, on));
        await show(ctx, mutesScreen(ctx));
        return notice;
      },
    },
  };
}

/** Pressed among the mutes; under a story the message stays. */
function isMuteScreen(ctx: BotContext): boolean {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  return rows
    .flat()
    .some((button) => "callback_data" in button && button.callback_data.includes(":mute-camp:"));
}
