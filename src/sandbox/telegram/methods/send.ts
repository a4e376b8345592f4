import { badRequest } from "../api-error.ts";
import type { ApiMessage, FormattedText, Params } from "../api-types.ts";
import { flag, integer, isObject, json, text } from "../params.ts";
import { replyMarkup } from "../reply-markup.ts";
import type { Sim } from "../sim.ts";
import type { NewMessage } from "../stored-message.ts";
import { formatText, textInput } from "../text/format-text.ts";
import type { SimChat, SimUser } from "../world.ts";
import { checkMayPost, findChat, findThread } from "./chat-access.ts";

/** Of a message, after parsing. */
export const TEXT_LIMIT = { maxCodePoints: 4096, tooLong: "message is too long" };
/** Of what stands below a picture or a file. */
export const CAPTION_LIMIT = { maxCodePoints: 1024, tooLong: "message caption is too long" };
const MAX_RICH_CHARACTERS = 32_768;
const CHAT_ACTIONS =
  /^(typing|upload_photo|record_video|upload_video|record_voice|upload_voice|upload_document|choose_sticker|find_location|record_video_note|upload_video_note)$/;

/** `sendMessage`: the message as it stands in the chat afterwards. */
export function sendMessage(sim: Sim, params: Params): ApiMessage {
  const content = messageText(sim, params);
  return deliver(sim, params, (chat) => ({
    from: null,
    ...content,
    ...markupFields(params, chat),
    fields: previewFields(params),
  }));
}

/** `sendRichMessage`: the content is kept as given; only its size is checked. */
export function sendRichMessage(sim: Sim, params: Params): ApiMessage {
  const rich_message = richMessage(params);
  return deliver(sim, params, (chat) => ({
    from: null,
    ...markupFields(params, chat),
    fields: { rich_message },
  }));
}

/** `sendDocument` and `sendPhoto`: the file's name and size are kept, and its text if it is a short one. */
export function sendFile(field: "document" | "photo") {
  return (sim: Sim, params: Params): ApiMessage => {
    const file = params[field];
    if (!isObject(file) && text(params, field) === "") {
      throw badRequest(`there is no ${field} in the request`);
    }
    const caption = text(params, "caption");
    const formatted = caption ? formatText(textInput(params, "caption"), CAPTION_LIMIT) : null;
    return deliver(sim, params, (chat) => ({
      from: null,
      ...markupFields(params, chat),
      fields: {
        [field]: field === "photo" ? [fileObject(file)] : fileObject(file),
        ...(formatted && { caption: formatted.text, caption_entities: formatted.entities }),
      },
    }));
  };
}

/** `sendChatAction`: checked and forgotten. */
export function sendChatAction(sim: Sim, params: Params): true {
  if (!CHAT_ACTIONS.test(text(params, "action")))
    throw badRequest("Wrong parameter action in request");
  findChat(sim, params, "write");
  return true;
}

/** The parsed `text` of a send or an edit; mentions of people nobody knows lose their link. */
export function messageText(sim: Sim, params: Params): FormattedText {
  if (text(params, "text") === "") throw badRequest("Message text is empty");
  return withKnownUsers(sim, formatText(textInput(params, "text"), TEXT_LIMIT));
}

/** The checked `rich_message` argument. */
export function richMessage(params: Params): Readonly<Record<string, unknown>> {
  const rich = json(params, "rich_message", "Can't parse rich message JSON object");
  if (!isObject(rich)) throw badRequest("RICH_MESSAGE_EMPTY");
  const content = rich.html ?? rich.markdown;
  if (content === undefined && !Array.isArray(rich.blocks)) throw badRequest("RICH_MESSAGE_EMPTY");
  if (typeof content === "string" && [...content].length > MAX_RICH_CHARACTERS) {
    throw badRequest("RICH_MESSAGE_TOO_LONG");
  }
  return rich;
}

/** `link_preview_options`, also in its old spelling, as fields of a message. */
export function previewFields(params: Params): Readonly<Record<string, unknown>> {
  const options = json(
    params,
    "link_preview_options",
    "Can't parse link preview options JSON object",
  );
  if (options === undefined) {
    const isDisabled = flag(params, "disable_web_page_preview");
    return isDisabled ? { link_preview_options: { is_disabled: true } } : {};
  }
  if (!isObject(options)) throw badRequest("Object expected as link preview options");
  return Object.keys(options).length > 0 ? { link_preview_options: options } : {};
}

/** `text_mention` of unknown people is dropped, of known ones shows the whole user. */
export function withKnownUsers(sim: Sim, formatted: FormattedText): FormattedText {
  const entities = formatted.entities.flatMap((entity) => {
    if (!entity.user) return [entity];
    const user = sim.world.users.get(entity.user.id);
    return user ? [{ ...entity, user: { ...sim.world.apiUser(user) } }] : [];
  });
  return { text: formatted.text, entities };
}

function deliver(
  sim: Sim,
  params: Params,
  content: (chat: SimChat) => NewMessage<SimUser>,
): ApiMessage {
  const chat = findChat(sim, params, "write");
  const threadId = findThread(chat, integer(params, "message_thread_id"));
  const replied = repliedMessage(sim, params, chat);
  checkMayPost(chat);
  const message = content(chat);
  sim.limits.take(chat, "send");
  return sim.world.addMessage(chat, {
    ...message,
    threadId: threadId || (replied?.message_thread_id ?? 0),
    isSilent: flag(params, "disable_notification"),
    fields: {
      ...message.fields,
      ...(replied && { reply_to_message: withoutReply(replied) }),
      ...(flag(params, "protect_content") && { has_protected_content: true }),
    },
  }).message;
}

function repliedMessage(sim: Sim, params: Params, chat: SimChat): ApiMessage | null {
  const given = json(params, "reply_parameters", "Can't parse reply parameters JSON object");
  if (given !== undefined && !isObject(given)) {
    throw badRequest("Object expected as reply parameters");
  }
  const reply: Params = given ?? {
    message_id: params.reply_to_message_id,
    allow_sending_without_reply: params.allow_sending_without_reply,
  };
  const messageId = integer(reply, "message_id");
  if (messageId <= 0) return null;
  const repliedChat = text(reply, "chat_id") === "" ? chat : findChat(sim, reply, "read");
  const stored = repliedChat.messages.get(messageId);
  if (stored) return stored.message;
  if (flag(reply, "allow_sending_without_reply")) return null;
  throw badRequest("message to be replied not found");
}

function markupFields(
  params: Params,
  chat: SimChat,
): Pick<NewMessage, "replyMarkup" | "replyKeyboard"> {
  const { inline, other } = replyMarkup(params.reply_markup, chat);
  return { ...(inline && { replyMarkup: inline }), ...(other && { replyKeyboard: other }) };
}

function withoutReply({ reply_to_message: _, ...message }: ApiMessage): ApiMessage {
  return message;
}

const MAX_KEPT_FILE_BYTES = 1_000_000;

function fileObject(file: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(file)) return { file_id: String(file), file_unique_id: String(file) };
  const bytes = file.bytes instanceof Uint8Array ? file.bytes : new Uint8Array();
  const id = `local-${String(file.filename)}-${bytes.length}`;
  const isText = /^text\/|json|xml/.test(String(file.mimeType));
  return {
    file_id: id,
    file_unique_id: id,
    file_name: file.filename,
    mime_type: file.mimeType,
    file_size: bytes.length,
    // Not Telegram's: lets the demo's page and tests see what was sent.
    ...(isText &&
      bytes.length <= MAX_KEPT_FILE_BYTES && { content: Buffer.from(bytes).toString("utf8") }),
  };
}
