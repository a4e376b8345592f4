import { addressKey } from "./address-key.ts";
import type { Article } from "./article.ts";
import { areAlike, areRelated, type Portrait, portraitOf } from "./likeness.ts";
import { type Sighting, withOwnId } from "./sighting.ts";
import { siteOf } from "./site-of.ts";

/** A stored article as far as recognizing needs it: of the text only the beginning. */
export interface KnownArticle {
  readonly article: Article;
  readonly textKey: string;
}

/** What the store says of a document's entries. */
export interface KnownFacts {
  /** Names the feed has used before, with the article each became. */
  readonly byName: ReadonlyMap<string, string>;
  /** Text keys, with the article that has them. */
  readonly byTextKey: ReadonlyMap<string, string>;
  /** Every article that the two maps or a sighting's own id name, if it exists. */
  readonly articles: ReadonlyMap<string, KnownArticle>;
}

/** What became of a sighting. */
export interface Recognition {
  /** Under an id that no other article has. */
  readonly sighting: Sighting;
  /** The article it shows; null for one that was never seen. */
  readonly known: KnownArticle | null;
  readonly by: "guid" | "address" | "text" | "looks" | null;
}

/** The same text from the same site after so long is news again: a yearly notice, a repeated warning. */
const REISSUED_AFTER_HOURS = 14 * 24;
const SAME_DAY_HOURS = 24;
/** A page or a GUID that turns up with other words later than this is used for something new each day. */
const REUSED_AFTER_HOURS = 20;
/** Dates that differ by less are one date: feeds round to minutes. */
const SAME_MOMENT_HOURS = 1 / 60;

/**
 * Tells of one document's entries which show articles that are known already.
 *
 * No single sign is believed against all others. A GUID names an item only if it
 * stands on one item of the document, and an article met under it must have the
 * same address, date or words: some feeds have one GUID for everything. An
 * address counts for less where another GUID stands beside it: front pages and
 * running pages serve many items. The words count where both have changed.
 */
export function createRecognizer(
  sightings: readonly Sighting[],
  facts: KnownFacts,
): (sighting: Sighting) => Recognition {
  const sharedGuids = sharedBy(sightings, ({ guid }) => guid);
  const sharedAddresses = sharedBy(sightings, ({ address }) => address ?? "");
  const portraits = new Map<string, Portrait>();
  const portraitOfKnown = ({ article }: KnownArticle): Portrait => {
    const portrait = portraits.get(article.id) ?? portraitOf(article);
    portraits.set(article.id, portrait);
    return portrait;
  };
  const find = (id: string | undefined) => (id === undefined ? undefined : facts.articles.get(id));

  return (given) => {
    const guid = sharedGuids.has(given.guid) ? "" : given.guid;
    const sighting = { ...given, guid };
    const isAddressShared = given.address !== null && sharedAddresses.has(given.address);

    const byGuid = guid === "" ? undefined : find(facts.byName.get(guid));
    if (byGuid && isSameByGuid(sighting, byGuid, portraitOfKnown)) {
      return { sighting, known: byGuid, by: "guid" };
    }
    const own = find(given.article.id);
    const byAddress = own ?? (given.address ? find(facts.byName.get(given.address)) : undefined);
    if (
      byAddress &&
      isSameByAddress(sighting, byAddress, { isAddressShared, portraitOf: portraitOfKnown })
    ) {
      return { sighting, known: byAddress, by: "address" };
    }
    const byText = find(facts.byTextKey.get(given.key));
    if (byText && isSameText(sighting, byText)) {
      return { sighting, known: byText, by: "text" };
    }
    // Without an address the id is made of the GUID.
    const isIdShared =
      given.address === null ? sharedGuids.has(given.guid) : sharedAddresses.has(given.address);
    const isTaken = own !== undefined || isIdShared;
    return { sighting: isTaken ? withOwnId(sighting) : sighting, known: null, by: null };
  };
}

/** Whether an entry whose words are the article's is that article, and not its yearly or daily successor. */
export function isSameText(sighting: Sighting, known: KnownArticle): boolean {
  if (sighting.key !== known.textKey) return false;
  const isBare = sighting.portrait.body().runs.length === 0;
  const limit = isBare ? REUSED_AFTER_HOURS : REISSUED_AFTER_HOURS;
  return (
    !sighting.isDated || hoursApart(sighting, known) <= limit || isOfBeforeSeen(sighting, known)
  );
}

/** Whether an article like the entry is near enough in place and time to be the same item. */
export function isNear(sighting: Sighting, known: KnownArticle): boolean {
  return (
    siteOf(known.article) === sighting.portrait.site &&
    hoursApart(sighting, known) <= SAME_DAY_HOURS
  );
}

function isSameByGuid(
  sighting: Sighting,
  known: KnownArticle,
  portrait: (known: KnownArticle) => Portrait,
): boolean {
  if (isSameVersion(sighting, known)) return true;
  const isLater = isLaterThan(known, sighting);
  const pictured = portrait(known);
  if (sighting.address !== null && sighting.address === addressKey(known.article.url)) {
    return !sighting.isDated || !isLater || areRelated(sighting.portrait, pictured);
  }
  // Bulletins under one GUID have the same words each day; a rewritten report keeps its day.
  return (
    areAlike(sighting.portrait, pictured) || (!isLater && areRelated(sighting.portrait, pictured))
  );
}

function isSameByAddress(
  sighting: Sighting,
  known: KnownArticle,
  how: {
    readonly isAddressShared: boolean;
    readonly portraitOf: (known: KnownArticle) => Portrait;
  },
): boolean {
  if (sighting.key === known.textKey) return true;
  const pictured = how.portraitOf(known);
  if (how.isAddressShared) return areAlike(sighting.portrait, pictured);
  if (isSameVersion(sighting, known)) return true;
  const isLater = isLaterThan(known, sighting);
  // The feed says by another GUID that it is another item.
  if (sighting.guid !== "" && known.article.feedId === sighting.article.feedId) {
    return (
      areAlike(sighting.portrait, pictured) ||
      ((!sighting.isDated || !isLater) && areRelated(sighting.portrait, pictured))
    );
  }
  return !sighting.isDated || !isLater || areRelated(sighting.portrait, pictured);
}

/** The same words or the same moment of publication. */
function isSameVersion(sighting: Sighting, known: KnownArticle): boolean {
  if (sighting.key === known.textKey) return true;
  return sighting.isDated && hoursApart(sighting, known) <= SAME_MOMENT_HOURS;
}

/**
 * Whether the entry is dated so much later that a name both have may have been used again.
 *
 * What was published before the article was seen stood in the document beside it, or is it:
 * then the article had been given a wrong date.
 */
function isLaterThan(known: KnownArticle, sighting: Sighting): boolean {
  const reused = known.article.publishedAt.add({ hours: REUSED_AFTER_HOURS });
  const { publishedAt } = sighting.article;
  return Temporal.Instant.compare(publishedAt, reused) > 0 && !isOfBeforeSeen(sighting, known);
}

/**
 * Whether the entry is dated between the article's own date and the moment an earlier poll saw it;
 * an article without a date, or with one to come, has that moment for its date.
 */
function isOfBeforeSeen(sighting: Sighting, { article }: KnownArticle): boolean {
  const { publishedAt, seenAt } = sighting.article;
  if (Temporal.Instant.compare(publishedAt, article.seenAt) > 0) return false;
  // An archive seen at once has each year's notice.
  if (Temporal.Instant.compare(article.seenAt, seenAt) >= 0) return false;
  const isDated = Temporal.Instant.compare(article.publishedAt, article.seenAt) < 0;
  return !isDated || Temporal.Instant.compare(publishedAt, article.publishedAt) >= 0;
}

function hoursApart({ article }: { readonly article: Article }, known: KnownArticle): number {
  const ms = article.publishedAt.epochMilliseconds - known.article.publishedAt.epochMilliseconds;
  return Math.abs(ms) / 3_600_000;
}

/** Names that stand on two different items of the document. */
function sharedBy(
  sightings: readonly Sighting[],
  nameOf: (sighting: Sighting) => string,
): ReadonlySet<string> {
  const first = new Map<string, Sighting>();
  const shared = new Set<string>();
  for (const sighting of sightings) {
    const name = nameOf(sighting);
    if (name === "" || shared.has(name)) continue;
    const other = first.get(name);
    if (other === undefined) first.set(name, sighting);
    else if (other.key !== sighting.key && !areAlike(other.portrait, sighting.portrait)) {
      shared.add(name);
    }
  }
  return shared;
}
