import { Composer, GrammyError } from "grammy";
import type { ChatMember } from "grammy/types";
import type { Keyv } from "keyv";
import { clientLocale } from "../../chats/client-locale.ts";
import type { Translations } from "../../chats/translate.ts";
import { catchUp } from "../../delivery/catch-up.ts";
import { toInlineKeyboard } from "../../delivery/inline-keyboard.ts";
import { scheduledDigestAt } from "../../delivery/next-digest.ts";
import { noteTraces } from "../../delivery/traces.ts";
import type { Store } from "../../store/store.ts";
import type { BotContext } from "../context.ts";
import { pressButton } from "../inline-keyboard.ts";
import { welcomeScreen } from "../screens/welcome.ts";
import { answer } from "../show.ts";

export interface MembershipDeps {
  readonly store: Pick<Store, "chats" | "outbox" | "stories">;
  readonly translations: Translations;
  /** See `noteTraces`. */
  readonly traces: Pick<Keyv, "get" | "set">;
  readonly now: () => Temporal.Instant;
}

/**
 * Follows where the bot may speak: blocked or removed, a chat is silent and
 * keeps its settings; back again, it goes on; a group that became a supergroup
 * is known by its new id.
 */
export function membership(deps: MembershipDeps): Composer<BotContext> {
  const { store, now } = deps;
  const { translate } = deps.translations;
  const composer = new Composer<BotContext>();

  composer.on("my_chat_member", async (ctx) => {
    const { old_chat_member: before, new_chat_member: after, chat } = ctx.myChatMember;
    const known = await store.chats.get(chat.id);
    const active = isPresent(after);
    const isHeardAgain = mayWrite(after) && (known?.active === false || known?.refused != null);
    if (known && isHeardAgain) {
      // Back again, it is told in one card what it missed, and then what is new from now on.
      const settings = { ...known, active, refused: null, subscribedAt: now().toString() };
      await store.chats.save(settings, scheduledDigestAt(settings, now()));
      const card = await catchUp(settings, now(), { store, translate });
      if (card) await store.outbox.enqueue([card]);
    } else if (known && known.active !== active) {
      const settings = { ...known, active };
      await store.chats.save(settings, scheduledDigestAt(settings, now()));
      if (!active) await store.outbox.cancelFor(chat.id);
    }
    const isGroup = chat.type === "group" || chat.type === "supergroup";
    if (isGroup && active && !isPresent(before) && !known) await answer(ctx, welcomeScreen(ctx));
    const mayPost = after.status === "administrator" && after.can_post_messages === true;
    const couldPost = before.status === "administrator" && before.can_post_messages === true;
    if (chat.type === "channel" && mayPost && !couldPost) await offerChannel(ctx, chat, deps);
  });

  // Both halves of the move are told, in either order; the store takes the second for done.
  composer.on("message:migrate_to_chat_id", async (ctx) => {
    await store.chats.migrate(ctx.chat.id, ctx.message.migrate_to_chat_id);
  });
  composer.on("message:migrate_from_chat_id", async (ctx) => {
    await store.chats.migrate(ctx.message.migrate_from_chat_id, ctx.chat.id);
  });
  return composer;
}

/** Whoever let the bot into a channel is asked in private what it should bring there. */
async function offerChannel(
  ctx: BotContext,
  { id, title }: { readonly id: number; readonly title: string },
  { store, translations, traces, now }: MembershipDeps,
): Promise<void> {
  const { from } = ctx.myChatMember ?? {};
  if (!from || from.is_bot) return;
  const own = await store.chats.get(from.id);
  const locale = own?.locale ?? clientLocale(from.language_code);
  const text = translations.plain(locale, "channel-set-up-button");
  const keyboard = [[pressButton(text, { kind: "manage", channelId: id })]];
  try {
    const { message_id } = await ctx.api.sendMessage(
      from.id,
      translations.translate(locale, "channel-added", { title }),
      {
        parse_mode: "HTML",
        protect_content: own?.discretion != null,
        reply_markup: toInlineKeyboard(keyboard, "elsewhere"),
      },
    );
    if (own?.discretion != null) {
      await noteTraces(traces, { chatId: from.id, ids: [message_id], now: now() });
    }
  } catch (error) {
    // A bot cannot write first: who has never started it finds the way by /settings @channel.
    if (!(error instanceof GrammyError) || error.error_code >= 429) throw error;
  }
}

function mayWrite(member: ChatMember): boolean {
  // Only channels have the right to post; in a group an administrator writes.
  if (member.status === "administrator") return member.can_post_messages !== false;
  return member.status === "restricted" ? member.can_send_messages : isPresent(member);
}

function isPresent(member: ChatMember): boolean {
  if (member.status === "restricted") return member.is_member;
  return member.status !== "left" && member.status !== "kicked";
}
