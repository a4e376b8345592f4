import type { Entity } from "../api-types.ts";

const PRIORITIES: Readonly<Record<string, number>> = {
  blockquote: 0,
  expandable_blockquote: 0,
  pre: 11,
  code: 20,
  date_time: 30,
  text_link: 49,
  text_mention: 49,
  bold: 90,
  italic: 91,
  underline: 92,
  strikethrough: 93,
  spoiler: 94,
  custom_emoji: 99,
};

/** Telegram's order: earlier first, of two that begin together the longer, then by kind. */
export function sortEntities(entities: readonly Entity[]): Entity[] {
  return entities.toSorted(
    (a, b) => a.offset - b.offset || b.length - a.length || priority(a) - priority(b),
  );
}

function priority(entity: Entity): number {
  // A code block with a language stands before one without.
  if (entity.type === "pre" && entity.language) return 10;
  return PRIORITIES[entity.type] ?? 50;
}
