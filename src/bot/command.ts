import type { Keyv } from "keyv";
import type { Analyzer } from "../analysis/analyze.ts";
import type { Chat } from "../chats/chat.ts";
import type { Press } from "../chats/press.ts";
import type { Translations } from "../chats/translate.ts";
import type { FeedDiscovery } from "../feeds/discover-feeds.ts";
import type { Feed } from "../feeds/feed.ts";
import type { Search } from "../search/search.ts";
import type { RenderedMessage } from "../store/rendered-message.ts";
import type { Store } from "../store/store.ts";
import type { BotContext } from "./context.ts";
import type { Management } from "./managed-channel.ts";

/** What the commands are built from. */
export interface CommandDeps {
  readonly store: Pick<Store, "articles" | "chats" | "stories" | "outbox" | "feeds" | "feedback">;
  readonly analyzer: Pick<Analyzer, "entity" | "entitiesIn">;
  readonly translations: Translations;
  readonly search: Search;
  /** The digest of the last day, at once; empty if nothing happened. */
  readonly digestNow: (chat: Chat) => Promise<readonly RenderedMessage[]>;
  /** Ids of the messages of the last 48 hours that the sender knows of: what /forget deletes. */
  readonly sentMessages: (chatId: number) => Promise<readonly number[]>;
  /** The feeds file's feeds; those that operators added are in the store. */
  readonly catalogue: readonly Feed[];
  readonly discoverFeeds: FeedDiscovery;
  /** What a conversation under way has asked already; it may vanish at any moment. */
  readonly dialogs: Pick<Keyv, "get" | "set">;
  /** Where a channel is set up from a private chat. */
  readonly management: Management;
  readonly now: () => Temporal.Instant;
}

/** What to do when a button of that kind is pressed. The text returned is shown as a short notice. */
export type PressHandlers = {
  readonly [Kind in Press["kind"]]?: (
    ctx: BotContext,
    press: Extract<Press, { kind: Kind }>,
  ) => Promise<string | undefined>;
};

/** One command and the buttons that do the same. */
export interface Command {
  /** As typed, without the slash. */
  readonly name: string;
  /**
   * Who may use it, its buttons included. `admins`: in groups and channels only those who may change
   * settings; `operators`: only operators, in their private chats, and for others it does not exist.
   */
  readonly access: "everyone" | "admins" | "operators";
  /** `argument`: what was typed after the command, trimmed. */
  readonly handle: (ctx: BotContext, argument: string) => Promise<void>;
  readonly presses?: PressHandlers;
}
