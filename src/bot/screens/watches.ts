import type { Analyzer } from "../../analysis/analyze.ts";
import { CADENCES, languageOfLocale, type Watched } from "../../chats/chat.ts";
import { watchKey } from "../../chats/short-key.ts";
import { shorten } from "../../delivery/html.ts";
import type { RenderedMessage } from "../../store/rendered-message.ts";
import type { Conversation } from "../context.ts";
import { pressButton } from "../inline-keyboard.ts";

/** What the chat watches beside topics: each with its pace, which a press changes, and a way out. */
export function watchesScreen(
  view: Conversation,
  analyzer: Pick<Analyzer, "entity">,
  head: string | null = null,
): RenderedMessage {
  const { settings, t, plain } = view;
  const hint = t(settings.watches.length > 0 ? "watch-hint" : "watch-nothing");
  return {
    html: head === null ? hint : `${head}\n\n${hint}`,
    keyboard: [
      ...settings.watches.map((watch) => {
        const key = watchKey(watch);
        const next = CADENCES[(CADENCES.indexOf(watch.cadence) + 1) % CADENCES.length] ?? "instant";
        const name = shorten(watchedName(view, watch, analyzer), MAX_NAME);
        return [
          pressButton(`${name} · ${plain(`watch-${watch.cadence}`)}`, {
            kind: "watch-when",
            key,
            cadence: next,
          }),
          pressButton("✕", { kind: "unwatch", key }),
        ];
      }),
      [pressButton(plain("back-button"), { kind: "menu", screen: "main" })],
    ],
    previewUrl: null,
  };
}

const MAX_NAME = 30;

/** What is watched, as the chat's language calls it; words stay as they were typed. */
export function watchedName(
  { locale }: Pick<Conversation, "locale">,
  watched: Watched,
  analyzer: Pick<Analyzer, "entity">,
): string {
  if (watched.kind === "words") return `“${watched.words}”`;
  const names = analyzer.entity(watched.entity)?.names;
  return names?.[languageOfLocale(locale)]?.[0] ?? names?.en?.[0] ?? watched.entity;
}
