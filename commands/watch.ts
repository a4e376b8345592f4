import { changeSettings } from "../src/bot/change-settings.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import { threadOf } from "../src/bot/context.ts";
import { watchedName, watchesScreen } from "../src/bot/screens/watches.ts";
import { answer, say, show } from "../src/bot/show.ts";
import type { Cadence } from "../src/chats/chat.ts";
import { watchKey } from "../src/chats/short-key.ts";
import { understandCadence } from "../src/chats/understand-cadence.ts";
import { understandWatch } from "../src/chats/understand-watch.ts";

/** Each watch is compared with each story for each chat. */
const MOST_WATCHES = 30;

/** `/watch "Great Stone"`, `/watch Ryzhenkov daily`: stories that name it come whatever their topic; alone, what is watched. */
export function watch(deps: CommandDeps): Command {
  return {
    name: "watch",
    access: "admins",
    async handle(ctx, argument) {
      const { text, cadence } = readWish(argument);
      const watched = understandWatch(text, deps.analyzer);
      if (watched === null) {
        await answer(ctx, watchesScreen(ctx, deps.analyzer));
        return;
      }
      const key = watchKey(watched);
      const others = ctx.settings.watches.filter((each) => watchKey(each) !== key);
      if (others.length >= MOST_WATCHES) {
        await say(ctx, ctx.t("watch-too-many", { count: MOST_WATCHES }));
        return;
      }
      const before = ctx.settings.watches.find((each) => watchKey(each) === key);
      const added = {
        ...watched,
        cadence: cadence ?? before?.cadence ?? "instant",
        threadId: threadOf(ctx),
      };
      await changeSettings(ctx, deps, (chat) => ({ ...chat, watches: [...others, added] }));
      const name = watchedName(ctx, watched, deps.analyzer);
      const done = ctx.t(`watch-done-${watched.kind}`, { name });
      await answer(ctx, watchesScreen(ctx, deps.analyzer, done));
    },
    presses: {
      async "watch-when"(ctx, { key, cadence }) {
        await changeSettings(ctx, deps, (chat) => ({
          ...chat,
          watches: chat.watches.map((each) =>
            watchKey(each) === key ? { ...each, cadence } : each,
          ),
        }));
        await show(ctx, watchesScreen(ctx, deps.analyzer));
        return undefined;
      },
    },
  };
}

/** The text without its quotation marks and without a cadence at its end. */
function readWish(argument: string): { readonly text: string; readonly cadence: Cadence | null } {
  const [, quoted, rest = ""] = /^["«“„](.+)["»”“](.*)$/u.exec(argument) ?? [];
  if (quoted !== undefined) return { text: quoted, cadence: understandCadence(rest) };
  const words = argument.split(/\s+/u);
  const cadence = words.length > 1 ? understandCadence(words.at(-1) ?? "") : null;
  return { text: cadence === null ? argument : words.slice(0, -1).join(" "), cadence };
}
