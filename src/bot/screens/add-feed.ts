import type { Press } from "../../chats/press.ts";
import { shorten } from "../../delivery/html.ts";
import { shortTime } from "../../delivery/story-view.ts";
import type { FoundFeed } from "../../feeds/discover-feeds.ts";
import type { Feed } from "../../feeds/feed.ts";
import { CAMPS } from "../../feeds/feed.ts";
import type { RenderedMessage } from "../../store/rendered-message.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import type { Conversation } from "../context.ts";
import { inRows, pressButton } from "../inline-keyboard.ts";
import { clockOf, languageName } from "./names.ts";
import { campButtons } from "./sources.ts";

/** The press that goes on from what is known of the feed to be added. */
export type AddFeedPress = Extract<Press, { kind: "add-feed" }>;

/** What is asked for by buttons; any other language can be typed. */
const LANGUAGES = ["be", "ru", "en", "uk", "pl", "lt", "lv", "de", "zh"];
const MAX_NAME = 60;
/** An address longer than this is shown cut: the message is for choosing, not for copying. */
const MAX_ADDRESS = 150;

/** The feeds that were found, numbered; a number goes on with that feed. */
export function foundFeedsScreen(
  view: Conversation,
  {
    found,
    existing,
    press,
    now,
  }: {
    readonly found: readonly FoundFeed[];
    readonly existing: readonly Feed[];
    readonly press: Omit<AddFeedPress, "index">;
    readonly now: Temporal.Instant;
  },
): RenderedMessage {
  const known = new Map(existing.map((feed) => [feed.url, feed]));
  const items = found.map((feed, index) => {
    const same = known.get(feed.url);
    const facts = [
      ...(feed.language ? [languageName(view, feed.language)] : []),
      view.t("feeds-entries", { count: feed.entries }),
      ...(feed.newestAt
        ? [view.t("feeds-newest", { at: shortTime(feed.newestAt, now, clockOf(view)) })]
        : []),
      ...(same ? [`<b>${knownAs(view, same)}</b>`] : []),
    ];
    return `${index + 1}. <b>${nameOf(feed)}</b>\n${facts.join(" · ")}\n${addressOf(feed)}`;
  });
  const numbers = found.flatMap((feed, index) =>
    known.has(feed.url) ? [] : [pressButton(String(index + 1), { ...press, index })],
  );
  return {
    html: [view.t("feeds-found", { count: found.length }), ...items].join("\n\n"),
    keyboard: inRows(numbers, 5),
    previewUrl: null,
  };
}

/** Asks whose telling the found feed is. */
export function askCampScreen(
  view: Conversation,
  feed: Pick<FoundFeed, "title" | "url">,
  press: AddFeedPress,
): RenderedMessage {
  return {
    html: `<b>${nameOf(feed)}</b>\n${addressOf(feed)}\n\n${view.t("feeds-ask-camp")}`,
    keyboard: campButtons(view, CAMPS, (camp) => ({ ...press, camp })),
    previewUrl: null,
  };
}

/** Asks for the language of a feed that does not tell it. */
export function askLanguageScreen(
  view: Conversation,
  feed: Pick<FoundFeed, "title" | "url">,
  press: AddFeedPress,
): RenderedMessage {
  const buttons = LANGUAGES.map((language) =>
    pressButton(languageName(view, language), { ...press, language }),
  );
  return {
    html: `<b>${nameOf(feed)}</b>\n${addressOf(feed)}\n\n${view.t("feeds-ask-language")}`,
    keyboard: inRows(buttons, 3),
    previewUrl: null,
  };
}

/** That the feed with that address is there already, and under which id. Telegram HTML. */
export function knownAs(view: Conversation, { id, enabled }: Feed): string {
  return view.t(enabled ? "feeds-known" : "feeds-known-off", {
    id: { html: `<code>${escapeHtml(id)}</code>` },
  });
}

function nameOf({ title }: Pick<FoundFeed, "title">): string {
  return escapeHtml(shorten(title, MAX_NAME));
}

function addressOf({ url }: Pick<FoundFeed, "url">): string {
  return escapeHtml(shorten(url, MAX_ADDRESS));
}
