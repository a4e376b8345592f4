import { GrammyError } from "grammy";
import type { BotContext } from "./context.ts";

/** A demoted administrator keeps the keys for so long at most. */
const REMEMBERED = Temporal.Duration.from({ seconds: 60 });
const MAX_REMEMBERED = 5000;

/** `chatId`: the chat to be changed; the one the update came from by default. */
export type MayConfigure = (ctx: BotContext, chatId?: number) => Promise<boolean>;

/**
 * Returns a predicate: may whoever sent this update change the chat's settings?
 *
 * In private chats everybody may; in groups administrators, also those who stay
 * anonymous; in channels whoever can post, but not a reader who presses a
 * button. If Telegram will not tell, nobody may.
 */
export function createMayConfigure(now: () => Temporal.Instant): MayConfigure {
  const known = new Map<string, { readonly allowed: boolean; readonly until: Temporal.Instant }>();

  return async function mayConfigure(ctx, chatId = ctx.chat?.id) {
    const { chat, from } = ctx;
    if (!chat || chatId === undefined) return false;
    if (chat.id === chatId) {
      if (chat.type === "private" || ctx.channelPost) return true;
      if (!ctx.callbackQuery && ctx.message?.sender_chat?.id === chat.id) return true;
    }
    if (!from) return false;

    const key = `${chatId} ${from.id}`;
    const remembered = known.get(key);
    if (remembered && Temporal.Instant.compare(now(), remembered.until) < 0) {
      return remembered.allowed;
    }
    const allowed = await isAdministrator(ctx, chatId, from.id);
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(key, { allowed, until: now().add(REMEMBERED) });
    return allowed;
  };
}

async function isAdministrator(ctx: BotContext, chatId: number, userId: number): Promise<boolean> {
  try {
    const { status } = await ctx.api.getChatMember(chatId, userId);
    return status === "creator" || status === "administrator";
  } catch (error) {
    // "member list is inaccessible", "CHAT_ADMIN_REQUIRED": a refusal, not an outage.
    if (error instanceof GrammyError && error.error_code < 429) return false;
    throw error;
  }
}
