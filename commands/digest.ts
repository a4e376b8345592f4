import { changeSettings } from "../src/bot/change-settings.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { threadOf } from "../src/bot/context.ts";
import { pressButton } from "../src/bot/inline-keyboard.ts";
import { digestScreen } from "../src/bot/screens/digest.ts";
import { answer, say, show } from "../src/bot/show.ts";
import type { DigestSchedule } from "../src/chats/chat.ts";
import { understandDigest } from "../src/chats/understand-digest.ts";

/** `/digest 08:30`, `/digest weekly mon 09:00`, `/digest off`, `/digest now`; alone, what is set and buttons. */
export function digest(deps: CommandDeps): Command {
  async function reschedule(ctx: BotContext, change: Partial<DigestSchedule>): Promise<void> {
    await changeSettings(ctx, deps, (chat) => {
      const isNew = chat.digest.daily === null && chat.digest.weekly === null;
      // A digest stays in the thread where it was first asked for.
      const threadId = isNew ? threadOf(ctx) : chat.digest.threadId;
      return { ...chat, digest: { ...chat.digest, threadId, ...change } };
    });
  }

  async function sendNow(ctx: BotContext): Promise<void> {
    if (ctx.settings.subscriptions.length === 0) {
      await answer(ctx, {
        html: ctx.t("digest-no-topics"),
        keyboard: [
          [pressButton(ctx.plain("settings-topics-button"), { kind: "menu", screen: "topics" })],
        ],
        previewUrl: null,
      });
      return;
    }
    // It is read here, whoever it is made for.
    const { discretion } = ctx.managed?.own ?? ctx.settings;
    const parts = await deps.digestNow({ ...ctx.settings, discretion });
    if (parts.length === 0) await say(ctx, ctx.t("digest-nothing"));
    for (const part of parts) await answer(ctx, part);
  }

  return {
    name: "digest",
    access: "admins",
    async handle(ctx, argument) {
      if (argument === "") {
        await answer(ctx, digestScreen(ctx));
        return;
      }
      const wish = understandDigest(argument);
      switch (wish?.kind) {
        case undefined:
          await say(ctx, ctx.t("digest-unclear"));
          return;
        case "now":
          await sendNow(ctx);
          return;
        case "off":
          await reschedule(ctx, {
            ...(wish.which !== "weekly" && { daily: null }),
            ...(wish.which !== "daily" && { weekly: null }),
          });
          break;
        case "daily":
          await reschedule(ctx, { daily: wish.time });
          break;
        case "weekly":
          await reschedule(ctx, { weekly: { weekday: wish.weekday, time: wish.time } });
          break;
      }
      await answer(ctx, digestScreen(ctx));
    },
    presses: {
      async daily(ctx, { time }) {
        await reschedule(ctx, { daily: time });
        await show(ctx, digestScreen(ctx));
        return undefined;
      },
      async weekly(ctx, { weekday, time }) {
        await reschedule(ctx, { weekly: { weekday, time } });
        await show(ctx, digestScreen(ctx));
        return undefined;
      },
      async "weekly-off"(ctx) {
        await reschedule(ctx, { weekly: null });
        await show(ctx, digestScreen(ctx));
        return undefined;
      },
      async "digest-nothing"(ctx, { on }) {
        await reschedule(ctx, { tellsNothing: on });
        await show(ctx, digestScreen(ctx));
        return undefined;
      },
      async "digest-now"(ctx) {
        await sendNow(ctx);
        return undefined;
      },
    },
  };
}
