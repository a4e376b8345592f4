import { isEdited, isRetitled } from "../articles/article-edit.ts";
import type { KnownArticle, Recognition } from "../articles/recognize-entries.ts";
import { textKey } from "../articles/text-key.ts";
import type { Feed } from "../feeds/feed.ts";
import type { Store, StoredArticle } from "../store/store.ts";
import type { Arrival } from "./candidate.ts";

export interface EditFinder {
  /** Of the known entries of a feed's document those that say something else than they did. */
  find(
    feed: Feed,
    recognitions: readonly Recognition[],
    now: Temporal.Instant,
  ): Promise<readonly Arrival[]>;
}

/** Corrections come within hours; who fiddles with old pages must not keep us busy. */
const EDITABLE_FOR = Temporal.Duration.from({ hours: 3 * 24 });
/** What an edit made relevant may still be told as news. */
const NEWS_FOR = Temporal.Duration.from({ hours: 24 });
/** Articles whose versions are remembered. */
const MOST_REMEMBERED = 2_000;

/**
 * Finds edited articles.
 *
 * Only the feed that brought an article may change it: another one tells it in
 * its own way at each poll. Each version is taken once, for servers behind one
 * name disagree, headlines are tried out on readers, and a message must not
 * change back and forth for days. The date and the address stay the first ones.
 */
export function createEditFinder(store: Pick<Store, "articles">): EditFinder {
  const versions = new Map<string, Set<string>>();

  function isNewVersion({ article: { id }, textKey: before }: KnownArticle, key: string): boolean {
    const seen = versions.get(id) ?? new Set([before]);
    if (seen.has(key)) return false;
    seen.add(key);
    versions.delete(id);
    versions.set(id, seen);
    const oldest = versions.keys().next().value;
    if (versions.size > MOST_REMEMBERED && oldest !== undefined) versions.delete(oldest);
    return true;
  }

  return {
    async find(feed, recognitions, now) {
      const edited = new Map<string, Recognition>();
      const decided = new Set<string>();
      for (const recognition of recognitions) {
        const { known, sighting } = recognition;
        // Of an item that stands twice in a document the first one counts.
        if (known === null || decided.has(known.article.id)) continue;
        decided.add(known.article.id);
        if (known.article.feedId !== feed.id || sighting.key === known.textKey) continue;
        if (isPast(known.article.seenAt.add(EDITABLE_FOR), now)) continue;
        const saysOther = hasPageText(known) ? isRetitled : isEdited;
        if (!saysOther(known.article, sighting.article)) continue;
        if (isNewVersion(known, sighting.key)) edited.set(known.article.id, recognition);
      }
      const stored = await store.articles.get([...edited.keys()]);
      return stored.flatMap((previous): Arrival[] => {
        const sighting = edited.get(previous.article.id)?.sighting;
        if (sighting === undefined) return [];
        return [toArrival(feed, previous, sighting, now)];
      });
    },
  };
}

function toArrival(
  feed: Feed,
  previous: StoredArticle,
  { article, key }: Recognition["sighting"],
  now: Temporal.Instant,
): Arrival {
  const before = previous.article;
  const { text, description } = hasPageText(previous) ? before : article;
  return {
    feed,
    article: { ...before, title: article.title, text, description },
    textKey: key,
    isFresh: previous.storyId === null && !isPast(before.publishedAt.add(NEWS_FOR), now),
    previous,
  };
}

/** Whether the stored text is its page's: then the feed's teaser is no version of it. */
function hasPageText({ article, textKey: key }: KnownArticle): boolean {
  return textKey(article) !== key;
}

function isPast(moment: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(moment, now) < 0;
}
