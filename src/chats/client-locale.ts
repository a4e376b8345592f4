import type { Locale } from "./chat.ts";
import { LOCALES } from "./chat.ts";

/** The bot's language for a Telegram client set to that language (`be`, `pt-br`, nothing); English if it speaks no such. */
export function clientLocale(languageCode: string | undefined): Locale {
  const language = languageCode?.toLowerCase().split("-")[0];
  return LOCALES.find((locale) => locale === language) ?? "en";
}
