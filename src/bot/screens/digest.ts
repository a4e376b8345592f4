import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { Conversation } from "../context.ts";
import { inRows, pressButton } from "../inline-keyboard.ts";
import { digestTimes } from "./names.ts";

/** Hours at which people read: before work, at lunch, after work, in the evening. */
const DAILY_TIMES = ["07:00", "08:30", "12:00", "18:00", "21:00"];
/** Before the working week, at its end, before the next one. */
const WEEKLY_TIMES = [
  { weekday: 1, time: "09:00" },
  { weekday: 5, time: "17:00" },
  { weekday: 7, time: "18:00" },
];

/** When the digests come, and the usual times to choose from. */
export function digestScreen(view: Conversation): RenderedMessage {
  const { settings, t, plain } = view;
  const { daily, weekly, tellsNothing = false } = settings.digest;
  const times = digestTimes(view);
  // A time of the chat's own choice is shown among the usual ones.
  const dailyTimes = [...new Set([...DAILY_TIMES, ...(daily ? [daily] : [])])].sort();
  const isWeekly = (each: { weekday: number; time: string }) =>
    each.weekday === weekly?.weekday && each.time === weekly.time;
  const weeklyTimes =
    weekly === null || WEEKLY_TIMES.some(isWeekly) ? WEEKLY_TIMES : [weekly, ...WEEKLY_TIMES];
  return {
    html: times === null ? t("digest-state-off") : t("digest-state", { times }),
    keyboard: [
      ...inRows(
        dailyTimes.map((time) =>
          pressButton(time === daily ? `✓ ${time}` : time, { kind: "daily", time }),
        ),
        3,
      ),
      ...inRows(
        weeklyTimes.map((each) =>
          pressButton(`${isWeekly(each) ? "✓ " : ""}${plain("digest-weekly-button", each)}`, {
            kind: "weekly",
            ...each,
          }),
        ),
        2,
      ),
      [
        ...(daily
          ? [pressButton(plain("digest-daily-off-button"), { kind: "daily" as const, time: null })]
          : []),
        ...(weekly
          ? [pressButton(plain("digest-weekly-off-button"), { kind: "weekly-off" as const })]
          : []),
      ],
      times === null
        ? []
        : [
            pressButton(`${tellsNothing ? "✓ " : ""}${plain("digest-nothing-button")}`, {
              kind: "digest-nothing",
              on: !tellsNothing,
            }),
          ],
      [
        pressButton(plain("digest-now-button"), { kind: "digest-now" }),
        pressButton(plain("back-button"), { kind: "menu", screen: "main" }),
      ],
    ].filter((row) => row.length > 0),
    previewUrl: null,
  };
}
