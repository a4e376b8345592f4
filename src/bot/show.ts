import { GrammyError } from "grammy";
import { toInlineKeyboard } from "../delivery/inline-keyboard.ts";
import type { RenderedMessage } from "../store/rendered-message.ts";
import type { BotContext } from "./context.ts";

/** Descriptions of an edit that found nothing to edit: the message is gone, or too old. */
const NOT_EDITABLE = /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/;

/** Answers with a new message; in groups it quotes the command that it answers. */
export async function answer(ctx: BotContext, message: RenderedMessage): Promise<void> {
  const asked = ctx.message;
  await ctx.reply(message.html, {
    ...common(ctx, message),
    ...(asked &&
      asked.chat.type !== "private" && {
        reply_parameters: { message_id: asked.message_id, allow_sending_without_reply: true },
      }),
  });
}

/** Answers with a text and no buttons. */
export async function say(ctx: BotContext, html: string): Promise<void> {
  await answer(ctx, { html, keyboard: [], previewUrl: null });
}

/** After a pressed button: turns its message into this one, or sends a new one where that cannot be. */
export async function show(ctx: BotContext, message: RenderedMessage): Promise<void> {
  if (!ctx.callbackQuery?.message) {
    await answer(ctx, message);
    return;
  }
  try {
    await ctx.editMessageText(message.html, common(ctx, message));
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    // Pressed twice: the reader sees exactly this already.
    if (error.description.includes("message is not modified")) return;
    if (!NOT_EDITABLE.test(error.description)) throw error;
    await answer(ctx, message);
  }
}

/** After a pressed button: its message stays as it is and gets these buttons; none takes them away. */
export async function changeButtons(
  ctx: BotContext,
  keyboard: RenderedMessage["keyboard"],
): Promise<void> {
  try {
    await ctx.editMessageReplyMarkup(
      keyboard.length > 0 ? { reply_markup: toInlineKeyboard(keyboard, "elsewhere") } : {},
    );
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    const isDone = error.description.includes("message is not modified");
    if (!isDone && !NOT_EDITABLE.test(error.description)) throw error;
  }
}

function common(ctx: BotContext, { keyboard, previewUrl }: RenderedMessage) {
  return {
    parse_mode: "HTML" as const,
    link_preview_options:
      previewUrl === null ? { is_disabled: true } : { url: previewUrl, prefer_small_media: true },
    // Without one, an edit takes the keyboard away: that is what an empty list asks for.
    ...(keyboard.length > 0 && {
      reply_markup: toInlineKeyboard(
        keyboard,
        ctx.chat?.type === "channel" ? "channel" : "elsewhere",
      ),
    }),
  };
}
