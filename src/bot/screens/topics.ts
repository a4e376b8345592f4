import { TOPIC_IDS } from "../../analysis/analysis.ts";
import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { Conversation } from "../context.ts";
import { inPairs, pressButton } from "../inline-keyboard.ts";

/** All topics with check marks: a tap subscribes, another one ends it. */
export function topicsScreen({ settings, t, plain }: Conversation): RenderedMessage {
  const followed = new Set(settings.subscriptions.map(({ topic }) => topic));
  const topics = TOPIC_IDS.map((topic) => {
    const on = followed.has(topic);
    return pressButton(`${on ? "✓ " : ""}${plain(`topic-${topic}`)}`, {
      kind: "topic",
      topic,
      on: !on,
    });
  });
  return {
    html: t("topics-choose", { count: followed.size }),
    keyboard: [
      ...inPairs(topics),
      [
        pressButton(plain("topics-all-button"), { kind: "all-topics", on: true }),
        pressButton(plain("topics-none-button"), { kind: "all-topics", on: false }),
      ],
      // Who follows nothing yet has no use for a time.
      followed.size > 0
        ? [pressButton(plain("topics-next-button"), { kind: "menu", screen: "when" })]
        : [pressButton(plain("back-button"), { kind: "menu", screen: "main" })],
    ],
    previewUrl: null,
  };
}
