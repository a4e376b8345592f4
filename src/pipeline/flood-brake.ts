import { type EntryFate, holdFlood, isFlood } from "../articles/hold-flood.ts";
import type { LookAlikes } from "../articles/look-alikes.ts";
import type { KnownArticle } from "../articles/recognize-entries.ts";
import { namesOf, type Sighting } from "../articles/sighting.ts";
import type { FeedState } from "../feeds/feed-state.ts";
import type { Log } from "../log.ts";
import { breathe } from "../time/breathe.ts";

/** An entry nobody knows, with what is to become of it. */
export interface Judged {
  readonly sighting: Sighting;
  readonly fate: EntryFate;
  /** The article it looks like, of one that is adopted. */
  readonly acquaintance: KnownArticle | null;
}

export interface FloodBrake {
  judge(
    strangers: readonly Sighting[],
    document: {
      readonly feedId: string;
      readonly state: FeedState | undefined;
      readonly entries: number;
      readonly looks: LookAlikes;
    },
  ): Promise<readonly Judged[]>;
}

/**
 * Holds back what a known feed suddenly shows, as `holdFlood` decides. Which
 * entries wait is remembered in memory alone: after a restart they wait once more.
 */
export function createFloodBrake(log: Log): FloodBrake {
  const waitingOf = new Map<string, ReadonlySet<string>>();
  return {
    async judge(strangers, { feedId, state, entries, looks }) {
      const lastSuccessAt = state?.lastSuccessAt ?? null;
      const waiting = waitingOf.get(feedId) ?? null;
      waitingOf.delete(feedId);
      // Of a feed that was never read everything is new.
      if (lastSuccessAt === null || !isFlood({ unknown: strangers.length, entries })) {
        return strangers.map((sighting) => ({ sighting, fate: "new", acquaintance: null }));
      }
      const acquaintances: (KnownArticle | null)[] = [];
      for (const { portrait } of strangers) {
        await breathe();
        // Of the same host only its own: two outlets there may have one agency's text.
        acquaintances.push(looks.find(portrait, ({ article }) => article.feedId === feedId));
      }
      const unknown = strangers.map((sighting, index) => ({
        name: nameOf(sighting),
        publishedAt: sighting.isDated ? sighting.article.publishedAt : null,
        isAcquaintance: acquaintances[index] !== null,
      }));
      const decision = holdFlood({ unknown, lastSuccessAt, waiting });
      if (decision.waiting !== null) waitingOf.set(feedId, decision.waiting);
      const count = (fate: EntryFate) => decision.fates.filter((each) => each === fate).length;
      log.warn(
        { feed: feedId, adopted: count("adopt"), archived: count("archive"), held: count("wait") },
        "Nearly all of a feed was new at once",
      );
      return strangers.map((sighting, index) => ({
        sighting,
        fate: decision.fates[index] ?? "new",
        acquaintance: acquaintances[index] ?? null,
      }));
    },
  };
}

/** A name by which the next poll shows the entry again. */
function nameOf(sighting: Sighting): string {
  return namesOf(sighting)[0] ?? sighting.key;
}
