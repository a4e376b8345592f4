import { namesOf, type Sighting, sight } from "../articles/sighting.ts";
import type { Entry, FeedDocument } from "../feeds/entry.ts";
import type { Feed } from "../feeds/feed.ts";
import type { FeedState } from "../feeds/feed-state.ts";
import type { Log } from "../log.ts";
import type { KnownEntry, Store } from "../store/store.ts";
import { breathe } from "../time/breathe.ts";
import type { BatchArticles } from "./batch-articles.ts";
import type { Arrival } from "./candidate.ts";
import { createEditFinder } from "./find-edits.ts";
import { createFloodBrake } from "./flood-brake.ts";
import { recognizeDocument } from "./recognize-document.ts";

export interface DocumentToRead {
  readonly feed: Feed;
  readonly document: FeedDocument;
  readonly state: FeedState | undefined;
  /** Feeds of the same host, the feed's own id first. */
  readonly siblings: readonly string[];
  /** The feed as an entry of it is to be read. */
  readonly asOutlet: (entry: Entry) => Feed;
  /** What the documents read before in this batch brought; grows by this one's. */
  readonly batch: BatchArticles;
  readonly now: Temporal.Instant;
}

export interface ReadDocument {
  /** New and edited articles. */
  readonly arrivals: readonly Arrival[];
  /** Names to remember. */
  readonly entries: readonly KnownEntry[];
  /** Some of its entries wait for the next poll: its validators must not be saved. */
  readonly isHeld: boolean;
}

/** Of a feed polled for the first time only so fresh items are pushed; the rest is there to be searched. */
const FRESH_IN_NEW_FEED = Temporal.Duration.from({ hours: 24 });
/** A known feed that brings out something this old has shuffled its archive. */
const FRESH_IN_KNOWN_FEED = Temporal.Duration.from({ hours: 7 * 24 });
/** The largest feeds have a thousand; of a whole archive the newest are taken. */
const MOST_ENTRIES = 2_000;

/**
 * Reads documents into the articles that no earlier poll and no other feed of the
 * batch has brought, and those that say something else than before.
 */
export function createEntryReader(deps: {
  readonly store: Pick<Store, "articles">;
  readonly log: Log;
}): (read: DocumentToRead) => Promise<ReadDocument> {
  const { store, log } = deps;
  const edits = createEditFinder(store);
  const brake = createFloodBrake(log);

  return async function readEntries(read) {
    const { feed, state, siblings, batch, now } = read;
    const sightings = await sightAll(read, log);
    const { recognitions, looks } = await recognizeDocument(sightings, {
      feedId: feed.id,
      siblings,
      store,
      now,
    });
    const judged = await brake.judge(
      recognitions.filter(({ known }) => known === null).map(({ sighting }) => sighting),
      { feedId: feed.id, state, entries: sightings.length, looks },
    );

    const arrivals: Arrival[] = [];
    const entries: KnownEntry[] = [];
    const remember = (articleId: string, names: readonly string[]) => {
      for (const guid of names) {
        if (guid !== "") entries.push({ feedId: feed.id, guid, articleId });
      }
    };
    for (const { sighting, fate, acquaintance } of judged) {
      await breathe();
      const { article, guid, key } = sighting;
      if (fate === "wait") continue;
      if (fate === "adopt") {
        remember(acquaintance?.article.id ?? article.id, namesOf(sighting));
        continue;
      }
      const again = batch.find(sighting);
      remember(again?.article.id ?? article.id, [guid]);
      if (again !== null) continue;
      batch.add(sighting);
      const isFresh = fate === "new" && isRecent(article.publishedAt, read);
      arrivals.push({ feed, article, textKey: key, isFresh, previous: null });
    }
    // A feed that makes up new GUIDs at each poll would fill the store with them.
    if (recognitions.some(({ by }) => by === "guid")) {
      for (const { known, by, sighting } of recognitions) {
        if (known !== null && by !== "guid") remember(known.article.id, [sighting.guid]);
      }
    }
    return {
      arrivals: [...arrivals, ...(await edits.find(feed, recognitions, now))],
      entries,
      isHeld: judged.some(({ fate }) => fate === "wait"),
    };
  };
}

async function sightAll(
  { feed, document, asOutlet, now }: DocumentToRead,
  log: Log,
): Promise<readonly Sighting[]> {
  const sightings: Sighting[] = [];
  for (const entry of newest(document.entries)) {
    await breathe();
    try {
      const sighting = sight(entry, asOutlet(entry), now);
      if (sighting !== null) sightings.push(sighting);
    } catch (error) {
      // A fault of ours, for which no other entry must pay.
      log.error({ err: error, feed: feed.id }, "Cannot read an entry");
    }
  }
  return sightings;
}

/** The entries in their order, or of a whole archive the newest ones. */
function newest(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length <= MOST_ENTRIES) return entries;
  const time = ({ published }: Entry) => published?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER;
  return entries.toSorted((a, b) => time(b) - time(a)).slice(0, MOST_ENTRIES);
}

function isRecent(publishedAt: Temporal.Instant, { state, now }: DocumentToRead): boolean {
  // A feed that has only failed so far is as new as one that was never asked.
  const isKnown = (state?.lastSuccessAt ?? null) !== null;
  const since = now.subtract(isKnown ? FRESH_IN_KNOWN_FEED : FRESH_IN_NEW_FEED);
  return Temporal.Instant.compare(publishedAt, since) >= 0;
}
