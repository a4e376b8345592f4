import { Composer } from "grammy";
import { understandTopics } from "../../chats/understand-topic.ts";
import { closest, foldVocabulary } from "../../chats/understand-words.ts";
import type { Command } from "../command.ts";
import type { BotContext } from "../context.ts";
import { pressButton } from "../inline-keyboard.ts";
import { answer } from "../show.ts";
import { typedCommand } from "./dispatch.ts";

/** What people send; service messages (a pin, a changed timer) ask for no answer. */
const SENT_BY_PEOPLE = [
  "message:text",
  "message:media",
  "message:contact",
  "message:location",
  "message:poll",
] as const;
/** An inline search starts with the person's words; longer ones are no search. */
const MAX_QUERY = 120;

/**
 * What the bot did not understand: in a private chat an answer that leads on,
 * in groups and channels silence. Nothing of it is kept.
 */
export function unknownUpdate(commands: readonly Command[]): Composer<BotContext> {
  // Not even a suggestion tells of what operators alone may use.
  const offered = commands.filter(({ access }) => access !== "operators");
  const names = foldVocabulary<string>(offered.map(({ name }) => [name, name]));
  const composer = new Composer<BotContext>();

  composer
    .chatType("private")
    .on([...SENT_BY_PEOPLE])
    // A search result that the person inserted here speaks for itself.
    .filter((ctx) => ctx.message?.via_bot === undefined)
    .use(async (ctx) => {
      const text = ctx.message?.text ?? "";
      const command = typedCommand(ctx);
      if (command) {
        const [meant] = closest(command.name, names)?.ids ?? [];
        const html = meant
          ? ctx.t("unknown-command-meant", { command: meant })
          : ctx.t("unknown-command");
        await answer(ctx, { html, keyboard: [], previewUrl: null });
        return;
      }
      const wish = text.length <= MAX_QUERY ? understandTopics(text) : null;
      const topics = wish?.unclear.length === 0 ? wish.topics.slice(0, 4) : [];
      const query = text.replace(/\s+/g, " ").trim();
      await answer(ctx, {
        html: ctx.t(text ? "unknown-text" : "unknown-message"),
        keyboard: [
          ...topics.map((topic) => [
            pressButton(ctx.plain("subscribe-button", { topic: ctx.plain(`topic-${topic}`) }), {
              kind: "meant",
              topic,
              cadence: null,
            }),
          ]),
          ...(query && query.length <= MAX_QUERY
            ? [
                [
                  {
                    text: ctx.plain("unknown-search-button"),
                    switchInline: { query, where: "here" as const },
                  },
                ],
              ]
            : []),
          [pressButton(ctx.plain("settings-button"), { kind: "settings" })],
        ],
        previewUrl: null,
      });
    });
  return composer;
}
