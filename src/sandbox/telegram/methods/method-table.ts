import type { Params } from "../api-types.ts";
import type { Sim } from "../sim.ts";
import { answerCallbackQuery, answerInlineQuery } from "./answer.ts";
import {
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  leaveChat,
} from "./chats.ts";
import {
  deleteMessage,
  deleteMessages,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageText,
  pinChatMessage,
  setMessageReaction,
  unpinChatMessage,
} from "./edit.ts";
import {
  deleteMyCommands,
  getMe,
  getMyCommands,
  getProfileText,
  setMyCommands,
  setProfileText,
} from "./profile.ts";
import { sendChatAction, sendFile, sendMessage, sendRichMessage } from "./send.ts";
import { changeForumTopic, createForumTopic } from "./topics.ts";
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from "./updates.ts";

/** One method of the Bot API; throws an ApiError to refuse. */
export type Method = (sim: Sim, params: Params, signal: AbortSignal) => unknown;

/** Every method that this server knows, by its name in lower case. */
export const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries<Method>({
    getMe,
    getUpdates,
    setWebhook,
    deleteWebhook,
    getWebhookInfo,
    sendMessage,
    sendRichMessage,
    sendDocument: sendFile("document"),
    sendPhoto: sendFile("photo"),
    sendChatAction,
    editMessageText,
    editMessageCaption,
    editMessageReplyMarkup,
    deleteMessage,
    deleteMessages,
    pinChatMessage,
    unpinChatMessage: unpinChatMessage("one"),
    unpinAllChatMessages: unpinChatMessage("all"),
    setMessageReaction,
    answerCallbackQuery,
    answerInlineQuery,
    getChat,
    getChatMember,
    getChatAdministrators,
    getChatMemberCount,
    leaveChat,
    createForumTopic,
    editForumTopic: changeForumTopic("edit"),
    closeForumTopic: changeForumTopic("close"),
    reopenForumTopic: changeForumTopic("reopen"),
    deleteForumTopic: changeForumTopic("delete"),
    setMyCommands,
    getMyCommands,
    deleteMyCommands,
    setMyName: setProfileText("name"),
    getMyName: getProfileText("name"),
    setMyDescription: setProfileText("description"),
    getMyDescription: getProfileText("description"),
    setMyShortDescription: setProfileText("short_description"),
    getMyShortDescription: getProfileText("short_description"),
    setChatMenuButton: () => true,
    getChatMenuButton: () => ({ type: "commands" }),
    setMyDefaultAdministratorRights: () => true,
    logOut: () => true,
    close: () => true,
  }).map(([name, method]) => [name.toLowerCase(), method]),
);
