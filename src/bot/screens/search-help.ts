import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { Conversation } from "../context.ts";

/** How to search, with a button that begins. */
export function searchHelpScreen({ t, plain }: Conversation): RenderedMessage {
  return {
    html: t("search-help"),
    keyboard: [[{ text: plain("search-here-button"), switchInline: { query: "", where: "here" } }]],
    previewUrl: null,
  };
}
