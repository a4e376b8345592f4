import { badRequest } from "../api-error.ts";
import type { ApiUser, Params } from "../api-types.ts";
import type { BotCommand, CommandScope, ProfileText } from "../bot-profile.ts";
import { integer, isObject, json, requiredText, text } from "../params.ts";
import type { Sim } from "../sim.ts";
import { findChat } from "./chat-access.ts";

const SIMPLE_SCOPES = [
  "default",
  "all_private_chats",
  "all_group_chats",
  "all_chat_administrators",
];
const CHAT_SCOPES = ["chat", "chat_administrators", "chat_member"];

/** `getMe`, with the switches that only the bot's owner sees. */
export function getMe(sim: Sim): ApiUser & Readonly<Record<string, unknown>> {
  return {
    ...sim.world.bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    supports_guest_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
  };
}

/** `setMyCommands`, and with no commands `deleteMyCommands`. */
export function setMyCommands(sim: Sim, params: Params): true {
  const given = json(params, "commands", "Can't parse commands JSON object") ?? [];
  if (!Array.isArray(given)) throw badRequest("Expected an Array of BotCommand");
  const commands = given.map((item: unknown): BotCommand => {
    const refuse = (reason: string) => badRequest(`Can't parse BotCommand: ${reason}`);
    if (!isObject(item)) throw refuse("expected an Object");
    try {
      return {
        command: requiredText(item, "command"),
        description: requiredText(item, "description"),
      };
    } catch (error) {
      throw refuse(error instanceof Error ? error.message : String(error));
    }
  });
  sim.profile.setCommands(commandScope(sim, params), languageCode(params), commands);
  return true;
}

/** `deleteMyCommands`. */
export function deleteMyCommands(sim: Sim, params: Params): true {
  sim.profile.setCommands(commandScope(sim, params), languageCode(params), []);
  return true;
}

/** `getMyCommands`: exactly this scope and language, nothing inherited. */
export function getMyCommands(sim: Sim, params: Params): readonly BotCommand[] {
  return sim.profile.commands(commandScope(sim, params), languageCode(params));
}

/** `setMyName`, `setMyDescription`, `setMyShortDescription`. */
export function setProfileText(field: ProfileText) {
  return (sim: Sim, params: Params): true => {
    sim.profile.setText(field, languageCode(params), text(params, field));
    return true;
  };
}

/** `getMyName`, `getMyDescription`, `getMyShortDescription`. */
export function getProfileText(field: ProfileText) {
  return (sim: Sim, params: Params): Readonly<Record<string, string>> => ({
    [field]: sim.profile.text(field, languageCode(params)),
  });
}

function languageCode(params: Params): string {
  const code = text(params, "language_code");
  // Telegram takes two-letter codes only: "be-tarask" is refused.
  if (code !== "" && !/^[a-z]{2}$/.test(code)) throw badRequest("LANG_CODE_INVALID");
  return code;
}

function commandScope(sim: Sim, params: Params): CommandScope {
  const scope = json(params, "scope", "Can't parse BotCommandScope JSON object");
  if (scope === undefined) return { type: "default" };
  const refuse = (reason: string) => badRequest(`Can't parse BotCommandScope: ${reason}`);
  if (!isObject(scope)) throw refuse("BotCommandScope must be an Object");
  const type = text(scope, "type");
  if (SIMPLE_SCOPES.includes(type)) return { type };
  if (!CHAT_SCOPES.includes(type)) {
    throw refuse(type === "" ? 'Can\'t find field "type"' : "Unsupported type specified");
  }
  const chat = findChat(sim, scope, "read");
  if (type === "chat_administrators" && chat.type === "private") {
    throw badRequest("can't change commands for administrators of a private chat");
  }
  if (type !== "chat_member") return { type, chat_id: chat.id };
  const userId = integer(scope, "user_id");
  if (userId <= 0) throw refuse("Invalid user_id specified");
  return { type, chat_id: chat.id, user_id: userId };
}
