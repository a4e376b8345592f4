import { LOCALES } from "../../chats/chat.ts";
import type { RenderedMessage } from "../../store/store.ts";
import type { Conversation } from "../context.ts";
import { pressButton } from "../inline-keyboard.ts";

/** The languages, each by its own name. `html` is what stands above them. */
export function languageScreen(view: Conversation, html: string): RenderedMessage {
  const { plain, locale } = view;
  return {
    html,
    keyboard: [
      LOCALES.map((each) =>
        pressButton(`${each === locale ? "✓ " : ""}${plain(`language-${each}`)}`, {
          kind: "language",
          locale: each,
        }),
      ),
      [pressButton(plain("back-button"), { kind: "menu", screen: "main" })],
    ],
    previewUrl: null,
  };
}
