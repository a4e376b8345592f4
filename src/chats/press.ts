import type { TopicId } from "../analysis/analysis.ts";
import type { Camp } from "../feeds/feed.ts";
import type { Cadence, Locale, QuietHours } from "./chat.ts";
import type { BundleId } from "./topic-bundles.ts";
import type { Verdict } from "./verdict.ts";

/** The pages of the settings message. */
export const SCREENS = [
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
export type Screen = (typeof SCREENS)[number];

/** What /export hands out, and as what. */
export const EXPORT_KINDS = ["settings", "markdown", "csv"] as const;
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
