import { QUIET_WAYS, type QuietHours } from "../../chats/chat.ts";
import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { Conversation } from "../context.ts";
import { pressButton } from "../inline-keyboard.ts";

const WINDOWS = [
  { from: "22:00", until: "07:00" },
  { from: "23:00", until: "08:00" },
  { from: "21:00", until: "09:00" },
] as const;

/** When alerts keep quiet and how: usual nights, three ways, and an end to it. */
export function quietScreen({ settings, t, plain }: Conversation): RenderedMessage {
  const { quiet } = settings;
  const way = quiet?.way ?? "hold";
  const window = quiet ?? WINDOWS[0];
  const isSet = (other: QuietHours) =>
    quiet?.from === other.from && quiet.until === other.until && quiet.way === other.way;
  const button = (text: string, wanted: QuietHours) =>
    pressButton(`${isSet(wanted) ? "✓ " : ""}${text}`, { kind: "quiet", quiet: wanted });
  return {
    html:
      quiet === null
        ? t("quiet-none")
        : t(`quiet-${quiet.way}`, { from: quiet.from, until: quiet.until }),
    keyboard: [
      WINDOWS.map((hours) => button(`${hours.from}–${hours.until}`, { ...hours, way })),
      ...QUIET_WAYS.map((each) => [
        button(plain(`quiet-${each}-button`), {
          from: window.from,
          until: window.until,
          way: each,
        }),
      ]),
      [
        ...(quiet === null
          ? []
          : [pressButton(plain("quiet-off-button"), { kind: "quiet", quiet: null })]),
        pressButton(plain("back-button"), { kind: "menu", screen: "main" }),
      ],
    ],
    previewUrl: null,
  };
}
