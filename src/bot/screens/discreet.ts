import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { Conversation } from "../context.ts";
import { pressButton } from "../inline-keyboard.ts";

const HOURS = [3, 12, 24, 44] as const;

/** How discreet the chat is: what that means, after how many hours messages go, and the way out. */
export function discreetScreen(view: Conversation): RenderedMessage {
  const { settings, t, plain } = view;
  const { discretion } = settings;
  const isAsked = discretion?.isUnasked === undefined;
  const html = !isAsked
    ? t("discreet-ask")
    : discretion === null
      ? t("discreet-off")
      : t("discreet-on", { count: discretion.deleteAfterHours });
  const chosen = (hours: number | null) =>
    isAsked && (discretion?.deleteAfterHours ?? null) === hours ? "✓ " : "";
  return {
    html: `${html}\n\n${t("discreet-means")}`,
    keyboard: [
      HOURS.map((hours) =>
        pressButton(`${chosen(hours)}${plain("discreet-hours-button", { count: hours })}`, {
          kind: "discreet",
          hours,
        }),
      ),
      [
        pressButton(`${chosen(null)}${plain("discreet-off-button")}`, {
          kind: "discreet",
          hours: null,
        }),
      ],
      [pressButton(plain("back-button"), { kind: "menu", screen: "main" })],
    ],
    previewUrl: null,
  };
}
