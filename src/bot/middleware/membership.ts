import { Composer } from "grammy";
import type { ChatMember } from "grammy/types";
import type { Translate } from "../../chats/translate.ts";
import { catchUp } from "../../delivery/catch-up.ts";
import { scheduledDigestAt } from "../../delivery/next-digest.ts";
import type { Store } from "../../store/store.ts";
import type { BotContext } from "../context.ts";
import { welcomeScreen } from "../screens/welcome.ts";
import { answer } from "../show.ts";

export interface MembershipDeps {
  readonly store: Pick<Store, "chats" | "outbox" | "stories">;
  readonly translate: Translate;
  readonly now: () => Temporal.Instant;
}

/**
 * Follows where the bot may speak: blocked or removed, a chat is silent and
 * keeps its settings; back again, it goes on; a group that became a supergroup
 * is known by its new id.
 */
export function membership({ store, translate, now }: MembershipDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.on("my_chat_member", async (ctx) => {
    const { old_chat_member: before, new_chat_member: after, chat } = ctx.myChatMember;
    const known = await store.chats.get(chat.id);
    const active = isPresent(after);
    if (known && known.active !== active) {
      // Back again, it is told in one card what it missed, and then what is new from now on.
      const since = active ? now().toString() : known.subscribedAt;
      const settings = { ...known, active, subscribedAt: since };
      await store.chats.save(settings, scheduledDigestAt(settings, now()));
      if (active) {
        const card = await catchUp(settings, now(), { store, translate });
        if (card) await store.outbox.enqueue([card]);
      } else await store.outbox.cancelFor(chat.id);
    }
    const isGroup = chat.type === "group" || chat.type === "supergroup";
    if (isGroup && active && !isPresent(before) && !known) await answer(ctx, welcomeScreen(ctx));
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

function isPresent(member: ChatMember): boolean {
  if (member.status === "restricted") return member.is_member;
  return member.status !== "left" && member.status !== "kicked";
}
