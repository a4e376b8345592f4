import type { ApiMessage } from "./api-types.ts";
import type { Sim } from "./sim.ts";
import type { SimChat } from "./world.ts";

/** A chat as plain text, oldest first: who, when, what, and the buttons below. */
export function transcript(sim: Sim, chat: SimChat): string {
  return [...chat.messages.values()]
    .map(({ message, isEdited, isSilent, isFromBot }) => {
      const time = new Date(message.date * 1000).toISOString().slice(11, 16);
      const topic = chat.topics.get(message.message_thread_id ?? 0)?.name;
      const marks = [topic && `in ${topic}`, isEdited && "edited", isSilent && "silent"];
      const noted = marks.filter(Boolean).join(", ");
      const sender = isFromBot
        ? sim.world.bot.first_name
        : (message.from?.first_name ?? chat.title);
      const head = `#${message.message_id} ${time} ${sender}${noted && ` (${noted})`}`;
      return [head, ...indented(message)].join("\n");
    })
    .join("\n");
}

function indented(message: ApiMessage): string[] {
  const text = message.text ?? message.caption ?? serviceText(message);
  const lines = text.split("\n").map((line) => `  ${line}`);
  const rows = message.reply_markup?.inline_keyboard ?? [];
  return [...lines, ...rows.map((row) => `  ${row.map((button) => `[${button.text}]`).join(" ")}`)];
}

function serviceText(message: ApiMessage): string {
  const known = ["message_id", "from", "chat", "date", "sender_chat", "message_thread_id"];
  const kinds = Object.keys(message).filter((field) => !known.includes(field));
  return `<${kinds.join(", ")}>`;
}
