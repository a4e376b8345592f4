import { isDeepStrictEqual } from "node:util";
import type { Api } from "grammy";
import { GrammyError } from "grammy";
import type { BotCommand, BotCommandScope, LanguageCode } from "grammy/types";
import type { Locale } from "../chats/chat.ts";
import { LOCALES } from "../chats/chat.ts";
import type { Translations } from "../chats/translate.ts";
import type { Log } from "../log.ts";
import type { Command } from "./command.ts";

/** What is used of Telegram's API. */
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
  /** Whose private chats list the operators' commands, too. */
  readonly operatorIds: readonly number[];
  readonly log: Pick<Log, "warn">;
}

/** Telegram takes languages, and no orthographies. */
type PublishedLocale = Exclude<Locale, "be-tarask">;
const PUBLISHED = LOCALES.filter((locale): locale is PublishedLocale => locale !== "be-tarask");

type Whose = "everyone" | "admins" | "operators";

/** In groups everybody sees what everybody may use, administrators see what changes settings, too. */
const SCOPES: readonly (readonly [BotCommandScope, Whose])[] = [
  [{ type: "all_private_chats" }, "admins"],
  [{ type: "all_group_chats" }, "everyone"],
  [{ type: "all_chat_administrators" }, "admins"],
];
const MAY_USE: Readonly<Record<Whose, readonly Command["access"][]>> = {
  everyone: ["everyone"],
  admins: ["everyone", "admins"],
  operators: ["everyone", "admins", "operators"],
};

/**
 * Tells Telegram the commands and the bot's descriptions in each language, where
 * they differ from what it has; returns how many it had to write. English is
 * also what clients of all other languages get.
 *
 * An operator who never wrote to the bot has no chat with it to list commands
 * in: that is logged, and the next start tries again.
 */
export async function publishCommands(deps: PublishDeps): Promise<number> {
  const { api, translations, operatorIds, log } = deps;
  let written = 0;
  for (const locale of PUBLISHED) {
    const language = languageOf(locale);
    for (const [scope, whose] of SCOPES) {
      written += await publishList(deps, { scope, whose, locale });
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
  for (const operatorId of operatorIds) {
    try {
      for (const locale of PUBLISHED) {
        const scope = { type: "chat", chat_id: operatorId } as const;
        written += await publishList(deps, { scope, whose: "operators", locale });
      }
    } catch (error) {
      if (!(error instanceof GrammyError)) throw error;
      log.warn({ code: error.error_code }, "an operator's menu of commands could not be published");
    }
  }
  return written;
}

/** Writes one list where it differs; returns how many were written. */
async function publishList(
  { api, commands, translations }: PublishDeps,
  list: {
    readonly scope: BotCommandScope;
    readonly whose: Whose;
    readonly locale: PublishedLocale;
  },
): Promise<0 | 1> {
  const { scope, whose, locale } = list;
  const wanted: BotCommand[] = commands
    .filter(({ access }) => MAY_USE[whose].includes(access))
    .map(({ name }) => ({
      command: name,
      description: translations.plain(locale, `${name}-description`),
    }));
  const known = await api.getMyCommands({ scope, ...languageOf(locale) });
  const comparable = known.map(({ command, description }) => ({ command, description }));
  if (isDeepStrictEqual(comparable, wanted)) return 0;
  await api.setMyCommands(wanted, { scope, ...languageOf(locale) });
  return 1;
}

/** English is for everybody else. */
function languageOf(locale: PublishedLocale): { language_code?: LanguageCode } {
  return locale === "en" ? {} : { language_code: locale };
}
