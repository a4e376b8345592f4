import { randomBytes } from "node:crypto";
import type { ApiMessage, FormattedText, InlineButton } from "./api-types.ts";
import { ControlError, chatOf, userOf } from "./control-error.ts";
import { deliverToBot } from "./deliver-to-bot.ts";
import { checkMayWrite, threadOf } from "./may-write.ts";
import { isObject } from "./params.ts";
import type { CallbackAnswer, InlineAnswer } from "./queries.ts";
import type { Sim } from "./sim.ts";
import type { StoredMessage } from "./stored-message.ts";
import { fixText } from "./text/fix-text.ts";
import type { SimUser } from "./world.ts";

/** What a person types and sends. */
export interface TypedMessage {
  readonly user_id: number;
  readonly chat_id: number;
  readonly text: string;
  readonly message_thread_id?: number;
  readonly reply_to_message_id?: number;
  /** An administrator who writes in the group's name. */
  readonly anonymous?: boolean;
}

/** A person's tap on a button. */
export interface Tap {
  readonly user_id: number;
  readonly chat_id: number;
  readonly message_id: number;
  readonly data?: string;
  readonly row?: number;
  readonly column?: number;
  /** A tampered client: sends data that no button carries, or taps a message that is gone. */
  readonly force?: boolean;
  readonly timeout_ms?: number;
}

/** What a person types behind the bot's name. */
export interface InlineTyping {
  readonly user_id: number;
  readonly query: string;
  readonly offset?: string;
  readonly chat_type?: string;
  readonly timeout_ms?: number;
}

/** The inline result that a person picks. */
export interface InlineChoice {
  readonly user_id: number;
  readonly chat_id: number;
  readonly query: string;
  readonly result_id: string;
  readonly message_thread_id?: number;
}

/** What a person does with thumbs: types, edits, taps, searches. */
export interface TalkControl {
  send(message: TypedMessage): ApiMessage;
  edit(
    message: Omit<TypedMessage, "message_thread_id"> & { readonly message_id: number },
  ): ApiMessage;
  /** Waits for the bot's answer, ten seconds unless told otherwise; `answered: false` after that. */
  tap(tap: Tap): Promise<CallbackAnswer>;
  inline(query: InlineTyping): Promise<InlineAnswer>;
  chooseInline(choice: InlineChoice): ApiMessage;
}

const ANSWER_TIMEOUT_MS = 10_000;
const MAX_QUERY_CHARACTERS = 256;
/** Telegram's own account that stands for administrators who hide behind their group. */
const ANONYMOUS: Pick<SimUser, "id" | "first_name" | "username"> = {
  id: 1_087_968_824,
  first_name: "Group",
  username: "GroupAnonymousBot",
};

/** The controls over what people say in one Telegram. */
export function createTalkControl(sim: Sim): TalkControl {
  const { world } = sim;
  const shownResults = new Map<number, Map<string, Readonly<Record<string, unknown>>>>();

  return {
    send(typed) {
      const user = userOf(sim, typed.user_id);
      const chat = chatOf(sim, typed.chat_id);
      checkMayWrite(chat, user);
      const threadId = threadOf(chat, user, typed.message_thread_id);
      const replied = chat.messages.get(typed.reply_to_message_id ?? 0)?.message;
      if (typed.reply_to_message_id && !replied) {
        throw new ControlError(`No message ${typed.reply_to_message_id} to reply to`);
      }
      chat.isStarted = true;
      const { reply_to_message: _, ...original } = replied ?? ({} as ApiMessage);
      const stored = world.addMessage(chat, {
        from: user,
        ...typedText(typed.text),
        threadId: threadId || (replied?.message_thread_id ?? 0),
        fields: {
          ...(typed.anonymous && {
            from: { ...ANONYMOUS, is_bot: true },
            sender_chat: world.apiChat(chat),
          }),
          ...(replied && { reply_to_message: original }),
        },
      });
      deliverToBot(sim, chat, stored);
      return stored.message;
    },
    edit({ user_id, chat_id, message_id, text }) {
      const chat = chatOf(sim, chat_id);
      const stored = chat.messages.get(message_id);
      const isOwn = stored?.message.from?.id === user_id || chat.type === "channel";
      if (!stored || stored.isFromBot || !isOwn) {
        throw new ControlError(`User ${user_id} has no message ${message_id}`);
      }
      const formatted = typedText(text);
      world.editMessage(chat, stored, { ...formatted });
      deliverToBot(sim, chat, stored);
      return stored.message;
    },
    tap(tap) {
      const user = userOf(sim, tap.user_id);
      const chat = chatOf(sim, tap.chat_id);
      const stored = chat.messages.get(tap.message_id);
      if (!stored && !tap.force) throw new ControlError(`No message ${tap.message_id}`);
      const button = tappedButton(stored, tap);
      const local = localEffect(button);
      if (local) return Promise.resolve(local);
      const { id, answer } = sim.queries.openCallback(tap.timeout_ms ?? ANSWER_TIMEOUT_MS);
      const date = 0; // How Telegram writes a message that is gone.
      const content = {
        id,
        from: world.apiUser(user),
        ...(stored?.inlineMessageId
          ? { inline_message_id: stored.inlineMessageId }
          : {
              message: stored?.message ?? {
                chat: world.apiChat(chat),
                message_id: tap.message_id,
                date,
              },
            }),
        chat_instance: String(chat.id * 7_919),
        data: button.callback_data ?? tap.data,
      };
      sim.queue.push("callback_query", content, `callback:${user.id}`);
      return answer;
    },
    async inline({ user_id, query, offset = "", chat_type = "sender", timeout_ms }) {
      const user = userOf(sim, user_id);
      const key = {
        userId: user.id,
        query: [...query].slice(0, MAX_QUERY_CHARACTERS).join(""),
        offset,
      };
      const answer =
        sim.queries.cachedInline(key) ?? (await ask(user, key, { chat_type, timeout_ms }));
      const shown = offset === "" ? new Map() : (shownResults.get(user_id) ?? new Map());
      for (const result of answer.results) shown.set(String(result.id), result);
      shownResults.set(user_id, shown);
      return answer;
    },
    chooseInline({ user_id, chat_id, query, result_id, message_thread_id }) {
      const user = userOf(sim, user_id);
      const chat = chatOf(sim, chat_id);
      const result = shownResults.get(user_id)?.get(result_id);
      if (!result) throw new ControlError(`User ${user_id} was not shown result ${result_id}`);
      checkMayWrite(chat, user);
      const markup = result.reply_markup;
      const inlineMessageId = markup ? randomBytes(18).toString("base64url") : undefined;
      const { text, entities, ...fields } = contentOf(result);
      const stored = world.addMessage(chat, {
        from: user,
        ...(text !== undefined && { text }),
        ...(entities && { entities }),
        threadId: message_thread_id ?? 0,
        ...(inlineMessageId && { inlineMessageId }),
        // Checked when the bot answered the query.
        ...(isObject(markup) && { replyMarkup: markup as ApiMessage["reply_markup"] & object }),
        fields: { ...fields, via_bot: world.bot },
      });
      const chosen = {
        result_id,
        from: world.apiUser(user),
        query,
        ...(inlineMessageId && { inline_message_id: inlineMessageId }),
      };
      sim.queue.push("chosen_inline_result", chosen, `chosen:${user.id}`);
      deliverToBot(sim, chat, stored);
      return stored.message;
    },
  };

  function ask(
    user: SimUser,
    key: { userId: number; query: string; offset: string },
    { chat_type, timeout_ms }: { chat_type: string; timeout_ms: number | undefined },
  ): Promise<InlineAnswer> {
    const { id, answer } = sim.queries.openInline(key, timeout_ms ?? ANSWER_TIMEOUT_MS);
    const { query, offset } = key;
    const content = { id, from: world.apiUser(user), chat_type, query, offset };
    sim.queue.push("inline_query", content, `inline:${user.id}`);
    return answer;
  }
}

function typedText(text: string): FormattedText {
  return fixText({ text, entities: [] });
}

function contentOf(result: Readonly<Record<string, unknown>>): Partial<ApiMessage> {
  const message = result.message;
  // Parsed when the bot answered the query; only articles have it.
  if (isObject(message)) return message as Partial<ApiMessage>;
  return { text: String(result.title ?? result.type) };
}

function tappedButton(stored: StoredMessage | undefined, tap: Tap): InlineButton {
  const rows = stored?.message.reply_markup?.inline_keyboard ?? [];
  if (tap.data !== undefined) {
    const button = rows.flat().find(({ callback_data }) => callback_data === tap.data);
    if (button) return button;
    if (tap.force) return { text: "", callback_data: tap.data };
    throw new ControlError(`Message ${tap.message_id} has no button with data ${tap.data}`);
  }
  const button = rows[tap.row ?? 0]?.[tap.column ?? 0];
  if (!button) {
    throw new ControlError(`Message ${tap.message_id} has no button at ${tap.row}:${tap.column}`);
  }
  return button;
}

/** What a client does by itself; null for buttons that ask the bot. */
function localEffect(button: InlineButton): CallbackAnswer | null {
  if (button.callback_data !== undefined) return null;
  const { text: _, ...effect } = button;
  return { answered: true, ...effect };
}
