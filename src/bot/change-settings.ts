import type { Chat } from "../chats/chat.ts";
import { scheduledDigestAt } from "../delivery/next-digest.ts";
import type { Store } from "../store/store.ts";
import type { BotContext } from "./context.ts";

export interface ChangeSettingsDeps {
  readonly store: Pick<Store, "chats">;
  readonly now: () => Temporal.Instant;
}

/**
 * Changes what the chat chose, saves it with the digest's next moment, and
 * returns it as it is now. A chat that chooses something is active again.
 */
export async function changeSettings(
  ctx: BotContext,
  deps: ChangeSettingsDeps,
  change: (chat: Chat) => Chat,
): Promise<Chat> {
  const chat = { ...change(ctx.settings), active: true, refused: null };
  await deps.store.chats.save(chat, scheduledDigestAt(chat, deps.now()));
  ctx.settings = chat;
  return chat;
}
