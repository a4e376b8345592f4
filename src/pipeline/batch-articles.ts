import { createLookAlikes } from "../articles/look-alikes.ts";
import { isNear, isSameText, type KnownArticle } from "../articles/recognize-entries.ts";
import type { Sighting } from "../articles/sighting.ts";

/** The new articles of one batch: the store does not know them yet. */
export interface BatchArticles {
  /** The article of the batch that the sighting shows again; null if there is none. */
  find(sighting: Sighting): KnownArticle | null;
  add(sighting: Sighting): void;
}

/** An empty batch. */
export function createBatchArticles(): BatchArticles {
  const byId = new Map<string, KnownArticle>();
  const byKey = new Map<string, KnownArticle>();
  const looks = createLookAlikes();
  return {
    find(sighting) {
      const byText = byKey.get(sighting.key);
      return (
        byId.get(sighting.article.id) ??
        (byText && isSameText(sighting, byText) ? byText : null) ??
        looks.find(sighting.portrait, (other) => isNear(sighting, other))
      );
    },
    add({ article, key, portrait }) {
      const known = { article, textKey: key };
      byId.set(article.id, known);
      byKey.set(key, known);
      looks.add(known, portrait);
    },
  };
}
