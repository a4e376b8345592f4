import { InputFile } from "grammy";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { csvFile, markdownFile, settingsFile } from "../src/bot/export-files.ts";
import { pressButton } from "../src/bot/inline-keyboard.ts";
import { answer, say } from "../src/bot/show.ts";
import { EXPORT_KINDS, type ExportKind } from "../src/chats/press.ts";
import type { Story } from "../src/stories/story.ts";

const LOOK_BACK = Temporal.Duration.from({ hours: 24 * 30 });
const MOST_STORIES = 300;
const MOST_FOUND = 100;
const NAMES: Readonly<Record<string, ExportKind>> = {
  settings: "settings",
  json: "settings",
  markdown: "markdown",
  md: "markdown",
  csv: "csv",
};

/** `/export settings`, `/export csv border closure`, `/export md`: a file of one's settings, or of stories ready to cite. */
export function exportFiles(deps: CommandDeps): Command {
  const { store, search, now } = deps;

  async function storiesFor(ctx: BotContext, query: string): Promise<readonly Story[]> {
    if (query !== "") {
      const { results } = await search.search(query, { limit: MOST_FOUND, now: now() });
      return results.flatMap((result) => (result.kind === "story" ? [result.story] : []));
    }
    const topics = ctx.settings.subscriptions.map(({ topic }) => topic);
    return await store.stories.updatedSince(now().subtract(LOOK_BACK), {
      limit: MOST_STORIES,
      ...(topics.length > 0 && { topics }),
    });
  }

  async function send(ctx: BotContext, what: ExportKind, query: string): Promise<void> {
    if (what === "settings")
      return await sendFile(ctx, settingsFile(ctx.settings), "settings.json");
    // A file of outlets and addresses is what a discreet chat must not hold.
    if (ctx.settings.discretion !== null) return await say(ctx, ctx.t("export-discreet"));
    const stories = await storiesFor(ctx, query);
    if (stories.length === 0) return await say(ctx, ctx.t("export-nothing"));
    const day = now().toZonedDateTimeISO(ctx.settings.timeZone).toPlainDate();
    if (what === "csv") await sendFile(ctx, csvFile(stories), `belarus-${day}.csv`);
    else await sendFile(ctx, markdownFile(stories, ctx.locale), `belarus-${day}.md`);
  }

  return {
    name: "export",
    access: "everyone",
    async handle(ctx, argument) {
      const [word = "", ...others] = argument.split(/\s+/u);
      const what = NAMES[word.toLowerCase()];
      if (what) await send(ctx, what, others.join(" "));
      else if (argument !== "") await send(ctx, "markdown", argument);
      else {
        await answer(ctx, {
          html: ctx.t("export-choose"),
          keyboard: EXPORT_KINDS.map((each) => [
            pressButton(ctx.plain(`export-${each}-button`), { kind: "export", what: each }),
          ]),
          previewUrl: null,
        });
      }
    },
    presses: {
      async export(ctx, { what }) {
        await send(ctx, what, "");
        return undefined;
      },
    },
  };
}

async function sendFile(ctx: BotContext, text: string, name: string): Promise<void> {
  await ctx.replyWithDocument(new InputFile(Buffer.from(text), name));
}
