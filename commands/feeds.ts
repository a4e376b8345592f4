import { createHash } from "node:crypto";
import { checkedFeeds } from "../src/bot/checked-feeds.ts";
import type { Command, CommandDeps } from "../src/bot/command.ts";
import type { BotContext } from "../src/bot/context.ts";
import type { AddFeedPress } from "../src/bot/screens/add-feed.ts";
import {
  askCampScreen,
  askLanguageScreen,
  foundFeedsScreen,
  knownAs,
} from "../src/bot/screens/add-feed.ts";
import { feedsScreen } from "../src/bot/screens/feeds.ts";
import { languageName } from "../src/bot/screens/names.ts";
import { answer, say, show } from "../src/bot/show.ts";
import { addedFeed } from "../src/feeds/added-feed.ts";
import { allFeeds } from "../src/feeds/all-feeds.ts";
import type { FoundFeed } from "../src/feeds/discover-feeds.ts";
import type { Camp, Feed } from "../src/feeds/feed.ts";
import { CAMPS } from "../src/feeds/feed.ts";
import { explainFailure } from "../src/feeds/fetch-failure.ts";
import type { RenderedMessage } from "../src/store/rendered-message.ts";

/** A found feed as it waits for its number to be pressed. */
type KeptFeed = Pick<FoundFeed, "url" | "title" | "kind" | "language">;

/** An operator may look up a camp before answering; the next day the site is searched anew. */
const DIALOG_LIFE_MS = 24 * 60 * 60_000;
/** More feeds than this a site has for every tag and author. */
const MAX_FOUND = 8;
const MAX_ADDRESS = 2000;

/** `/feeds`: the feeds' health; `/feeds add ADDRESS [camp] [language]`, `/feeds remove|off|on ID`. */
export function feeds(deps: CommandDeps): Command {
  const { store, catalogue, dialogs, now } = deps;

  async function everyFeed(): Promise<readonly Feed[]> {
    return allFeeds(catalogue, await store.feeds.added());
  }

  async function table(ctx: BotContext, page: number): Promise<RenderedMessage> {
    const declared = new Set(catalogue.map(({ id }) => id));
    const added = (await store.feeds.added()).map(({ id }) => id);
    return feedsScreen(ctx, {
      checked: await checkedFeeds(deps),
      added: added.filter((id) => !declared.has(id)),
      page,
      now: now(),
    });
  }

  async function add(ctx: BotContext, words: readonly string[]): Promise<void> {
    const wish = readWish(words);
    if (wish === null) {
      await say(ctx, ctx.t("feeds-usage", { camps: CAMPS.join(", ") }));
      return;
    }
    const { address, camp, language } = wish;
    let found: readonly FoundFeed[];
    const typing = keepTyping(ctx);
    try {
      found = (await deps.discoverFeeds(address)).slice(0, MAX_FOUND);
    } catch (error) {
      const { detail } = explainFailure(error, address);
      const reason = detail.replace(/^Cannot read feed .*?: /, "");
      await say(ctx, ctx.t("feeds-unreachable", { address, reason }));
      return;
    } finally {
      clearInterval(typing);
    }
    if (found.length === 0) {
      await say(ctx, ctx.t("feeds-found-nothing", { address }));
      return;
    }
    const search = createHash("sha256").update(address).digest("base64url").slice(0, 10);
    const kept = found.map(({ url, title, kind, language: own }) => ({
      url,
      title,
      kind,
      language: own,
    }));
    await dialogs.set(search, kept, DIALOG_LIFE_MS);
    const press = { kind: "add-feed", search, camp, language } as const;
    const [only] = kept;
    await answer(
      ctx,
      only && kept.length === 1
        ? await nextStep(ctx, only, { ...press, index: 0 })
        : foundFeedsScreen(ctx, { found, existing: await everyFeed(), press, now: now() }),
    );
  }

  /** Asks what is still unknown of the feed, and adds it when nothing is. */
  async function nextStep(
    ctx: BotContext,
    found: KeptFeed,
    press: AddFeedPress,
  ): Promise<RenderedMessage> {
    const existing = await everyFeed();
    const same = existing.find(({ url }) => url === found.url);
    if (same) return { html: knownAs(ctx, same), keyboard: [], previewUrl: null };
    if (press.camp === null) return askCampScreen(ctx, found, press);
    const language = press.language ?? found.language;
    if (language === null) return askLanguageScreen(ctx, found, press);
    const feed = addedFeed({ found, camp: press.camp, language, existing });
    await store.feeds.add(feed);
    return {
      html: ctx.t("feeds-done", {
        name: feed.name,
        id: feed.id,
        camp: ctx.plain(`camp-${feed.camp}`),
        language: languageName(ctx, feed.language),
      }),
      keyboard: [],
      previewUrl: null,
    };
  }

  async function remove(ctx: BotContext, id: string): Promise<void> {
    if (catalogue.some((feed) => feed.id === id)) {
      await say(ctx, ctx.t("feeds-remove-declared", { id }));
    } else {
      const wasThere = await store.feeds.remove(id);
      await say(ctx, ctx.t(wasThere ? "feeds-removed" : "feeds-unknown-id", { id }));
    }
  }

  async function turn(ctx: BotContext, id: string, state: "on" | "off"): Promise<void> {
    const feed = (await everyFeed()).find((each) => each.id === id);
    if (!feed) {
      await say(ctx, ctx.t("feeds-unknown-id", { id }));
      return;
    }
    await store.feeds.add({ ...feed, enabled: state === "on" });
    await say(ctx, ctx.t(`feeds-switched-${state}`, { id }));
  }

  return {
    name: "feeds",
    access: "operators",
    async handle(ctx, argument) {
      const [action = "", first = "", ...others] = argument.split(/\s+/).filter(Boolean);
      const id = first.slice(0, 100).toLowerCase();
      switch (action.toLowerCase()) {
        case "":
          await answer(ctx, await table(ctx, 0));
          return;
        case "add":
          await add(ctx, [first, ...others]);
          return;
        case "remove":
          if (id !== "") return await remove(ctx, id);
          break;
        case "on":
        case "off":
          if (id !== "") return await turn(ctx, id, action.toLowerCase() === "on" ? "on" : "off");
          break;
      }
      await say(ctx, ctx.t("feeds-usage", { camps: CAMPS.join(", ") }));
    },
    presses: {
      async feeds(ctx, { page }) {
        const message = await table(ctx, page ?? 0);
        await (page === null ? answer : show)(ctx, message);
        return undefined;
      },
      async "add-feed"(ctx, press) {
        const found = (await dialogs.get<readonly KeptFeed[]>(press.search))?.[press.index];
        if (!found) return ctx.plain("error-stale-button");
        await show(ctx, await nextStep(ctx, found, press));
        return undefined;
      },
    },
  };
}

/** Shows that something goes on: a slow site is searched for a minute, and Telegram forgets the sign after 5 s. */
function keepTyping(ctx: BotContext): NodeJS.Timeout {
  // A sign that could not be shown is no reason to give up the search.
  const show = () => void ctx.replyWithChatAction("typing").catch(() => {});
  show();
  return setInterval(show, 4500);
}

interface Wish {
  readonly address: string;
  readonly camp: Camp | null;
  readonly language: string | null;
}

/** An address, and a camp and a language in any order; null for anything else. */
function readWish([address = "", ...others]: readonly string[]): Wish | null {
  if (address === "" || address.length > MAX_ADDRESS || others.length > 2) return null;
  let camp: Camp | null = null;
  let language: string | null = null;
  for (const word of others.map((other) => other.toLowerCase())) {
    const named = CAMPS.find((candidate) => candidate === word) ?? null;
    if (named && camp === null) camp = named;
    else if (/^[a-z]{2}$/.test(word) && language === null) language = word;
    else return null;
  }
  return { address, camp, language };
}
