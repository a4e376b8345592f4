import type { Context, Middleware } from "grammy";
import type { Chat } from "../../chats/chat.ts";
import { clientLocale } from "../../chats/client-locale.ts";
import { defaultChat } from "../../chats/default-chat.ts";
import type { Translations } from "../../chats/translate.ts";
import { scheduledDigestAt } from "../../delivery/next-digest.ts";
import type { Store } from "../../store/store.ts";
import type { BotContext, Conversation } from "../context.ts";

export interface WithSettingsDeps {
  readonly store: Pick<Store, "chats">;
  readonly translations: Translations;
  readonly defaultTimeZone: string;
  readonly now: () => Temporal.Instant;
}

/**
 * Gives each update the chat's settings and language; the client's language
 * where the chat chose none. An inline query has no chat: the person's private
 * chat with the bot stands for it. Updates of neither end here.
 */
export function withSettings(deps: WithSettingsDeps): Middleware<BotContext> {
  const { store, translations, now } = deps;
  return async (ctx, next) => {
    const id = ctx.chat?.id ?? ctx.from?.id;
    if (id === undefined) return;
    let settings = await store.chats.get(id);
    // Somebody who writes has not blocked the bot, whatever was heard before.
    if (settings && !settings.active && ctx.message && ctx.chat?.type === "private") {
      settings = { ...settings, active: true };
      await store.chats.save(settings, scheduledDigestAt(settings, now()));
    }
    const conversation: Conversation = {
      settings:
        settings ??
        defaultChat({
          id,
          kind: kindOf(ctx),
          locale: clientLocale(ctx.from?.language_code),
          timeZone: deps.defaultTimeZone,
          now: now(),
        }),
      managed: null,
      // Read at each use: after /language the answer is in the new language.
      get locale() {
        return this.settings.locale;
      },
      t(key, args) {
        return translations.translate(ctx.locale, key, args);
      },
      plain(key, args) {
        return translations.plain(ctx.locale, key, args);
      },
    };
    Object.defineProperties(ctx, Object.getOwnPropertyDescriptors(conversation));
    await next();
  };
}

function kindOf(ctx: Context): Chat["kind"] {
  const type = ctx.chat?.type ?? "private";
  return type === "supergroup" ? "group" : type;
}
