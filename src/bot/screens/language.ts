import { LOCALES } from "../../chats/chat.ts";
import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { Conversation } from "../context.ts";
import { inRows, type Keyboard, pressButton } from "../inline-keyboard.ts";

/** The languages, each by its own name. `html` is what stands above them. */
export function languageScreen(view: Conversation, html: string): RenderedMessage {
  const { plain } = view;
  return {
    html,
    keyboard: [
      ...languageButtons(view),
      [pressButton(plain("back-button"), { kind: "menu", screen: "main" })],
    ],
    previewUrl: null,
  };
}

/** A button for each language, by its own name. */
export function languageButtons({ plain, locale }: Conversation): Keyboard {
  return inRows(
    LOCALES.map((each) =>
      pressButton(`${each === locale ? "✓ " : ""}${plain(`language-${each}`)}`, {
        kind: "language",
        locale: each,
      }),
    ),
    2,
  );
}
