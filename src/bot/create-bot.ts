import { randomBytes } from "node:crypto";
import type { Agent } from "node:http";
import { autoRetry } from "@grammyjs/auto-retry";
import { sequentialize } from "@grammyjs/runner";
import type { Transformer } from "grammy";
import { Bot } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { Keyv } from "keyv";
import type { Translations } from "../chats/translate.ts";
import type { Log } from "../log.ts";
import type { Search } from "../search/search.ts";
import type { Store } from "../store/store.ts";
import type { Command } from "./command.ts";
import type { BotContext } from "./context.ts";
import { describeError } from "./describe-error.ts";
import { inlineSearch } from "./inline-search.ts";
import type { Management } from "./managed-channel.ts";
import { catchErrors } from "./middleware/catch-errors.ts";
import { dispatch } from "./middleware/dispatch.ts";
import { holdFloods } from "./middleware/hold-floods.ts";
import { leaveNoTraces } from "./middleware/leave-no-traces.ts";
import { membership } from "./middleware/membership.ts";
import { skipRepeated } from "./middleware/skip-repeated.ts";
import { timeReplies } from "./middleware/time-replies.ts";
import { unknownUpdate } from "./middleware/unknown-update.ts";
import { withSettings } from "./middleware/with-settings.ts";
import { scrubToken } from "./scrub-token.ts";

export interface BotDeps {
  readonly token: string;
  /** Another Bot API server; Telegram's own by default. */
  readonly apiRoot?: string;
  /** HTTP agent of all calls, for a proxy. */
  readonly agent?: Agent;
  /** Known already, as in tests: spares the first getMe. */
  readonly botInfo?: UserFromGetMe;
  readonly commands: readonly Command[];
  readonly store: Pick<Store, "chats" | "stories" | "outbox">;
  readonly translations: Translations;
  readonly search: Search;
  /** Until a chat sets its own. */
  readonly defaultTimeZone: string;
  /** Ids of the people who run the bot. */
  readonly operatorIds?: readonly number[];
  readonly log: Pick<Log, "error" | "info">;
  readonly now: () => Temporal.Instant;
  readonly incidentId?: () => string;
  /** Messages of discreet chats, to be deleted in time: see `noteTraces`. */
  readonly traces: Pick<Keyv, "get" | "set" | "delete">;
  /** Who may change which chat's settings, and from where. */
  readonly management: Management;
  /** Told the seconds of our own that each answered update took. */
  readonly onReply?: (seconds: number) => void;
}

/** The updates that the bot has a use for. Telegram remembers the list, so it is always given. */
export const ALLOWED_UPDATES = [
  "message",
  "channel_post",
  "callback_query",
  "inline_query",
  "my_chat_member",
] as const;

/** Long enough for a long poll of 30 seconds; grammY's own 500 would hang on a dead line. */
const TIMEOUT_SECONDS = 50;
/** Stale after seconds: a late answer only costs the next one its turn. */
const NEVER_REPEATED: ReadonlySet<string> = new Set(["answerInlineQuery", "answerCallbackQuery"]);

/** The bot with all it can do; it does nothing until updates come (runBot(), or a webhook). */
export function createBot(deps: BotDeps): Bot<BotContext> {
  const { token, commands, store, translations, search, defaultTimeZone, log, now } = deps;
  const bot = new Bot<BotContext>(token, {
    ...(deps.botInfo && { botInfo: deps.botInfo }),
    client: {
      timeoutSeconds: TIMEOUT_SECONDS,
      ...(deps.apiRoot && { apiRoot: deps.apiRoot }),
      ...(deps.agent && { baseFetchConfig: { agent: deps.agent, compress: true } }),
    },
  });
  bot.api.config.use(retryRefused());
  // Last is outermost: whatever fails below, its error holds no token.
  bot.api.config.use(scrubToken(token));

  const operators = new Set(deps.operatorIds);
  const incidentId = deps.incidentId ?? (() => randomBytes(3).toString("hex"));
  bot.use(skipRepeated());
  if (deps.onReply) bot.use(timeReplies(deps.onReply));
  // Two presses in one chat must not both start from the settings before the first.
  bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));
  bot.use(catchErrors({ log, incidentId }));
  bot.use(withSettings({ store, translations, defaultTimeZone, now }));
  bot.use(holdFloods(now));
  bot.use(leaveNoTraces({ store, traces: deps.traces, now }));
  bot.use(membership({ store, traces: deps.traces, translations, now }));
  bot.use(inlineSearch({ store, search, now }));
  bot.use(
    dispatch({
      commands,
      management: deps.management,
      isOperator: ({ chat, from }) =>
        chat?.type === "private" && from !== undefined && operators.has(from.id),
    }),
  );
  bot.use(unknownUpdate(commands));
  // What fails before catchErrors() is ours; grammY's own handler would stop the bot and print the token.
  bot.catch(({ error }) => log.error(describeError(error), "an update failed before it was read"));
  return bot;
}

/**
 * Waits and repeats what Telegram refused for being too fast, twice at most.
 * Not what failed otherwise: the first call may have been carried out, and the
 * repeated one would be a second message.
 */
function retryRefused(): Transformer {
  const retry = autoRetry({
    maxRetryAttempts: 2,
    maxDelaySeconds: 10,
    rethrowHttpErrors: true,
    rethrowInternalServerErrors: true,
  });
  return (previous, method, payload, signal) =>
    NEVER_REPEATED.has(method)
      ? previous(method, payload, signal)
      : retry(previous, method, payload, signal);
}
