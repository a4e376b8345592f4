import path from "node:path";
import type { TestContext } from "node:test";
import type { Bot } from "grammy";
import { GrammyError } from "grammy";
import type { InlineKeyboardButton, Message, Update, UserFromGetMe } from "grammy/types";
import { Keyv } from "keyv";
import { createCommands } from "../../commands/index.ts";
import type { CommandDeps } from "../../src/bot/command.ts";
import type { BotContext } from "../../src/bot/context.ts";
import { createBot } from "../../src/bot/create-bot.ts";
import { createManagement } from "../../src/bot/managed-channel.ts";
import type { Chat } from "../../src/chats/chat.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import { createSearch } from "../../src/search/search.ts";
import type { Store } from "../../src/store/store.ts";
import { minutes } from "../store/samples.ts";
import { temporaryStore } from "../store/temporary-store.ts";

export const LOCALES_DIRECTORY = path.join(import.meta.dirname, "../../locales");
export const TOKEN = "123456:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr";

/** The bot as Telegram tells it of itself. */
export const ME: UserFromGetMe = {
  id: 123456,
  is_bot: true,
  first_name: "Counterbalance",
  username: "counterbalance_bot",
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_guest_queries: false,
  supports_join_request_queries: false,
};

export interface ApiCall {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read deep into payloads of every method.
  readonly payload: any;
}

/** Who does something, where. A private chat has the person's id. */
export interface Place {
  readonly userId?: number;
  readonly language?: string;
  readonly chat?: {
    readonly id: number;
    readonly type: "private" | "group" | "supergroup" | "channel";
  };
  readonly threadId?: number;
  /** An administrator who stays anonymous, or a channel that speaks in its group. */
  readonly senderChatId?: number;
}

export interface DrivenBot {
  readonly bot: Bot<BotContext>;
  readonly store: Store;
  /** Every call so far, oldest first. */
  readonly calls: ApiCall[];
  /** Log lines that tell of a failure. */
  readonly failures: Record<string, unknown>[];
  readonly deps: CommandDeps;
  /** Messages of discreet chats, noted down to be deleted. */
  readonly traces: Keyv;
  /** The clock of the bot; tests may move it. */
  clock: { now: Temporal.Instant };
  /** Members of groups who are administrators. */
  readonly administrators: Set<number>;
  /** Answers of the API for a method, instead of success: an error code and description. */
  readonly refusals: Map<string, { readonly code: number; readonly description: string }>;
  update(part: Omit<Update, "update_id">): Promise<readonly ApiCall[]>;
  /** Types a text; returns the calls that it caused. */
  say(text: string, place?: Place): Promise<readonly ApiCall[]>;
  /** Presses the button with that label (or a part of it) on the last message that has it. */
  press(label: string, place?: Place): Promise<readonly ApiCall[]>;
  /** Presses a button with such data, whether the bot made it or not. */
  pressData(data: string, place?: Place): Promise<readonly ApiCall[]>;
  inline(query: string, place?: Place & { readonly offset?: string }): Promise<ApiCall | undefined>;
  chat(id?: number): Promise<Chat | null>;
  /** The last message sent or edited. */
  last(): { readonly text: string; readonly labels: readonly string[]; readonly method: string };
}

export const READER = 42;
/** Who runs the bot. */
export const OPERATOR = 77;

/** A real bot with a real store, whose calls are recorded and answered as Telegram would. */
export async function driveBot(
  t: TestContext,
  overrides: Partial<
    Pick<
      CommandDeps,
      | "analyzer"
      | "digestNow"
      | "sentMessages"
      | "search"
      | "catalogue"
      | "discoverFeeds"
      | "dialogs"
    >
  > = {},
): Promise<DrivenBot> {
  const store = await temporaryStore(t);
  const clock = { now: minutes(60) };
  const now = () => clock.now;
  const translations = createTranslations(LOCALES_DIRECTORY);
  const dialogs = overrides.dialogs ?? new Keyv();
  const management = createManagement({ store, dialogs: new Keyv(), now });
  const deps: CommandDeps = {
    store,
    analyzer: { entity: () => undefined, entitiesIn: () => [] },
    translations,
    search: createSearch({ store, analyzer: { entitiesIn: () => [] } }),
    digestNow: async () => [],
    sentMessages: async () => [],
    catalogue: [],
    discoverFeeds: async () => [],
    dialogs,
    management,
    now,
    ...overrides,
  };
  const failures: Record<string, unknown>[] = [];
  const traces = new Keyv();
  const bot = createBot({
    traces,
    management,
    token: TOKEN,
    botInfo: ME,
    commands: createCommands(deps),
    store,
    translations,
    search: deps.search,
    defaultTimeZone: "Europe/Minsk",
    operatorIds: [OPERATOR],
    log: {
      error: (fields: unknown) => void failures.push(fields as Record<string, unknown>),
      info: () => {},
    },
    now,
    incidentId: () => "7f3a",
  });

  const calls: ApiCall[] = [];
  const messages: Message[] = [];
  const administrators = new Set<number>();
  const refusals: DrivenBot["refusals"] = new Map();
  let nextId = 1000;

  bot.api.config.use(async (_previous, method, payload) => {
    // The payload's type is that of all methods at once.
    const given = structuredClone(payload) as ApiCall["payload"];
    calls.push({ method, payload: given });
    const refusal = refusals.get(method);
    if (refusal) {
      const { code, description } = refusal;
      return { ok: false, error_code: code, description };
    }
    // biome-ignore lint/suspicious/noExplicitAny: one recorder answers every method.
    const answered = (result: any) => ({ ok: true as const, result });
    if (method === "sendMessage" || method === "editMessageText") {
      const message = {
        message_id: method === "sendMessage" ? nextId++ : given.message_id,
        date: 1,
        chat: { id: given.chat_id, type: "private" },
        text: given.text.replace(/<[^>]*>/g, ""),
        ...(given.reply_markup && { reply_markup: given.reply_markup }),
        ...(given.message_thread_id && {
          message_thread_id: given.message_thread_id,
          is_topic_message: true,
        }),
      } as Message;
      messages.push(message);
      return answered(message);
    }
    if (method === "getChat") {
      const id = given.chat_id === "@a_channel" ? -1001 : given.chat_id;
      return answered({ id, type: "channel", title: "The <Channel>" });
    }
    if (method === "getChatMember") {
      return answered({ status: administrators.has(given.user_id) ? "administrator" : "member" });
    }
    return answered(true);
  });

  let updateId = 1;
  async function update(part: Omit<Update, "update_id">): Promise<readonly ApiCall[]> {
    const before = calls.length;
    await bot.handleUpdate({ update_id: updateId++, ...part } as Update);
    return calls.slice(before);
  }

  const person = ({ userId = READER, language = "en" }: Place) => ({
    id: userId,
    is_bot: false,
    first_name: "Reader",
    language_code: language,
  });
  const where = ({ userId = READER, chat }: Place) =>
    (chat ?? { id: userId, type: "private" }) as Message["chat"];

  async function pressButton(
    message: Message | undefined,
    data: string,
    place: Place,
  ): Promise<readonly ApiCall[]> {
    const shown = message ?? ({ message_id: 1, date: 1, text: "" } as Message);
    return await update({
      callback_query: {
        id: `press-${updateId}`,
        from: person(place),
        chat_instance: "1",
        data,
        message: { ...shown, chat: where(place) } as Message,
      },
    });
  }

  const buttonsOf = (message: Message): InlineKeyboardButton[] =>
    message.reply_markup?.inline_keyboard.flat() ?? [];

  return {
    bot,
    store,
    calls,
    failures,
    deps,
    traces,
    clock,
    administrators,
    refusals,
    update,
    async say(text, place = {}) {
      const command = /^\/\S+/.exec(text)?.[0];
      const message = {
        message_id: nextId++,
        date: 1,
        chat: where(place),
        text,
        ...(command && {
          entities: [{ type: "bot_command" as const, offset: 0, length: command.length }],
        }),
        ...(place.threadId && { message_thread_id: place.threadId, is_topic_message: true }),
      };
      if (place.chat?.type === "channel") {
        return await update({ channel_post: message as Update["channel_post"] } as Update);
      }
      return await update({
        message: {
          ...message,
          from: person(place),
          ...(place.senderChatId && {
            sender_chat: { id: place.senderChatId, type: "supergroup" },
          }),
        },
      } as Update);
    },
    async press(label, place = {}) {
      const message = messages.findLast((each) =>
        buttonsOf(each).some((button) => button.text.includes(label)),
      );
      const button =
        message &&
        (buttonsOf(message).find((each) => each.text === label) ??
          buttonsOf(message).find((each) => each.text.includes(label)));
      if (!button || !("callback_data" in button)) throw new Error(`No button "${label}" is shown`);
      return await pressButton(message, button.callback_data, place);
    },
    pressData: (data, place = {}) => pressButton(messages.at(-1), data, place),
    async inline(query, place = {}) {
      const made = await update({
        inline_query: {
          id: `inline-${updateId}`,
          from: person(place),
          query,
          offset: place.offset ?? "",
        },
      });
      return made.find(({ method }) => method === "answerInlineQuery");
    },
    chat: (id = READER) => store.chats.get(id),
    last() {
      const call = calls.findLast(({ method }) => /^(sendMessage|editMessageText)$/.test(method));
      if (!call) throw new Error("The bot has said nothing");
      const rows: InlineKeyboardButton[][] = call.payload.reply_markup?.inline_keyboard ?? [];
      return {
        text: call.payload.text,
        labels: rows.flat().map(({ text }) => text),
        method: call.method,
      };
    },
  };
}

/** What grammY throws for a refusal, for stubs that refuse. */
export function refused(code: number, description: string): GrammyError {
  return new GrammyError(
    "refused",
    { ok: false, error_code: code, description },
    "sendMessage",
    {},
  );
}
