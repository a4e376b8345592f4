import type { TopicId } from "../analysis/analysis.ts";
import { isTopicId } from "../analysis/analysis.ts";
import type { Camp } from "../feeds/feed.ts";
import { CAMPS } from "../feeds/feed.ts";
import type { Cadence, Locale, QuietHours } from "./chat.ts";
import { CADENCES, LOCALES, QUIET_WAYS } from "./chat.ts";
import { isShortKey } from "./short-key.ts";
import { isTimeZone } from "./time-zone.ts";
import type { BundleId } from "./topic-bundles.ts";
import { isBundleId } from "./topic-bundles.ts";
import type { Verdict } from "./verdict.ts";
import { VERDICTS } from "./verdict.ts";

const SCREENS = [
  "main",
  "topics",
  "when",
  "digest",
  "watches",
  "mutes",
  "quiet",
  "discreet",
  "language",
  "zone",
  "forget",
] as const;
/** A page of the settings message. */
export type Screen = (typeof SCREENS)[number];

export const EXPORT_KINDS = ["settings", "markdown", "csv"] as const;
/** What /export hands out, and as what. */
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What a pressed button asks for. Wishes name the wanted state, so a second press changes nothing. */
export type Press =
  /** Opens the settings in a message of their own. */
  | { readonly kind: "settings" }
  /** Turns the settings message to another page. */
  | { readonly kind: "menu"; readonly screen: Screen }
  | { readonly kind: "topic"; readonly topic: TopicId; readonly on: boolean }
  | { readonly kind: "all-topics"; readonly on: boolean }
  | { readonly kind: "bundle"; readonly bundle: BundleId }
  /** The answer to "Did you mean…?". */
  | { readonly kind: "meant"; readonly topic: TopicId; readonly cadence: Cadence | null }
  | { readonly kind: "unsubscribe"; readonly topic: TopicId }
  | { readonly kind: "when"; readonly cadence: Cadence }
  | { readonly kind: "daily"; readonly time: string | null }
  | { readonly kind: "weekly"; readonly weekday: number; readonly time: string }
  | { readonly kind: "weekly-off" }
  | { readonly kind: "digest-now" }
  /** Whether a digest that has nothing to tell says so. */
  | { readonly kind: "digest-nothing"; readonly on: boolean }
  | { readonly kind: "language"; readonly locale: Locale }
  | { readonly kind: "zone"; readonly timeZone: string }
  | { readonly kind: "story"; readonly storyId: string }
  /** Why the story was told: what spoke for it and for each of its topics. */
  | { readonly kind: "why"; readonly storyId: string }
  /** What a reader thinks of a story as it was told; `off-topic` names the topic. */
  | {
      readonly kind: "rate";
      readonly storyId: string;
      readonly verdict: Verdict;
      readonly topic: TopicId | null;
    }
  /** The story in full: each sentence with its outlet, each side, what they disagree on. */
  | { readonly kind: "full"; readonly storyId: string }
  /** No more word of the story, or again. */
  | { readonly kind: "mute-story"; readonly storyId: string; readonly on: boolean }
  /** The watch with that `watchKey` goes, or comes at another pace. */
  | { readonly kind: "unwatch"; readonly key: string }
  | { readonly kind: "watch-when"; readonly key: string; readonly cadence: Cadence }
  | { readonly kind: "mute-camp"; readonly camp: Camp; readonly on: boolean }
  | { readonly kind: "mute-topic"; readonly topic: TopicId; readonly on: boolean }
  /** An outlet, by its `muteKey`. */
  | { readonly kind: "mute-outlet"; readonly key: string; readonly on: boolean }
  /** Null: no quiet hours. */
  | { readonly kind: "quiet"; readonly quiet: QuietHours | null }
  /** What led up to a story: earlier ones about the same. */
  | { readonly kind: "timeline"; readonly storyId: string }
  | { readonly kind: "topic-timeline"; readonly topic: TopicId }
  | { readonly kind: "export"; readonly what: ExportKind }
  /** Null: full mode. */
  | { readonly kind: "discreet"; readonly hours: number | null }
  /** One link of the story, to a discreet chat: after a warning, or `sure`. */
  | { readonly kind: "more"; readonly storyId: string; readonly sure: boolean }
  /** A page of the latest stories; an empty cursor is the first. */
  | { readonly kind: "latest"; readonly topic: TopicId | null; readonly cursor: string }
  /** A page of search results; the query stands in the message. */
  | { readonly kind: "found"; readonly cursor: string }
  /** A camp's sources; null: all camps in short. */
  | { readonly kind: "sources"; readonly camp: Camp | null; readonly page: number }
  /** The operators' table of feeds; null: in a message of its own. */
  | { readonly kind: "feeds"; readonly page: number | null }
  /** The next step of adding one of the feeds that a search found. */
  | {
      readonly kind: "add-feed";
      /** Under which the found feeds are kept. */
      readonly search: string;
      readonly index: number;
      readonly camp: Camp | null;
      readonly language: string | null;
    }
  /** Sets a channel up from the private chat; null: back to one's own settings. */
  | { readonly kind: "manage"; readonly channelId: number | null }
  | { readonly kind: "forget" };

/** Telegram's limit for a button's data. */
const MAX_BYTES = 64;
/** The first part changes when the meaning of the rest does: old buttons then get a polite answer. */
const VERSION = "v1";

/** Whether the press fits into a button; only cursors and time zones can be too long. */
export function fitsButton(press: Press): boolean {
  return Buffer.byteLength(encode(press)) <= MAX_BYTES;
}

/** The press as a button's data. Throws a RangeError past Telegram's 64 bytes. */
export function toCallbackData(press: Press): string {
  const data = encode(press);
  if (Buffer.byteLength(data) > MAX_BYTES) {
    throw new RangeError(`Button data is too long: ${JSON.stringify(data)}`);
  }
  return data;
}

function encode(press: Press): string {
  return [VERSION, press.kind, ...parts(press)].join(":");
}

function parts(press: Press): readonly string[] {
  switch (press.kind) {
    case "settings":
    case "weekly-off":
    case "digest-now":
    case "forget":
      return [];
    case "menu":
      return [press.screen];
    case "topic":
      return [press.topic, press.on ? "1" : "0"];
    case "all-topics":
    case "digest-nothing":
      return [press.on ? "1" : "0"];
    case "bundle":
      return [press.bundle];
    case "meant":
      return [press.topic, press.cadence ?? "-"];
    case "unsubscribe":
      return [press.topic];
    case "when":
      return [press.cadence];
    case "daily":
      return [press.time === null ? "off" : digits(press.time)];
    case "weekly":
      return [String(press.weekday), digits(press.time)];
    case "language":
      return [press.locale];
    case "zone":
      return [press.timeZone];
    case "story":
    case "why":
    case "full":
      return [press.storyId];
    case "rate":
      return [press.storyId, press.verdict, press.topic ?? "-"];
    case "mute-story":
      return [press.storyId, press.on ? "1" : "0"];
    case "unwatch":
      return [press.key];
    case "watch-when":
      return [press.key, press.cadence];
    case "mute-camp":
      return [press.camp, press.on ? "1" : "0"];
    case "mute-topic":
      return [press.topic, press.on ? "1" : "0"];
    case "mute-outlet":
      return [press.key, press.on ? "1" : "0"];
    case "quiet": {
      const { quiet } = press;
      return quiet === null ? ["off"] : [digits(quiet.from), digits(quiet.until), quiet.way];
    }
    case "timeline":
      return [press.storyId];
    case "topic-timeline":
      return [press.topic];
    case "export":
      return [press.what];
    case "discreet":
      return [press.hours === null ? "off" : String(press.hours)];
    case "more":
      return [press.storyId, press.sure ? "1" : "0"];
    case "latest":
      return [press.topic ?? "-", press.cursor];
    case "found":
      return [press.cursor];
    case "sources":
      return [press.camp ?? "-", String(press.page)];
    case "feeds":
      return [press.page === null ? "-" : String(press.page)];
    case "manage":
      return [press.channelId === null ? "-" : String(press.channelId)];
    case "add-feed":
      return [press.search, String(press.index), press.camp ?? "-", press.language ?? "-"];
  }
}

/** The press that a button's data stands for; null for what is made up or from another version. */
export function fromCallbackData(data: string): Press | null {
  const [version, kind, first = "", ...others] = data.split(":");
  if (version !== VERSION || data.length > MAX_BYTES) return null;
  const second = others.join(":");
  // What follows the first separator: cursors are opaque and may hold separators of their own.
  const rest = [first, ...others].join(":");
  switch (kind) {
    case "settings":
    case "weekly-off":
    case "digest-now":
    case "forget":
      return rest === "" ? { kind } : null;
    case "menu": {
      const screen = SCREENS.find((candidate) => candidate === rest);
      return screen ? { kind, screen } : null;
    }
    case "topic":
      return isTopicId(first) && isSwitch(second)
        ? { kind, topic: first, on: second === "1" }
        : null;
    case "all-topics":
    case "digest-nothing":
      return isSwitch(rest) ? { kind, on: rest === "1" } : null;
    case "bundle":
      return isBundleId(rest) ? { kind, bundle: rest } : null;
    case "meant": {
      const cadence = CADENCES.find((candidate) => candidate === second) ?? null;
      return isTopicId(first) && (cadence || second === "-")
        ? { kind, topic: first, cadence }
        : null;
    }
    case "unsubscribe":
      return isTopicId(rest) ? { kind, topic: rest } : null;
    case "when": {
      const cadence = CADENCES.find((candidate) => candidate === rest);
      return cadence ? { kind, cadence } : null;
    }
    case "daily": {
      if (rest === "off") return { kind, time: null };
      const time = fromDigits(rest);
      return time ? { kind, time } : null;
    }
    case "weekly": {
      const time = fromDigits(second);
      return /^[1-7]$/.test(first) && time ? { kind, weekday: Number(first), time } : null;
    }
    case "language": {
      const locale = LOCALES.find((candidate) => candidate === rest);
      return locale ? { kind, locale } : null;
    }
    case "zone":
      return isTimeZone(rest) ? { kind, timeZone: rest } : null;
    case "story":
    case "why":
    case "full":
    case "timeline":
      return isStoryId(rest) ? { kind, storyId: rest } : null;
    case "rate":
      return readRating(rest);
    case "mute-story":
      return isStoryId(first) && isSwitch(second)
        ? { kind, storyId: first, on: second === "1" }
        : null;
    case "unwatch":
      return isShortKey(rest) ? { kind, key: rest } : null;
    case "watch-when": {
      const cadence = CADENCES.find((candidate) => candidate === second);
      return isShortKey(first) && cadence ? { kind, key: first, cadence } : null;
    }
    case "mute-camp": {
      const camp = CAMPS.find((candidate) => candidate === first);
      return camp && isSwitch(second) ? { kind, camp, on: second === "1" } : null;
    }
    case "mute-topic":
      return isTopicId(first) && isSwitch(second)
        ? { kind, topic: first, on: second === "1" }
        : null;
    case "mute-outlet":
      return isShortKey(first) && isSwitch(second)
        ? { kind, key: first, on: second === "1" }
        : null;
    case "quiet":
      return rest === "off" ? { kind, quiet: null } : readQuiet(rest);
    case "topic-timeline":
      return isTopicId(rest) ? { kind, topic: rest } : null;
    case "export": {
      const what = EXPORT_KINDS.find((candidate) => candidate === rest);
      return what ? { kind, what } : null;
    }
    case "discreet":
      if (rest === "off") return { kind, hours: null };
      return /^(?:[1-9]|[1-3]\d|4[0-7])$/.test(rest) ? { kind, hours: Number(rest) } : null;
    case "more":
      return isStoryId(first) && isSwitch(second)
        ? { kind, storyId: first, sure: second === "1" }
        : null;
    case "latest":
      if (first === "-") return { kind, topic: null, cursor: second };
      return isTopicId(first) ? { kind, topic: first, cursor: second } : null;
    case "found":
      return { kind, cursor: rest };
    case "sources": {
      const camp = CAMPS.find((candidate) => candidate === first) ?? null;
      return (camp || first === "-") && isNumber(second)
        ? { kind, camp, page: Number(second) }
        : null;
    }
    case "feeds":
      if (rest === "-") return { kind, page: null };
      return isNumber(rest) ? { kind, page: Number(rest) } : null;
    case "manage":
      if (rest === "-") return { kind, channelId: null };
      return /^-100\d{1,13}$/.test(rest) ? { kind, channelId: Number(rest) } : null;
    case "add-feed":
      return readAddFeed(rest);
    default:
      return null;
  }
}

function readRating(rest: string): Press | null {
  const [storyId = "", said, about = ""] = rest.split(":");
  const verdict = VERDICTS.find((candidate) => candidate === said);
  const topic = isTopicId(about) ? about : null;
  const isWhole = verdict === "off-topic" ? topic !== null : about === "-";
  return verdict && isWhole && isStoryId(storyId)
    ? { kind: "rate", storyId, verdict, topic }
    : null;
}

function readQuiet(rest: string): Press | null {
  const [first = "", second = "", third] = rest.split(":");
  const from = fromDigits(first);
  const until = fromDigits(second);
  const way = QUIET_WAYS.find((candidate) => candidate === third);
  return from && until && way ? { kind: "quiet", quiet: { from, until, way } } : null;
}

function readAddFeed(rest: string): Press | null {
  const [, search, index, campId, languageCode] =
    /^([\w-]{10}):(0|[1-9]\d{0,2}):([a-z-]+):([a-z]{2}|-)$/.exec(rest) ?? [];
  const camp = CAMPS.find((candidate) => candidate === campId) ?? null;
  if (search === undefined || (camp === null && campId !== "-")) return null;
  const language = languageCode === "-" ? null : (languageCode ?? null);
  return { kind: "add-feed", search, index: Number(index), camp, language };
}

function digits(time: string): string {
  return time.replace(":", "");
}

function isStoryId(value: string): boolean {
  return /^[a-z2-7]{10}$/.test(value);
}

function isNumber(value: string): boolean {
  return /^(?:0|[1-9]\d{0,2})$/.test(value);
}

function isSwitch(value: string): boolean {
  return value === "0" || value === "1";
}

function fromDigits(value: string): string | null {
  return /^([01]\d|2[0-3])[0-5]\d$/.test(value) ? `${value.slice(0, 2)}:${value.slice(2)}` : null;
}
