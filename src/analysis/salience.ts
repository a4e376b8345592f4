import type { EntityMention } from "./analysis.ts";
import type { Reading, Zone } from "./read-text.ts";

const ZONE_WEIGHT: Readonly<Record<Zone, number>> = { title: 3, address: 3, lead: 1.5, text: 0.5 };

/**
 * The entities of a text, most salient first. Salience grows with the place (title before lead
 * before the rest) and with the count, slower and slower; the most salient of all has 1.
 */
export function mentionsIn({ entities, tokens }: Reading): EntityMention[] {
  const found = new Map<string, { count: number; weight: number }>();
  for (const { from, entity } of entities) {
    const known = found.get(entity.id) ?? { count: 0, weight: 0 };
    found.set(entity.id, {
      count: known.count + 1,
      weight: known.weight + ZONE_WEIGHT[tokens[from]?.zone ?? "text"],
    });
  }
  const scored = [...found].map(([id, { count, weight }]) => ({
    id,
    count,
    salience: Math.log1p(weight),
  }));
  const highest = Math.max(...scored.map(({ salience }) => salience), Number.MIN_VALUE);
  return sort(
    scored.map(({ id, count, salience }) => ({
      id,
      count,
      salience: Math.round((salience / highest) * 1000) / 1000,
    })),
  );
}

/** One list out of several readings of the same text: each entity as the reading that saw most of it. */
export function mergeMentions(lists: readonly (readonly EntityMention[])[]): EntityMention[] {
  const best = new Map<string, EntityMention>();
  for (const mention of lists.flat()) {
    const known = best.get(mention.id);
    if (known === undefined || known.count < mention.count) best.set(mention.id, mention);
  }
  return sort([...best.values()]);
}

function sort(mentions: readonly EntityMention[]): EntityMention[] {
  return mentions.toSorted(
    (a, b) => b.salience - a.salience || b.count - a.count || (a.id < b.id ? -1 : 1),
  );
}
