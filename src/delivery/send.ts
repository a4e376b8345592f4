import type { Api } from "grammy";
import { GrammyError, HttpError } from "grammy";
import type { RenderedMessage } from "../store/rendered-message.ts";
import { shorten, toPlainText } from "./html.ts";
import { toInlineKeyboard } from "./inline-keyboard.ts";

/** What became of one call. Only `unknown` leaves open whether a reader saw the message. */
export type SendResult =
  | { readonly kind: "accepted"; readonly messageId: number | null }
  | { readonly kind: "too-many-requests"; readonly retryAfter: Temporal.Duration }
  | { readonly kind: "chat-gone"; readonly reason: string }
  | { readonly kind: "chat-moved"; readonly toChatId: number }
  | { readonly kind: "thread-gone"; readonly reason: string }
  | { readonly kind: "no-rights"; readonly reason: string }
  | { readonly kind: "unparsable"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "unauthorized" }
  | { readonly kind: "not-sent"; readonly reason: string }
  | { readonly kind: "unknown"; readonly reason: string };

/** What delivery uses of Telegram's API. */
export type SendApi = Pick<
  Api,
  "sendMessage" | "editMessageText" | "getChat" | "getChatAdministrators"
>;

/** One call: a message to be sent, or one to be edited. */
export interface Outgoing {
  readonly chatId: number;
  readonly threadId: number | null;
  readonly message: RenderedMessage;
  readonly silent: boolean;
  /** Message to edit instead of sending a new one. */
  readonly editMessageId: number | null;
  /** Message to reply to; sent on its own if that is gone. Left out: to none. */
  readonly replyToMessageId?: number | null;
  /** Send without markup: Telegram could not parse it. */
  readonly plain: boolean;
  /** It can be neither forwarded nor saved. */
  readonly isProtected: boolean;
}

/** Makes one call and says what became of it. Throws nothing that Telegram or the network can cause. */
export async function send(
  api: Pick<SendApi, "sendMessage" | "editMessageText">,
  outgoing: Outgoing,
): Promise<SendResult> {
  const { chatId, message } = outgoing;
  const text = outgoing.plain ? shorten(toPlainText(message.html), 4000) : message.html;
  const shared = {
    ...(outgoing.plain ? {} : { parse_mode: "HTML" as const }),
    link_preview_options:
      message.previewUrl === null
        ? { is_disabled: true }
        : { url: message.previewUrl, prefer_small_media: true },
    // An edit without the keyboard would take it away.
    ...(message.keyboard.length > 0 && { reply_markup: toInlineKeyboard(message.keyboard) }),
  };
  try {
    if (outgoing.editMessageId !== null) {
      await api.editMessageText(chatId, outgoing.editMessageId, text, shared);
      return { kind: "accepted", messageId: outgoing.editMessageId };
    }
    const sent = await api.sendMessage(chatId, text, {
      ...shared,
      disable_notification: outgoing.silent,
      ...(outgoing.isProtected && { protect_content: true }),
      ...(outgoing.threadId !== null && { message_thread_id: outgoing.threadId }),
      ...(outgoing.replyToMessageId && {
        reply_parameters: {
          message_id: outgoing.replyToMessageId,
          allow_sending_without_reply: true,
        },
      }),
    });
    return { kind: "accepted", messageId: sent.message_id };
  } catch (error) {
    const result = classify(error);
    // "message is not modified": the reader already sees exactly this.
    if (result.kind === "refused" && /message is not modified/.test(result.reason)) {
      return { kind: "accepted", messageId: outgoing.editMessageId };
    }
    return result;
  }
}

/** Descriptions as in the Bot API server's source; prefixes, for their endings vary by chat type. */
const CHAT_GONE =
  /bot was blocked by the user|user is deactivated|bot was kicked|bot is not a member|group chat was deleted|can't initiate conversation|chat not found|PEER_ID_INVALID/;
const NO_RIGHTS =
  /not enough rights|have no (write access|rights to send)|need administrator rights|CHAT_WRITE_FORBIDDEN/;
const THREAD_GONE = /message thread not found|TOPIC_CLOSED|TOPIC_DELETED/;
const UNPARSABLE =
  /can't parse entities|message is too long|ENTITIES_TOO_LONG|BUTTON_DATA_INVALID|BUTTON_URL_INVALID|button URL|reply markup is too long/;

/** Errors before the request left this machine: certainly not sent. */
const NEVER_LEFT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
]);

function classify(error: unknown): SendResult {
  if (error instanceof GrammyError) {
    const reason = `${error.error_code} ${error.description}`;
    const moved = error.parameters.migrate_to_chat_id;
    if (moved !== undefined) return { kind: "chat-moved", toChatId: moved };
    if (error.error_code === 429) {
      const seconds = error.parameters.retry_after ?? 5;
      return { kind: "too-many-requests", retryAfter: Temporal.Duration.from({ seconds }) };
    }
    if (error.error_code === 401) return { kind: "unauthorized" };
    // An answer of 5xx says nothing of whether the request had been carried out.
    if (error.error_code >= 500) return { kind: "unknown", reason };
    if (CHAT_GONE.test(reason)) return { kind: "chat-gone", reason };
    if (THREAD_GONE.test(reason)) return { kind: "thread-gone", reason };
    if (NO_RIGHTS.test(reason)) return { kind: "no-rights", reason };
    if (UNPARSABLE.test(reason)) return { kind: "unparsable", reason };
    return { kind: "refused", reason };
  }
  if (error instanceof HttpError) {
    const code = errorCode(error.error);
    if (code !== null && NEVER_LEFT.has(code)) return { kind: "not-sent", reason: code };
    return { kind: "unknown", reason: code ?? "no answer" };
  }
  throw error;
}

function errorCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  if ("type" in error && typeof error.type === "string") return error.type;
  return null;
}
