import type { ApiMessage } from "./api-types.ts";
import type { Sim } from "./sim.ts";
import type { StoredMessage } from "./stored-message.ts";
import type { SimChat } from "./world.ts";

/**
 * Puts a person's message among the bot's updates, if the bot may see it.
 *
 * In groups a bot that is no administrator sees, in privacy mode, only
 * commands, replies to it, what was sent through it, and service messages.
 */
export function deliverToBot(sim: Sim, chat: SimChat, stored: StoredMessage): void {
  if (!isVisible(sim, chat, stored.message)) return;
  const kind = chat.type === "channel" ? "channel_post" : "message";
  sim.queue.push(stored.isEdited ? `edited_${kind}` : kind, stored.message, `chat:${chat.id}`);
}

function isVisible(sim: Sim, chat: SimChat, message: ApiMessage): boolean {
  if (chat.type === "private") return true;
  if (chat.botStatus === "administrator") return true;
  if (chat.botStatus !== "member") return false;
  const isService = message.text === undefined && message.caption === undefined;
  if (isService || message.via_bot?.id === sim.world.bot.id) return true;
  if (message.reply_to_message?.from?.id === sim.world.bot.id) return true;
  return isCommandForBot(sim, message);
}

function isCommandForBot(sim: Sim, { text = "", entities = [] }: ApiMessage): boolean {
  const own = sim.world.bot.username?.toLowerCase();
  return entities.some(({ type, offset, length }) => {
    if (type !== "bot_command") return false;
    const addressee = text.slice(offset, offset + length).split("@")[1];
    return addressee === undefined ? offset === 0 : addressee.toLowerCase() === own;
  });
}
