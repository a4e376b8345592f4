import { CADENCES } from "../../chats/chat.ts";
import type { Screen } from "../../chats/press.ts";
import { clockTime } from "../../chats/time-zone.ts";
import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { BotContext, Conversation } from "../context.ts";
import { pressButton } from "../inline-keyboard.ts";
import { digestTimes, topicNames, topicsAt, zoneName } from "./names.ts";

/** Everything the chat chose, on one page, with a button to change each. `head` stands above it. */
export function settingsScreen(
  view: Conversation & Pick<BotContext, "me">,
  now: Temporal.Instant,
  head: string | null = null,
): RenderedMessage {
  const { settings, managed, t, plain, locale } = view;
  const topics = CADENCES.flatMap((cadence) => {
    const names = topicNames(view, topicsAt(settings, cadence));
    return names ? [t(`settings-topics-${cadence}`, { names })] : [];
  });
  const digest = digestTimes(view);
  const { watches, mutes, quiet, discretion } = settings;
  const lines = [
    ...(topics.length > 0 ? topics : [t("settings-topics-none")]),
    digest === null ? t("settings-digest-off") : t("settings-digest", { times: digest }),
    ...(watches.length > 0 ? [t("settings-watches", { count: watches.length })] : []),
    ...(mutes.length > 0 ? [t("settings-mutes", { count: mutes.length })] : []),
    ...(quiet === null ? [] : [t("settings-quiet", { from: quiet.from, until: quiet.until })]),
    ...(discretion === null
      ? []
      : [t("settings-discreet", { count: discretion.deleteAfterHours })]),
    t("settings-clock", {
      zone: zoneName(view, settings.timeZone),
      time: clockTime(now, settings.timeZone),
    }),
    t("settings-language", { language: plain(`language-${locale}`) }),
  ];
  const menu = (key: string, screen: Screen) => pressButton(plain(key), { kind: "menu", screen });
  return {
    html: [
      ...(managed ? [t("settings-of-channel", { title: managed.title })] : []),
      head ?? `<b>${t("settings-title")}</b>`,
      lines.join("\n"),
    ].join("\n\n"),
    keyboard: [
      [menu("settings-topics-button", "topics"), menu("settings-when-button", "when")],
      [menu("settings-watches-button", "watches"), menu("settings-mutes-button", "mutes")],
      [menu("settings-digest-button", "digest"), menu("settings-quiet-button", "quiet")],
      [menu("settings-language-button", "language"), menu("settings-zone-button", "zone")],
      [
        ...(settings.kind === "private" ? [menu("settings-discreet-button", "discreet")] : []),
        menu("settings-forget-button", "forget"),
      ],
      ...(managed
        ? [
            [
              pressButton(plain("channel-leave-button"), {
                kind: "manage" as const,
                channelId: null,
              }),
            ],
          ]
        : [
            ...(settings.kind === "private"
              ? [[{ text: plain("channel-add-button"), url: addToChannel(view.me.username) }]]
              : []),
            [
              pressButton(plain("latest-button"), {
                kind: "latest" as const,
                topic: null,
                cursor: "",
              }),
            ],
          ]),
    ],
    previewUrl: null,
  };
}

/** Opens the choice of a channel, and grants what the bot needs there. */
function addToChannel(username: string): string {
  return `https://t.me/${username}?startchannel&admin=post_messages+edit_messages`;
}
