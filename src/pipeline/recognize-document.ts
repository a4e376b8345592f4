import { createLookAlikes, type LookAlikes } from "../articles/look-alikes.ts";
import { createRecognizer, isNear, type Recognition } from "../articles/recognize-entries.ts";
import { namesOf, type Sighting } from "../articles/sighting.ts";
import type { Store } from "../store/store.ts";
import { breathe } from "../time/breathe.ts";

export interface RecognizeDocumentOptions {
  readonly feedId: string;
  /** Feeds of the same host, the feed's own id first. */
  readonly siblings: readonly string[];
  readonly store: Pick<Store, "articles">;
  readonly now: Temporal.Instant;
}

export interface RecognizedDocument {
  /** In the order of the sightings. */
  readonly recognitions: readonly Recognition[];
  /** The host's latest articles, by their looks; empty if every sighting was known. */
  readonly looks: LookAlikes;
}

/** The host's latest articles that unknown entries are compared with: more for more of them, within bounds. */
const LEAST_COMPARED = 60;
const MOST_COMPARED = 300;
/** The same text is looked for among articles this much older than the entry. */
const REISSUE_WINDOW = Temporal.Duration.from({ hours: 15 * 24 });

/** Which entries of a document the store knows: by GUID, address, text, or looks on the same site and day. */
export async function recognizeDocument(
  sightings: readonly Sighting[],
  options: RecognizeDocumentOptions,
): Promise<RecognizedDocument> {
  const recognizeOne = createRecognizer(sightings, await lookUp(sightings, options));
  const exact: Recognition[] = [];
  for (const sighting of sightings) {
    await breathe();
    exact.push(recognizeOne(sighting));
  }
  const unknown = exact.filter(({ known }) => known === null).length;
  const looks = createLookAlikes();
  if (unknown === 0) return { recognitions: exact, looks };

  const compared = Math.min(LEAST_COMPARED + 2 * unknown, MOST_COMPARED);
  for (const known of await options.store.articles.latestOf(options.siblings, compared)) {
    await breathe();
    looks.add(known);
  }
  const like = (sighting: Sighting) =>
    looks.find(sighting.portrait, (other) => isNear(sighting, other));
  // A copy beside the item: what is known of that one may still have the words of an earlier poll.
  const knownByKey = new Map(
    exact.flatMap(({ sighting: { key }, known }) => (known ? [[key, known] as const] : [])),
  );
  const repeated = (sighting: Sighting) => {
    const known = knownByKey.get(sighting.key);
    return known && isNear(sighting, known) ? known : null;
  };
  const recognitions: Recognition[] = [];
  for (const recognition of exact) {
    await breathe();
    const { sighting, known } = recognition;
    const alike = known === null ? (repeated(sighting) ?? like(sighting)) : null;
    recognitions.push(alike ? { sighting, known: alike, by: "looks" } : recognition);
  }
  return { recognitions, looks };
}

async function lookUp(
  sightings: readonly Sighting[],
  { feedId, store: { articles }, now }: RecognizeDocumentOptions,
): Promise<Parameters<typeof createRecognizer>[1]> {
  const names = new Set(sightings.flatMap(namesOf));
  const byName = await articles.knownEntries(feedId, [...names]);
  const keys = new Set(sightings.map(({ key }) => key));
  const byTextKey = await articles.byTextKey([...keys], reissuedSince(sightings, now));
  const own = sightings.map(({ article }) => article.id);
  const ids = new Set([...byName.values(), ...byTextKey.values(), ...own]);
  return { byName, byTextKey, articles: await articles.known([...ids]) };
}

/** An entry without a date may be of any age, and so may the article it repeats. */
function reissuedSince(sightings: readonly Sighting[], now: Temporal.Instant): Temporal.Instant {
  let oldest = now;
  for (const { isDated, article } of sightings) {
    if (!isDated) return Temporal.Instant.fromEpochMilliseconds(0);
    if (Temporal.Instant.compare(article.publishedAt, oldest) < 0) oldest = article.publishedAt;
  }
  return oldest.subtract(REISSUE_WINDOW);
}
