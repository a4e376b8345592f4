import { changeSettings } from "../src/bot/change-settings.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { digestTimes, zoneName } from "../src/bot/screens/names.ts";
import { timeZoneScreen } from "../src/bot/screens/time-zone.ts";
import { answer, show } from "../src/bot/show.ts";
import { clockTime } from "../src/chats/time-zone.ts";
import { understandTimeZone } from "../src/chats/understand-time-zone.ts";

/** `/timezone Europe/Vilnius`, or a city in any of the six languages; alone, buttons. */
export function timezone(deps: CommandDeps): Command {
  async function choose(ctx: BotContext, timeZone: string): Promise<string> {
    await changeSettings(ctx, deps, (chat) => ({ ...chat, timeZone }));
    const times = digestTimes(ctx);
    const done = ctx.t("timezone-done", {
      zone: zoneName(ctx, timeZone),
      time: clockTime(deps.now(), timeZone),
    });
    return times === null ? done : `${done} ${ctx.t("timezone-digest", { times })}`;
  }

  return {
    name: "timezone",
    access: "admins",
    async handle(ctx, argument) {
      const now = deps.now();
      if (argument === "") {
        await answer(ctx, timeZoneScreen(ctx, { now, html: ctx.t("timezone-choose") }));
        return;
      }
      const wish = understandTimeZone(argument, now);
      if (wish.kind === "zone") {
        const html = await choose(ctx, wish.timeZone);
        await answer(ctx, { html, keyboard: [], previewUrl: null });
        return;
      }
      const html =
        wish.kind === "offset"
          ? ctx.t("timezone-offset", { offset: wish.offset })
          : ctx.t(wish.maybe.length > 0 ? "timezone-did-you-mean" : "timezone-unknown", {
              name: argument.slice(0, 40),
            });
      const zones = wish.maybe.length > 0 ? { zones: wish.maybe } : {};
      await answer(ctx, timeZoneScreen(ctx, { now, html, ...zones }));
    },
    presses: {
      async zone(ctx, { timeZone }) {
        const html = await choose(ctx, timeZone);
        await show(ctx, timeZoneScreen(ctx, { now: deps.now(), html }));
        return undefined;
      },
    },
  };
}
