import { CADENCES } from "../../chats/chat.ts";
import { DEFAULT_DAILY, DEFAULT_WEEKLY } from "../../chats/default-chat.ts";
import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { Conversation } from "../context.ts";
import { pressButton } from "../inline-keyboard.ts";
import { topicNames } from "./names.ts";

/** What is followed, and the choice how it comes: at once, each day, each week. */
export function whenScreen(view: Conversation): RenderedMessage {
  const { settings, t, plain } = view;
  const { subscriptions, digest } = settings;
  const labels = {
    instant: plain("when-instant-button"),
    daily: plain("when-daily-button", { time: digest.daily ?? DEFAULT_DAILY }),
    weekly: plain("when-weekly-button", {
      weekday: digest.weekly?.weekday ?? DEFAULT_WEEKLY.weekday,
      time: digest.weekly?.time ?? DEFAULT_WEEKLY.time,
    }),
  };
  return {
    html: t("when-choose", {
      count: subscriptions.length,
      topics: topicNames(
        view,
        subscriptions.map(({ topic }) => topic),
      ),
    }),
    keyboard: [
      ...CADENCES.map((cadence) => {
        const all =
          subscriptions.length > 0 && subscriptions.every((each) => each.cadence === cadence);
        return [pressButton(`${all ? "✓ " : ""}${labels[cadence]}`, { kind: "when", cadence })];
      }),
      [
        pressButton(plain("settings-topics-button"), { kind: "menu", screen: "topics" }),
        pressButton(plain("settings-button"), { kind: "menu", screen: "main" }),
      ],
    ],
    previewUrl: null,
  };
}
