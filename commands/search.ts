import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import { pageTrail } from "../src/bot/page-trail.ts";
import { createRateLimit } from "../src/bot/rate-limit.ts";
import { searchHelpScreen } from "../src/bot/screens/search-help.ts";
import { STORIES_PER_PAGE, storyListScreen } from "../src/bot/screens/story-list.ts";
import { answer, say, show } from "../src/bot/show.ts";
import type { RenderedMessage } from "../src/store/rendered-message.ts";
import { escapeHtml } from "../src/text/escape-html.ts";

/** The results' first line: the query is read back from it when a page is turned, so none is ever stored. */
const SIGN = "🔎 ";
/** As long as Telegram lets an inline query be. */
const MAX_QUERY = 256;

/** `/search words`: what was told of them in any language, with pages; alone, how to search. */
export function search(deps: CommandDeps): Command {
  const isAllowed = createRateLimit({
    burst: 20,
    every: Temporal.Duration.from({ seconds: 2 }),
    now: deps.now,
  });

  async function page(ctx: BotContext, query: string, cursor: string): Promise<RenderedMessage> {
    const now = deps.now();
    const trail = pageTrail(ctx, { kind: "found", cursor });
    const { results, nextCursor } = await deps.search.search(query, {
      limit: STORIES_PER_PAGE,
      now,
      ...(cursor !== "" && { cursor }),
    });
    if (results.length === 0) {
      return {
        html: ctx.t("search-nothing", { query }),
        keyboard: searchHelpScreen(ctx).keyboard,
        previewUrl: null,
      };
    }
    return storyListScreen(ctx, {
      title: `${SIGN}<b>${escapeHtml(query)}</b>`,
      results,
      now,
      paging: {
        ...trail,
        next: trail.mayGoOn ? nextCursor : null,
        open: (at) => ({ kind: "found", cursor: at }),
      },
    });
  }

  return {
    name: "search",
    access: "everyone",
    async handle(ctx, argument) {
      const query = argument.replace(/\s+/g, " ").slice(0, MAX_QUERY).trim();
      if (query === "") await answer(ctx, searchHelpScreen(ctx));
      else if (!isAllowed(ctx.from?.id ?? ctx.settings.id)) await say(ctx, ctx.t("error-too-fast"));
      else await answer(ctx, await page(ctx, query, ""));
    },
    presses: {
      async found(ctx, { cursor }) {
        const text = ctx.callbackQuery?.message?.text ?? "";
        const line = text.split("\n", 1)[0] ?? "";
        const query = line.startsWith(SIGN) ? line.slice(SIGN.length) : "";
        if (query === "") return ctx.plain("error-stale-button");
        if (!isAllowed(ctx.from?.id ?? ctx.settings.id)) return ctx.plain("error-too-fast");
        await show(ctx, await page(ctx, query, cursor));
        return undefined;
      },
    },
  };
}
