import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { Conversation } from "../context.ts";
import { pressButton } from "../inline-keyboard.ts";

/** What /forget deletes, with the one button that does it. */
export function forgetScreen({ t, plain }: Conversation): RenderedMessage {
  return {
    html: t("forget-ask"),
    keyboard: [[pressButton(plain("forget-button"), { kind: "forget" })]],
    previewUrl: null,
  };
}
