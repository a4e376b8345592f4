import { isDeepStrictEqual } from "node:util";
import type { Api } from "grammy";
import type { BotCommand, BotCommandScope, LanguageCode } from "grammy/types";
import type { Locale } from "../chats/chat.ts";
import { LOCALES } from "../chats/chat.ts";
import type { Translations } from "../chats/translate.ts";
import type { Command } from "./command.ts";

export type PublishApi = Pick<
  Api,
  | "getMyCommands"
  | "setMyCommands"
  | "getMyDescription"
  | "setMyDescription"
  | "getMyShortDescription"
  | "setMyShortDescription"
>;

export interface PublishDeps {
  readonly api: PublishApi;
  readonly commands: readonly Pick<Command, "name" | "access">[];
  readonly translations: Translations;
}

/** In groups everybody sees what everybody may use, administrators see all. */
const SCOPES: readonly (readonly [BotCommandScope, "everyone" | "all"])[] = [
  [{ type: "all_private_chats" }, "all"],
  [{ type: "all_group_chats" }, "everyone"],
  [{ type: "all_chat_administrators" }, "all"],
];

/**
 * Tells Telegram the commands and the bot's descriptions in each language, where
 * they differ from what it has; returns how many it had to write. English is
 * also what clients of all other languages get.
 */
export async function publishCommands({
  api,
  commands,
  translations,
}: PublishDeps): Promise<number> {
  let written = 0;
  for (const locale of LOCALES) {
    const language = languageOf(locale);
    for (const [scope, whose] of SCOPES) {
      const wanted: BotCommand[] = commands
        .filter(({ access }) => whose === "all" || access === "everyone")
        .map(({ name }) => ({
          command: name,
          description: translations.plain(locale, `${name}-description`),
        }));
      const known = await api.getMyCommands({ scope, ...language });
      const comparable = known.map(({ command, description }) => ({ command, description }));
      if (isDeepStrictEqual(comparable, wanted)) continue;
      await api.setMyCommands(wanted, { scope, ...language });
      written += 1;
    }

    const description = translations.plain(locale, "bot-description");
    if ((await api.getMyDescription(language)).description !== description) {
      await api.setMyDescription(description, language);
      written += 1;
    }
    const shortDescription = translations.plain(locale, "bot-short-description");
    if ((await api.getMyShortDescription(language)).short_description !== shortDescription) {
      await api.setMyShortDescription(shortDescription, language);
      written += 1;
    }
  }
  return written;
}

function languageOf(locale: Locale): { language_code?: LanguageCode } {
  return locale === "en" ? {} : { language_code: locale };
}
