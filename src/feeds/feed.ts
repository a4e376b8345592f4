/**
 * Whose telling a feed is: a national or institutional perspective, not a
 * judgement of its owner. The order is the order of a story's camp line.
 */
export const CAMPS = [
  "state-belarus",
  "independent-belarus",
  "state-russia",
  "independent-russia",
  "ukraine",
  "poland",
  "baltics",
  "western-media",
  "eu-institution",
  "us-government",
  "international-organisation",
  "china",
  "think-tank",
  "other",
] as const;
export type Camp = (typeof CAMPS)[number];

/** One address that is polled, as the feeds file declares it. */
export interface Feed {
  /** Stable, unique in the catalogue: `belta-ru`. */
  readonly id: string;
  /** The outlet's name as a reader sees it under a story. */
  readonly name: string;
  readonly url: string;
  /** ISO 639-1. A prior for language detection, not the answer. */
  readonly language: string;
  /** ISO 3166-1 alpha-2 of the newsroom, or `exile`, or `INT`. */
  readonly country: string;
  readonly camp: Camp;
  /** `telegram`: a public channel read through its preview page. */
  readonly kind: "feed" | "telegram";
  /** The feed's own polling interval; null leaves it to the scheduler. */
  readonly every: Temporal.Duration | null;
  readonly enabled: boolean;
  /** Declared "extremist" in Belarus: reading or sharing it is punishable there. */
  readonly listed: boolean;
  readonly note: string | null;
  /** The encoding its documents are in, whatever they claim; null: found out from each document. */
  readonly encoding: string | null;
  /** Proxy for this feed alone (`http://`, `https://`, `socks5://`); null: as the environment says. */
  readonly proxy: string | null;
}
