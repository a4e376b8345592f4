import { isDeepStrictEqual } from "node:util";
import { badRequest } from "../api-error.ts";
import type { ApiMessage, Params } from "../api-types.ts";
import { integer, isObject, json, text } from "../params.ts";
import { replyMarkup } from "../reply-markup.ts";
import type { Sim } from "../sim.ts";
import type { StoredMessage } from "../stored-message.ts";
import { formatText, textInput } from "../text/format-text.ts";
import type { SimChat } from "../world.ts";
import { findChat } from "./chat-access.ts";
import { CAPTION_LIMIT, messageText, previewFields, richMessage, withKnownUsers } from "./send.ts";

const NOT_MODIFIED =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";
const DELETABLE_MS = 48 * 3_600_000;

/** `editMessageText`; without `reply_markup` the keyboard goes. */
export function editMessageText(sim: Sim, params: Params): ApiMessage | true {
  const isRich = params.rich_message !== undefined;
  const formatted = isRich ? null : messageText(sim, params);
  return edit(sim, params, {
    text: formatted?.text,
    entities: formatted && formatted.entities.length > 0 ? formatted.entities : undefined,
    rich_message: isRich ? richMessage(params) : undefined,
    link_preview_options: undefined,
    ...previewFields(params),
  });
}

/** `editMessageCaption`. */
export function editMessageCaption(sim: Sim, params: Params): ApiMessage | true {
  const caption = text(params, "caption");
  const formatted = caption
    ? withKnownUsers(sim, formatText(textInput(params, "caption"), CAPTION_LIMIT))
    : null;
  return edit(sim, params, { caption: formatted?.text, caption_entities: formatted?.entities });
}

/** `editMessageReplyMarkup`: the text stays. */
export function editMessageReplyMarkup(sim: Sim, params: Params): ApiMessage | true {
  return edit(sim, params, {});
}

/** `deleteMessage`: own messages and, where Telegram lets a bot, others', for 48 hours. */
export function deleteMessage(sim: Sim, params: Params): true {
  if (text(params, "chat_id") === "") throw badRequest("Chat identifier is not specified");
  const messageId = integer(params, "message_id");
  if (messageId <= 0) throw badRequest("Message identifier is not specified");
  const chat = findChat(sim, params, "read");
  const stored = chat.messages.get(messageId);
  if (!stored) throw badRequest("message to delete not found");
  checkDeletable(sim, chat, stored);
  sim.world.deleteMessage(chat, messageId);
  return true;
}

/** `deleteMessages`: those that are not there are passed over. */
export function deleteMessages(sim: Sim, params: Params): true {
  const ids = json(params, "message_ids", "Can't parse message_ids JSON object");
  if (ids === undefined) throw badRequest("Message identifiers are not specified");
  if (!Array.isArray(ids)) throw badRequest("Expected an Array of message identifiers");
  if (ids.length > 100) throw badRequest("Too many message identifiers specified");
  if (ids.length === 0) throw badRequest("Message identifiers are not specified");
  const chat = findChat(sim, params, "read");
  const found = ids.flatMap((id: unknown) => chat.messages.get(Number(id)) ?? []);
  for (const stored of found) checkDeletable(sim, chat, stored);
  for (const { message } of found) sim.world.deleteMessage(chat, message.message_id);
  return true;
}

/** `pinChatMessage`. */
export function pinChatMessage(sim: Sim, params: Params): true {
  const { chat, stored } = findMessage(sim, params, "message to pin");
  checkMayPin(chat);
  if (!chat.pinned.includes(stored.message.message_id)) chat.pinned.push(stored.message.message_id);
  sim.world.emit({ type: "chat", chat_id: chat.id, pinned: chat.pinned });
  return true;
}

/** `unpinChatMessage` (the newest without an id) and `unpinAllChatMessages`. */
export function unpinChatMessage(which: "one" | "all"): (sim: Sim, params: Params) => true {
  return (sim, params) => {
    const chat = findChat(sim, params, "write");
    checkMayPin(chat);
    const messageId = integer(params, "message_id") || chat.pinned.at(-1);
    if (which === "all") chat.pinned.length = 0;
    else if (messageId === undefined || !chat.pinned.includes(messageId)) {
      throw badRequest("Message to unpin not found");
    } else chat.pinned.splice(chat.pinned.indexOf(messageId), 1);
    sim.world.emit({ type: "chat", chat_id: chat.id, pinned: chat.pinned });
    return true;
  };
}

/** `setMessageReaction`: shown as the bot's own reaction. */
export function setMessageReaction(sim: Sim, params: Params): true {
  const { chat, stored } = findMessage(sim, params, "message to react");
  const reaction = json(params, "reaction", "Can't parse reaction types JSON object") ?? [];
  if (!Array.isArray(reaction)) throw badRequest("Expected an Array of ReactionType");
  if (!reaction.every((item: unknown) => isObject(item) && typeof item.type === "string")) {
    throw badRequest("REACTION_INVALID");
  }
  stored.message = { ...stored.message, bot_reaction: reaction };
  sim.world.emit({ type: "edited", chat_id: chat.id, message_id: stored.message.message_id });
  return true;
}

function edit(
  sim: Sim,
  params: Params,
  change: Readonly<Record<string, unknown>>,
): ApiMessage | true {
  const isInline = text(params, "chat_id") === "" && integer(params, "message_id") === 0;
  const { chat, stored } = isInline
    ? findInline(sim, params)
    : findMessage(sim, params, "message to edit");
  if (!isInline && !stored.isFromBot) throw badRequest("Message can't be edited");
  const { inline } = replyMarkup(params.reply_markup, isInline ? null : chat);
  const full: Partial<ApiMessage> = { ...change, reply_markup: inline } as Partial<ApiMessage>;
  const current: Readonly<Record<string, unknown>> = stored.message;
  if (Object.entries(full).every(([field, value]) => isDeepStrictEqual(current[field], value))) {
    throw badRequest(NOT_MODIFIED);
  }
  sim.limits.take(chat, "edit");
  sim.world.editMessage(chat, stored, full);
  return isInline ? true : stored.message;
}

function findMessage(
  sim: Sim,
  params: Params,
  what: string,
): { chat: SimChat; stored: StoredMessage } {
  const chat = findChat(sim, params, "edit");
  const stored = chat.messages.get(integer(params, "message_id"));
  if (!stored) throw badRequest(`${what} not found`);
  return { chat, stored };
}

function findInline(sim: Sim, params: Params): { chat: SimChat; stored: StoredMessage } {
  const id = text(params, "inline_message_id");
  if (id === "") throw badRequest("Message identifier is not specified");
  const address = sim.world.inlineMessages.get(id);
  const chat = address && sim.world.chats.get(address.chatId);
  const stored = address && chat?.messages.get(address.messageId);
  if (!chat || !stored) throw badRequest("MESSAGE_ID_INVALID");
  return { chat, stored };
}

function checkDeletable(sim: Sim, chat: SimChat, stored: StoredMessage): void {
  const isOld = sim.world.now() - stored.sentAt >= DELETABLE_MS;
  const isAdministrator = chat.botStatus === "administrator";
  if (chat.type === "private") {
    if (isOld) throw badRequest("Message can't be deleted for everyone");
  } else if (!isAdministrator && !stored.isFromBot) {
    throw badRequest("Message can't be deleted");
  } else if (!isAdministrator && isOld) {
    throw badRequest("Message can't be deleted for everyone");
  }
}

function checkMayPin(chat: SimChat): void {
  if (chat.type !== "private" && chat.botStatus !== "administrator") {
    throw badRequest("not enough rights to manage pinned messages in the chat");
  }
}
