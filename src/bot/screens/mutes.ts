import type { Mute } from "../../chats/chat.ts";
import { muteKey } from "../../chats/short-key.ts";
import { shorten } from "../../delivery/html.ts";
import { CAMPS } from "../../feeds/feed.ts";
import type { InlineButton, RenderedMessage } from "../../store/rendered-message.ts";
import type { Conversation } from "../context.ts";
import { inPairs, inRows, pressButton } from "../inline-keyboard.ts";

/** What is muted, each with a press to hear it again, and the camps to choose from. */
export function mutesScreen(view: Conversation, head: string | null = null): RenderedMessage {
  const { settings, t, plain } = view;
  const { mutes } = settings;
  const hint = t(mutes.length > 0 ? "mute-hint" : "mute-nothing");
  const muted = new Set(mutes.flatMap((mute) => (mute.kind === "camp" ? [mute.camp] : [])));
  return {
    html: head === null ? hint : `${head}\n\n${hint}`,
    keyboard: [
      ...inRows(
        mutes
          .filter(({ kind }) => kind !== "camp")
          .slice(-MOST_SHOWN)
          .map((mute) => muteButton(view, mute, { on: false })),
        2,
      ),
      ...inPairs(
        CAMPS.map((camp) =>
          pressButton(`${muted.has(camp) ? "🔇 " : ""}${plain(`camp-${camp}`)}`, {
            kind: "mute-camp",
            camp,
            on: !muted.has(camp),
          }),
        ),
      ),
      [pressButton(plain("back-button"), { kind: "menu", screen: "main" })],
    ],
    previewUrl: null,
  };
}

/** Telegram shows a hundred buttons; older mutes end by name. */
const MOST_SHOWN = 60;
const MAX_NAME = 30;

/** A button that mutes, or lets it be heard again. */
export function muteButton(
  view: Conversation,
  mute: Mute,
  { on }: { readonly on: boolean },
): InlineButton {
  const text = `${on ? "🔇" : "✕"} ${shorten(mutedName(view, mute), MAX_NAME)}`;
  switch (mute.kind) {
    case "outlet":
      return pressButton(text, { kind: "mute-outlet", key: muteKey(mute), on });
    case "camp":
      return pressButton(text, { kind: "mute-camp", camp: mute.camp, on });
    case "topic":
      return pressButton(text, { kind: "mute-topic", topic: mute.topic, on });
    case "story":
      return pressButton(text, { kind: "mute-story", storyId: mute.storyId, on });
  }
}

/** What is muted, as a reader calls it. */
export function mutedName({ plain }: Pick<Conversation, "plain">, mute: Mute): string {
  switch (mute.kind) {
    case "outlet":
      return mute.outlet;
    case "camp":
      return plain(`camp-${mute.camp}`);
    case "topic":
      return plain(`topic-${mute.topic}`);
    case "story":
      return plain("mute-story-name", { id: mute.storyId });
  }
}
