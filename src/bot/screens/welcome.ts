import type { TopicId } from "../../analysis/analysis.ts";
import { BUNDLE_IDS } from "../../chats/topic-bundles.ts";
import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { Conversation } from "../context.ts";
import { inRows, pressButton } from "../inline-keyboard.ts";
import { languageButtons } from "./language.ts";

/** The first message: what the bot does, topics by one tap, the language. A topic from a link comes first. */
export function welcomeScreen(view: Conversation, topic: TopicId | null = null): RenderedMessage {
  const { t, plain, settings } = view;
  const bundles = BUNDLE_IDS.map((bundle) =>
    pressButton(plain(`bundle-${bundle}`), { kind: "bundle", bundle }),
  );
  return {
    html: t(settings.kind === "private" ? "start-hello" : "start-hello-group"),
    keyboard: [
      ...(topic
        ? [
            [
              pressButton(plain("subscribe-button", { topic: plain(`topic-${topic}`) }), {
                kind: "meant" as const,
                topic,
                cadence: null,
              }),
            ],
          ]
        : []),
      ...inRows(bundles, 2),
      [pressButton(plain("start-one-by-one-button"), { kind: "menu", screen: "topics" })],
      ...languageButtons(view),
    ],
    previewUrl: null,
  };
}
