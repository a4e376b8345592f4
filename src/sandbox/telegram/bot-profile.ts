import { badRequest } from "./api-error.ts";
import type { SimChat } from "./world.ts";

/** A line of the menu of commands. */
export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

/** For whom a menu is, as the Bot API has it. */
export interface CommandScope {
  readonly type: string;
  readonly chat_id?: number;
  readonly user_id?: number;
}

const MAX_COMMANDS = 100;
const PROFILE_TEXTS = { name: 64, description: 512, short_description: 120 } as const;
/** A text that a bot says of itself. */
export type ProfileText = keyof typeof PROFILE_TEXTS;

/** What the bot says of itself: texts and commands, by language and scope. */
export interface BotProfile {
  text(name: ProfileText, language: string): string;
  setText(name: ProfileText, language: string, value: string): void;
  commands(scope: CommandScope, language: string): readonly BotCommand[];
  setCommands(scope: CommandScope, language: string, commands: readonly BotCommand[]): void;
  /** The menu that this user sees in this chat: the first list found from the narrowest scope outwards. */
  menu(
    chat: SimChat,
    user: { readonly id: number; readonly language_code?: string },
  ): readonly BotCommand[];
}

/** A profile with the bot's name and nothing else. */
export function createBotProfile(name: string): BotProfile {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly BotCommand[]>();
  const key = (scope: CommandScope, language: string) =>
    JSON.stringify([scope.type, scope.chat_id ?? 0, scope.user_id ?? 0, language]);

  return {
    text: (field, language) =>
      texts.get(`${field}:${language}`) ?? texts.get(`${field}:`) ?? (field === "name" ? name : ""),
    setText(field, language, value) {
      if ([...value].length > PROFILE_TEXTS[field]) {
        throw badRequest(`${field.toUpperCase()}_TOO_LONG`);
      }
      if (value === "") texts.delete(`${field}:${language}`);
      else texts.set(`${field}:${language}`, value);
    },
    commands: (scope, language) => lists.get(key(scope, language)) ?? [],
    setCommands(scope, language, commands) {
      if (commands.length > MAX_COMMANDS) throw badRequest("BOT_COMMANDS_TOO_MUCH");
      const checked = commands.map(checkCommand);
      if (checked.length === 0) lists.delete(key(scope, language));
      else lists.set(key(scope, language), checked);
    },
    menu(chat, user) {
      const language = (user.language_code ?? "").slice(0, 2);
      for (const scope of scopesFor(chat, user.id)) {
        const list = lists.get(key(scope, language)) ?? lists.get(key(scope, ""));
        if (list) return list;
      }
      return [];
    },
  };
}

function scopesFor(chat: SimChat, userId: number): CommandScope[] {
  if (chat.type === "private") {
    return [{ type: "chat", chat_id: chat.id }, { type: "all_private_chats" }, { type: "default" }];
  }
  if (chat.type === "channel") return [];
  const status = chat.members.get(userId);
  const isAdministrator = status === "creator" || status === "administrator";
  return [
    { type: "chat_member", chat_id: chat.id, user_id: userId },
    ...(isAdministrator ? [{ type: "chat_administrators", chat_id: chat.id }] : []),
    { type: "chat", chat_id: chat.id },
    ...(isAdministrator ? [{ type: "all_chat_administrators" }] : []),
    { type: "all_group_chats" },
    { type: "default" },
  ];
}

function checkCommand({ command, description }: BotCommand): BotCommand {
  const name = command.replace(/^\//, "");
  if (name === "") throw badRequest("Command must be non-empty");
  if (name.length > 32) throw badRequest("Command length must not exceed 32");
  if (!/^[a-z0-9_]+$/.test(name)) throw badRequest("BOT_COMMAND_INVALID");
  if (description.trim() === "") throw badRequest("Command description must be non-empty");
  if ([...description].length > 256) {
    throw badRequest("Command description length must not exceed 256");
  }
  return { command: name, description };
}
