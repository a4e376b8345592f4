import { COMMON_ZONES, clockTime } from "../../chats/time-zone.ts";
import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { Conversation } from "../context.ts";
import { inRows, pressButton } from "../inline-keyboard.ts";
import { zoneName } from "./names.ts";

/** What the page of time zones shows. */
export interface TimeZoneScreen {
  readonly now: Temporal.Instant;
  /** What stands above the buttons. */
  readonly html: string;
  /** Zones to offer; those where most readers live by default. */
  readonly zones?: readonly string[];
}

/** Zones by their city and what the clock says there: the reader picks the right clock. */
export function timeZoneScreen(
  view: Conversation,
  { now, html, zones = COMMON_ZONES }: TimeZoneScreen,
): RenderedMessage {
  const { settings, plain } = view;
  const buttons = zones.map((timeZone) => {
    const mark = timeZone === settings.timeZone ? "✓ " : "";
    return pressButton(`${mark}${zoneName(view, timeZone)} · ${clockTime(now, timeZone)}`, {
      kind: "zone",
      timeZone,
    });
  });
  return {
    html,
    keyboard: [
      ...inRows(buttons, 2),
      [pressButton(plain("back-button"), { kind: "menu", screen: "main" })],
    ],
    previewUrl: null,
  };
}
