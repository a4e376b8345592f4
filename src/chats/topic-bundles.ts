import type { TopicId } from "../analysis/analysis.ts";
import { TOPIC_IDS } from "../analysis/analysis.ts";

/** Topics that one reader tends to want together; names come from the locales. */
export const BUNDLE_IDS = ["everything", "east", "west", "border", "asia", "rights"] as const;
export type BundleId = (typeof BUNDLE_IDS)[number];

/** The topics that one tap subscribes to. */
export const TOPIC_BUNDLES: Readonly<Record<BundleId, readonly TopicId[]>> = {
  everything: TOPIC_IDS,
  east: ["russia", "eaeu-cis", "security"],
  west: ["eu", "us", "sanctions", "diplomacy"],
  border: ["neighbours", "ukraine", "security"],
  asia: ["china", "sco", "brics", "third-countries", "trade"],
  rights: ["human-rights", "democratic-forces", "un-osce", "domestic-politics"],
};

/** Tells whether a stranger's word is a bundle's id. */
export function isBundleId(value: string): value is BundleId {
  return (BUNDLE_IDS as readonly string[]).includes(value);
}
