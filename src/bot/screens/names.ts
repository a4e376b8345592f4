import type { TopicId } from "../../analysis/analysis.ts";
import { TOPIC_IDS } from "../../analysis/analysis.ts";
import type { Cadence, Chat } from "../../chats/chat.ts";
import { COMMON_ZONES } from "../../chats/time-zone.ts";
import type { ClockView } from "../../delivery/health-words.ts";
import type { Conversation } from "../context.ts";

/** The topics' names in the chat's language, parted by commas; one word for all of them. */
export function topicNames(view: Pick<Conversation, "plain">, topics: readonly TopicId[]): string {
  if (topics.length === TOPIC_IDS.length) return view.plain("topics-everything");
  return topics.map((topic) => view.plain(`topic-${topic}`)).join(", ");
}

/** The zone as a reader calls it: a city's name in the chat's language where the locales have it. */
export function zoneName(view: Pick<Conversation, "plain">, timeZone: string): string {
  const common = COMMON_ZONES.find((zone) => zone === timeZone);
  if (common) return view.plain(`zone-${common.toLowerCase().replace(/[/_]/g, "-")}`);
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}

/** Topics followed at that cadence. */
export function topicsAt(chat: Chat, cadence: Cadence): readonly TopicId[] {
  return chat.subscriptions.filter((each) => each.cadence === cadence).map(({ topic }) => topic);
}

/** When the digests come, as words: "every day at 08:30, on Mondays at 09:00"; null for no digest. */
export function digestTimes({ settings, plain }: Conversation): string | null {
  const { daily, weekly } = settings.digest;
  const times = [
    ...(daily === null ? [] : [plain("digest-every-day", { time: daily })]),
    ...(weekly === null
      ? []
      : [plain("digest-every-week", { weekday: weekly.weekday, time: weekly.time })]),
  ];
  return times.length > 0 ? times.join(", ") : null;
}

/** How times are told in the conversation. */
export function clockOf({ locale, settings, t }: Conversation): ClockView {
  return { locale, timeZone: settings.timeZone, translate: (_locale, key, args) => t(key, args) };
}

/** The language's name in the chat's own, by its ISO 639-1 code; the code where nobody knows it. */
export function languageName({ locale }: Pick<Conversation, "locale">, code: string): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
}
